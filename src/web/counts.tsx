import type { StoryListing } from "../stories/front-page.store.ts";
import { When } from "./time.tsx";

export function plural(count: number, one: string, several = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : several}`;
}

type Counted = Pick<StoryListing, "id" | "articleCount" | "publisherCount">;

/** What a story is made of; each number leads to what was counted. */
export function StoryCounts({ story }: { story: Counted }) {
  return (
    <>
      <a class="solid" href={`/stories/${story.id}#articles`}>
        {plural(story.articleCount, "article")}
      </a>
      <a href={`/stories/${story.id}#publishers`}>{plural(story.publisherCount, "publisher")}</a>
    </>
  );
}

/** Counts, time and who told it first. */
export function StoryFacts({ story, now }: { story: StoryListing; now: Date }) {
  const first = story.publishers[0];
  return (
    <p class="counts">
      <StoryCounts story={story} />
      <span>
        <When at={story.lastAt} now={now} />
      </span>
      {first && story.publisherCount > 1 ? (
        <span>
          first: <Publisher id={first.id} name={first.name} />
        </span>
      ) : null}
    </p>
  );
}

/** A publisher's name, in the small capitals that nothing else wears. */
export function Publisher({ id, name }: { id: number; name: string }) {
  return (
    <a class="publisher" href={`/publishers/${id}`}>
      <bdi>{name}</bdi>
    </a>
  );
}
