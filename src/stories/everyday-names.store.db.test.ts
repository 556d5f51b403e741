import { expect, test } from "vitest";
import { createTestDatabase } from "../platform/database/test-database.ts";
import { saveTopics } from "../topics/topic.store.ts";
import { findEverydayNames } from "./everyday-names.store.ts";
import { placeTestStory, printTestArticle } from "./test-printed.ts";

test("a body or place that many articles name is everyday, a person and a rare body are not", async () => {
  const { database, close } = await createTestDatabase();
  const text =
    "The lock at Brennick is closed. Barges wait on both sides of the lock until the foundry has cast a hinge.";
  const ids: number[] = [];
  for (let page = 0; page < 9; page += 1) {
    const publishedAt = new Date(Date.UTC(2026, 10, 20, page));
    ids.push(await printTestArticle(database, { town: `town${page}`, page: "lock", text, publishedAt }));
  }
  const named = (key: string, type: "organisation" | "person") => ({
    key,
    name: key,
    type,
    times: 1,
    isInTitle: false,
  });
  const studies = ids.map((articleId, place) => ({
    articleId,
    entities: [
      named("water ministry", "organisation"),
      named("mira dolp", "person"),
      ...(place < 2 ? [named("bargemen’s guild", "organisation")] : []),
    ],
    hashtags: [],
    topic: undefined,
  }));
  await database.transaction().execute((transaction) => saveTopics(transaction, studies));
  const storyId = await placeTestStory(database, ids.slice(0, 3));
  expect(await findEverydayNames(database, [storyId, storyId + 1])).toEqual(new Map([[storyId, ["water ministry"]]]));
  await close();
});
