import type { ArticleListing } from "../articles/article-listing.store.ts";
import type { ListPage } from "../articles/dated-cursor.ts";
import type { StoryListing } from "../stories/front-page.store.ts";
import { type HashtagPage, mostCounted } from "../topics/hashtag-page.store.ts";
import { ArticleList } from "./article-list.tsx";
import { plural, StoryFacts } from "./counts.tsx";
import { hashtagAddress } from "./hashtags.tsx";
import { ListEnd } from "./list-end.tsx";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";
import { speechOf } from "./speech.ts";

export interface HashtagView {
  hashtag: HashtagPage;
  stories: StoryListing[];
  articles: ListPage<ArticleListing>;
  isFirst: boolean;
}

export function HashtagPageView({ view, printing }: { view: HashtagView; printing: Printing }) {
  const { hashtag, stories, articles } = view;
  const { now } = printing;
  const feed = `${hashtagAddress(hashtag)}/feed.atom`;
  return (
    <Sheet title={`#${hashtag.name}`} printing={printing} feed={feed} layout="listing">
      <header class="listing-head">
        <h1 class="accent">
          <bdi>#{hashtag.name}</bdi>
        </h1>
        <p class="counts">
          <a class="solid" href="#articles">
            {hashtag.articles < mostCounted ? "" : "more than "}
            {plural(hashtag.articles, "article")}
          </a>
          <span>{plural(hashtag.publishers, "publisher")}</span>
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
          <ArticleList articles={articles.items} now={now} />
        ) : (
          <div class="empty">
            <p>
              No article carries this hashtag any longer.{" "}
              <a href={`/search?q=${encodeURIComponent(hashtag.name)}`}>Search for the word</a>, or see{" "}
              <a href="/">what is printed today</a>.
            </p>
          </div>
        )}
        <ListEnd
          next={articles.next && `${hashtagAddress(hashtag)}?from=${articles.next}`}
          older="Earlier articles"
          end="These are all the articles with this hashtag."
        />
      </section>
      <aside class="listing-side stack" aria-labelledby="stories">
        <section>
          <h2 class="heading" id="stories">
            Stories <span>several publishers</span>
          </h2>
          {stories.length === 0 ? <p class="meta">No story of several publishers carries it so far.</p> : null}
          <ul class="list parted">
            {stories.map((story) => (
              <li>
                <a href={`/stories/${story.id}`} {...speechOf(story.language)}>
                  {story.headline || "Without a headline"}
                </a>
                <StoryFacts story={story} now={now} />
              </li>
            ))}
          </ul>
        </section>
      </aside>
    </Sheet>
  );
}
