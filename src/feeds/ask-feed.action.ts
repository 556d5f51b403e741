import type { Answer, Fetched, Fetcher, FetchRequest } from "../platform/fetch/fetched.ts";
import type { Threads } from "../platform/threads.ts";
import type { FeedDocument, FeedParse } from "./feed-document.ts";
import type { FeedOutcomeName } from "./feed-outcome.ts";

/** What came of asking an address for a feed. */
export type FeedAnswer =
  | FollowedFeed
  | { outcome: "not modified"; movedTo: string | undefined; headers: Answer["headers"] }
  | { outcome: "sitemap index"; sitemaps: string[] }
  | { outcome: "page"; url: string; bytes: Uint8Array; contentType: string | undefined }
  | { outcome: "later"; afterMs: number }
  | { outcome: "failed"; name: FeedOutcomeName; detail: string; headers: Answer["headers"] };

export interface FollowedFeed {
  outcome: "feed";
  document: FeedDocument;
  isBroken: boolean;
  /** The address that answered. */
  url: string;
  /** Where the feed has moved for good. */
  movedTo: string | undefined;
  headers: Answer["headers"];
}

export interface FeedAsker {
  fetcher: Fetcher;
  threads: Threads;
}

const feedTypes =
  "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.8, text/html;q=0.5, */*;q=0.3";
const parseLimitMs = 10_000;

/** Asks an address for a feed and says what came, in names a person can be told. */
export async function askFeed(asker: FeedAsker, request: FetchRequest): Promise<FeedAnswer> {
  const fetched = await asker.fetcher.fetch({ accept: feedTypes, ...request });
  if (fetched.outcome === "later") return { outcome: "later", afterMs: fetched.afterMs };
  if (fetched.outcome !== "answer") return nameFailure(fetched);
  if (fetched.status === 304)
    return { outcome: "not modified", movedTo: movedForGood(fetched), headers: fetched.headers };
  if (fetched.status !== 200) return (await isBotCheck(asker, fetched)) ? nameWall(fetched) : nameStatus(fetched);
  const contentType = fetched.headers["content-type"];
  const input = { bytes: fetched.body, contentType, url: fetched.url, headers: fetched.headers };
  const thought = await asker.threads.run<FeedParse>("parse", input, parseLimitMs);
  if (thought.outcome === "gave up")
    return {
      outcome: "failed",
      name: "too large",
      detail: `reading it took too much ${thought.because}`,
      headers: fetched.headers,
    };
  const parsed = thought.result;
  if (parsed.outcome === "feed")
    return { ...parsed, url: fetched.url, movedTo: movedForGood(fetched), headers: fetched.headers };
  if (parsed.outcome === "sitemap index") return parsed;
  if (parsed.looksLike === "html") return { outcome: "page", url: fetched.url, bytes: fetched.body, contentType };
  return {
    outcome: "failed",
    name: parsed.looksLike === "empty" ? "empty" : "not a feed",
    detail: parsed.looksLike,
    headers: fetched.headers,
  };
}

/** A bot check comes as 403 or 503 with a page that says so. */
async function isBotCheck({ threads }: FeedAsker, { status, headers, body, url }: Answer): Promise<boolean> {
  const contentType = headers["content-type"];
  if ((status !== 403 && status !== 503) || !contentType?.includes("html")) return false;
  const thought = await threads.run<boolean>("isBotCheck", { bytes: body, contentType, url }, parseLimitMs);
  return thought.outcome === "done" && thought.result;
}

function nameWall({ status, headers }: Answer): FeedAnswer {
  return { outcome: "failed", name: "wall", detail: `HTTP ${status}`, headers };
}

/** Only an unbroken run of permanent redirects moves the feed; a detour through a temporary one does not. */
function movedForGood(answer: Answer): string | undefined {
  const temporary = answer.redirects.findIndex((hop) => hop.status !== 301 && hop.status !== 308);
  const lasting = temporary === -1 ? answer.redirects : answer.redirects.slice(0, temporary);
  return lasting.at(-1)?.to;
}

function nameStatus(answer: Answer): FeedAnswer {
  const { status, headers } = answer;
  const named: Partial<Record<number, FeedOutcomeName>> = {
    410: "gone",
    404: "not found",
    429: "busy",
    401: "forbidden",
    403: "forbidden",
    451: "forbidden",
  };
  return {
    outcome: "failed",
    name: named[status] ?? (status >= 500 ? "server error" : "not a feed"),
    detail: `HTTP ${status}`,
    headers,
  };
}

function nameFailure(fetched: Exclude<Fetched, { outcome: "answer" | "later" }>): FeedAnswer {
  const failed = (detail: string): FeedAnswer => ({ outcome: "failed", name: fetched.outcome, detail, headers: {} });
  switch (fetched.outcome) {
    case "refused":
    case "unreachable":
      return failed(fetched.reason);
    case "too large":
      return failed(
        fetched.because === "bytes"
          ? `more than ${Math.round(fetched.limitBytes / 1_048_576)} MiB`
          : "it unpacks to far more than it sends",
      );
    case "timed out":
      return failed(`no ${fetched.at} after ${Math.round(fetched.waitedMs / 1000)} seconds`);
    case "too many redirects":
      return failed(`the last one went to ${fetched.redirects.at(-1)?.to ?? fetched.url}`);
  }
}
