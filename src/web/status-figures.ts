import { countTexts, type TextCounts } from "../articles/article-counts.store.ts";
import { fillHours, firstHour, type HourCount } from "../articles/article-hours.ts";
import { findQuietFeeds, type QuietFeed } from "../articles/feed-rhythm.store.ts";
import {
  type ArticleProgress,
  countArticleProgress,
  countArticlesByHour,
  countArticlesByPublisher,
  type PublisherCounts,
} from "../articles/recent-articles.store.ts";
import { countFeeds, type FeedCounts, type FeedListing, findFeeds } from "../feeds/feed-list.store.ts";
import { countFollowedPublishers, countStates, type StateCount } from "../feeds/feed-outcomes.store.ts";
import { isSilent } from "../feeds/silence.ts";
import type { JobCounts } from "../platform/queue/queue.ts";
import { countStories } from "../stories/front-page.store.ts";
import { keepFor } from "./keep-for.ts";
import type { WebDesk } from "./web-desk.ts";

/** The signals of the day. */
export interface StatusFigures {
  at: Date;
  feeds: FeedCounts;
  /** Publishers with a feed that is being read. */
  publishers: number;
  states: StateCount[];
  failing: FeedListing[];
  silent: QuietFeed[];
  articles: ArticleProgress;
  texts: TextCounts;
  hours: HourCount[];
  byPublisher: PublisherCounts;
  stories: { all: number; shared: number };
  jobs: JobCounts[];
}

export const shownHours = 48;
const shownPublishers = 15;
const shownFailing = 25;
/** Figures of the moment, older than no open page waits after it was told of news; and those that walk over whole indexes. */
const freshMs = 1_500;
const slowMs = 30_000;

/** A reader of the figures, which counts no more often than it must. */
export function openFigures(desk: WebDesk): () => Promise<StatusFigures> {
  const { database } = desk;
  const clock = () => performance.now();
  const slow = keepFor(
    slowMs,
    async () => {
      const [texts, stories, quiet] = await Promise.all([
        countTexts(database),
        countStories(database),
        findQuietFeeds(database, desk.now()),
      ]);
      return { texts, stories, silent: quiet.filter((feed) => isSilent(feed, desk.now())) };
    },
    clock,
  );
  return keepFor(freshMs, async () => ({ ...(await slow()), ...(await readFresh(desk)) }), clock);
}

async function readFresh({ database, now, countJobs }: WebDesk) {
  const at = now();
  const since = firstHour(at, shownHours);
  const [feeds, publishers, states, failing, articles, counted, byPublisher, jobs] = await Promise.all([
    countFeeds(database),
    countFollowedPublishers(database),
    countStates(database),
    findFeeds(database, { filter: "failing", words: "", page: 1, perPage: shownFailing }),
    countArticleProgress(database),
    countArticlesByHour(database, since),
    countArticlesByPublisher(database, since, shownPublishers),
    countJobs(),
  ]);
  const hours = fillHours(counted, at, shownHours);
  return { at, feeds, publishers, states, failing: failing.feeds, articles, hours, byPublisher, jobs };
}
