import type { ArticleListing } from "../articles/article-listing.store.ts";
import type { ArticleStory, RelatedArticles } from "../stories/related-articles.store.ts";
import { ArticleLine } from "./article-list.tsx";
import { plural } from "./counts.tsx";

interface RelatedProps {
  related: RelatedArticles;
  story: ArticleStory | undefined;
  now: Date;
}

/** What belongs beside an article, each part saying why it is there: nothing stands here for being recent. */
export function RelatedToArticle({ related: { sameStory, near, storyline, onTopic }, story, now }: RelatedProps) {
  const parts = [sameStory, near, storyline, onTopic];
  return (
    <section aria-labelledby="related">
      <h2 class="heading" id="related">
        Related
      </h2>
      {parts.every((articles) => articles.length === 0) ? (
        <p class="meta">No other article tells this or shares its rarer names and hashtags so far.</p>
      ) : null}
      {story && sameStory.length > 0 ? (
        <>
          <p class="label accent">
            Same story, <a href={`/stories/${story.id}#articles`}>{plural(story.articleCount, "article")}</a>
          </p>
          <Lines articles={sameStory} now={now} />
        </>
      ) : null}
      {near.length > 0 ? (
        <>
          <p class="label accent">Close to it, though not close enough for the same story</p>
          <Lines articles={near} now={now} />
        </>
      ) : null}
      {storyline.length > 0 ? (
        <>
          <p class="label accent">Same storyline, another story each</p>
          <Lines articles={storyline} now={now} />
        </>
      ) : null}
      {onTopic.length > 0 ? (
        <>
          <p class="label accent">Same names and hashtags</p>
          <Lines articles={onTopic} now={now} noteOf={(article) => `shares ${article.shared.slice(0, 4).join(", ")}`} />
        </>
      ) : null}
    </section>
  );
}

interface LinesProps<Article extends ArticleListing> {
  articles: readonly Article[];
  now: Date;
  noteOf?: (article: Article) => string;
}

function Lines<Article extends ArticleListing>({ articles, now, noteOf }: LinesProps<Article>) {
  return (
    <ul class="rows lines">
      {articles.map((article) => (
        <li>
          <ArticleLine article={article} now={now} {...(noteOf && { note: noteOf(article) })} />
        </li>
      ))}
    </ul>
  );
}
