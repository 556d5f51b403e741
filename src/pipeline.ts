/**
 * The way of an article: feeds → articles → topics → claims → agenda → stories. Each line is a step; what it passes on goes to the line
 * below. A step never names its successor, so this file is the one place that shows the order.
 */
import { studyAgenda } from "./agenda/study-agenda.part.ts";
import { type CollectTools, collectArticles } from "./articles/collect-articles.step.ts";
import { claimDueReadings } from "./articles/due-readings.store.ts";
import { claimDueStudies } from "./articles/due-studies.store.ts";
import { findBusyHosts, takeTurns } from "./articles/entry.store.ts";
import { type ReadTools, readArticle } from "./articles/read-article.step.ts";
import { studyClaimsOf } from "./claims/study-claims.part.ts";
import { claimDueFeeds } from "./feeds/feed.store.ts";
import { askHubs, type HubAsker } from "./feeds/subscribe.action.ts";
import type { Transaction } from "./platform/database/database.ts";
import type { Queue, QueueSettings } from "./platform/queue/queue.ts";
import { Worker } from "./platform/queue/worker.ts";
import type { PassOn, Step } from "./platform/step.ts";
import { fillNearness } from "./stories/fill-nearness.action.ts";
import { type PlaceTools, placeArticles } from "./stories/place-article.step.ts";
import { studyKept } from "./stories/study-kept.part.ts";
import { tellAgenda } from "./stories/tell-agenda.part.ts";
import { tellOrigins } from "./stories/tell-origins.part.ts";
import { tellSentences } from "./stories/tell-sentences.part.ts";
import { tellStatements } from "./stories/tell-statements.part.ts";
import { tellStories } from "./stories/tell-story.step.ts";
import { tellStoryline } from "./stories/tell-storyline.part.ts";
import { tellTopics } from "./stories/tell-topics.part.ts";
import { studyArticles } from "./topics/study-article.step.ts";

type Tools = Omit<
  CollectTools & ReadTools & PlaceTools,
  "passOn" | "lookLater" | "readLater" | "placeLater" | "placeNow" | "atOnce"
> & {
  queue: Queue;
  readersAtOnce: number;
  /** Sends the letters that are due; undefined where no mail is sent. */
  sendLetters: (() => Promise<void>) | undefined;
} & HubAsker;

const steps = {
  "collect-articles": (tools, passOn) =>
    collectArticles({
      ...tools,
      passOn,
      atOnce: tools.readersAtOnce,
      lookLater: later(tools.queue, "collect-articles"),
    }),
  "read-article": (tools, passOn) =>
    readArticle({ ...tools, passOn, atOnce: tools.readersAtOnce, readLater: later(tools.queue, "read-article") }),
  "study-article": (tools, passOn) =>
    studyArticles({ ...tools, passOn, parts: [studyClaimsOf, studyAgenda, studyKept] }),
  "place-article": (tools, passOn) =>
    placeArticles({
      ...tools,
      passOn,
      placeLater: later(tools.queue, "place-article"),
      placeNow: (transaction, ids) => tools.queue.hasten(transaction, "place-article", ids),
    }),
  "tell-story": (tools, passOn) =>
    tellStories({
      ...tools,
      passOn,
      parts: [tellOrigins, tellSentences, tellTopics, tellStatements, tellAgenda, tellStoryline],
    }),
} satisfies Record<string, (tools: Tools, passOn: PassOn) => Step>;

export type StepName = keyof typeof steps;
export const stepNames = Object.keys(steps) as StepName[];

/** A job waits at most once for its id. */
export const queues: Record<StepName, QueueSettings> = Object.fromEntries(
  stepNames.map((name) => [name, { isOncePerId: true }]),
) as Record<StepName, QueueSettings>;

const dueEveryMs = 1_000;
const dueAtOnce = 200;
/** Feeds of one host that are called together, and how far ahead its turns may be taken: less than a lease of a feed. */
const dueOfHost = 30;
const busyAheadMs = 60_000;
const hubsEveryMs = 10_000;
/** Articles that wait at once to be studied again. */
const studiesAtOnce = 80;
const studiesEveryMs = 2_000;
/** Placements in a set of what is caught up with after an update, and how many before them are remembered for it. */
const fillsAtOnce = 25;
const fillsWindow = 5_000;
const fillsEveryMs = 2_000;
const lettersEveryMs = 60_000;
/** While articles are on their way, stories rest between tellings, see `whenToTell`. */
const onTheirWay: readonly StepName[] = ["read-article", "study-article", "place-article"];
const quietEveryMs = 500;

