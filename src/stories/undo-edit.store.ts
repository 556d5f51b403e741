import { sql } from "kysely";
import type { Actor } from "../platform/actor.ts";
import type { Transaction } from "../platform/database/database.ts";
import type { EditToUndo, UndoPlan } from "./plan-undo.ts";
import { keepMemberships, leadOn, setHeadline, writeLine } from "./story-edit.store.ts";

export async function findEditToUndo(
  transaction: Transaction,
  id: number,
): Promise<Omit<EditToUndo, "leadsTo"> | undefined> {
  const { rows } = await sql<Omit<EditToUndo, "leadsTo">>`
    select edit.id, edit.what, edit.story_id as "storyId", edit.into_id as "intoId",
      edit.headline_before as "headlineBefore", edit.headline_after as "headlineAfter", edit.undone_by as "undoneBy",
      story.editor_headline as "editorHeadline",
      (select max(later.edit_id) from story_edit_article mine
        join story_edit_article later on later.article_id = mine.article_id and later.edit_id > mine.edit_id
        join story_edit other on other.id = later.edit_id
        where mine.edit_id = edit.id and other.undone_by is null and other.what <> 'undone') as "movedOnBy"
    from story_edit edit join story on story.id = edit.story_id
    where edit.id = ${id}`.execute(transaction);
  return rows[0];
}

/** Takes articles back to a story, as they stood there before the edit. @returns the new line of the trail. */
export async function takeBackArticles(
  transaction: Transaction,
  undoes: number,
  { from, home }: Extract<UndoPlan, { what: "articles" }>,
  by: { actor: Actor; why: string },
): Promise<number> {
  const line = { ...by, what: "undone", storyId: from, into: home, undoes } as const;
  const { id } = await writeLine(transaction, line);
  const moved = sql`select article_id from story_edit_article where edit_id = ${undoes}`;
  await keepMemberships(transaction, id, sql`article_id in (${moved})`);
  await sql`
    update membership set story_id = ${home}, placed_by = before.placed_by, reasons = before.reasons,
      moved_seq = nextval('membership_move')
    from story_edit_article before
    where before.edit_id = ${undoes} and before.article_id = membership.article_id`.execute(transaction);
  await leadOn(transaction, from, home);
  await sql`delete from story_apart where edit_id = ${undoes} or handed_on_by = ${undoes}`.execute(transaction);
  await sql`update story_apart set lifted_by = null where lifted_by = ${undoes}`.execute(transaction);
  return markUndone(transaction, undoes, id);
}

/** @returns the new line of the trail. */
export async function takeBackHeadline(
  transaction: Transaction,
  { id: undoes, storyId, headlineBefore, headlineAfter }: Omit<EditToUndo, "leadsTo">,
  by: { actor: Actor; why: string },
): Promise<number> {
  const line = { what: "undone", storyId, headlineBefore: headlineAfter, headlineAfter: headlineBefore } as const;
  const { id } = await writeLine(transaction, { ...by, ...line, undoes });
  await setHeadline(transaction, storyId, headlineBefore);
  return markUndone(transaction, undoes, id);
}

async function markUndone(transaction: Transaction, undone: number, by: number): Promise<number> {
  await sql`update story_edit set undone_by = ${by} where id = ${undone}`.execute(transaction);
  return by;
}
