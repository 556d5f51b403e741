import { afterEach, beforeEach, expect, test } from "vitest";
import { studyAgenda } from "../agenda/study-agenda.part.ts";
import { loadTexts } from "../articles/article.store.ts";
import { saveTestReading, testReading } from "../articles/test-articles.ts";
import { sentencesOf } from "../language/sentences.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { type AgendaListing, findAgendaFrom, findStoryAgenda } from "./agenda-page.store.ts";
import { tellAgenda } from "./tell-agenda.part.ts";
import { placeTestStory, printTestArticle } from "./test-printed.ts";
import { testTools } from "./test-telling.ts";

let used: TestDatabase;
beforeEach(async () => {
  used = await createTestDatabase();
});
afterEach(() => used.close());

/** An article that was read on a day of November 2026; the 21st is a Saturday. */
async function print(town: string, day: number, text: string): Promise<number> {
  const publishedAt = new Date(Date.UTC(2026, 10, day, 10));
  const id = await printTestArticle(used.database, { town, page: "vote", text, publishedAt });
  await study(id);
  return id;
}

async function study(id: number): Promise<void> {
  const articles = (await loadTexts(used.database, [id])).map((article) => ({
    ...article,
    language: article.language ?? "en",
    sentences: sentencesOf(article.text, "en"),
    entities: [],
    hashtags: [],
    topic: undefined,
    fingerprint: [],
  }));
  const save = await studyAgenda({ ...testTools(used.database), publishers: [] }, articles);
  await used.database.transaction().execute(save);
}

async function tell(storyId: number): Promise<AgendaListing[]> {
  const save = await tellAgenda(testTools(used.database), [storyId]);
  await used.database.transaction().execute(save);
  return findStoryAgenda(used.database, storyId);
}

function place(ids: readonly number[]): Promise<number> {
  return placeTestStory(used.database, ids);
}

test("what two articles announce stands once, with the sentences of both; told again it is the same", async () => {
  const first = await print("tessen", 20, "The ferry crews will vote on the pay draft on Monday.");
  const second = await print("brennick", 21, "It rained. Ferry crews vote on Monday at 9:30 on the pay draft.");
  const story = await place([first, second]);
  const [event, ...others] = await tell(story);
  expect(others).toEqual([]);
  expect(event).toMatchObject({ firstDay: "2026-11-23", clock: "09:30", storyId: story, state: "planned" });
  expect(event?.sources.map(({ articleId, publisherName }) => [articleId, publisherName])).toEqual([
    [first, "tessen"],
    [second, "brennick"],
  ]);
  expect(event?.sources[1]).toMatchObject({
    start: 11,
    sentence: "Ferry crews vote on Monday at 9:30 on the pay draft.",
  });
  expect(await tell(story)).toEqual([event]);
});

test("a later article moves the day: the event keeps its id and says where it was", async () => {
  const first = await print("tessen", 20, "The ferry crews will vote on the pay draft on Monday.");
  const story = await place([first]);
  const [before] = await tell(story);
  const second = await print(
    "brennick",
    21,
    "The ferry crews' vote on the pay draft was moved from Monday to Wednesday.",
  );
  await used.pool.query("insert into membership (article_id, story_id, reasons) values ($1, $2, '[]')", [
    second,
    story,
  ]);
  const [after, ...others] = await tell(story);
  expect(others).toEqual([]);
  expect(after).toMatchObject({ id: before?.id, uid: before?.uid, firstDay: "2026-11-25", movedFrom: "2026-11-23" });
  expect(after?.changedAt.getTime()).toBeGreaterThan(before?.changedAt.getTime() ?? 0);
});

test("an article that no longer announces anything takes its event with it", async () => {
  const id = await print("tessen", 20, "The ferry crews will vote on Monday.");
  const story = await place([id]);
  expect(await tell(story)).toHaveLength(1);
  const text = "The ferry crews voted in secret.";
  const revision = { number: 2, digest: text, blocks: [], text, notices: [] };
  await saveTestReading(used.database, id, testReading(text, { revision }));
  await study(id);
  expect(await tell(story)).toEqual([]);
});

test("the calendar goes on after its cursor without a gap and without an event twice", async () => {
  const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
  const text = days
    .map((day, at) => `Court number ${at + 1} of Velden will hear witness ${day[0]}${at} on ${day}.`)
    .join(" ");
  await tell(await place([await print("tessen", 21, text)]));
  const seen: string[] = [];
  let from = { day: "2026-11-21", id: 0 };
  for (;;) {
    const page = await findAgendaFrom(used.database, { from, topic: undefined, limit: 2 });
    seen.push(...page.items.map(({ firstDay }) => firstDay));
    if (!page.next) break;
    const last = page.items.at(-1);
    from = { day: last?.firstDay ?? "", id: last?.id ?? 0 };
  }
  expect(seen).toEqual(["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27"]);
});
