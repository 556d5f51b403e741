import { describeShared, type StorylineStory, wordsOfLink } from "../stories/storyline.ts";
import { speechOf } from "./speech.ts";

/** From which story it follows, and for which reasons; what the publisher's words say of it is quoted. */
export function WhyItFollows({ story: { link, language } }: { story: Pick<StorylineStory, "link" | "language"> }) {
  if (!link) return <p class="meta">The storyline begins here.</p>;
  return (
    <>
      <p class="meta">
        Follows from{" "}
        <a href={`/stories/${link.fromId}`}>
          <bdi>{link.fromHeadline || `story ${link.fromId}`}</bdi>
        </a>
        . {describeShared(link.reasons, link.isByEditor)}
      </p>
      {wordsOfLink(link.reasons).map(({ says, words }) => (
        <p class="meta">
          {says}: <q {...speechOf(language)}>{words}</q>
        </p>
      ))}
    </>
  );
}
