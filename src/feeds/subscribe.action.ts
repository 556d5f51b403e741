import type { Database } from "../platform/database/database.ts";
import type { Fetched, Fetcher } from "../platform/fetch/fetched.ts";
import type { FeedDesk } from "./feed-desk.ts";
import {
  claimDueSubscriptions,
  deleteSubscription,
  findSubscription,
  type Subscription,
  saveLease,
  savePush,
  saveRefusal,
} from "./subscription.store.ts";
import { isSignedWith, leaseSeconds, secondsUntilRetry, subscriptionPace } from "./subscription.ts";

/** What it takes to ask a hub for something. */
export interface HubAsker {
  database: Database;
  fetcher: Fetcher;
  /** Where hubs reach this Octavo from outside; subscriptions are off without it. */
  publicUrl: string | undefined;
}

export const callbackPath = "/websub/";
const atOnce = 20;

/** Asks hubs for the subscriptions that are due, new ones and those whose lease ends: W3C WebSub §5.1. */
export async function askHubs(asker: HubAsker): Promise<number> {
  const { publicUrl } = asker;
  if (!publicUrl) return 0;
  const due = await asker.database.transaction().execute((transaction) => claimDueSubscriptions(transaction, atOnce));
  await Promise.all(due.map((subscription) => askHub(asker, publicUrl, subscription)));
  return due.length;
}

/**
 * Ends the subscription of a feed that is not read any more. The hub is told afterwards; one that does not hear it finds
 * nobody at the address when it announces something, and its lease ends by itself.
 */
export async function leaveHub(asker: HubAsker, feedId: number): Promise<void> {
  const left = await asker.database.transaction().execute((transaction) => deleteSubscription(transaction, feedId));
  if (left && asker.publicUrl) await post(asker, asker.publicUrl, left, "unsubscribe");
}

async function askHub(asker: HubAsker, publicUrl: string, subscription: Subscription): Promise<void> {
  const detail = refusalOf(await post(asker, publicUrl, subscription, "subscribe"));
  if (detail === undefined) return;
  const refusal = { state: "wanted", detail, afterSeconds: secondsUntilRetry(subscription.attempts + 1) } as const;
  await asker.database.transaction().execute((transaction) => saveRefusal(transaction, subscription.feedId, refusal));
}

function post(
  { fetcher }: HubAsker,
  publicUrl: string,
  { hub, topic, token, secret }: Subscription,
  mode: "subscribe" | "unsubscribe",
): Promise<Fetched> {
  return fetcher.fetch({
    url: hub,
    form: {
      "hub.callback": new URL(`${callbackPath.slice(1)}${token}`, `${publicUrl.replace(/\/*$/, "")}/`).href,
      "hub.mode": mode,
      "hub.topic": topic,
      ...(mode === "subscribe" && {
        // Over plain HTTP anybody on the way reads it: WebSub §5.1.
        ...(keepsSecrets(hub) && { "hub.secret": secret }),
        "hub.lease_seconds": String(subscriptionPace.leaseSeconds),
      }),
    },
  });
}

function keepsSecrets(hub: string): boolean {
  return hub.startsWith("https:") || /^(?:127\.[\d.]+|localhost|\[::1\])$/.test(new URL(hub).hostname);
}

/** WebSub §5.1.1: 202 means that the hub will ask back; older hubs say 204. */
function refusalOf(answer: Fetched): string | undefined {
  if (answer.outcome === "answer") {
    if (answer.status >= 200 && answer.status < 300) return undefined;
    const words = Buffer.from(answer.body.subarray(0, 200)).toString("utf8").trim();
    return `HTTP ${answer.status}${words && `: ${words}`}`;
  }
  return answer.outcome === "later" ? "the hub's host is busy" : "reason" in answer ? answer.reason : answer.outcome;
}

export interface HubQuestion {
  mode: string | undefined;
  topic: string | undefined;
  challenge: string | undefined;
  leaseSeconds: string | undefined;
  reason: string | undefined;
}

/** A hub asks whether we meant it, or says no: WebSub §5.2 and §5.3. @returns what to echo; `undefined` for "we did not ask". */
export async function answerHub(
  desk: Pick<HubAsker, "database">,
  token: string,
  question: HubQuestion,
): Promise<string | undefined> {
  const subscription = await findSubscription(desk.database, token);
  if (question.mode === "unsubscribe") return subscription ? undefined : question.challenge;
  if (!subscription || subscription.topic !== question.topic || subscription.state === "wanted") return undefined;
  const { feedId } = subscription;
  if (question.mode === "denied") {
    const refusal = {
      state: "denied",
      detail: question.reason ?? "the hub denied the subscription",
      afterSeconds: subscriptionPace.deniedSeconds,
    } as const;
    await desk.database.transaction().execute((transaction) => saveRefusal(transaction, feedId, refusal));
    return "";
  }
  if (question.mode !== "subscribe" || !question.challenge) return undefined;
  const seconds = leaseSeconds(question.leaseSeconds);
  await desk.database.transaction().execute((transaction) => saveLease(transaction, feedId, seconds));
  return question.challenge;
}

export type Announcement = "taken" | "not signed" | "not ours";

/**
 * A hub announces news of a feed: WebSub §7. What it sends is not read but looked for at the publisher, at once and by the
 * same step as ever, so that a hub can neither forge nor change an article. What is not signed with our secret is dropped.
 */
export async function hearAnnouncement(
  desk: Pick<FeedDesk, "database" | "look">,
  token: string,
  signature: string | undefined,
  body: Uint8Array,
): Promise<Announcement> {
  const subscription = await findSubscription(desk.database, token);
  if (!subscription || subscription.state === "wanted") return "not ours";
  const { feedId, secret, hub } = subscription;
  if (keepsSecrets(hub) && !isSignedWith(secret, signature, body)) return "not signed";
  await desk.database.transaction().execute(async (transaction) => {
    await savePush(transaction, feedId);
    await desk.look(transaction, [feedId]);
  });
  return "taken";
}
