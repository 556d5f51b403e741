import { plural } from "./counts.tsx";
import { AddFeedForm, ImportForm } from "./feed-forms.tsx";
import { StarterFeeds } from "./starter-feeds.tsx";

/** A paper without publishers: what it is and how it begins. */
export function FirstVisit() {
  return (
    <section class="welcome" aria-labelledby="welcome">
      <div class="empty">
        <h2 id="welcome" class="as-h1">
          A newspaper of the publishers you choose
        </h2>
        <p class="text">
          Nothing is printed yet, because Octavo follows nobody yet. Name a publisher, or bring the list of another feed
          reader, or begin with a topic; the first stories stand here a minute or two later.
        </p>
      </div>
      <div class="ways">
        <AddFeedForm />
        <ImportForm />
        <StarterHelp />
      </div>
      <StarterFeeds />
    </section>
  );
}

/** Publishers are followed, but nothing has been placed so far. */
export function NothingYet({ feeds, articles }: { feeds: number; articles: number }) {
  return (
    <section class="welcome" aria-labelledby="welcome">
      <div class="empty">
        <h2 id="welcome" class="as-h1">
          {articles === 0 ? "The first articles are on their way" : "The first articles are being read"}
        </h2>
        <p class="text">
          Octavo follows <a href="/feeds">{plural(feeds, "feed")}</a> and has{" "}
          <a href="/status">{plural(articles, "article")}</a> so far. Stories stand here as soon as articles are read
          and compared; load this page again in a moment.
        </p>
        <p class="actions">
          <a class="button main" href="/">
            Load again
          </a>
          <a class="button" href="/feeds">
            See how the feeds are doing
          </a>
        </p>
      </div>
    </section>
  );
}

/** For people who do not know where a feed is. */
function StarterHelp() {
  return (
    <section class="field" aria-labelledby="starter">
      <h3 class="heading" id="starter">
        Where to start
      </h3>
      <ul class="hints">
        <li>Five to ten publishers of one place or subject make the best stories: they tell the same events.</li>
        <li>The address of a site’s front page is enough; Octavo finds the feed that the site offers.</li>
        <li>
          To look around first, <code>npm run demo</code> (or <code>bin/octavo demo</code>) serves a newspaper of
          invented publishers on this machine. It leaves what is followed here alone.
        </li>
        <li>Other feed readers write their list with “Export OPML”, mostly under Settings. Folders are kept.</li>
      </ul>
    </section>
  );
}
