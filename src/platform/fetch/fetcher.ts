import { type Clock, systemClock } from "./clock.ts";
import type { Fetcher } from "./fetched.ts";
import { followRedirects, type Passage } from "./follow-redirects.ts";
import { type Resolve, resolveBySystem } from "./guarded-connect.ts";
import { type HostList, parseHostList } from "./host-list.ts";
import { createHostTurns, type HostTurnsSettings } from "./host-turns.ts";
import type { ProxySettings } from "./proxy-choice.ts";
import { createRoutes, guardedAgent } from "./route.ts";

const mebibyte = 1024 * 1024;

export interface FetcherSettings {
  /** See `userAgentOf`. */
  userAgent: string;
  proxy?: ProxySettings;
  /** Names, IP addresses, networks, each with or without `:port`, that may be fetched although they are private. */
  allowHosts?: readonly string[];
  hostPauseMs?: number;
  turns?: HostTurnsSettings;
  maxRedirects?: number;
  /** After decompression. */
  maxBytes?: number;
  /** As sent. */
  maxWireBytes?: number;
  /** Decompressed bytes for each byte sent; judged from the first `ratioFromBytes` of output on. */
  maxRatio?: number;
  ratioFromBytes?: number;
  maxHeaderBytes?: number;
  /** To look the name up, connect and greet (TLS). */
  connectMs?: number;
  /** From the request to the end of the answer's headers. */
  firstByteMs?: number;
  /** For the whole fetch with its redirects, without the waiting for turns. */
  totalMs?: number;
  resolve?: Resolve;
  clock?: Clock;
}

/** Builds the one way out of this program: guarded on every hop, bounded in time and size, polite to every host. */
export function createFetcher({
  userAgent,
  proxy = {},
  allowHosts = [],
  hostPauseMs = 1000,
  turns: turnsSettings = {},
  maxRedirects = 5,
  maxBytes = 10 * mebibyte,
  maxWireBytes = maxBytes,
  maxRatio = 200,
  ratioFromBytes = mebibyte,
  maxHeaderBytes = 64 * 1024,
  connectMs = 10_000,
  firstByteMs = 15_000,
  totalMs = 30_000,
  resolve = resolveBySystem,
  clock = systemClock,
}: FetcherSettings): Fetcher {
  const limits = { maxBytes, maxWireBytes, maxRatio, ratioFromBytes, firstByteMs, totalMs };
  const connections = { connectMs, maxHeaderBytes };
  const turns = createHostTurns({ pauseMs: hostPauseMs, clock, ...turnsSettings });
  const routes = createRoutes(proxy, connections);
  const means = { userAgent, routes, turns, limits, maxRedirects, clock };
  const operators = passageFor(parseHostList(allowHosts));

  function passageFor(allowed: HostList): Passage {
    return { allowed, direct: guardedAgent(allowed, resolve, connections) };
  }

  return {
    fetch: async (request) => {
      if (request.allowHosts === undefined || request.allowHosts.length === 0)
        return followRedirects(request, operators, means);
      // Connections of its own: one that was opened by this leave must never serve a request without it.
      const own = passageFor([...operators.allowed, ...parseHostList(request.allowHosts)]);
      try {
        return await followRedirects(request, own, means);
      } finally {
        await own.direct.destroy();
      }
    },
    close: async () => {
      turns.close();
      await Promise.all([operators.direct.destroy(), routes.destroy()]);
    },
  };
}
