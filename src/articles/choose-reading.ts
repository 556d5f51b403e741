import type { PageReading } from "./article.ts";
import { type ArticleChange, changeOf, withdrawal } from "./article-change.ts";
import { believable } from "./believable-time.ts";
import { type Block, bodyText } from "./block.ts";
import { chooseTitle } from "./choose-title.ts";
import { comparable, passagesOf } from "./comparable-words.ts";
import { compareRevisions } from "./compare-revisions.ts";
import { type Difference, isSame, type RevisionWords } from "./difference.ts";
import { findNotices } from "./find-notices.ts";
import { digestOf } from "./known-entry.ts";
import type { PageEvidence } from "./page-evidence.ts";
import {
  type ArticleToRead,
  type BesideText,
  type NewAnswer,
  type NewRevision,
  noValidators,
  type ReadFields,
  type SavedReading,
  type StoredEntry,
} from "./reading.ts";
import { isMissing } from "./reading-outcome.ts";
import { readingRules } from "./reading-rules.ts";
import { shorten } from "./shorten.ts";

const excerptLength = 300;
/** A page that gives less than this while the feed gives far more was cut short by a wall nobody recognised. */
const shortText = 400;
/** A text that shrinks below this share was cut short too: a publisher who takes so much out says so in a notice. */
const stubShare = 1 / 3;

type Failed = Extract<NewAnswer, { outcome: "failed" }>;

/**
 * What is kept of a reading: the page's words where they serve, else the feed's own, else the excerpt alone. A page that
 * was read before and cannot be read now, or gives a stub of what it gave, keeps the words it had.
 */
export function chooseReading(
  article: ArticleToRead,
  answer: NewAnswer,
  entries: readonly StoredEntry[],
  now: Date,
): SavedReading {
  if (answer.outcome === "failed" && article.textFrom === "page") return keepWords(article, answer, now);
  const page = answer.outcome === "article" ? answer.reading : undefined;
  const { blocks, textFrom } = chooseBlocks(page?.blocks ?? [], entries[0]?.blocks ?? []);
  if (page && isCutShort(article, blocks, textFrom)) return keepWords(article, cutShort, now);
  const language = page?.language ?? article.language;
  const { title, isFromText } = chooseTitle({
    // What the page says of itself stands; a page that could not be read leaves what the feed said.
    said: [page?.title, entries[0]?.title, article.title],
    names: [page?.siteName, article.publisherName],
    url: article.link,
    blocks,
    language,
  });
  const fields: ReadFields = {
    title,
    byline: page && page.byline.length > 0 ? page.byline : article.byline,
    kind: page?.kind ?? article.kind,
    language,
    publishedAt: article.publishedAt ?? believableTime(page?.publishedAt, now),
    modifiedAt: believableTime(page?.modifiedAt, now) ?? article.modifiedAt,
    excerpt: shorten(page?.excerpt || article.excerpt || bodyText(blocks), excerptLength),
    image: page?.image ?? article.image,
    textFrom,
  };
  const restored = page && article.withdrawnAt ? withdrawal("restored") : undefined;
  const { revision, change } = reviseWords(
    article,
    fields,
    blocks,
    isFromText || page?.title === article.newest?.title,
  );
  return {
    ...fields,
    ...outcomeOf(answer),
    withdrawnAt: page ? undefined : article.withdrawnAt,
    validators: answer.outcome === "article" && textFrom === "page" ? answer.validators : noValidators,
    beside: page && besideText(page, fields, isFromText),
    revision,
    isAsByOtherRules: page !== undefined && !revision && isByOtherRules(article),
    change: change && restored ? { ...change, kinds: [...restored.kinds, ...change.kinds] } : (change ?? restored),
  };
}

function besideText(page: PageReading, fields: ReadFields, isTitleFromText: boolean): BesideText {
  const { related, hashtags: tags, section } = page;
  const evidence = evidenceOfTimesKept(page.evidence, page, fields);
  if (fields.title !== page.title) delete evidence.title;
  if (isTitleFromText) evidence.title = { from: "beginning of the text", words: page.title };
  return { related, tags, section, evidence };
}

