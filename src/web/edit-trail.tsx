import { describeEdit } from "../stories/story-edit.ts";
import type { EditListing } from "../stories/story-edits.store.ts";
import { plural } from "./counts.tsx";
import { ForWhoMay } from "./for-who-may.tsx";
import { speechOf } from "./speech.ts";
import { When } from "./time.tsx";

/** Edits, one a line: what was done, by whom, when and why, and the way back. */
export function EditTrail({ edits, now }: { edits: readonly EditListing[]; now: Date }) {
  return (
    <ol class="rows lines">
      {edits.map((edit) => (
        <li id={`edit-${edit.id}`}>
          <EditLine edit={edit} now={now} />
        </li>
      ))}
    </ol>
  );
}

function EditLine({ edit, now }: { edit: EditListing; now: Date }) {
  const what = describeEdit(edit, plural(edit.articleCount, "article"));
  return (
    <article class="line-of">
      <h3 class="title">{what.charAt(0).toUpperCase() + what.slice(1)}</h3>
      <p>
        <Between edit={edit} />
      </p>
      {edit.why ? <p class="excerpt">“{edit.why}”</p> : null}
      <Articles edit={edit} />
      <p class="counts">
        <a href={`/editing/${edit.id}`}>edit {edit.id}</a>
        <span>{edit.actor}</span>
        <span>
          <When at={edit.editedAt} now={now} />
        </span>
        {edit.undoes === null ? null : <a href={`/editing/${edit.undoes}`}>takes back edit {edit.undoes}</a>}
        {edit.undoneBy === null ? null : <a href={`/editing/${edit.undoneBy}`}>undone by edit {edit.undoneBy}</a>}
      </p>
      {edit.what === "undone" || edit.undoneBy !== null ? null : (
        <ForWhoMay to="edit stories">
          <form method="post" action={`/editing/${edit.id}/undo`}>
            <button class="button plain" type="submit">
              Undo <span class="hidden">edit {edit.id}</span>
            </button>
          </form>
        </ForWhoMay>
      )}
    </article>
  );
}

/** From where to where, or from which words to which. */
function Between({ edit }: { edit: EditListing }) {
  const { storyId, headline, intoId, intoHeadline, headlineBefore, headlineAfter } = edit;
  if (intoId !== null)
    return (
      <>
        from <StoryName id={storyId} headline={headline} /> to <StoryName id={intoId} headline={intoHeadline} />
      </>
    );
  return (
    <>
      <StoryName id={storyId} headline={headline} />: from {words(headlineBefore)} to {words(headlineAfter)}
    </>
  );
}

function words(headline: string | null) {
  return headline === null ? "the published headline" : <bdi>“{headline}”</bdi>;
}

function StoryName({ id, headline }: { id: number; headline: string | null }) {
  return (
    <a href={`/stories/${id}`}>
      <bdi>{headline || `story ${id}`}</bdi>
    </a>
  );
}

function Articles({ edit }: { edit: EditListing }) {
  if (edit.articles.length === 0) return null;
  const others = edit.articleCount - edit.articles.length;
  return (
    <details class="why">
      <summary>{plural(edit.articleCount, "article")}</summary>
      <ul>
        {edit.articles.map(({ id, title, language }) => (
          <li {...speechOf(language)}>
            <a href={`/articles/${id}`}>{title || "Without a title"}</a>
          </li>
        ))}
        {others > 0 ? (
          <li>
            <a href={`/editing/${edit.id}`}>and {others} more</a>
          </li>
        ) : null}
      </ul>
    </details>
  );
}
