import { randomBytes } from "node:crypto";
import { askFeed, type FeedAnswer, type FeedAsker, type FollowedFeed } from "../feeds/ask-feed.action.ts";
import { type FeedLook, findFeedsByUrl, loadFeed, saveLook, saveWait } from "../feeds/feed.store.ts";
import type { Feed } from "../feeds/feed.ts";
import { describeFeedOutcome, type FeedOutcomeName } from "../feeds/feed-outcome.ts";
import { upsertPublisher } from "../feeds/publisher.store.ts";
import { publisherSite } from "../feeds/publisher-site.ts";
import { isPushed, saveHub } from "../feeds/subscription.store.ts";
import { secondsUntilNextLook } from "../feeds/when-to-look-again.ts";
import type { Database, Transaction } from "../platform/database/database.ts";
import type { Log } from "../platform/log.ts";
import type { PassOn, Step } from "../platform/step.ts";
import { findEntryDigests, saveEntries, takeTurns } from "./entry.store.ts";
import type { IdentifiedEntry } from "./known-entry.ts";
import type { PreparedEntry } from "./prepare-entry.ts";

export interface CollectTools extends FeedAsker {
  database: Database;
  log: Log;
  passOn: PassOn;
  /** Looks at the feed again, not before a time. */
  lookLater(transaction: Transaction, feedId: number, startAfter: Date): Promise<void>;
  now(): Date;
  random(): number;
  itemsPerPoll: number;
  hostPauseMs: number;
  /** Looks at feeds side by side. */
  atOnce: number;
}

/** New and changed entries of an answer, no more than one poll takes; the rest waits for the next. */
interface Taken {
  entries: PreparedEntry[];
  backlog: number;
}

const prepareLimitMs = 15_000;
const tooMuch: FeedAnswer & { outcome: "failed" } = {
  outcome: "failed",
  name: "too large",
  detail: "its entries took too long to read",
  headers: {},
};

/** feeds → articles: asks a feed, takes in what is new, says when to look again. */
export function collectArticles(tools: CollectTools): Step {
  return {
    run: "each",
    batch: tools.atOnce,
    isOncePerId: true,
    handle: async (ids) => {
      for (const id of ids) await collect(tools, id);
    },
    giveUp: (id, error) => recordDefect(tools, id, error),
  };
}

async function collect(tools: CollectTools, feedId: number): Promise<void> {
  const feed = await loadFeed(tools.database, feedId);
  if (feed.state === "paused" || feed.state === "duplicate") return;
  // What one poll left over is in the same answer: ask for it whole.
  const condition = feed.backlog > 0 ? {} : { etag: feed.etag, lastModified: feed.lastModified };
  const answer = await askFeed(tools, { url: feed.url, ...condition });
  if (answer.outcome === "later") return postpone(tools, feedId, answer.afterMs);
  const taken = answer.outcome === "feed" ? await take(tools, feed, answer) : undefined;
  await (taken === "gave up" ? save(tools, feed, tooMuch, undefined) : save(tools, feed, answer, taken));
}

/** A host that is busy with us, or asked us to wait: nothing was sent, so nothing is said about the feed. */
async function postpone(tools: CollectTools, feedId: number, afterMs: number): Promise<void> {
  const startAfter = new Date(tools.now().getTime() + Math.max(1000, afterMs));
  await tools.database.transaction().execute(async (transaction) => {
    await saveWait(transaction, feedId, startAfter);
    await tools.lookLater(transaction, feedId, startAfter);
  });
}

async function take(tools: CollectTools, feed: Feed, answer: FollowedFeed): Promise<Taken | "gave up"> {
  const input = { entries: answer.document.entries, feedUrl: feed.url };
  const identified = await tools.threads.run<IdentifiedEntry[]>("identify", input, prepareLimitMs);
  if (identified.outcome === "gave up") return "gave up";
  const known = await findEntryDigests(
    tools.database,
    feed.id,
    identified.result.map((entry) => entry.guid),
  );
  const fresh = identified.result.filter((entry) => known.get(entry.guid) !== entry.digest);
  const chosen = fresh.slice(0, tools.itemsPerPoll);
  if (chosen.length === 0) return { entries: [], backlog: 0 };
  const prepared = await tools.threads.run<PreparedEntry[]>(
    "prepare",
    { entries: chosen, feedUrl: feed.url, now: tools.now().getTime() },
    prepareLimitMs,
  );
  if (prepared.outcome === "gave up") return "gave up";
  return { entries: prepared.result, backlog: fresh.length - chosen.length };
}

async function save(
  tools: CollectTools,
  feed: Feed,
  answer: Exclude<FeedAnswer, { outcome: "later" }>,
  taken: Taken | undefined,
): Promise<void> {
  await tools.database.transaction().execute(async (transaction) => {
    const look = await describeLook(tools, transaction, feed, answer, taken);
    const publisherId = feed.publisherId ?? look.publisherId;
    if (taken && publisherId !== undefined)
      await saveTaken(tools, transaction, { feedId: feed.id, publisherId }, taken.entries);
    await saveLook(transaction, feed.id, look);
    if (answer.outcome === "feed" && !answer.isBroken)
      await saveHub(transaction, feed.id, answer.document.push, { token: freshWord(), secret: freshWord() });
    tools.log.info(
      { feed: feed.url, outcome: look.outcome, detail: look.detail, taken: taken?.entries.length },
      "looked at a feed",
    );
  });
}

