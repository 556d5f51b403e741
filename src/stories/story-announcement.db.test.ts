import { afterEach, beforeEach, expect, test } from "vitest";
import { listen } from "../platform/database/listen.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { createLog } from "../platform/log.ts";
import { until } from "../platform/queue/test-queue.ts";
import { reserveStories, savePlacements } from "./story.store.ts";
import { readAnnouncement, type StoryAnnouncement, storyChannel } from "./story-announcement.ts";
import { writeTestArticles } from "./test-stories.ts";
import { openTestTeller } from "./test-telling.ts";

let used: TestDatabase;
beforeEach(async () => {
  used = await createTestDatabase();
});
afterEach(() => used.close());

/** Puts articles into a story, a new one when none is given. */
function place(articleIds: readonly number[], story?: number): Promise<number> {
  return used.database.transaction().execute(async (transaction) => {
    const created = story === undefined ? await reserveStories(transaction, 1) : [];
    const storyId = story ?? created[0] ?? 0;
    const placements = articleIds.map((articleId) => ({
      articleId,
      storyId,
      reasons: [{ kind: "nothing alike" as const }],
    }));
    await savePlacements(transaction, placements, created);
    return storyId;
  });
}

test("telling a story says how many articles it gained, once and only when it is kept", async () => {
  const articles = (await writeTestArticles(used.database)).filter(({ event }) => event === "ferries");
  const [first = 0, ...others] = articles.map(({ id }) => id);
  const heard: (StoryAnnouncement | undefined)[] = [];
  const hearing = { onMessage: (message: string) => heard.push(readAnnouncement(message)), onGap: () => undefined };
  const listening = listen(used.pool, storyChannel, hearing, createLog("silent"));
  await listening.ready;
  const step = openTestTeller(used.database, []);
  const storyId = await place([first]);
  await step.handle([storyId]);
  await step.handle([storyId]);
  await place(others, storyId);
  const failing = openTestTeller(used.database, [], {
    passOn: async () => {
      throw new Error("the queue is away");
    },
  });
  await expect(failing.handle([storyId])).rejects.toThrow("away");
  await step.handle([storyId]);
  await until(() => heard.length >= 2);
  expect(heard).toEqual([
    { storyId, articlesBefore: 0, articles: 1 },
    { storyId, articlesBefore: 1, articles: 3 },
  ]);
  await listening.stop();
});
