import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { findRelatedArticles } from "./related-articles.store.ts";
import { tellStoryline } from "./tell-storyline.part.ts";
import { openTestPlacer, writeTestArticles } from "./test-stories.ts";
import { printStories, readStories } from "./test-storylines.ts";
import { tellTestStories } from "./test-telling.ts";

let used: TestDatabase;
beforeEach(async () => {
  used = await createTestDatabase();
});
afterEach(() => used.close());

test("what is nearest is known when an article is placed, and stands first", async () => {
  const articles = await writeTestArticles(used.database);
  await openTestPlacer(used.database).handle(articles.map(({ id }) => id));
  const bridges = articles.filter(({ event }) => event === "bridge").map(({ id }) => id);
  const [first = 0, ...others] = bridges;
  const { rows } = await sql<{ article: number; other: number }>`
    select article_id as article, other_id as other from nearness where other_id = ${first}`.execute(used.database);
  expect(rows.map(({ article }) => article).toSorted()).toEqual(others);
  for (const id of bridges) {
    const { sameStory, near } = await findRelatedArticles(used.database, id, 6);
    expect(sameStory.map((article) => article.id).toSorted()).toEqual(bridges.filter((other) => other !== id));
    expect(near).toEqual([]);
  }
});

test("where a story has few articles the nearest of other stories fill its place", async () => {
  const articles = await writeTestArticles(used.database);
  await openTestPlacer(used.database).handle(articles.map(({ id }) => id));
  const [bridge, ferry] = ["bridge", "ferries"].map((event) => articles.find((one) => one.event === event)?.id ?? 0);
  await sql`insert into nearness (article_id, other_id, likeness) values (${ferry}, ${bridge}, 0.5)`.execute(
    used.database,
  );
  const related = await findRelatedArticles(used.database, bridge ?? 0, 6);
  expect(related.near.map(({ id }) => id)).toContain(ferry);
  expect(related.onTopic.map(({ id }) => id)).not.toContain(ferry);
});

test("after the story come the leads of its storyline, the nearest in time first, and each article once", async () => {
  const stories = readStories("tuned-on").filter(({ storyline }) => storyline === "ferry");
  const ids = await printStories(used.database, stories);
  await tellTestStories(used.database, [tellStoryline], ids);
  const { rows } = await sql<{ id: number }>`
    select lead_article_id as id from story order by id`.execute(used.database);
  const [first, second, third, fourth, fifth] = rows.map(({ id }) => id);
  const { sameStory, storyline, onTopic } = await findRelatedArticles(used.database, second ?? 0, 6);
  expect(sameStory).toEqual([]);
  expect(storyline.map(({ id }) => id)).toEqual([first, third, fourth, fifth]);
  expect(onTopic).toEqual([]);
});
