import {
  describeEntityEdit,
  type EntityEdit,
  isSaidType,
  mostName,
  mostWhy,
  saidTypes,
} from "../topics/entity-edit.ts";
import type { EntityListing } from "../topics/entity-list.store.ts";
import type { EntityPage } from "../topics/entity-page.store.ts";
import { topicNames, topics } from "../topics/topic.ts";
import { plural } from "./counts.tsx";
import { EntityLink, entityAddress, typeWords } from "./entity-names.tsx";
import { ForWhoMay } from "./for-who-may.tsx";
import { When } from "./time.tsx";

/** An edit that was not done: why, what was filled in, and the entities among which to choose. */
export interface RefusedEntityEdit {
  sentence: string;
  name: string;
  to: string;
  why: string;
  choices: readonly EntityListing[];
}

interface FormsProps {
  entity: EntityPage;
  refused: RefusedEntityEdit | undefined;
}

/** What an editor can do to an entity; each deed can be undone in the trail below. */
export function EditEntityForms({ entity, refused }: FormsProps) {
  const action = `${entityAddress(entity)}/edit`;
  return (
    <ForWhoMay to="edit entities">
      <details open={refused !== undefined}>
        <summary class="label">Edit this entity</summary>
        <form method="post" action={action} class="edit-form">
          <div class="field">
            <label for="name">Name</label>
            <input id="name" name="name" type="text" maxlength={mostName} value={refused?.name || entity.name} />
          </div>
          <div class="field">
            <label for="to">The same as</label>
            <input id="to" name="to" type="text" maxlength={mostName} value={refused?.to} aria-describedby="to-help" />
            <small id="to-help">The name or the address of the entity into which this one is merged.</small>
          </div>
          <Choices choices={refused?.choices ?? []} />
          <div class="field">
            <label for="topic">Another one in articles about</label>
            <select id="topic" name="topic">
              {topics.map((topic) => (
                <option value={topic}>{topicNames[topic]}</option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for="type">It is</label>
            <select id="type" name="type">
              <option value="">what most articles say</option>
              {saidTypes.map((type) => (
                <option value={type} selected={type === entity.editorType}>
                  {typeWords[type]}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for="why">Why</label>
            <input id="why" name="why" type="text" maxlength={mostWhy} value={refused?.why} />
          </div>
          <p class="actions">
            <button class="button" type="submit" name="deed" value="rename">
              Rename
            </button>
            <button class="button" type="submit" name="deed" value="merge">
              Merge
            </button>
            <button class="button" type="submit" name="deed" value="part">
              Keep apart
            </button>
            <button class="button" type="submit" name="deed" value="type">
              Say what it is
            </button>
          </p>
        </form>
      </details>
    </ForWhoMay>
  );
}

function Choices({ choices }: { choices: readonly EntityListing[] }) {
  if (choices.length === 0) return null;
  return (
    <fieldset>
      <legend>Which one?</legend>
      <ul class="rows">
        {choices.map(({ id, name, type, articles }) => (
          <li>
            <label>
              <input type="radio" name="into" value={String(id)} /> <bdi>{name}</bdi>, {typeWords[type]},{" "}
              {plural(articles, "article")}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** What editors did to it, the latest first, and the way back. */
export function EntityTrail({ trail, now }: { trail: readonly EntityEdit[]; now: Date }) {
  if (trail.length === 0) return null;
  return (
    <section aria-labelledby="edits">
      <h2 class="heading" id="edits">
        Edits
      </h2>
      <ol class="rows lines">
        {trail.map((edit) => (
          <li>
            <EditLine edit={edit} now={now} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function EditLine({ edit, now }: { edit: EntityEdit; now: Date }) {
  const { id, entity, into, nameBefore, nameAfter } = edit;
  return (
    <article class="line-of">
      <h3 class="title">{describeEntityEdit(edit)}</h3>
      <p>
        <EntityLink entity={entity} />
        {into ? (
          <>
            {" "}
            to <EntityLink entity={into} />
          </>
        ) : (
          <>
            : from {wordsOf(edit, nameBefore)} to {wordsOf(edit, nameAfter)}
          </>
        )}
      </p>
      {edit.why ? <p class="excerpt">“{edit.why}”</p> : null}
      <p class="counts">
        <span>edit {id}</span>
        <span>{edit.actor}</span>
        <span>
          <When at={edit.editedAt} now={now} />
        </span>
        {edit.undoneBy === null ? null : <span>undone by edit {edit.undoneBy}</span>}
      </p>
      {edit.what === "undone" || edit.undoneBy !== null ? null : (
        <ForWhoMay to="edit entities">
          <form method="post" action={`/entities/edits/${id}/undo`}>
            <button class="button plain" type="submit">
              Undo <span class="hidden">edit {id}</span>
            </button>
          </form>
        </ForWhoMay>
      )}
    </article>
  );
}

/** What stood there before or stands there now. */
function wordsOf({ what, nameBefore, nameAfter }: EntityEdit, word: string | null): string {
  const isOfType = what !== "renamed" && [nameBefore, nameAfter].some(isSaidType);
  if (isOfType) return isSaidType(word) ? typeWords[word] : "what most articles say";
  return word ?? "the name in the articles";
}
