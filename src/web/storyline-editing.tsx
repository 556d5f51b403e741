import type { StorylineListing } from "../stories/storyline.ts";
import type { StorylineEdit } from "../stories/storyline-edit.store.ts";
import { ForWhoMay } from "./for-who-may.tsx";
import { Headline } from "./story-list.tsx";
import { When } from "./time.tsx";

interface EditingProps {
  storyline: StorylineListing;
  edits: readonly StorylineEdit[];
  now: Date;
}

/** At the foot of a storyline: what editors did to it, and giving it another name. */
export function StorylineEditing({ storyline, edits, now }: EditingProps) {
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
      <ForWhoMay to="edit stories">
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
      </ForWhoMay>
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
