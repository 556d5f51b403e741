import type { Dispatcher } from "undici";
import { refusalOfUrl } from "./address-guard.ts";
import type { Clock } from "./clock.ts";
import { type Exchanged, type ExchangeLimits, exchange } from "./exchange.ts";
import type { Fetched, FetchRequest, Redirect } from "./fetched.ts";
import type { HostList } from "./host-list.ts";
import type { Turn } from "./host-queue.ts";
import type { HostTurns } from "./host-turns.ts";
import { requestHeaders } from "./request-headers.ts";
import { retryAfterMs } from "./retry-after.ts";
import type { Routes } from "./route.ts";

/** What may be asked although it is private, and the connections that were opened by that leave. */
export interface Passage {
  allowed: HostList;
  direct: Dispatcher;
}

export interface Means {
  userAgent: string;
  routes: Routes;
  turns: HostTurns;
  limits: ExchangeLimits;
  maxRedirects: number;
  clock: Clock;
}

/** Asks for an address and for those it redirects to; every hop is guarded, waits for its host's turn, and is told. */
export async function followRedirects(request: FetchRequest, passage: Passage, means: Means): Promise<Fetched> {
  const { routes, turns, limits, clock } = means;
  const redirects: Redirect[] = [];
  const start = URL.parse(request.url);
  if (start === null) return { outcome: "refused", url: request.url, reason: "This is not an address" };
  let turn: Turn | undefined;
  let totalMs = limits.totalMs;
  try {
    for (let url = start; ; ) {
      const route = routes.to(url, passage.direct);
      const reason = refusalOfUrl(url, passage.allowed, route.via === undefined ? "octavo" : "proxy");
      if (reason !== undefined) return { outcome: "refused", url: url.href, reason };
      turn = await turnAt(url.host, turn, turns, request.signal);
      if (turn.outcome === "later") return { ...turn, url: url.href };
      const startedAt = clock.now();
      const message = {
        headers: requestHeaders(request, means.userAgent, url.host === start.host),
        body: request.form && new URLSearchParams(request.form).toString(),
      };
      const came = await exchange(url, route, message, { ...limits, totalMs }, clock, request.signal);
      totalMs -= clock.now() - startedAt;
      heedRetryAfter(url.host, came, turns, clock);
      if (came.outcome === "answer") return { ...came, redirects };
      if (came.outcome !== "redirect") return came;
      if (request.form && came.status !== 307 && came.status !== 308)
        return { outcome: "unreachable", url: url.href, reason: "The host answers a form with a redirect to a page" };
      if (redirects.length >= Math.min(request.maxRedirects ?? Infinity, means.maxRedirects))
        return { outcome: "too many redirects", url: url.href, redirects };
      redirects.push({ from: url.href, to: came.to.href, status: came.status });
      url = came.to;
    }
  } finally {
    if (turn?.outcome === "turn") turn.release();
  }
}

/** A redirect within a host goes on with the turn it has. To wait for a second host with a turn in hand could lock both. */
async function turnAt(host: string, held: Turn | undefined, turns: HostTurns, signal?: AbortSignal): Promise<Turn> {
  if (held?.outcome === "turn" && held.host === host) return held;
  if (held?.outcome === "turn") held.release();
  return turns.take(host, signal);
}

function heedRetryAfter(host: string, came: Exchanged, turns: HostTurns, clock: Clock): void {
  if (came.outcome !== "answer" || (came.status !== 429 && came.status !== 503)) return;
  const ms = retryAfterMs(came.headers["retry-after"], clock.now());
  if (ms !== undefined) turns.block(host, ms);
}
