import { describeShared, type StorylineStory, wordsOfLink } from "../stories/storyline.ts";
import { speechOf } from "./speech.ts";

interface Props {
  story: Pick<StorylineStory, "link" | "language">;
  /** The number of the story that it follows from, on a page that numbers them. */
  place?: number | undefined;
}

/** From which story it follows, and for which reasons; what the publisher's words say of it is quoted. */
export function WhyItFollows({ story: { link, language }, place }: Props) {
  if (!link) return <p class="meta">The storyline begins here.</p>;
  return (
    <>
      <p class="meta">
        Follows from {place === undefined ? "" : `${place}, `}
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
