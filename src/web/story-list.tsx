import type { StoryListing } from "../stories/front-page.store.ts";
import { plural } from "./counts.tsx";
import { speechOf } from "./speech.ts";

export function Headline({ story }: { story: Pick<StoryListing, "id" | "headline" | "language"> }) {
  return (
    <a href={`/stories/${story.id}`} {...speechOf(story.language)}>
      {story.headline || "Without a headline"}
    </a>
  );
}

/** A line a story: its headline and how many articles it has. */
export function StoryList({ stories }: { stories: readonly StoryListing[] }) {
  return (
    <ul class="list">
      {stories.map((story) => (
        <li>
          <Headline story={story} />{" "}
          <span class="meta">
            <a href={`/stories/${story.id}#articles`}>{plural(story.articleCount, "article")}</a>
          </span>
        </li>
      ))}
    </ul>
  );
}
