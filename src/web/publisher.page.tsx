import type { ArticleListing } from "../articles/article-listing.store.ts";
import type { ListPage } from "../articles/dated-cursor.ts";
import type { PublisherActivity } from "../articles/publisher-articles.store.ts";
import type { PublisherPage } from "../feeds/publisher-page.store.ts";
import { ArticleList } from "./article-list.tsx";
import { plural } from "./counts.tsx";
import { ExternalLink } from "./external-link.tsx";
import { ListEnd } from "./list-end.tsx";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";
import { foreignLanguage } from "./speech.ts";

export interface PublisherView {
  publisher: PublisherPage;
  activity: PublisherActivity | undefined;
  articles: ListPage<ArticleListing>;
  isFirst: boolean;
}

export function PublisherPageView({ view, printing }: { view: PublisherView; printing: Printing }) {
  const { publisher, activity, articles } = view;
  const language = foreignLanguage(publisher.language);
  const feed = `/publishers/${publisher.id}/feed.atom`;
  return (
    <Sheet title={publisher.name} printing={printing} section="publishers" feed={feed} layout="listing">
      <header class="listing-head">
        <h1>
          <bdi>{publisher.name}</bdi>
        </h1>
        <p class="counts">
          <span>
            <ExternalLink href={publisher.homeUrl}>{publisher.site}</ExternalLink>
          </span>
          <a href="#articles">{plural(activity?.articlesThisWeek ?? 0, "article")} in seven days</a>
          <a href="#feeds">{plural(publisher.feeds.length, "feed")}</a>
          {language ? <span>in {language}</span> : null}
          <a href={feed} type="application/atom+xml">
            follow as a feed
          </a>
        </p>
      </header>
      <section class="listing-main" aria-labelledby="articles">
        <h2 class="heading" id="articles">
          Articles <span>{view.isFirst ? "newest first" : "earlier"}</span>
        </h2>
        {articles.items.length > 0 ? (
          <ArticleList articles={articles.items} now={printing.now} hasPublisher={false} />
        ) : (
          <p class="meta">
            No article of this publisher has come in yet. <a href="#feeds">Its feeds</a> say why.
          </p>
        )}
        <ListEnd
          next={articles.next && `/publishers/${publisher.id}?from=${articles.next}`}
          older="Earlier articles"
          end="This is all that Octavo has of this publisher."
        />
      </section>
      <aside class="listing-side stack" aria-labelledby="feeds">
        <section>
          <h2 class="heading" id="feeds">
            Feeds <a href={`/feeds?q=${encodeURIComponent(publisher.name)}`}>state</a>
          </h2>
          <ul class="list parted">
            {publisher.feeds.map((feed) => (
              <li>
                <bdi>{feed.title || feed.url}</bdi>{" "}
                {feed.state === "active" ? null : <span class="pill">{feed.state}</span>}
                <p class="meta address">{feed.url}</p>
              </li>
            ))}
          </ul>
          {publisher.feeds.length === 0 ? <p class="meta">None of its feeds is followed any longer.</p> : null}
        </section>
      </aside>
    </Sheet>
  );
}
