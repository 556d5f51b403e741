import { type ArticleCounts, countArticles } from "../articles/article-counts.store.ts";
import { fillHours, firstHour, type HourCount } from "../articles/article-hours.ts";
import { countDueStudies } from "../articles/due-studies.store.ts";
import { findQuietFeeds, type QuietFeed } from "../articles/feed-rhythm.store.ts";
import {
  type ArticleProgress,
  countArticleProgress,
  countArticlesByHour,
  countArticlesByPublisher,
  type PublisherCounts,
} from "../articles/recent-articles.store.ts";
import type { AssistantDesk } from "../assistant/assistant-desk.ts";
import { countCalls, type ModelTotals } from "../assistant/model-call.store.ts";
import { countFeeds, type FeedCounts, type FeedListing, findFeeds } from "../feeds/feed-list.store.ts";
import { countFollowedPublishers, countOutcomes, countStates, type StateCount } from "../feeds/feed-outcomes.store.ts";
import { isSilent } from "../feeds/silence.ts";
import type { Database } from "../platform/database/database.ts";
import type { JobCounts } from "../platform/queue/queue.ts";
import { countCatchingUp } from "../stories/catching-up.store.ts";
import { countStories } from "../stories/front-page.store.ts";
import { keepFor } from "./keep-for.ts";

/** The signals of the day. */
export interface StatusFigures {
  at: Date;
  feeds: FeedCounts;
  /** Publishers with a feed that is being read. */
  publishers: number;
  states: StateCount[];
  /** How the last looks ended, whatever the state. */
  outcomes: { outcome: string; feeds: number }[];
  /** The first `shownFailing` by name. */
  failing: FeedListing[];
  silent: QuietFeed[];
  articles: ArticleProgress & Pick<ArticleCounts, "total">;
  texts: ArticleCounts["texts"];
  readings: ArticleCounts["readings"];
  hours: HourCount[];
  byPublisher: PublisherCounts;
  stories: { all: number; shared: number };
  catchingUp: CatchingUpCounts;
  jobs: JobCounts[];
  /** What was asked of the model in the last day, by how it ended; absent where none is connected. */
  model?: ModelTotals[];
}

/** What is found in the background for articles that came before a version looked for it. */
export interface CatchingUpCounts {
  /** Articles that wait to be studied again. */
  studies: number;
  /** Placed articles whose nearest are still to be found. */
  nearness: number;
}

export const shownHours = 48;
const shownPublishers = 15;
const shownFailing = 25;
/** Figures of the moment, older than no open page waits after it was told of news; and those that walk over whole indexes. */
const freshMs = 1_500;
const slowMs = 30_000;

interface FiguresDesk {
  database: Database;
  /** Of the assistant, whether a model is connected. */
  assistant?: Pick<AssistantDesk, "model">;
  now(): Date;
  /** The jobs of every step, in the order of the pipeline. */
  countJobs(): Promise<JobCounts[]>;
}

/** A reader of the figures, which counts no more often than it must. */
export function openFigures(desk: FiguresDesk): () => Promise<StatusFigures> {
  const clock = () => performance.now();
  const slow = keepFor(slowMs, () => readSlow(desk), clock);
  return keepFor(freshMs, () => join(slow(), readFresh(desk)), clock);
}

/** The figures as they are now. */
export function readFigures(desk: FiguresDesk): Promise<StatusFigures> {
  return join(readSlow(desk), readFresh(desk));
}

async function join(slow: ReturnType<typeof readSlow>, fresh: ReturnType<typeof readFresh>): Promise<StatusFigures> {
  const [{ counts, ...rest }, { progress, ...news }] = await Promise.all([slow, fresh]);
  const { total, texts, readings } = counts;
  return { ...rest, ...news, articles: { total, ...progress }, texts, readings };
}

async function readSlow({ database, assistant, now }: FiguresDesk) {
  const [counts, stories, studies, nearness, quiet, model] = await Promise.all([
    countArticles(database),
    countStories(database),
    countDueStudies(database),
    countCatchingUp(database),
    findQuietFeeds(database, now()),
    assistant?.model ? countCalls(database, now()) : undefined,
  ]);
  const catchingUp = { studies, nearness };
  return {
    counts,
    stories,
    catchingUp,
    ...(model && { model }),
    silent: quiet.filter((feed) => isSilent(feed, now())),
  };
}

async function readFresh({ database, now, countJobs }: FiguresDesk) {
  const at = now();
  const since = firstHour(at, shownHours);
  const [feeds, publishers, states, outcomes, failing, progress, counted, byPublisher, jobs] = await Promise.all([
    countFeeds(database),
    countFollowedPublishers(database),
    countStates(database),
    countOutcomes(database),
    findFeeds(database, { filter: "failing", words: "", page: 1, perPage: shownFailing }),
    countArticleProgress(database),
    countArticlesByHour(database, since),
    countArticlesByPublisher(database, since, shownPublishers),
    countJobs(),
  ]);
  const hours = fillHours(counted, at, shownHours);
  return { at, feeds, publishers, states, outcomes, failing: failing.feeds, progress, hours, byPublisher, jobs };
}
