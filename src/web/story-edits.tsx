import type { EditPage } from "../stories/story-edits.store.ts";
import { EditTrail } from "./edit-trail.tsx";
import { ForWhoMay } from "./for-who-may.tsx";

/** At the foot of a story: what editors did to it, and the way to do more. */
export function StoryEdits({ storyId, trail, now }: { storyId: number; trail: EditPage; now: Date }) {
  const edit = (
    <ForWhoMay to="edit stories">
      <a href={`/stories/${storyId}/edit`}>Edit this story</a>
    </ForWhoMay>
  );
  if (trail.edits.length === 0)
    return (
      <ForWhoMay to="edit stories">
        <p class="meta wide">{edit}</p>
      </ForWhoMay>
    );
  return (
    <section class="wide" aria-labelledby="edits">
      <h2 class="heading" id="edits">
        How this story was edited {edit}
      </h2>
      <EditTrail edits={trail.edits} now={now} />
      {trail.next === undefined ? null : (
        <p class="brief-end">
          <a class="label" href={`/editing?story=${storyId}&before=${trail.next}`}>
            Earlier edits
          </a>
        </p>
      )}
    </section>
  );
}

/** Said once, after a form has done what it was asked. */
export function EditNotice({ did }: { did: string | undefined }) {
  const sentence = did === "edited" ? done : did === "undone" ? undone : undefined;
  return sentence ? (
    <div class="notice" role="status">
      <p>
        {sentence} <a href="#edits">How this story was edited</a>
      </p>
    </div>
  ) : null;
}

const done = "Done. The engine leaves it so; it can be undone.";
const undone = "Undone. That it was done stays in the trail.";