/** A time that is not the page's own has no evidence there. */
function evidenceOfTimesKept(evidence: PageEvidence, page: PageReading, fields: ReadFields): PageEvidence {
  const kept = { ...evidence };
  for (const time of ["publishedAt", "modifiedAt"] as const)
    if (!page[time] || fields[time]?.getTime() !== Date.parse(page[time])) delete kept[time];
  return kept;
}

const cutShort: Failed = { outcome: "failed", name: "cut short", detail: "", isPassing: false };

/**
 * A new revision when something differs that the publisher wrote, and what the publisher did: the headline is theirs where it is not
 * taken from the text and the page no longer prints what was kept.
 */
function reviseWords(
  article: ArticleToRead,
  fields: ReadFields,
  blocks: Block[],
  isHeadlineKept: boolean,
): { revision: NewRevision | undefined; change: ArticleChange | undefined } {
  const { newest } = article;
  const { title, byline, language, textFrom } = fields;
  const nothing = { revision: undefined, change: undefined };
  if (newest && textFrom === "none") return nothing;
  const digest = digestOfWords({ title, byline, blocks }, language);
  if (newest?.digest === digest) return nothing;
  const difference = newest && compareRevisions(newest, { title, byline, blocks }, language);
  if (difference && isSame(difference)) return nothing;
  const number = article.revision + 1;
  const notices = findNotices(blocks, number, newest?.notices ?? []);
  const revision = { number, digest, blocks, text: bodyText(blocks), notices };
  // Other words from another source are no change of the publisher's.
  const isPublishers = difference && article.textFrom === textFrom;
  const fresh = notices.filter(({ since }) => since === number);
  const printed = difference && isHeadlineKept ? { ...difference, title: undefined } : difference;
  const told = printed && isByOtherRules(article) ? withoutPassages(printed) : printed;
  return { revision, change: isPublishers && told && !isSame(told) ? changeOf(told, fresh) : undefined };
}

function isByOtherRules({ newest }: ArticleToRead): boolean {
  return newest !== undefined && newest.readBy !== readingRules;
}

/** Nobody knows which of its words the publisher changed; its headline and byline are read by rules of their own. */
function withoutPassages({ title, byline }: Difference): Difference {
  const counts = { changed: 0, added: 0, removed: 0, moved: 0 };
  return { ...(title && { title }), ...(byline && { byline }), passages: [], counts };
}

function digestOfWords({ title, byline, blocks }: RevisionWords, language: string | undefined): string {
  const passages = passagesOf(blocks, language).map(({ key }) => key);
  return digestOf([comparable(title), ...(byline ?? []).map(comparable), "", ...passages]);
}

/** Far less than there was, and no notice that says why; or so little that the feed's own text would replace the page's. */
function isCutShort(article: ArticleToRead, blocks: readonly Block[], textFrom: ReadFields["textFrom"]): boolean {
  if (!article.newest) return false;
  if (article.textFrom === "page" && textFrom !== "page") return true;
  if (isByOtherRules(article)) return false;
  const [before, after] = [bodyText(article.newest.blocks).length, bodyText(blocks).length];
  return before >= shortText && after < before * stubShare && findNotices(blocks, 1, []).length === 0;
}

/** The words stay; a page that is gone is marked withdrawn, one that is not found only when it was not found twice. */
function keepWords(article: ArticleToRead, answer: Failed, now: Date): SavedReading {
  const { title, byline, kind, language, publishedAt, modifiedAt, excerpt, image, textFrom } = article;
  const kept: ReadFields = { title, byline, kind, language, publishedAt, modifiedAt, excerpt, image, textFrom };
  const isGone = answer.name === "gone" || (isMissing(answer.name) && isMissing(article.outcome));
  const withdrawnAt = article.withdrawnAt ?? (isGone ? now : undefined);
  return {
    ...kept,
    ...outcomeOf(answer),
    withdrawnAt,
    validators: article.validators,
    beside: undefined,
    revision: undefined,
    isAsByOtherRules: false,
    change: withdrawnAt && !article.withdrawnAt ? withdrawal("withdrawn") : undefined,
  };
}

function outcomeOf(answer: NewAnswer) {
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
