import type { Clock } from "./clock.ts";
import { codeOf, explainFailure } from "./explain-failure.ts";
import type { Answer, Fetched } from "./fetched.ts";
import { AddressRefused } from "./guarded-connect.ts";
import { type BodyLimits, readBody, TooLarge } from "./read-body.ts";
import { redirectTarget } from "./redirect-target.ts";
import type { Route } from "./route.ts";

export interface ExchangeLimits extends BodyLimits {
  firstByteMs: number;
  /** What is left of the time for the whole fetch. */
  totalMs: number;
}

/** What came of one request, before any redirect is followed. */
export type Exchanged =
  | Omit<Answer, "redirects">
  | { outcome: "redirect"; status: number; to: URL }
  | Exclude<Fetched, Answer>;

class OutOfTime extends Error {
  readonly at: "first byte" | "body";
  constructor(at: "first byte" | "body") {
    super(`no ${at} in time`);
    this.at = at;
  }
}

/** Why an exchange that has ended is stopped; without a reason of ours each would make an error with its stack. */
const over = new Error("the exchange is over");

/**
 * Sends one request and reads the answer within the limits.
 * @throws the caller's reason, when the caller aborts
 */
export async function exchange(
  url: URL,
  route: Route,
  { headers, body: form }: { headers: Readonly<Record<string, string>>; body: string | undefined },
  limits: ExchangeLimits,
  clock: Clock,
  caller?: AbortSignal,
): Promise<Exchanged> {
  const startedAt = clock.now();
  const stop = new AbortController();
  const signal = caller === undefined ? stop.signal : AbortSignal.any([stop.signal, caller]);
  let phase: OutOfTime["at"] = "first byte";
  const endFirstByte = clock.after(limits.firstByteMs, () => stop.abort(new OutOfTime("first byte")));
  const endTotal = clock.after(limits.totalMs, () => stop.abort(new OutOfTime(phase)));
  try {
    const response = await orAborted(
      // Our own deadlines stand in for undici's, which count the pauses between pieces and let a drip go on for ever.
      route.dispatcher.request({
        ...{ ...route.target, method: form === undefined ? "GET" : "POST", signal, headersTimeout: 0, bodyTimeout: 0 },
        ...(form !== undefined && { body: form }),
        headers: { ...headers, ...route.headers },
      }),
      signal,
    );
    phase = "body";
    endFirstByte();
    const status = response.statusCode;
    const answered = plainHeaders(response.headers);
    if (status === 407 && route.via) return unreachable(url, "The proxy wants a user name and a password", route);
    const to = redirectTarget(status, answered.location, url);
    if (to === "no address") return unreachable(url, "The host redirects to something that is not an address", route);
    if (to !== undefined) return { outcome: "redirect", status, to };
    // A 304 tells the length of what it does not send.
    if (status !== 304 && Number(answered["content-length"]) > limits.maxWireBytes)
      throw new TooLarge("bytes", limits.maxWireBytes);
    const body = await readBody(response.body, answered["content-encoding"], limits, signal);
    return { outcome: "answer", url: url.href, status, headers: answered, body };
  } catch (error) {
    caller?.throwIfAborted();
    return failure(stop.signal.aborted ? stop.signal.reason : error, url, route, clock.now() - startedAt);
  } finally {
    endFirstByte();
    endTotal();
    // Whatever was not read is not wanted: this closes the socket of an answer that was left in the middle.
    stop.abort(over);
  }
}

function failure(error: unknown, url: URL, route: Route, waitedMs: number): Exclude<Fetched, Answer> {
  const { href } = url;
  if (error instanceof AddressRefused) return { outcome: "refused", url: href, reason: error.message };
  if (error instanceof TooLarge)
    return { outcome: "too large", url: href, limitBytes: error.limitBytes, because: error.because };
  if (error instanceof OutOfTime) return { outcome: "timed out", url: href, waitedMs, at: error.at };
  const code = codeOf(error);
  if (code === "UND_ERR_CONNECT_TIMEOUT" || code === "ETIMEDOUT")
    return { outcome: "timed out", url: href, waitedMs, at: "connect" };
  const reason = explainFailure(error, url.hostname);
  if (reason === undefined) throw error;
  return unreachable(url, reason, route);
}

function unreachable(url: URL, reason: string, { via }: Route): Exclude<Fetched, Answer> {
  return {
    outcome: "unreachable",
    url: url.href,
    reason: via ? `${reason} (by way of the proxy ${via.host})` : reason,
  };
}

/** undici notices an abort only once it has a connection; whoever asked need not wait for that. */
function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    promise.then(resolve, reject);
  });
}

function plainHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const given = Object.entries(headers).filter(
    (header): header is [string, string | string[]] => header[1] !== undefined,
  );
  return Object.fromEntries(given.map(([name, value]) => [name, typeof value === "string" ? value : value.join(", ")]));
}
