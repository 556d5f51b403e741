import { z } from "@hono/zod-openapi";
import type { FeedState } from "../feeds/feed.ts";
import type { FeedListing } from "../feeds/feed-list.store.ts";
import { describeFeedOutcome, feedOutcomes } from "../feeds/feed-outcome.ts";
import { subscriptionStates } from "../feeds/subscription.ts";
import { iso, isoOrNull, orNull, time } from "./answer.ts";
import { PublisherName } from "./listing.schema.ts";

export const feedStates = ["active", "paused", "gone", "duplicate"] as const satisfies FeedState[];

const Outcome = z
  .object({
    name: z.enum(feedOutcomes),
    sentence: z.string().openapi({ description: "What happened, for a person." }),
    remedy: z.string().nullable().openapi({ description: "What a person can do about it." }),
    isFailure: z.boolean(),
  })
  .openapi("FeedOutcome");

const Subscription = z
  .object({
    hub: z.string(),
    state: z.enum(subscriptionStates).openapi({
      description:
        "`wanted`: to be asked for; `asked`: the hub has not answered yet; `denied`: it does not push this feed.",
    }),
    detail: z.string().nullable().openapi({ description: "Why the hub did not take the request." }),
    leaseUntil: time.nullable().openapi({ description: "The hub pushes until then; it is asked again before." }),
    lastPushedAt: time.nullable(),
  })
  .openapi("FeedSubscription");

export const Feed = z
  .object({
    id: z.int(),
    url: z.string(),
    title: z.string(),
    homeUrl: z.string().nullable(),
    publisher: orNull(PublisherName).openapi({ description: "Unknown until the feed was read once." }),
    folders: z.array(z.array(z.string())).openapi({ description: "Paths of the folders that it stands in." }),
    state: z.enum(feedStates),
    sameAs: z.int().nullable().openapi({ description: "The feed that this one turned out to repeat." }),
    outcome: orNull(Outcome).openapi({ description: "What the last look found; null before the first." }),
    failures: z.int().openapi({ description: "Looks in a row that failed." }),
    backlog: z.int().openapi({ description: "Items of the last answer that are still to be taken in." }),
    articles: z.int().openapi({ description: "How many articles it listed." }),
    nextDueAt: time,
    collectedAt: time.nullable().openapi({ description: "The last look." }),
    lastGoodAt: time.nullable().openapi({ description: "The last look that did not fail." }),
    lastNewAt: time.nullable().openapi({ description: "The last look that found an article." }),
    subscription: orNull(Subscription).openapi({
      description: "Where the subscription at its hub (WebSub) stands; null for a feed that names no hub.",
    }),
  })
  .openapi("Feed");

export function showFeed(feed: FeedListing, articles: number): z.infer<typeof Feed> {
  const { publisherId, publisherName, outcome, outcomeDetail, ...rest } = feed;
  const words = outcome && describeFeedOutcome(outcome, outcomeDetail ?? undefined);
  return {
    ...rest,
    publisher: publisherId === null ? null : { id: publisherId, name: publisherName ?? "" },
    outcome:
      outcome && words
        ? { name: outcome, sentence: words.sentence, remedy: words.remedy ?? null, isFailure: words.isFailure }
        : null,
    articles,
    nextDueAt: iso(feed.nextDueAt),
    collectedAt: isoOrNull(feed.collectedAt),
    lastGoodAt: isoOrNull(feed.lastGoodAt),
    lastNewAt: isoOrNull(feed.lastNewAt),
    subscription: feed.subscription && {
      ...feed.subscription,
      leaseUntil: utc(feed.subscription.leaseUntil),
      lastPushedAt: utc(feed.subscription.lastPushedAt),
    },
  };
}

function utc(written: string | null): string | null {
  return written === null ? null : iso(new Date(written));
}
