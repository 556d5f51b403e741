import type { Actor, Role } from "../platform/actor.ts";
import type { TestDatabase } from "../platform/database/test-database.ts";
import { placeTestStory, printTestArticle } from "../stories/test-printed.ts";
import type { CommentDesk } from "./comment-desk.ts";

export const sentences = [
  "The harbour of Tessen closes for repairs on Monday, the engineer Mira Dolp said.",
  "Boats are to use the quay at Brennick until the works are done.",
  "The town expects the works to cost four million crowns.",
];
export const articleText = sentences.join(" ");
export const testNow = new Date("2026-11-21T13:05:00Z");

export interface TestConversation {
  story: number;
  article: number;
  desk: CommentDesk;
  /** The clock goes on by so many minutes. */
  wait(minutes: number): void;
}

/** A story of one article, ready to be talked about, with a clock that stands until it is told to go on. */
export async function printTestStory({ pool, database }: TestDatabase, town = "tessen"): Promise<TestConversation> {
  const article = await printTestArticle(database, {
    town,
    page: "harbour",
    text: articleText,
    publishedAt: new Date("2026-11-21T08:00:00Z"),
  });
  const story = await placeTestStory(database, [article]);
  await pool.query("update story set article_count = 1, headline = 'Harbour closes' where id = $1", [story]);
  let now = testNow;
  return {
    story,
    article,
    desk: { database, now: () => now },
    wait(minutes) {
      now = new Date(now.getTime() + minutes * 60_000);
    },
  };
}

/** Somebody with an account of their name. */
export async function join(
  { pool }: TestDatabase,
  name: string,
  role: Exclude<Role, "visitor"> = "reader",
): Promise<Actor> {
  const account = `account-${name}`;
  await pool.query("insert into account (id, name, email, role) values ($1, $2, $3, $4)", [
    account,
    name,
    `${name.toLowerCase()}@tessen.example`,
    role,
  ]);
  return { role, name, account };
}

/** First comments are shown at once. */
export async function trustEverybody({ pool }: TestDatabase): Promise<void> {
  await pool.query("update conversation_house set holds_first = false");
}
