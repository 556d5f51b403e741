import type { ArticleListing } from "../articles/article-listing.store.ts";
import type { StoryNeighbours } from "../stories/story-neighbours.store.ts";
import { Publisher } from "./counts.tsx";
import { speechOf } from "./speech.ts";

/** The articles of the same story that were printed before and after this one. */
export function NeighboursInStory({ neighbours }: { neighbours: StoryNeighbours }) {
  const { previous, next } = neighbours;
  if (!previous && !next) return null;
  return (
    <nav class="neighbours" aria-label="In this story">
      {previous ? <Neighbour article={previous} way="previous" words="Earlier in this story" /> : <span />}
      {next ? <Neighbour article={next} way="next" words="Later in this story" /> : <span />}
    </nav>
  );
}

function Neighbour({ article, way, words }: { article: ArticleListing; way: "previous" | "next"; words: string }) {
  return (
    <div class={way}>
      <p class="meta">
        {words} · <Publisher id={article.publisherId} name={article.publisherName} />
      </p>
      <a
        href={`/articles/${article.id}`}
        rel={way === "next" ? "next" : "prev"}
        data-way={way}
        {...speechOf(article.language)}
      >
        {article.title || "Without a title"}
      </a>
    </div>
  );
}
