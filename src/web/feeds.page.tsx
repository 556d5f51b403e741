import { type FeedCounts, type FeedFilter, type FeedListPage, feedFilters } from "../feeds/feed-list.store.ts";
import { plural } from "./counts.tsx";
import { AddFeedForm, FeedChoice, ImportForm } from "./feed-forms.tsx";
import { type FeedNotice, FeedNoticeBox } from "./feed-notice.tsx";
import { FeedRow } from "./feed-row.tsx";
import { ForWhoMay } from "./for-who-may.tsx";
import { PageNumbers } from "./list-end.tsx";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";
import { StarterFeeds } from "./starter-feeds.tsx";

export interface FeedsView {
  list: FeedListPage;
  counts: FeedCounts;
  /** Articles that each feed listed. */
  articles: ReadonlyMap<number, number>;
  filter: FeedFilter;
  words: string;
  page: number;
  perPage: number;
  notice?: FeedNotice | undefined;
  /** What was entered and why it could not be followed. */
  wrong?: { address: string; sentence: string } | undefined;
  choice?: { address: string; feeds: { url: string; title: string }[] } | undefined;
}

export function FeedsPage({ view, printing }: { view: FeedsView; printing: Printing }) {
  const { counts, notice, choice, wrong } = view;
  return (
    <Sheet title={wrong ? "Not followed" : "Feeds"} printing={printing} section="feeds" layout="listing">
      <header class="listing-head">
        <h1>Feeds</h1>
        <p class="counts">
          <a class="solid" href="/feeds">
            {plural(counts.all, "feed")}
          </a>
          {counts.failing > 0 ? <a href="/feeds?state=failing">{counts.failing} failing</a> : null}
          <a href="/feeds/export.opml" download="octavo.opml">
            export as OPML
          </a>
          {counts.all > 0 ? (
            <ForWhoMay to="manage feeds">
              <a href="#add">follow another</a>
            </ForWhoMay>
          ) : null}
        </p>
      </header>
      {notice ? <FeedNoticeBox notice={notice} /> : null}
      <section class="listing-main" aria-labelledby="list">
        {choice ? <FeedChoice {...choice} /> : null}
        <h2 class="heading" id="list">
          What Octavo listens to
        </h2>
        {counts.all === 0 ? <NoFeeds /> : <FeedList view={view} now={printing.now} />}
      </section>
      <ForWhoMay to="manage feeds">
        <aside
          class={counts.all === 0 || wrong ? "listing-side first stack" : "listing-side stack"}
          aria-labelledby="more-feeds"
        >
          <h2 class="hidden" id="more-feeds">
            More feeds
          </h2>
          <AddFeedForm address={wrong?.address ?? ""} wrong={wrong?.sentence} />
          <ImportForm />
          {counts.all > 0 ? <RefreshAll /> : null}
        </aside>
        {counts.all === 0 ? (
          <div class="listing-wide">
            <StarterFeeds />
          </div>
        ) : null}
      </ForWhoMay>
    </Sheet>
  );
}

function NoFeeds() {
  return (
    <div class="empty">
      <p>
        No feed is followed yet.{" "}
        <ForWhoMay to="manage feeds">
          <a href="#add">Name a publisher</a> or <a href="#import">import an OPML file</a>, or{" "}
          <a href="#starters">begin with a topic</a>; each feed then stands here with its last look, its next one and,
          if something is wrong, what to do about it.
        </ForWhoMay>
      </p>
    </div>
  );
}

function RefreshAll() {
  return (
    <form class="field" method="post" action="/feeds/refresh">
      <h3 class="heading">All at once</h3>
      <small>Looks at every feed that is not paused, now instead of when it is due.</small>
      <p>
        <button class="button" type="submit">
          Refresh all
        </button>
      </p>
    </form>
  );
}

const filterNames: Record<FeedFilter, string> = {
  all: "All",
  active: "Active",
  failing: "Failing",
  paused: "Paused",
  gone: "Gone",
  duplicate: "Repeating",
};

function FeedList({ view, now }: { view: FeedsView; now: Date }) {
  const { list, counts, filter, words, page, perPage } = view;
  const shown = feedFilters.filter((name) => name === "all" || name === filter || counts[name] > 0);
  return (
    <>
      <nav class="tools" aria-label="Feeds by state">
        {shown.map((name) => (
          <a href={feedsAddress({ filter: name, words })} aria-current={name === filter ? "true" : undefined}>
            {filterNames[name]} <span class="figures">{counts[name].toLocaleString("en-GB")}</span>
          </a>
        ))}
      </nav>
      <search>
        <form class="field" method="get" action="/feeds">
          {filter === "all" ? null : <input type="hidden" name="state" value={filter} />}
          <label class="hidden" for="q">
            Words of a feed’s title, address or publisher
          </label>
          <div class="join">
            <input
              id="q"
              name="q"
              type="search"
              value={words}
              placeholder="Title, address or publisher"
              maxlength={200}
            />
            <button class="button" type="submit">
              Find
            </button>
          </div>
        </form>
      </search>
      {list.feeds.length === 0 ? (
        <p class="meta">
          No feed fits. <a href="/feeds">Show all of them</a>.
        </p>
      ) : (
        <ol class="rows feeds">
          {list.feeds.map((feed) => (
            <FeedRow feed={feed} articles={view.articles.get(feed.id) ?? 0} now={now} />
          ))}
        </ol>
      )}
      <PageNumbers
        page={page}
        perPage={perPage}
        total={list.matching}
        address={(number) => feedsAddress({ filter, words, page: number })}
      />
    </>
  );
}

function feedsAddress({ filter, words, page = 1 }: { filter: FeedFilter; words: string; page?: number }): string {
  const query = new URLSearchParams();
  if (filter !== "all") query.set("state", filter);
  if (words) query.set("q", words);
  if (page > 1) query.set("page", String(page));
  return query.size > 0 ? `/feeds?${query}` : "/feeds";
}
