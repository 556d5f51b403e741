import { believable } from "./believable-time.ts";
import { type Block, bodyText } from "./block.ts";
import { digestOf } from "./known-entry.ts";
import type { ArticleToRead, PageAnswer, ReadFields, SavedReading, StoredEntry } from "./reading.ts";
import { shorten } from "./shorten.ts";

const excerptLength = 300;
/** A page that gives less than this while the feed gives far more was cut short by a wall nobody recognised. */
const shortText = 400;

/**
 * What is kept of a reading: the page's words where they serve, else the feed's own, else the excerpt alone. A page that
 * was read before and cannot be read now keeps the words it had.
 */
export function chooseReading(
  article: ArticleToRead,
  answer: Exclude<PageAnswer, { outcome: "later" }>,
  entries: readonly StoredEntry[],
  now: Date,
): SavedReading {
  if (answer.outcome === "failed" && article.textFrom === "page") return keepWords(article, answer);
  const page = answer.outcome === "article" ? answer.reading : undefined;
  const { blocks, textFrom } = chooseBlocks(page?.blocks ?? [], entries[0]?.blocks ?? []);
  const text = bodyText(blocks);
  // What the page says of itself stands; a page that could not be read leaves what the feed said.
  const title = (page?.title || entries[0]?.title || article.title).trim();
  const digest = digestOf([title, text]);
  const isNew = digest !== article.digest && (article.revision === 0 || textFrom !== "none");
  return {
    title,
    byline: page && page.byline.length > 0 ? page.byline : article.byline,
    kind: page?.kind ?? article.kind,
    language: page?.language ?? article.language,
    publishedAt: article.publishedAt ?? believableTime(page?.publishedAt, now),
    modifiedAt: believableTime(page?.modifiedAt, now) ?? article.modifiedAt,
    excerpt: shorten(page?.excerpt || article.excerpt || text, excerptLength),
    image: page?.image ?? article.image,
    textFrom,
    ...outcomeOf(answer),
    revision: isNew ? { number: article.revision + 1, digest, blocks, text } : undefined,
  };
}

function keepWords(article: ArticleToRead, answer: Extract<PageAnswer, { outcome: "failed" }>): SavedReading {
  const { title, byline, kind, language, publishedAt, modifiedAt, excerpt, image, textFrom } = article;
  const kept: ReadFields = { title, byline, kind, language, publishedAt, modifiedAt, excerpt, image, textFrom };
  return { ...kept, ...outcomeOf(answer), revision: undefined };
}

function outcomeOf(answer: Exclude<PageAnswer, { outcome: "later" }>) {
  if (answer.outcome === "article") return { outcome: "page", detail: undefined, isPassingFailure: false };
  return { outcome: answer.name, detail: answer.detail || undefined, isPassingFailure: answer.isPassing };
}

function chooseBlocks(page: Block[], feed: Block[]): { blocks: Block[]; textFrom: "page" | "feed" | "none" } {
  const [pageLength, feedLength] = [bodyText(page).length, bodyText(feed).length];
  if (pageLength >= shortText || (pageLength > 0 && pageLength * 2 >= feedLength))
    return { blocks: page, textFrom: "page" };
  if (feedLength > 0) return { blocks: feed, textFrom: "feed" };
  return { blocks: page, textFrom: pageLength > 0 ? "page" : "none" };
}

function believableTime(time: string | undefined, now: Date): Date | undefined {
  return time && believable(time, now.getTime()) ? new Date(time) : undefined;
}
