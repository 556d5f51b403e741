import type { StorylineStory } from "../stories/storyline.ts";
import type { StoryPlace } from "../stories/storyline-page.store.ts";
import { ForWhoMay } from "./for-who-may.tsx";
import { Headline } from "./story-list.tsx";
import { When } from "./time.tsx";
import { WhyItFollows } from "./why-it-follows.tsx";

/** On the page of a story: what came before it and after it, why, and the way to say it better. */
export function StoryInStoryline({
  storyId,
  place,
  now,
}: {
  storyId: number;
  place: StoryPlace | undefined;
  now: Date;
}) {
  return (
    <section class="wide" aria-labelledby="storyline">
      <h2 class="heading" id="storyline">
        Storyline{" "}
        {place ? (
          <a href={`/storylines/${place.storyline.id}`}>{place.storyline.storyCount} stories from the beginning</a>
        ) : null}
      </h2>
      {place ? (
        <>
          <WhyItFollows story={place.own} />
          <ul class="list parted">
            {place.previous ? <Neighbour words="Before" story={place.previous} now={now} /> : null}
            {place.next ? <Neighbour words="After" story={place.next} now={now} /> : null}
          </ul>
        </>
      ) : (
        <p class="meta">No other story follows from this one so far, nor this from another.</p>
      )}
      <ForWhoMay to="edit stories">
        <details>
          <summary class="label">Say what this story follows from</summary>
          <form method="post" action={`/stories/${storyId}/follows`} class="stack">
            <p>
              <label for="follows-from">The earlier story: its number or address</label>
              <input id="follows-from" name="from" />
            </p>
            <p>
              <label for="follows-why">Why</label>
              <input id="follows-why" name="why" maxlength={500} />
            </p>
            <p class="actions">
              <button class="button" type="submit" name="what" value="attached">
                It follows from that story
              </button>
              <button class="button plain" type="submit" name="what" value="detached">
                It follows from none
              </button>
              <button class="button plain" type="submit" name="what" value="freed">
                Let the engine decide
              </button>
            </p>
          </form>
        </details>
      </ForWhoMay>
    </section>
  );
}

function Neighbour({ words, story, now }: { words: string; story: StorylineStory; now: Date }) {
  return (
    <li>
      {words}: <Headline story={story} />{" "}
      <span class="meta">
        <When at={story.firstAt} now={now} />
      </span>
    </li>
  );
}
