import type { May } from "../platform/actor.ts";
import type { Database, Transaction } from "../platform/database/database.ts";
import { ChangedMeanwhile, InvalidInput, NotFound } from "../platform/refusals.ts";
import { loadAliases, setAliases } from "./entity-alias.store.ts";
import {
  type EditableEntity,
  findUndoableEdit,
  holdEntityEdits,
  loadEditableEntities,
  makeQualifiedEntity,
  setEditorName,
  writeEntityLine,
} from "./entity-edit.store.ts";
import {
  aliasesBefore,
  type EntityWish,
  isSaidType,
  mergedAliases,
  mostName,
  mostWhy,
  partedAliases,
  tidyWords,
} from "./entity-edit.ts";
import { setEditorType } from "./entity-type.store.ts";

/** What was done: the line of the trail, and the entity that an editor wants to see now. */
export interface DoneEntityEdit {
  editId: number;
  entityId: number;
}

interface Desk {
  database: Database;
}

/**
 * Merges an entity into another, keeps it apart in the articles of a topic, renames it, or says what it is. Names are moved, not rows:
 * articles that come later go the same way.
 * @throws NotFound, InvalidInput for what makes no sense; then nothing is changed.
 */
export function editEntity(
  { actor }: May<"edit entities">,
  { database }: Desk,
  wish: EntityWish,
  said: { why: string },
): Promise<DoneEntityEdit> {
  const by = { actor, why: tidyWords(said.why, mostWhy) };
  return database.transaction().execute(async (transaction) => {
    await holdEntityEdits(transaction);
    switch (wish.what) {
      case "merged":
        return merge(transaction, wish, by);
      case "parted":
        return part(transaction, wish, by);
      case "renamed":
        return rename(transaction, wish, by);
      case "typed":
        return setType(transaction, wish, by);
    }
  });
}

type By = { actor: May<"edit entities">["actor"]; why: string };

async function merge(transaction: Transaction, wish: Extract<EntityWish, { what: "merged" }>, by: By) {
  const { entityId, into } = wish;
  if (entityId === into) throw new InvalidInput("An entity cannot be merged into itself.");
  const [from, target] = await loadStanding(transaction, [entityId, into]);
  if ((from?.type === "ticker") !== (target?.type === "ticker"))
    throw new InvalidInput("A ticker and its company are two entities: one is what is traded, the other trades.");
  const known = await loadAliases(transaction, [entityId, into]);
  const changed = mergedAliases(known, entityId, into);
  await setAliases(transaction, changed);
  const editId = await writeEntityLine(transaction, {
    ...by,
    what: "merged",
    entityId,
    into,
    aliasesBefore: aliasesBefore(known, changed),
  });
  return { editId, entityId: into };
}

async function part(transaction: Transaction, wish: Extract<EntityWish, { what: "parted" }>, by: By) {
  const { entityId, topic } = wish;
  const [from] = await loadStanding(transaction, [entityId]);
  if (!from) throw new NotFound("There is no such entity.");
  const known = await loadAliases(transaction, [entityId]);
  const other = await makeQualifiedEntity(transaction, from, topic);
  if (other === entityId || known.some((alias) => alias.namedId === entityId && alias.topic === topic))
    throw new InvalidInput("It is kept apart in the articles of this topic already.");
  const changed = partedAliases(known, entityId, topic, other);
  await setAliases(transaction, changed);
  const line = { ...by, what: "parted", entityId, into: other, topic } as const;
  const editId = await writeEntityLine(transaction, { ...line, aliasesBefore: aliasesBefore(known, changed) });
  return { editId, entityId: other };
}

async function rename(transaction: Transaction, wish: Extract<EntityWish, { what: "renamed" }>, by: By) {
  const { entityId } = wish;
  const [entity] = await loadStanding(transaction, [entityId]);
  if (!entity) throw new NotFound("There is no such entity.");
  const name = tidyWords(wish.name, mostName);
  const after = name === "" || name === entity.name ? null : name;
  if (after === entity.editorName) throw new InvalidInput("It bears this name already.");
  await setEditorName(transaction, entityId, after);
  const line = { ...by, what: "renamed", entityId, nameBefore: entity.editorName, nameAfter: after } as const;
  return { editId: await writeEntityLine(transaction, line), entityId };
}

async function setType(transaction: Transaction, { entityId, type }: Extract<EntityWish, { what: "typed" }>, by: By) {
  const [entity] = await loadStanding(transaction, [entityId]);
  if (!entity) throw new NotFound("There is no such entity.");
  if (entity.type === "ticker") throw new InvalidInput("A ticker is known by its sign: it is nothing else.");
  if (type === entity.editorType) throw new InvalidInput("It is said to be this already.");
  await setEditorType(transaction, entityId, type);
  const line = { ...by, what: "typed", entityId, nameBefore: entity.editorType, nameAfter: type } as const;
  return { editId: await writeEntityLine(transaction, line), entityId };
}

/** Takes an edit back, in a line of its own. @throws NotFound, InvalidInput, ChangedMeanwhile where a later edit builds on it. */
export function undoEntityEdit(
  { actor }: May<"edit entities">,
  { database }: Desk,
  id: number,
): Promise<DoneEntityEdit> {
  return database.transaction().execute(async (transaction) => {
    await holdEntityEdits(transaction);
    const edit = await findUndoableEdit(transaction, id);
    if (!edit) throw new NotFound("There is no such edit.");
    if (edit.what === "undone" || edit.undoneBy !== null) throw new InvalidInput("This edit is undone already.");
    if (edit.laterId !== null)
      throw new ChangedMeanwhile(`Edit ${edit.laterId} came later and builds on this one. Undo that one first.`);
    if (edit.what === "renamed") await setEditorName(transaction, edit.entityId, edit.nameBefore);
    else if (edit.what === "typed")
      await setEditorType(transaction, edit.entityId, isSaidType(edit.nameBefore) ? edit.nameBefore : null);
    else await setAliases(transaction, edit.aliasesBefore);
    const { entityId, intoId, topic, nameAfter, nameBefore } = edit;
    const line = { actor, what: "undone", entityId, into: intoId, topic, why: "", undoes: id } as const;
    const editId = await writeEntityLine(transaction, { ...line, nameBefore: nameAfter, nameAfter: nameBefore });
    return { editId, entityId };
  });
}

/** @throws NotFound; InvalidInput for one that was merged into another. */
async function loadStanding(transaction: Transaction, ids: readonly number[]): Promise<EditableEntity[]> {
  const found = await loadEditableEntities(transaction, ids);
  return ids.map((id) => {
    const entity = found.get(id);
    if (!entity) throw new NotFound(`There is no entity ${id}.`);
    if (entity.sameAs !== null) throw new InvalidInput(`Entity ${id} is merged into entity ${entity.sameAs}.`);
    return entity;
  });
}
