import type { EditListing, EditPage } from "../stories/story-edits.store.ts";
import { EditTrail } from "./edit-trail.tsx";
import { ListEnd } from "./list-end.tsx";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";

export interface EditingView {
  trail: EditPage;
  /** The story that the list is of; all where absent. */
  storyId: number | undefined;
}

/** What editors did to stories, the latest first. */
export function EditingPage({ view: { trail, storyId }, printing }: { view: EditingView; printing: Printing }) {
  const more = new URLSearchParams({ ...(storyId && { story: String(storyId) }), before: String(trail.next) });
  return (
    <Sheet title="Editing" printing={printing} layout="comparison">
      <header class="listing-head">
        <h1>How stories were edited</h1>
        <p class="counts">
          {storyId ? (
            <>
              <a href={`/stories/${storyId}`}>story {storyId}</a>
              <a href="/editing">all stories</a>
            </>
          ) : (
            <span>what people changed in what the engine had gathered; it leaves what they did as it is</span>
          )}
        </p>
      </header>
      {trail.edits.length > 0 ? (
        <section aria-labelledby="edits">
          <h2 class="heading" id="edits">
            The latest first
          </h2>
          <EditTrail edits={trail.edits} now={printing.now} />
          <ListEnd
            next={trail.next === undefined ? undefined : `/editing?${more}`}
            older="Earlier edits"
            end="No edit was made before these."
          />
        </section>
      ) : (
        <div class="empty">
          <p>
            {storyId ? "No edit of this story stands here." : "Nobody has edited a story yet."} At the foot of every
            story’s page stands “Edit this story”: move articles, split, merge, give a headline.{" "}
            <a href="/">Go to the front page</a>.
          </p>
        </div>
      )}
    </Sheet>
  );
}

export function OneEditPage({ edit, printing }: { edit: EditListing; printing: Printing }) {
  return (
    <Sheet title={`Edit ${edit.id}`} printing={printing} layout="comparison">
      <header class="listing-head">
        <h1>Edit {edit.id}</h1>
        <p class="counts">
          <a href="/editing">all edits</a>
        </p>
      </header>
      <section aria-labelledby="what">
        <h2 class="heading" id="what">
          What was done
        </h2>
        <EditTrail edits={[edit]} now={printing.now} />
      </section>
    </Sheet>
  );
}
