import type { Selectors } from "../feeds/selectors.ts";
import type { Fetched, Fetcher } from "../platform/fetch/fetched.ts";
import type { Threads } from "../platform/threads.ts";
import type { PageOutcome } from "./article.ts";
import { leadsHome } from "./leads-home.ts";
import type { PageAnswer, Validators, WholeAnswer } from "./reading.ts";
import { leftOutBy, type ReadingOutcomeName } from "./reading-outcome.ts";

const pageTypes = "text/html, application/xhtml+xml, */*;q=0.2";
const extractLimitMs = 10_000;

interface AskTools {
  fetcher: Fetcher;
  threads: Threads;
  now(): Date;
}

export async function askPage(tools: AskTools, link: string | undefined, selectors: Selectors): Promise<WholeAnswer> {
  if (!link) return failed("no page", "the entry links nowhere");
  return answerOf(tools, link, selectors, await tools.fetcher.fetch({ url: link, accept: pageTypes }));
}

/** @param known sent along, so that a page which is as it was need not be sent again. */
export async function askPageAgain(
  tools: AskTools,
  link: string,
  selectors: Selectors,
  known: Validators,
): Promise<PageAnswer> {
  const fetched = await tools.fetcher.fetch({ url: link, accept: pageTypes, ...known });
  const isAsBefore = fetched.outcome === "answer" && fetched.status === 304 && (known.etag || known.lastModified);
  return isAsBefore ? { outcome: "unchanged" } : answerOf(tools, link, selectors, fetched);
}

async function answerOf(
  { threads, now }: AskTools,
  link: string,
  selectors: Selectors,
  fetched: Fetched,
): Promise<WholeAnswer> {
  if (fetched.outcome === "later") return { outcome: "later", afterMs: fetched.afterMs };
  if (fetched.outcome !== "answer") return nameFailure(fetched);
  if (fetched.status === 200 && leadsHome(link, fetched.url)) return failed("front page", "");
  const contentType = fetched.headers["content-type"];
  // A bot check often comes as 403 or 503: the page itself says which wall it is.
  const isPage = !contentType || /html|xml/.test(contentType);
  if (!isPage) return fetched.status === 200 ? failed("not a page", contentType) : nameStatus(fetched.status);
  const input = { bytes: fetched.body, contentType, url: fetched.url, selectors, fetchedAt: now().getTime() };
  const thought = await threads.run<PageOutcome>("readPage", input, extractLimitMs);
  if (thought.outcome === "gave up") return failed("too large", `reading it took too much ${thought.because}`);
  const page = thought.result;
  if (page.outcome === "wall") return failed(page.wall, `HTTP ${fetched.status}`);
  if (fetched.status !== 200) return nameStatus(fetched.status);
  if (page.outcome === "no text") return failed("no text", "");
  if (page.outcome === "left out") return failed("left out", leftOutBy[page.by]);
  const validators = { etag: fetched.headers.etag, lastModified: fetched.headers["last-modified"] };
  return { outcome: "article", url: fetched.url, reading: page.reading, validators };
}

function failed(name: ReadingOutcomeName, detail: string, isPassing = false): WholeAnswer {
  return { outcome: "failed", name, detail, isPassing };
}

function nameStatus(status: number): WholeAnswer {
  const detail = `HTTP ${status}`;
  if (status === 410) return failed("gone", detail);
  if (status === 404) return failed("not found", detail);
  if (status === 429) return failed("busy", detail, true);
  if (status >= 500) return failed("server error", detail, true);
  if (status === 401 || status === 402 || status === 403 || status === 451) return failed("forbidden", detail);
  return failed("not a page", detail);
}

function nameFailure(fetched: Exclude<Fetched, { outcome: "answer" | "later" }>): WholeAnswer {
  switch (fetched.outcome) {
    case "refused":
      return failed("refused", fetched.reason);
    case "unreachable":
      return failed("unreachable", fetched.reason, true);
    case "timed out":
      return failed("timed out", `no ${fetched.at} after ${Math.round(fetched.waitedMs / 1000)} seconds`, true);
    case "too large":
      return failed(
        "too large",
        fetched.because === "bytes"
          ? `more than ${Math.round(fetched.limitBytes / 1_048_576)} MiB`
          : "it unpacks to far more than it sends",
      );
    case "too many redirects":
      return failed("too many redirects", `the last one went to ${fetched.redirects.at(-1)?.to ?? fetched.url}`);
  }
}
