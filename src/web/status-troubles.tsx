import type { QuietFeed } from "../articles/feed-rhythm.store.ts";
import type { FeedListing } from "../feeds/feed-list.store.ts";
import { describeFeedOutcome } from "../feeds/feed-outcome.ts";
import { describeSilence } from "../feeds/silence.ts";
import { plural } from "./counts.tsx";
import { ExternalLink } from "./external-link.tsx";
import type { StatusFigures } from "./status-figures.ts";
import { When } from "./time.tsx";

const shownSilent = 25;

/** What an operator may have to do something about, with what to do. */
export function Troubles({ figures, now }: { figures: StatusFigures; now: Date }) {
  const { silent, failing, feeds } = figures;
  return (
    <>
      <section aria-labelledby="failing" data-figure="failing">
        <h2 class="heading" id="failing">
          Failing <a href="/feeds?state=failing">{plural(feeds.failing, "feed")}</a>
        </h2>
        {failing.length === 0 ? <p class="meta">Every feed that is followed answers.</p> : null}
        <ul class="rows lines">
          {failing.map((feed) => (
            <Failing feed={feed} now={now} />
          ))}
        </ul>
        {feeds.failing > failing.length ? (
          <p class="meta">
            <a href="/feeds?state=failing">All {plural(feeds.failing, "failing feed")}</a>
          </p>
        ) : null}
      </section>
      <section aria-labelledby="silent" data-figure="silent">
        <h2 class="heading" id="silent">
          Silent <span>{plural(silent.length, "feed")}</span>
        </h2>
        {silent.length === 0 ? <p class="meta">No feed is quiet for far longer than it used to be.</p> : null}
        <ul class="rows lines">
          {silent.slice(0, shownSilent).map((feed) => (
            <Silent feed={feed} now={now} />
          ))}
        </ul>
        {silent.length > shownSilent ? (
          <p class="meta">and {plural(silent.length - shownSilent, "feed")} that fell silent later</p>
        ) : null}
      </section>
    </>
  );
}

function Failing({ feed, now }: { feed: FeedListing; now: Date }) {
  const told = describeFeedOutcome(feed.outcome ?? "waiting", feed.outcomeDetail ?? undefined);
  return (
    <li class="trouble">
      <FeedLink id={feed.id} name={feed.title || feed.publisherName || feed.url} url={feed.url} />
      <p class="note">
        <b>{told.sentence}</b> {told.remedy ?? ""}
      </p>
      <p class="counts">
        <span>{plural(feed.failures, "failed look")} in a row</span>
        {feed.lastGoodAt ? (
          <span>
            last well <When at={feed.lastGoodAt} now={now} />
          </span>
        ) : (
          <span>never well</span>
        )}
      </p>
    </li>
  );
}

function Silent({ feed, now }: { feed: QuietFeed; now: Date }) {
  const { sentence, remedy } = describeSilence(feed, now);
  return (
    <li class="trouble">
      <FeedLink id={feed.feedId} name={feed.name} url={feed.url} />
      <p class="note">
        <b>{sentence}</b> {remedy}
      </p>
      <p class="counts">
        <span>
          newest article <When at={feed.lastAt} now={now} />
        </span>
        {feed.homeUrl ? (
          <span>
            <ExternalLink href={feed.homeUrl}>
              the site<span class="hidden"> of {feed.name}</span>
            </ExternalLink>
          </span>
        ) : null}
      </p>
    </li>
  );
}

/** Its row in the list of feeds, where it can be paused or removed. */
function FeedLink({ id, name, url }: { id: number; name: string; url: string }) {
  return (
    <h3 class="title">
      <a href={`/feeds?q=${encodeURIComponent(url)}#feed-${id}`}>
        <bdi>{name}</bdi>
      </a>
    </h3>
  );
}
