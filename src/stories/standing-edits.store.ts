import { sql } from "kysely";
import type { Connection, Transaction } from "../platform/database/database.ts";
import type { ApartPair, EditsThatStand } from "./standing-edits.ts";

/** The newest line of the trail: what a window that has learned of editors' work knows already. */
export async function findLastEdit(connection: Connection): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`select max(id) as last from story_edit`.execute(connection);
  return rows[0]?.last ?? 0;
}

/** People made them, one by one: there are few, however many articles there are. */
export async function loadStandingEdits(connection: Connection): Promise<EditsThatStand> {
  const { rows } = await sql<ApartPair>`
    select story_id as "storyId", other_id as "otherId", edit_id as "editId"
    from story_apart where lifted_by is null order by edit_id, story_id, other_id`.execute(connection);
  const renamed = await sql<{ id: number }>`
    select id from story where editor_headline is not null`.execute(connection);
  return { apart: rows, renamed: renamed.rows.map(({ id }) => id) };
}

/** What the engine's own moves handed on. */
export async function saveHandedOn(transaction: Transaction, pairs: readonly ApartPair[]): Promise<void> {
  if (pairs.length === 0) return;
  await sql`
    insert into story_apart (story_id, other_id, edit_id)
    select least(one, other), greatest(one, other), edit
    from unnest(${pairs.map(({ storyId }) => storyId)}::bigint[], ${pairs.map(({ otherId }) => otherId)}::bigint[],
      ${pairs.map(({ editId }) => editId)}::bigint[]) as pair (one, other, edit)
    on conflict do nothing`.execute(transaction);
}
