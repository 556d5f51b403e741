import type { StorylineStory } from "../stories/storyline.ts";
import type { StorylineEdit } from "../stories/storyline-edit.store.ts";
import type { StoryPlace } from "../stories/storyline-page.store.ts";
import { Headline } from "./story-list.tsx";
import type { StorylineView } from "./storyline.page.tsx";
import { When } from "./time.tsx";
import { WhyItFollows } from "./why-it-follows.tsx";

/** At the foot of a storyline: what editors did to it, and giving it another name. */
export function StorylineEditing({ view: { storyline, edits }, now }: { view: StorylineView; now: Date }) {
  return (
    <section class="listing-main" aria-labelledby="edits">
      <h2 class="heading" id="edits">
        Editing <span>the engine leaves it so</span>
      </h2>
      {edits.length === 0 ? <p class="meta">No editor has changed this storyline.</p> : null}
      <ol class="list">
        {edits.map((edit) => (
          <li>
            {whatWasDone(edit)} <span class="meta">{edit.actor}, </span>
            <span class="meta">
              <When at={edit.editedAt} now={now} />
              {edit.why ? `: “${edit.why}”` : ""}
            </span>
          </li>
        ))}
      </ol>
      <details>
        <summary class="label">Give it another name</summary>
        <form method="post" action={`/storylines/${storyline.id}/name`} class="stack">
          <p>
            <label for="name">Name; empty for what its stories share</label>
            <input id="name" name="name" value={storyline.isNamedByEditor ? storyline.name : ""} maxlength={300} />
          </p>
          <p>
            <label for="why">Why</label>
            <input id="why" name="why" maxlength={500} />
          </p>
          <button class="button" type="submit">
            Name it
          </button>
        </form>
        <p class="meta">What a story follows from is edited on the page of that story.</p>
      </details>
    </section>
  );
}

function whatWasDone({ what, storyId, headline, fromId, fromHeadline, name }: StorylineEdit) {
  const story =
    storyId === null ? null : <Headline story={{ id: storyId, headline: headline ?? "", language: null }} />;
  if (what === "named") return name === null ? "The name was taken back." : `Named “${name}”.`;
  if (what === "freed") return <>{story}: the engine decides again.</>;
  if (what === "detached" || fromId === null) return <>{story} follows from none.</>;
  return (
    <>
      {story} follows from <Headline story={{ id: fromId, headline: fromHeadline ?? "", language: null }} />.
    </>
  );
}

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
        <ul class="list parted">
          <li>
            <WhyItFollows story={place.own} />
          </li>
          {place.previous ? <Neighbour words="Before" story={place.previous} now={now} /> : null}
          {place.next ? <Neighbour words="After" story={place.next} now={now} /> : null}
        </ul>
      ) : (
        <p class="meta">No other story follows from this one so far, nor this from another.</p>
      )}
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
