import { sql } from "kysely";
import type { Connection, Transaction } from "../platform/database/database.ts";
import { NotFound } from "../platform/refusals.ts";
import { followMerges } from "../stories/story-page.store.ts";
import type { HouseLimits } from "./check-words.ts";
import type { Subject } from "./comment.ts";
import type { OpenTo } from "./open-to.ts";

/** The comments of a story with those of its articles, or those of an article; and the rules they stand under. */
export interface Conversation {
  /** What it is of now: stories that were merged and articles that turned out to be another lead here. */
  subject: Subject;
  title: string;
  language: string | null;
  /** The story whose rules hold: of an article, that which it is in. */
  storyId: number | null;
  /** By the story, else by the house. */
  openTo: OpenTo;
  /** Null where the story has no rule of its own. */
  ownOpenTo: OpenTo | null;
  isLocked: boolean;
  /** The article that it is of. */
  isTakenDown: boolean;
}

/** @throws NotFound */
export async function loadConversation(connection: Connection, subject: Subject): Promise<Conversation> {
  const now =
    "story" in subject
      ? { story: await followMerges(connection, subject.story) }
      : { article: await followTwins(connection, subject.article) };
  const thing =
    "story" in now
      ? sql`select id as "storyId", headline as title, null::text as lead, lead_article_id, id as thing, false as down from story
          where id = ${now.story} and article_count > 0`
      : sql`select membership.story_id as "storyId", title, language as lead, null::bigint as lead_article_id, article.id as thing,
            exists (select from taken_down where article_id = article.id) as down
          from article left join membership on membership.article_id = article.id where article.id = ${now.article}`;
  const { rows } = await sql<Omit<Conversation, "subject">>`
    select thing."storyId", thing.title, coalesce(thing.lead, lead.language) as language,
      coalesce(own.open_to, house.open_to) as "openTo", own.open_to as "ownOpenTo", own.locked_at is not null as "isLocked",
      thing.down as "isTakenDown"
    from (${thing}) thing cross join conversation_house house
      left join article lead on lead.id = thing.lead_article_id
      left join conversation_of_story own on own.story_id = thing."storyId"`.execute(connection);
  const [found] = rows;
  if (!found) throw new NotFound(`There is no ${"story" in now ? "story" : "article"} at this address.`);
  return { subject: now, ...found };
}

async function followTwins(connection: Connection, id: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    with recursive way as (
      select id, case when state = 'twin' then same_as end as same_as, 0 as steps from article where id = ${id}
      union all
      select article.id, case when article.state = 'twin' then article.same_as end, steps + 1
      from way join article on article.id = way.same_as where steps < 50
    )
    select id from way where same_as is null`.execute(connection);
  return rows[0]?.id ?? id;
}

/** What is set of a story's conversation; what is not named stays. */
export async function saveConversationOfStory(
  transaction: Transaction,
  storyId: number,
  { openTo, lockedAt }: { openTo: OpenTo | null; lockedAt: Date | null },
): Promise<void> {
  await sql`
    insert into conversation_of_story (story_id, open_to, locked_at) values (${storyId}, ${openTo}, ${lockedAt})
    on conflict (story_id) do update set open_to = excluded.open_to, locked_at = excluded.locked_at`.execute(
    transaction,
  );
}

export async function loadConversationOfStory(
  connection: Connection,
  storyId: number,
): Promise<{ openTo: OpenTo | null; lockedAt: Date | null }> {
  const { rows } = await sql<{ openTo: OpenTo | null; lockedAt: Date | null }>`
    select open_to as "openTo", locked_at as "lockedAt" from conversation_of_story where story_id = ${storyId}`.execute(
    connection,
  );
  return rows[0] ?? { openTo: null, lockedAt: null };
}

export interface HouseOfConversation extends HouseLimits {
  openTo: OpenTo;
}

export async function loadHouse(connection: Connection): Promise<HouseOfConversation> {
  const { rows } = await sql<HouseOfConversation>`
    select open_to as "openTo", holds_first as "holdsFirst", most_links as "mostLinks" from conversation_house`.execute(
    connection,
  );
  const [house] = rows;
  if (!house) throw new Error("the rules of the house are missing");
  return house;
}

export async function saveHouse(
  transaction: Transaction,
  { openTo, holdsFirst, mostLinks }: HouseOfConversation,
): Promise<void> {
  await sql`update conversation_house
    set open_to = ${openTo}, holds_first = ${holdsFirst}, most_links = ${mostLinks}`.execute(transaction);
}
