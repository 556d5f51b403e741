import type { StoryArticle, StoryTelling } from "../stories/story-page.store.ts";
import { speechOf } from "./speech.ts";
import { ClockTime } from "./time.tsx";

/** A story of one article has no course. */
const leastArticles = 2;

/** The story in the order in which it was printed. The mark says whether it is reporting or opinion, and so do words. */
export function StoryTimeline({ story, now }: { story: StoryTelling; now: Date }) {
  const hidden = story.articleCount - story.articles.length;
  if (story.articles.length < leastArticles) return <OneArticle />;
  return (
    <section aria-labelledby="timeline">
      <h2 class="heading" id="timeline">
        Timeline <span>oldest first</span>
      </h2>
      {hidden > 0 ? (
        <p class="meta">
          The newest {story.articles.length} articles; {hidden} older ones are left out.
        </p>
      ) : null}
      <ol class="timeline">
        {story.articles.map((article) => (
          <Moment article={article} now={now} />
        ))}
      </ol>
    </section>
  );
}

function Moment({ article, now }: { article: StoryArticle; now: Date }) {
  const isOpinion = article.kind === "opinion" || article.kind === "analysis";
  return (
    <li>
      <ClockTime at={article.datedAt} now={now} />
      <span class={isOpinion ? "mark opinion" : "mark"} />
      <div>
        <p class="label">
          <bdi class="publisher">{article.publisherName}</bdi>
          {article.kind === "news" ? null : <span>, {article.kind}</span>}
        </p>
        <p class="title" {...speechOf(article.language)}>
          <a href={`#article-${article.id}`}>{article.title || "Without a title"}</a>
        </p>
      </div>
    </li>
  );
}

function OneArticle() {
  return (
    <section aria-labelledby="timeline">
      <h2 class="heading" id="timeline">
        Timeline
      </h2>
      <p class="meta">
        One article tells this so far. When another publisher reports the same event, it stands here beside it.
      </p>
    </section>
  );
}
