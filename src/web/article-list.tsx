import type { Child } from "hono/jsx";
import type { ArticleListing } from "../articles/article-listing.store.ts";
import { Publisher } from "./counts.tsx";
import { Excerpt } from "./excerpt.tsx";
import { foreignLanguage, speechOf } from "./speech.ts";
import { When } from "./time.tsx";

interface ArticleLineProps {
  article: ArticleListing;
  now: Date;
  /** Left out on the publisher's own page. */
  hasPublisher?: boolean;
  /** What Octavo says about it. */
  note?: string;
  /** In the place of the title and of the excerpt, where words of them are marked. */
  title?: Child;
  excerpt?: Child;
}

/** An article in a list: headline, where it starts, who printed it and when. */
export function ArticleLine({ article, now, hasPublisher = true, note, ...marked }: ArticleLineProps) {
  const speech = speechOf(article.language);
  const language = foreignLanguage(article.language);
  return (
    <article class="line-of">
      <h3 class="title" {...speech}>
        <a href={`/articles/${article.id}`}>{marked.title ?? (article.title || "Without a title")}</a>
      </h3>
      <Excerpt text={article.excerpt} marked={marked.excerpt} speech={speech} />
      <p class="counts">
        {hasPublisher ? (
          <span>
            <Publisher id={article.publisherId} name={article.publisherName} />
          </span>
        ) : null}
        {article.kind === "news" ? null : (
          <span class={article.kind === "opinion" ? "opinion" : ""}>{article.kind}</span>
        )}
        <span>
          <When at={article.datedAt} now={now} />
        </span>
        {language ? <span>in {language}</span> : null}
        {note ? <span>{note}</span> : null}
      </p>
    </article>
  );
}

export function ArticleList(props: { articles: readonly ArticleListing[]; now: Date; hasPublisher?: boolean }) {
  const { articles, ...rest } = props;
  return (
    <ol class="rows lines">
      {articles.map((article) => (
        <li>
          <ArticleLine article={article} {...rest} />
        </li>
      ))}
    </ol>
  );
}
