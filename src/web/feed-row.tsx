import type { FeedListing, ListedSubscription } from "../feeds/feed-list.store.ts";
import { describeFeedOutcome } from "../feeds/feed-outcome.ts";
import { Publisher, plural } from "./counts.tsx";
import { ForWhoMay } from "./for-who-may.tsx";
import { ExactTime, When } from "./time.tsx";

/** One feed: what it is, how it does, and what can be done with it. */
export function FeedRow({ feed, articles, now }: { feed: FeedListing; articles: number; now: Date }) {
  const name = feed.title || feed.publisherName || URL.parse(feed.url)?.host || feed.url;
  return (
    <li class="feed" id={`feed-${feed.id}`}>
      <div class="feed-name">
        <h3 class="title">
          <bdi>{name}</bdi> {isWell(feed) ? null : <span class="pill">{stateName(feed)}</span>}
        </h3>
        <p class="meta address">{feed.url}</p>
        <p class="counts">
          {feed.publisherId !== null && feed.publisherName !== null ? (
            <span>
              <Publisher id={feed.publisherId} name={feed.publisherName} />
            </span>
          ) : null}
          {feed.publisherId === null ? (
            <span>{plural(articles, "article")}</span>
          ) : (
            <a href={`/publishers/${feed.publisherId}#articles`}>{plural(articles, "article")}</a>
          )}
          {feed.folders.map((path) => (
            <span>
              in <bdi>{path.join(" / ")}</bdi>
            </span>
          ))}
        </p>
      </div>
      <Looks feed={feed} now={now} />
      <ForWhoMay to="manage feeds">
        <FeedButtons feed={feed} name={name} />
      </ForWhoMay>
    </li>
  );
}

function isWell(feed: FeedListing): boolean {
  return feed.state === "active" && feed.failures === 0;
}

function stateName(feed: FeedListing): string {
  return feed.state === "active" ? "failing" : feed.state;
}

function Looks({ feed, now }: { feed: FeedListing; now: Date }) {
  const told = feed.outcome ? describeFeedOutcome(feed.outcome, feed.outcomeDetail ?? undefined) : undefined;
  return (
    <div class="feed-looks">
      <p class="counts">
        <span>
          {feed.collectedAt ? (
            <>
              looked <When at={feed.collectedAt} now={now} />
            </>
          ) : (
            "not looked at yet"
          )}
        </span>
        {feed.state === "active" ? <span>{nextLook(feed, now)}</span> : null}
        {feed.backlog > 0 ? <span>{plural(feed.backlog, "item")} still to take in</span> : null}
        {feed.failures > 0 && feed.lastGoodAt ? (
          <span>
            last well <When at={feed.lastGoodAt} now={now} />
          </span>
        ) : null}
      </p>
      {feed.state === "active" && feed.subscription ? (
        <SubscriptionLine subscription={feed.subscription} now={now} />
      ) : null}
      {feed.state === "duplicate" ? <p class="note">It repeats another feed that is followed.</p> : null}
      {told?.remedy && feed.state !== "duplicate" ? (
        <p class="note">
          <b>{told.sentence}</b> {told.remedy}
        </p>
      ) : null}
    </div>
  );
}

/** Whether a hub tells of the feed's news. One that nobody asked yet is left unsaid: without a public address nobody does. */
function SubscriptionLine({ subscription, now }: { subscription: ListedSubscription; now: Date }) {
  const { state, detail, leaseUntil } = subscription;
  const hub = <bdi>{URL.canParse(subscription.hub) ? new URL(subscription.hub).host : subscription.hub}</bdi>;
  const until = leaseUntil && new Date(leaseUntil) > now ? new Date(leaseUntil) : undefined;
  if (until)
    return (
      <p class="meta">
        pushed by hub {hub}, until <ExactTime at={until} />
      </p>
    );
  if (state === "denied")
    return (
      <p class="meta">
        hub {hub} does not push it{detail ? `: ${detail}` : ""}
      </p>
    );
  if (detail)
    return (
      <p class="meta">
        hub {hub} did not take the request and is asked again: {detail}
      </p>
    );
  return state === "asked" ? <p class="meta">hub {hub} was asked to push it, and has not answered yet</p> : null;
}

function nextLook(feed: FeedListing, now: Date) {
  return feed.nextDueAt <= now ? (
    "next look now"
  ) : (
    <>
      next look <When at={feed.nextDueAt} now={now} />
    </>
  );
}

/** The forms are plain; every button says to which feed it belongs. */
function FeedButtons({ feed, name }: { feed: FeedListing; name: string }) {
  const address = `/feeds/${feed.id}`;
  const of = <span class="hidden"> {name}</span>;
  return (
    <form class="actions feed-buttons" method="post" action={`${address}/refresh`}>
      {feed.state === "active" ? (
        <>
          <button class="button plain" type="submit">
            Refresh{of}
          </button>
          <button class="button plain" type="submit" formaction={`${address}/pause`}>
            Pause{of}
          </button>
        </>
      ) : (
        <button class="button plain" type="submit" formaction={`${address}/resume`}>
          Resume{of}
        </button>
      )}
      <a class="button plain" href={`${address}/selectors`}>
        Text{of}
      </a>
      <details>
        <summary>Remove{of}</summary>
        <p>The articles that came through it stay.</p>
        <button class="button" type="submit" formaction={`${address}/remove`}>
          Remove this feed{of}
        </button>
      </details>
    </form>
  );
}
