import { sql } from "kysely";
import type { Actor } from "../platform/actor.ts";
import type { Transaction } from "../platform/database/database.ts";
import type { MembershipPlan, RenamePlan } from "./plan-edit.ts";
import type { Reason } from "./reason.ts";
import { saveNewStories } from "./story.store.ts";
import type { EditKind } from "./story-edit.ts";

interface Line {
  actor: Actor;
  what: EditKind;
  storyId: number;
  into?: number;
  headlineBefore?: string | null;
  headlineAfter?: string | null;
  why: string;
  undoes?: number;
}

/** A new line of the trail. */
export async function writeLine(transaction: Transaction, line: Line): Promise<{ id: number; editedAt: Date }> {
  const { actor, what, storyId, into = null, headlineBefore = null, headlineAfter = null, why, undoes = null } = line;
  const { rows } = await sql<{ id: number; editedAt: Date }>`
    insert into story_edit (actor, role, what, story_id, into_id, headline_before, headline_after, why, undoes)
    values (${actor.name}, ${actor.role}, ${what}, ${storyId}, ${into}, ${headlineBefore}, ${headlineAfter}, ${why}, ${undoes})
    returning id, edited_at as "editedAt"`.execute(transaction);
  const [written] = rows;
  if (!written) throw new Error("the edit was not written");
  return written;
}

/**
 * Puts articles into another story, by an editor: the trail keeps where they were and why, the engine leaves them there.
 * What the two stories are kept apart from goes along. @returns the line of the trail.
 */
export async function saveMembershipEdit(
  transaction: Transaction,
  plan: Required<MembershipPlan>,
  by: { actor: Actor; why: string },
): Promise<number> {
  const { what, storyId, into, articleIds, staying } = plan;
  if (what === "split") await saveNewStories(transaction, [into]);
  const { id, editedAt } = await writeLine(transaction, { ...by, what, storyId, into });
  // A copy of the same page goes with the article that it is a copy of; where no article stays, no copy does.
  await keepMemberships(
    transaction,
    id,
    sql`membership.story_id = ${storyId} and (${staying === 0} or article.id = any(${articleIds}) or same_as = any(${articleIds}))`,
  );
  const reason: Reason = {
    kind: "by an editor",
    edit: id,
    what,
    by: by.actor.name,
    at: editedAt.toISOString(),
    from: storyId,
    why: by.why,
  };
  await sql`
    update membership set story_id = ${into}, placed_by = 'editor', reasons = ${JSON.stringify([reason])},
      moved_seq = nextval('membership_move')
    where article_id in (select article_id from story_edit_article where edit_id = ${id})`.execute(transaction);
  await leadOn(transaction, storyId, into);
  await putApart(transaction, id, plan);
  return id;
}

/** Keeps in the trail which articles an edit moves, and what was known of them before. @param which over `membership` and `article`. */
export async function keepMemberships(
  transaction: Transaction,
  editId: number,
  which: ReturnType<typeof sql>,
): Promise<void> {
  await sql`
    with kept as (
      insert into story_edit_article (edit_id, article_id, from_id, placed_by, reasons)
      select ${editId}, article_id, story_id, placed_by, reasons
      from membership join article on article.id = article_id where ${which}
      returning article_id
    )
    update story_edit set article_count = (select count(*) from kept) where id = ${editId}`.execute(transaction);
}

/** The address of a story that has no article left leads to where they went; that one leads nowhere else. */
export async function leadOn(transaction: Transaction, from: number, into: number): Promise<void> {
  await sql`
    update story set article_count = 0, merged_into = ${into}
    where id = ${from} and not exists (select from membership where membership.story_id = story.id)`.execute(
    transaction,
  );
  await sql`update story set merged_into = null where id = ${into}`.execute(transaction);
}

async function putApart(
  transaction: Transaction,
  editId: number,
  { storyId, into, staying }: Required<MembershipPlan>,
): Promise<void> {
  const [one, other] = [Math.min(storyId, into), Math.max(storyId, into)];
  await sql`
    insert into story_apart (story_id, other_id, edit_id, handed_on_by)
    select least(${into}, went.other), greatest(${into}, went.other), went.edit_id, ${editId}
    from (
      select case when story_id = ${storyId} then other_id else story_id end as other, edit_id
      from story_apart where lifted_by is null and ${storyId} in (story_id, other_id)
    ) went
    where went.other <> ${into} on conflict do nothing`.execute(transaction);
  if (staying > 0)
    await sql`
      insert into story_apart (story_id, other_id, edit_id) values (${one}, ${other}, ${editId})`.execute(transaction);
  else
    await sql`
      update story_apart set lifted_by = ${editId}
      where story_id = ${one} and other_id = ${other} and lifted_by is null`.execute(transaction);
}

/** @returns the line of the trail. */
export async function saveRename(
  transaction: Transaction,
  { storyId, before, after }: RenamePlan,
  by: { actor: Actor; why: string },
): Promise<number> {
  const line = { ...by, what: "renamed", storyId, headlineBefore: before, headlineAfter: after } as const;
  const { id } = await writeLine(transaction, line);
  await setHeadline(transaction, storyId, after);
  return id;
}

/** @param headline null for that of the lead article. */
export async function setHeadline(transaction: Transaction, storyId: number, headline: string | null): Promise<void> {
  await sql`
    update story set editor_headline = ${headline}, headline = coalesce(${headline},
      (select title from article where article.id = lead_article_id), '')
    where id = ${storyId}`.execute(transaction);
}
