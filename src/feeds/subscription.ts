import { createHmac, timingSafeEqual } from "node:crypto";

export const subscriptionStates = ["wanted", "asked", "active", "denied"] as const;
export type SubscriptionState = (typeof subscriptionStates)[number];

/** How long things last between us and a hub, in seconds; chosen by hand. */
export const subscriptionPace = {
  /** What we ask for; the hub decides: WebSub §5.1. */
  leaseSeconds: 10 * 86_400,
  /** A hub that promises less is asked again all the time. */
  shortestLeaseSeconds: 300,
  /** A lease is renewed when this share of it has passed. */
  renewAfter: 0.8,
  /** A hub that took our request and never asked back is asked again after this. */
  answerSeconds: 3600,
  firstRetrySeconds: 600,
  mostRetrySeconds: 86_400,
  /** A hub that denied us may think again: WebSub §5.2. */
  deniedSeconds: 7 * 86_400,
} as const;

/** Seconds until a hub that did not take our request is asked again. `attempts` counts the failed ones, this included. */
export function secondsUntilRetry(attempts: number): number {
  const { firstRetrySeconds, mostRetrySeconds } = subscriptionPace;
  return Math.min(firstRetrySeconds * 2 ** Math.min(Math.max(attempts, 1) - 1, 12), mostRetrySeconds);
}

/** The lease that a hub promised, held to what can be; a hub that names none is taken to give what was asked for. */
export function leaseSeconds(written: string | undefined): number {
  const seconds = /^\d{1,9}$/.test(written?.trim() ?? "") ? Number(written) : subscriptionPace.leaseSeconds;
  return Math.max(seconds, subscriptionPace.shortestLeaseSeconds);
}

/** WebSub §7.1: methods that a hub may sign with. */
const methods = new Set(["sha1", "sha256", "sha384", "sha512"]);

/** Whether `X-Hub-Signature` ("sha256=…", hexadecimal) is the body's, made with our secret. */
export function isSignedWith(secret: string, signature: string | undefined, body: Uint8Array): boolean {
  const [, method = "", hex = ""] = /^\s*(sha\d{1,3})=([0-9a-f]+)\s*$/i.exec(signature ?? "") ?? [];
  if (!methods.has(method.toLowerCase())) return false;
  const ours = createHmac(method.toLowerCase(), secret).update(body).digest();
  const theirs = Buffer.from(hex, "hex");
  return theirs.length === ours.length && timingSafeEqual(theirs, ours);
}
