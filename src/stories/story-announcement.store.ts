import { sql } from "kysely";
import type { Transaction } from "../platform/database/database.ts";
import { type StoryAnnouncement, storyChannel, writeAnnouncement } from "./story-announcement.ts";

/** That these stories are told: tells every web process how many articles they gained or lost, when and only if the transaction commits. */
export async function announceTold(transaction: Transaction, ids: readonly number[]): Promise<void> {
  const { rows } = await sql<StoryAnnouncement>`
    with before as (
      select id, coalesce(announced_count, article_count) as articles from story where id = any(${ids})
    )
    update story set told_at = now(), announced_count = article_count
    from before where before.id = story.id and article_count > 0
    returning story.id as "storyId", before.articles as "articlesBefore", story.article_count as articles`.execute(
    transaction,
  );
  await announceStories(transaction, rows);
}

export async function announceStories(transaction: Transaction, told: readonly StoryAnnouncement[]): Promise<void> {
  // A step may run twice with the same result; the second time there is no news.
  const messages = told.filter((story) => story.articles !== story.articlesBefore).map(writeAnnouncement);
  if (messages.length === 0) return;
  await sql`select pg_notify(${storyChannel}, message) from unnest(${messages}::text[]) as message`.execute(
    transaction,
  );
}
