import type { OriginListing } from "../stories/story-origins.store.ts";
import type { StoryArticle, StoryTelling } from "../stories/story-page.store.ts";
import { OriginWords } from "./origin-words.tsx";
import { speechOf } from "./speech.ts";
import { ClockTime } from "./time.tsx";
import { markOf } from "./timeline-layout.ts";

/** A story of one article has no course. */
const leastArticles = 2;

interface TimelineProps {
  story: StoryTelling;
  origins: readonly OriginListing[];
  now: Date;
}

/** The story in the order in which it was printed. The mark says whether it is own reporting, a copy or opinion, and so do words. */
export function StoryTimeline({ story, origins, now }: TimelineProps) {
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
          <Moment article={article} origins={origins.filter(({ articleId }) => articleId === article.id)} now={now} />
        ))}
      </ol>
    </section>
  );
}

interface MomentProps {
  article: StoryArticle;
  origins: readonly OriginListing[];
  now: Date;
}

function Moment({ article, origins, now }: MomentProps) {
  const look = markOf(article, origins);
  return (
    <li>
      <ClockTime at={article.datedAt} now={now} />
      <span class={`mark ${look}`.trim()} />
      <div>
        <p class="label">
          <bdi class="publisher">{article.publisherName}</bdi>
          {article.kind === "news" ? null : <span>, {article.kind}</span>}
        </p>
        <p class="title" {...speechOf(article.language)}>
          <a href={`#article-${article.id}`}>{article.title || "Without a title"}</a>
        </p>
        {origins.length > 0 ? (
          <p class="meta">
            <OriginWords origins={origins} />
          </p>
        ) : null}
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