async function saveTaken(
  tools: CollectTools,
  transaction: Transaction,
  source: { feedId: number; publisherId: number },
  entries: readonly PreparedEntry[],
): Promise<void> {
  const saved = await saveEntries(transaction, source, entries);
  const hosts = entries.map((entry) => (entry.link ? new URL(entry.link).host : undefined));
  const turns = await takeTurns(transaction, hosts, tools.hostPauseMs);
  const reads = new Map<number, Date | undefined>();
  for (const [place, { articleId }] of saved.entries()) reads.set(articleId, turns[place]);
  await tools.passOn(
    transaction,
    [...reads].map(([id, startAfter]) => ({ id, ...(startAfter && { startAfter }) })),
  );
}

async function describeLook(
  tools: CollectTools,
  transaction: Transaction,
  feed: Feed,
  answer: Exclude<FeedAnswer, { outcome: "later" }>,
  taken: Taken | undefined,
): Promise<FeedLook> {
  const { name, detail } = nameLook(answer, taken);
  const { isFailure } = describeFeedOutcome(name, detail);
  const moved = await followMove(transaction, feed, answer);
  const document = answer.outcome === "feed" ? answer.document : undefined;
  const headers = "headers" in answer ? answer.headers : {};
  const hasNew = (taken?.entries.length ?? 0) > 0;
  return {
    ...moved,
    state: name === "gone" ? "gone" : moved.state,
    outcome: name,
    detail,
    isFailure,
    hasNew,
    ...validators(feed, name, isFailure, headers),
    backlog: taken?.backlog ?? (isFailure ? feed.backlog : 0),
    title: document?.title,
    homeUrl: document?.link,
    publisherId:
      document && feed.publisherId === undefined ? await publisherOf(transaction, feed, document) : undefined,
    nextLookSeconds: secondsUntilNextLook({
      isPushed: await isPushed(transaction, feed.id),
      outcome: name,
      failures: isFailure ? feed.failures + 1 : 0,
      backlog: taken?.backlog ?? 0,
      intervalSeconds: feed.intervalSeconds,
      lastNewAt: hasNew ? tools.now() : feed.lastNewAt,
      hints: document?.hints ?? {},
      headers,
      now: tools.now(),
      random: tools.random(),
    }),
  };
}

/** What to ask with next time. An answer that was cut short must not become "not modified" for ever. */
function validators(feed: Feed, name: FeedOutcomeName, isFailure: boolean, headers: Readonly<Record<string, string>>) {
  if (isFailure || name === "not modified") return { etag: feed.etag, lastModified: feed.lastModified };
  if (name === "broken" || name === "empty") return {};
  return { etag: headers.etag, lastModified: headers["last-modified"] };
}

function nameLook(
  answer: Exclude<FeedAnswer, { outcome: "later" }>,
  taken: Taken | undefined,
): { name: FeedOutcomeName; detail?: string } {
  switch (answer.outcome) {
    case "not modified":
      return { name: "not modified" };
    case "page":
      return { name: "not a feed", detail: "html" };
    case "sitemap index":
      return { name: "not a feed", detail: "sitemap index" };
    case "failed":
      return { name: answer.name, detail: answer.detail };
    case "feed":
      if (answer.isBroken) return { name: "broken", detail: `${answer.document.entries.length} entries could be read` };
      if (answer.document.entries.length === 0) return { name: "empty" };
      return { name: taken && taken.entries.length > 0 ? "new articles" : "nothing new" };
  }
}

/** A word that nobody guesses. */
function freshWord(): string {
  return randomBytes(24).toString("base64url");
}

/** A feed that has moved for good gets its new address, unless another feed has that one already. */
async function followMove(
  transaction: Transaction,
  feed: Feed,
  answer: FeedAnswer,
): Promise<Pick<FeedLook, "state" | "url" | "sameAs">> {
  const movedTo = "movedTo" in answer ? answer.movedTo : undefined;
  if (!movedTo || movedTo === feed.url) return { state: "active", url: feed.url };
  const other = (await findFeedsByUrl(transaction, [movedTo])).get(movedTo);
  return other ? { state: "duplicate", url: feed.url, sameAs: other.id } : { state: "active", url: movedTo };
}

function publisherOf(transaction: Transaction, feed: Feed, document: FollowedFeed["document"]): Promise<number> {
  const homeUrl = document.link ?? new URL("/", feed.url).href;
  const site = publisherSite(homeUrl);
  return upsertPublisher(transaction, { site, name: document.title || site, homeUrl, language: document.language });
}

/** Our own defect, not the feed's: it keeps its name and is tried again in an hour. */
async function recordDefect(tools: CollectTools, feedId: number, error: Error): Promise<void> {
  const feed = await loadFeed(tools.database, feedId);
  const look: FeedLook = {
    state: feed.state,
    url: feed.url,
    outcome: "defect",
    detail: error.message,
    isFailure: true,
    hasNew: false,
    backlog: feed.backlog,
    nextLookSeconds: 3600,
  };
  await tools.database.transaction().execute((transaction) => saveLook(transaction, feedId, look));
}
