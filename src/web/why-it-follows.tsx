import { describeLink, type StorylineStory } from "../stories/storyline.ts";

/** From which story it follows, and for which reasons. */
export function WhyItFollows({ story: { link } }: { story: Pick<StorylineStory, "link"> }) {
  if (!link) return <p class="meta">The storyline begins here.</p>;
  return (
    <p class="meta">
      Follows from{" "}
      <a href={`/stories/${link.fromId}`}>
        <bdi>{link.fromHeadline || `story ${link.fromId}`}</bdi>
      </a>
      . {describeLink(link.reasons, link.isByEditor)}
    </p>
  );
}