/** Starts a worker for every step, and calls for the feeds and articles whose time has come. */
export function startPipeline(tools: Tools): { stop(): Promise<void> } {
  const workers = stepNames.map((name, place) => {
    const step: Step = steps[name](tools, passOnTo(tools.queue, stepNames[place + 1]));
    const { giveUp } = step;
    return new Worker(
      tools.queue.boss,
      {
        queue: name,
        batch: step.batch,
        run: step.run,
        handle: (ids, letNext) => step.handle(ids, letNext),
        ...(giveUp && { giveUp }),
      },
      tools.log,
    );
  });
  const due = setInterval(() => Promise.all([callDueFeeds, callDueReadings].map(inTransaction(tools))), dueEveryMs);
  const hubs = setInterval(() => keepCalling(tools, () => askHubs(tools)), hubsEveryMs);
  const studies = setInterval(() => inTransaction(tools)(callDueStudies), studiesEveryMs);
  const fill = fillNearness({ database: tools.database, most: fillsAtOnce, windowSize: fillsWindow });
  const stopFilling = again(fillsEveryMs, () => keepCalling(tools, fill));
  const { sendLetters } = tools;
  const stopLetters = sendLetters && again(lettersEveryMs, () => keepCalling(tools, sendLetters));
  const quiet = setInterval(
    () => keepCalling(tools, () => tools.queue.hastenWhenQuiet("tell-story", onTheirWay)),
    quietEveryMs,
  );
  return {
    stop: async () => {
      clearInterval(due);
      clearInterval(studies);
      clearInterval(hubs);
      clearInterval(quiet);
      await stopFilling();
      await stopLetters?.();
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}

type Call = (tools: Tools, transaction: Transaction) => Promise<void>;

async function callDueFeeds({ queue, hostPauseMs }: Tools, transaction: Transaction): Promise<void> {
  const busyHosts = await findBusyHosts(transaction, busyAheadMs);
  const feeds = await claimDueFeeds(transaction, { most: dueAtOnce, mostOfHost: dueOfHost, busyHosts });
  const turns = await takeTurns(
    transaction,
    feeds.map((feed) => feed.host),
    hostPauseMs,
  );
  const jobs = feeds.map(({ id }, place) => ({ id, startAfter: turns[place] }));
  await queue.add(
    transaction,
    "collect-articles",
    jobs.map(({ id, startAfter }) => ({ id, ...(startAfter && { startAfter }) })),
  );
}

/** New articles are taken first, also by a worker that finds many pages waiting to be read again. */
async function callDueReadings({ queue, hostPauseMs, now }: Tools, transaction: Transaction): Promise<void> {
  const readings = await claimDueReadings(transaction, { most: dueAtOnce, hostPauseMs, now: now() });
  await queue.add(
    transaction,
    "read-article",
    readings.map((reading) => ({ ...reading, isUnhurried: true })),
  );
}

/** What is found in articles that was not looked for when they came; behind what is new. */
async function callDueStudies({ queue }: Tools, transaction: Transaction): Promise<void> {
  const ids = await claimDueStudies(transaction, studiesAtOnce);
  await queue.add(
    transaction,
    "study-article",
    ids.map((id) => ({ id, isUnhurried: true })),
  );
}

function inTransaction(tools: Tools) {
  return (call: Call) =>
    keepCalling(tools, () => tools.database.transaction().execute((transaction) => call(tools, transaction)));
}

/** Calls again so long after each call has ended. @returns what ends it, once the call under way is done. */
function again(pauseMs: number, call: () => Promise<unknown>): () => Promise<void> {
  let running = Promise.resolve<unknown>(undefined);
  let timer: NodeJS.Timeout;
  const wait = () => {
    timer = setTimeout(() => {
      running = call().then(wait);
    }, pauseMs);
  };
  wait();
  return async () => {
    clearTimeout(timer);
    await running;
    clearTimeout(timer);
  };
}

async function keepCalling({ log }: Tools, call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch (error) {
    // The database is away for a moment: what is due stays due.
    log.warn({ error: (error as Error).message }, "cannot call for what is due");
  }
}

function passOnTo(queue: Queue, next: string | undefined): PassOn {
  return async (transaction, jobs) => {
    if (next) await queue.add(transaction, next, jobs);
  };
}

function later(queue: Queue, name: string) {
  return (transaction: Transaction, id: number, startAfter: Date) => queue.add(transaction, name, [{ id, startAfter }]);
}
