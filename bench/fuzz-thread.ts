/** What `npm run bench -- fuzz` tries on a thread of its own. Each says what is wrong with a result, if anything is. */
import type { Block } from "../src/articles/block.ts";
import { extractPage } from "../src/articles/extract-page.ts";
import { identifyEntries } from "../src/articles/known-entry.ts";
import { prepareEntry } from "../src/articles/prepare-entry.ts";
import { sanitiseInline } from "../src/articles/sanitise-inline.ts";
import { parseFeed } from "../src/feeds/parse-feed.ts";
import { decodeText } from "../src/language/decode-text.ts";
import { readTime } from "../src/language/read-time.ts";
import { asTask } from "../src/platform/threads.ts";

interface Given {
  bytes: Uint8Array;
  contentType: string | undefined;
}

const url = "https://paper.example/news/1";
const now = Date.parse("2026-11-21T12:00:00Z");

export interface Tried {
  wrong: string | undefined;
  /** Of the processor's time, which other work on the machine does not change. */
  processorMs: number;
}

function attempt(find: (given: Given) => string | undefined) {
  return asTask((given: Given): Tried => {
    const before = process.threadCpuUsage();
    const wrong = find(given);
    const { user, system } = process.threadCpuUsage(before);
    return { wrong, processorMs: Math.round((user + system) / 1000) };
  });
}

export const feed = attempt(({ bytes, contentType }: Given) => {
  const parsed = parseFeed(bytes, contentType, url);
  if (parsed.outcome !== "feed") return undefined;
  const entries = identifyEntries(parsed.document.entries, url).map((entry) => prepareEntry(entry, url, now));
  const times = parsed.document.entries.flatMap(({ publishedAt, updatedAt }) => [publishedAt, updatedAt]);
  return [unstorable(entries), ...times.map(wrongTime), unclean(entries.flatMap(({ blocks }) => blocks))].find(Boolean);
});

export const decode = attempt(({ bytes, contentType }: Given) => unstorable(decodeText(bytes, contentType)));

/** One date a line. */
export const date = attempt(({ bytes }: Given) =>
  Buffer.from(bytes)
    .toString()
    .split("\n")
    .map((line) => wrongTime(readTime(line)))
    .find(Boolean),
);

export const page = attempt(({ bytes, contentType }: Given) => {
  const read = extractPage(decodeText(bytes, contentType), url);
  if (read.outcome !== "article") return undefined;
  const { publishedAt, modifiedAt, blocks } = read.reading;
  return [unstorable(read.reading), wrongTime(publishedAt), wrongTime(modifiedAt), unclean(blocks)].find(Boolean);
});

/** Neither a database nor JSON takes a zero character or half of a surrogate pair. */
function unstorable(value: unknown): string | undefined {
  let wrong: string | undefined;
  JSON.stringify(value, (name, held) => {
    if (typeof held === "string" && (held.includes("\0") || !held.isWellFormed()))
      wrong = `${name || "text"} cannot be stored`;
    return held;
  });
  return wrong;
}

function wrongTime(time: string | undefined): string | undefined {
  if (time === undefined) return undefined;
  const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(time) && !Number.isNaN(Date.parse(time));
  return isTime ? undefined : `${time} is no time`;
}

function unclean(blocks: readonly Block[]): string | undefined {
  for (const block of blocks) {
    const htmls = block.type === "list" ? block.items.map(({ html }) => html) : "html" in block ? [block.html] : [];
    if (htmls.some((html) => sanitiseInline(html) !== html)) return "markup is not clean after it was cleaned";
  }
  return undefined;
}
