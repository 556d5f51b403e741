import { sql } from "kysely";
import type { Actor } from "../platform/actor.ts";
import type { Connection, Transaction } from "../platform/database/database.ts";
import type { EntityType } from "./entity.ts";
import type { Alias, EntityEdit, EntityEditKind } from "./entity-edit.ts";
import type { Topic } from "./topic.ts";

/** An entity as an edit finds it. */
export interface EditableEntity {
  id: number;
  key: string;
  name: string;
  type: EntityType;
  editorName: string | null;
  /** What an editor said that it is. */
  editorType: EntityType | null;
  /** Where all its names mean another. */
  sameAs: number | null;
}

/** One edit after the other: names lead from entity to entity, and two at once could lead in a circle. */
export async function holdEntityEdits(transaction: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('entity edits'))`.execute(transaction);
}

export async function loadEditableEntities(
  transaction: Transaction,
  ids: readonly number[],
): Promise<Map<number, EditableEntity>> {
  const { rows } = await sql<EditableEntity>`
    select id, key, name, type, editor_name as "editorName", editor_type as "editorType",
      (select entity_id from entity_alias where named_id = entity.id and topic = '') as "sameAs"
    from entity where id = any(${ids})`.execute(transaction);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The entity that is meant by a name in the articles of one topic. @returns its id, the same at every call. */
export async function makeQualifiedEntity(
  transaction: Transaction,
  { key, name, type }: EditableEntity,
  topic: Topic,
): Promise<number> {
  // The bar stands in no folded name: no article can come to it by its words.
  const { rows } = await sql<{ id: number }>`
    insert into entity (key, name, type, qualifier) values (${`${key} | ${topic}`}, ${name}, ${type}, ${topic})
    on conflict (key) do update set qualifier = excluded.qualifier returning id`.execute(transaction);
  const [made] = rows;
  if (!made) throw new Error("the entity was not written");
  return made.id;
}

export async function setEditorName(transaction: Transaction, id: number, name: string | null): Promise<void> {
  await sql`update entity set editor_name = ${name} where id = ${id}`.execute(transaction);
}

interface Line {
  actor: Actor;
  what: EntityEditKind;
  entityId: number;
  into?: number | null;
  topic?: Topic | null;
  nameBefore?: string | null;
  nameAfter?: string | null;
  aliasesBefore?: readonly Alias[];
  why: string;
  undoes?: number;
}

/** A new line of the trail. @returns its number. */
export async function writeEntityLine(transaction: Transaction, line: Line): Promise<number> {
  const { actor, what, entityId, into = null, topic = null, nameBefore = null, nameAfter = null, why } = line;
  const before = JSON.stringify(line.aliasesBefore ?? []);
  const { rows } = await sql<{ id: number }>`
    insert into entity_edit (actor, role, what, entity_id, into_id, topic, name_before, name_after, aliases_before, why, undoes)
    values (${actor.name}, ${actor.role}, ${what}, ${entityId}, ${into}, ${topic}, ${nameBefore}, ${nameAfter},
      ${before}::jsonb, ${why}, ${line.undoes ?? null})
    returning id`.execute(transaction);
  const [written] = rows;
  if (!written) throw new Error("the edit was not written");
  if (line.undoes !== undefined)
    await sql`update entity_edit set undone_by = ${written.id} where id = ${line.undoes}`.execute(transaction);
  return written.id;
}

/** A line of the trail with what it takes to undo it. */
export interface UndoableEdit extends Omit<EntityEdit, "entity" | "into"> {
  entityId: number;
  intoId: number | null;
  aliasesBefore: Alias[];
  /** A later edit of the same entities that stands. */
  laterId: number | null;
}

export async function findUndoableEdit(transaction: Transaction, id: number): Promise<UndoableEdit | undefined> {
  const { rows } = await sql<UndoableEdit>`
    select id, edited_at as "editedAt", actor, what, entity_id as "entityId", into_id as "intoId", topic,
      name_before as "nameBefore", name_after as "nameAfter", aliases_before as "aliasesBefore", why, undoes,
      undone_by as "undoneBy",
      (select min(later.id) from entity_edit later
        where later.id > edit.id and later.undone_by is null and later.what <> 'undone'
          and (case when later.what in ('renamed', 'typed') then later.what end)
            is not distinct from (case when edit.what in ('renamed', 'typed') then edit.what end)
          and (later.entity_id in (edit.entity_id, edit.into_id) or later.into_id in (edit.entity_id, edit.into_id))) as "laterId"
    from entity_edit edit where id = ${id}`.execute(transaction);
  return rows[0];
}

/** What editors did, the latest first; to one entity or to all. */
export async function findEntityEdits(
  database: Connection,
  { entityId, limit }: { entityId?: number; limit: number },
): Promise<EntityEdit[]> {
  const name = (
    table: string,
  ) => sql`json_build_object('id', ${sql.ref(`${table}.id`)}, 'type', ${sql.ref(`${table}.type`)},
    'name', coalesce(${sql.ref(`${table}.editor_name`)}, ${sql.ref(`${table}.name`)})
      || coalesce(' (' || ${sql.ref(`${table}.qualifier`)} || ')', ''))`;
  const { rows } = await sql<EntityEdit>`
    select edit.id, edited_at as "editedAt", actor, what, ${name("entity")} as entity,
      case when other.id is null then null else ${name("other")} end as "into", edit.topic,
      name_before as "nameBefore", name_after as "nameAfter", why, undoes, undone_by as "undoneBy"
    from entity_edit edit join entity on entity.id = edit.entity_id left join entity other on other.id = edit.into_id
    where ${entityId === undefined ? sql`true` : sql`(edit.entity_id = ${entityId} or edit.into_id = ${entityId})`}
    order by edit.id desc limit ${limit}`.execute(database);
  return rows;
}
