import { z } from "@hono/zod-openapi";
import type { QuietFeed } from "../articles/feed-rhythm.store.ts";
import type { FeedListing } from "../feeds/feed-list.store.ts";
import { describeFeedOutcome } from "../feeds/feed-outcome.ts";
import { describeSilence } from "../feeds/silence.ts";
import { type StatusFigures, shownHours } from "../web/status-figures.ts";
import { iso, isoOrNull, time } from "./answer.ts";
import { feedStates } from "./feed.schema.ts";
import { PublisherName } from "./listing.schema.ts";

const count = z.int().min(0);

const trouble = {
  id: z.int().openapi({ description: "Of the feed." }),
  name: z.string(),
  url: z.string(),
  sentence: z.string().openapi({ description: "What is wrong, for a person." }),
  remedy: z.string().openapi({ description: "What a person can do about it; empty where nothing can be done." }),
};

const FailingFeed = z
  .object({
    ...trouble,
    failures: count.openapi({ description: "Looks in a row that failed." }),
    lastGoodAt: time.nullable(),
  })
  .openapi("FailingFeed");

const SilentFeed = z
  .object({
    ...trouble,
    homeUrl: z.string().nullable(),
    lastAt: time.openapi({ description: "When its newest article was published." }),
    longestPauseSeconds: z.number().openapi({ description: "Between two of its newest articles." }),
  })
  .openapi("SilentFeed");

export const Status = z
  .object({
    at: time.openapi({ description: "When this was counted." }),
    feeds: z
      .object({ all: count, active: count, failing: count, paused: count, gone: count, duplicate: count })
      .openapi({ description: "`failing`: active ones whose last look went wrong." }),
    publishers: count.openapi({ description: "Those with a feed that is being read." }),
    states: z
      .array(z.object({ state: z.enum(feedStates), outcome: z.string(), feeds: count }))
      .openapi({ description: "Feeds by state and by how the last look ended, the commonest first." }),
    outcomes: z
      .array(z.object({ outcome: z.string(), feeds: count }))
      .openapi({ description: "How the last looks at the feeds ended, the commonest first." }),
    failing: z
      .array(FailingFeed)
      .openapi({ description: "Failing feeds by name, at most 25; /feeds?state=failing lists all." }),
    silent: z
      .array(SilentFeed)
      .openapi({ description: "Feeds that have been quiet for far longer than their own rhythm, the longest first." }),
    articles: z.object({
      total: count,
      waitingForPage: count,
      waitingForStudy: count,
      waitingForPlace: count,
      lastSeenAt: time.nullable(),
    }),
    texts: z
      .object({ page: count, feed: count, none: count })
      .openapi({ description: "Where the texts of the articles came from." }),
    readings: z
      .array(z.object({ outcome: z.string(), articles: count }))
      .openapi({ description: "How the readings of pages ended, the commonest first." }),
    hours: z
      .array(z.object({ at: time, articles: count }))
      .openapi({ description: `Articles first seen in each of the last ${shownHours} hours, oldest first.` }),
    byPublisher: z
      .object({
        busiest: z.array(PublisherName.extend({ articles: count }).openapi("PublisherCount")),
        rest: z.object({ publishers: count, articles: count }),
      })
      .openapi({ description: `Who published the articles of the last ${shownHours} hours, the busiest first.` }),
    stories: z.object({ all: count, shared: count }).openapi({ description: "`shared`: told by several publishers." }),
    catchingUp: z
      .object({
        studies: count.openapi({ description: "Articles that wait to be studied again." }),
        nearness: count.openapi({ description: "Placed articles whose nearest are still to be found." }),
      })
      .openapi({
        description:
          "What is found in the background for articles that came before a version looked for it; 0 when done.",
      }),
    jobs: z.array(z.object({ name: z.string(), waiting: count, running: count, failed: count })),
    model: z
      .array(
        z.object({
          ...{ outcome: z.string(), calls: count, kept: count, dropped: count, ms: count },
          ...{ inputTokens: count, outputTokens: count, cost: z.number() },
        }),
      )
      .optional()
      .openapi({ description: "Requests to the model in the last day; absent where none is connected." }),
  })
  .openapi("Status");

/** What the API answers and `octavo status --json` prints. */
export function showStatus(figures: StatusFigures): z.infer<typeof Status> {
  const { at, articles, failing, silent, hours, ...rest } = figures;
  return {
    ...rest,
    at: iso(at),
    articles: { ...articles, lastSeenAt: isoOrNull(articles.lastSeenAt) },
    failing: failing.map(showFailing),
    silent: silent.map((feed) => showSilent(feed, at)),
    hours: hours.map((hour) => ({ at: iso(hour.at), articles: hour.articles })),
  };
}

function showFailing(feed: FeedListing): z.infer<typeof FailingFeed> {
  const { id, url, title, publisherName, failures, lastGoodAt, outcome, outcomeDetail } = feed;
  const { sentence, remedy } = describeFeedOutcome(outcome ?? "waiting", outcomeDetail ?? undefined);
  const name = title || publisherName || url;
  return { id, name, url, sentence, remedy: remedy ?? "", failures, lastGoodAt: isoOrNull(lastGoodAt) };
}

function showSilent(feed: QuietFeed, at: Date): z.infer<typeof SilentFeed> {
  const { feedId, name, url, homeUrl, lastAt, longestPauseSeconds } = feed;
  return { id: feedId, name, url, homeUrl, lastAt: iso(lastAt), longestPauseSeconds, ...describeSilence(feed, at) };
}
