import { addressKey } from "../feeds/canonical-address.ts";
import { namePublisher } from "../feeds/publisher.store.ts";
import type { Database, Transaction } from "../platform/database/database.ts";
import type { Fetcher } from "../platform/fetch/fetched.ts";
import type { Log } from "../platform/log.ts";
import type { PassOn, Step } from "../platform/step.ts";
import type { Threads } from "../platform/threads.ts";
import {
  addAddress,
  findArticlesByAddress,
  loadArticleToRead,
  mergeTwin,
  saveReading,
  saveUnchanged,
} from "./article.store.ts";
import { findSelectors } from "./article-selectors.store.ts";
import { askPage, askPageAgain } from "./ask-page.action.ts";
import { chooseReading } from "./choose-reading.ts";
import { loadEntries } from "./entry.store.ts";
import type { ArticleToRead, NewAnswer, SavedReading } from "./reading.ts";
import { isMissing } from "./reading-outcome.ts";
import { readingRules } from "./reading-rules.ts";
import { mayBeTwin } from "./recognise-twin.ts";
import { secondsUntilConfirmed, secondsUntilNextReading } from "./when-to-read-again.ts";

export interface ReadTools {
  database: Database;
  fetcher: Fetcher;
  threads: Threads;
  log: Log;
  passOn: PassOn;
  /** Reads the page again, not before a time. */
  readLater(transaction: Transaction, articleId: number, startAfter: Date): Promise<void>;
  now(): Date;
  random(): number;
  /** Pages read side by side. */
  atOnce: number;
}

const mostPassingFailures = 4;
const firstRetryMs = 5 * 60_000;

/** articles: asks the publisher's page, or takes the feed's own words, and keeps a revision when they differ. */
export function readArticle(tools: ReadTools): Step {
  return {
    run: "each",
    batch: tools.atOnce,
    isOncePerId: true,
    handle: async (ids) => {
      for (const id of ids) await read(tools, id);
    },
    giveUp: async (id, error) => {
      const article = await loadArticleToRead(tools.database, id);
      await keep(tools, article, { outcome: "failed", name: "defect", detail: error.message, isPassing: false });
    },
  };
}

async function read(tools: ReadTools, articleId: number): Promise<void> {
  const article = await loadArticleToRead(tools.database, articleId);
  if (article.state === "twin") return;
  const selectors = await findSelectors(tools.database, articleId);
  // Whether a page that went away is there again, its own words must say, and what they are by other rules as well.
  const isByTheseRules = article.newest?.readBy === readingRules;
  const mayBeAsBefore = article.textFrom === "page" && isByTheseRules && !article.withdrawnAt;
  const answer =
    mayBeAsBefore && article.link
      ? await askPageAgain(tools, article.link, selectors, article.validators)
      : await askPage(tools, article.link, selectors);
  if (answer.outcome === "later") {
    const startAfter = new Date(tools.now().getTime() + Math.max(1000, answer.afterMs));
    await tools.database.transaction().execute((transaction) => tools.readLater(transaction, articleId, startAfter));
    return;
  }
  await (answer.outcome === "unchanged" ? keepAsBefore(tools, article) : keep(tools, article, answer));
}

async function keepAsBefore(tools: ReadTools, article: ArticleToRead): Promise<void> {
  const readAgainAt = whenAgain(tools, article, {
    kind: article.kind,
    publishedAt: article.publishedAt,
    outcome: "page",
    isPassingFailure: false,
    change: undefined,
  });
  await tools.database.transaction().execute(async (transaction) => {
    await saveUnchanged(transaction, article.id, readAgainAt);
    if (article.state === "collected") await tools.passOn(transaction, [{ id: article.id }]);
  });
  tools.log.info({ article: article.id, page: article.link, outcome: "unchanged" }, "read an article");
}

/** @returns undefined for an article that has no page or is old enough to be left alone. */
function whenAgain(
  { now, random }: ReadTools,
  article: ArticleToRead,
  reading: Pick<SavedReading, "kind" | "publishedAt" | "outcome" | "isPassingFailure" | "change">,
): Date | undefined {
  if (!article.link) return undefined;
  const isToBeConfirmed = isMissing(reading.outcome) && !isMissing(article.outcome) && article.textFrom === "page";
  const seconds = isToBeConfirmed
    ? secondsUntilConfirmed(random())
    : secondsUntilNextReading({
        kind: reading.kind,
        datedAt: reading.publishedAt ?? article.datedAt,
        changedAt: reading.change ? now() : article.changedAt,
        gaveText: reading.outcome === "page",
        failures: reading.isPassingFailure ? article.failures + 1 : 0,
        now: now(),
        random: random(),
      });
  return seconds === undefined ? undefined : new Date(now().getTime() + seconds * 1000);
}

async function keep(tools: ReadTools, article: ArticleToRead, answer: NewAnswer): Promise<void> {
  const entries = await loadEntries(tools.database, article.id);
  const reading = chooseReading(article, answer, entries, tools.now());
  await tools.database.transaction().execute(async (transaction) => {
    if (answer.outcome === "article" && (await joinTwin(transaction, article, answer))) return;
    await saveReading(transaction, article.id, reading, whenAgain(tools, article, reading));
    if (answer.outcome === "article" && answer.reading.siteName && article.isPublisherNamedByFeed)
      await namePublisher(transaction, article.publisherId, answer.reading.siteName);
    if (reading.revision || article.state === "collected") await tools.passOn(transaction, [{ id: article.id }]);
    const isWorthAnother = reading.isPassingFailure && article.failures + 1 < mostPassingFailures;
    if (isWorthAnother)
      await tools.readLater(
        transaction,
        article.id,
        new Date(tools.now().getTime() + firstRetryMs * 4 ** article.failures),
      );
  });
  tools.log.info(
    {
      article: article.id,
      page: article.link,
      outcome: reading.outcome,
      detail: reading.detail,
      text: reading.textFrom,
      change: reading.change?.kinds,
    },
    "read an article",
  );
}

/** @returns whether the page turned out to be an article that is known by another address. */
async function joinTwin(
  transaction: Transaction,
  article: ArticleToRead,
  answer: Extract<NewAnswer, { outcome: "article" }>,
): Promise<boolean> {
  const addresses = [answer.url, answer.reading.canonicalUrl]
    .map((url) => (url && article.link && mayBeTwin(article.link, url) ? addressKey(url) : undefined))
    .filter((address) => address !== undefined);
  const owners = await findArticlesByAddress(transaction, addresses);
  for (const address of new Set(addresses)) {
    const owner = owners.get(address);
    const isSameTitle =
      owner?.title.toLowerCase() === article.title.toLowerCase() || owner?.title === answer.reading.title;
    if (owner && owner.id !== article.id && isSameTitle && article.state === "collected") {
      await mergeTwin(transaction, article.id, owner.id);
      return true;
    }
    if (!owner) await addAddress(transaction, article.id, address);
  }
  return false;
}
