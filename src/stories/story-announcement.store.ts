import { sql } from "kysely";
import type { Transaction } from "../platform/database/database.ts";
import { type StoryAnnouncement, storyChannel, writeAnnouncement } from "./story-announcement.ts";

/** Tells every web process which stories changed, when and only if the transaction commits. */
export async function announceStories(transaction: Transaction, told: readonly StoryAnnouncement[]): Promise<void> {
  // A step may run twice with the same result; the second time there is no news.
  const messages = told.filter((story) => story.articles !== story.articlesBefore).map(writeAnnouncement);
  if (messages.length === 0) return;
  await sql`select pg_notify(${storyChannel}, message) from unnest(${messages}::text[]) as message`.execute(
    transaction,
  );
}
