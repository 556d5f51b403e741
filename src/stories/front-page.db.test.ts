import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { countStories, findFrontPage, findSinglePublisherStories, type StoryListing } from "./front-page.store.ts";
import { saveFreshness, saveStoryTopics } from "./front-place.store.ts";
import { findArticleStory, findArticlesOfSameStory, findArticlesOnTopic } from "./related-articles.store.ts";
import { loadStory } from "./story-page.store.ts";

let server: TestDatabase;

beforeAll(async () => {
  server = await createTestDatabase();
  await server.pool.query(`
    insert into publisher (site, name, home_url)
      select 'p' || n || '.example', 'Publisher ' || n, 'https://p' || n || '.example' from generate_series(1, 4) n;
    -- Two articles a story, a minute apart; the stories with an even number have two publishers. Many share one second.
    insert into article (publisher_id, title, published_at, state)
      select case when story % 2 = 0 then part else 3 end, 'Article ' || story || '.' || part,
        timestamptz '2026-11-21 12:00Z' - (story / 4) * interval '1 hour' + part * interval '1 microsecond', 'placed'
      from generate_series(1, 30) story, generate_series(1, 2) part order by story, part;
    insert into story (headline, lead_article_id, article_count, publisher_count, first_at, last_at)
      select 'Story ' || n, n * 2 - 1, 2, case when n % 2 = 0 then 2 else 1 end, min(dated_at), max(dated_at)
      from generate_series(1, 30) n join article on article.id in (n * 2 - 1, n * 2) group by n order by n;
    insert into membership (article_id, story_id, reasons) select id, (id + 1) / 2, '[]' from article;`);
});
afterAll(() => server.close());

async function readAll(limit: number): Promise<StoryListing[]> {
  const stories: StoryListing[] = [];
  let from: string | undefined;
  do {
    const page = await findFrontPage(server.database, { from, limit });
    stories.push(...page.stories);
    from = page.next;
  } while (from !== undefined && stories.length < 100);
  return stories;
}

test("stories of several publishers stand first, each part newest first", async () => {
  const stories = await readAll(100);
  expect(stories.map((story) => story.publisherCount)).toEqual([...Array(15).fill(2), ...Array(15).fill(1)]);
  for (const count of [1, 2]) {
    const times = stories.filter((story) => story.publisherCount === count).map((story) => story.micros);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  }
});

test.each([1, 2, 7, 15])("pages of %i hold every story once and end", async (limit) => {
  const whole = (await readAll(100)).map((story) => story.id);
  expect((await readAll(limit)).map((story) => story.id)).toEqual(whole);
});

test("a made-up cursor starts at the top", async () => {
  const top = await findFrontPage(server.database, { limit: 3 });
  expect(await findFrontPage(server.database, { from: "several-'; drop table story", limit: 3 })).toEqual(top);
});

test("a story names its publishers in the order in which they told it", async () => {
  const { stories } = await findFrontPage(server.database, { limit: 1 });
  expect(stories[0]?.publishers.map((publisher) => publisher.name)).toEqual(["Publisher 1", "Publisher 2"]);
});

test("stories of one publisher are found by themselves and counted", async () => {
  const singles = await findSinglePublisherStories(server.database, { limit: 3 });
  const more = await findSinglePublisherStories(server.database, { from: singles.next, limit: 1 });
  const headlines = [...singles.stories, ...more.stories].map((story) => story.headline);
  expect(headlines).toEqual(["Story 3", "Story 1", "Story 7", "Story 5"]);
  expect(await countStories(server.database)).toEqual({ all: 30, shared: 15 });
});

test("a story has its articles oldest first; one without articles is not there", async () => {
  const story = await loadStory(server.database, 2);
  expect(story.articles.map((article) => article.title)).toEqual(["Article 2.1", "Article 2.2"]);
  await server.pool.query("insert into story (headline) values ('Nothing left')");
  await expect(loadStory(server.database, 31)).rejects.toThrow("no story at this address");
});

test("articles are related by rare names they share, never because they are recent", async () => {
  await server.pool.query(`
    insert into entity (key, name, type) values ('rare', 'Rare', 'place'), ('common', 'Common', 'place');
    insert into mention (article_id, named_id, entity_id, times, dated_at)
    select id, 1, 1, 1, dated_at from article where id in (3, 41);
    insert into mention (article_id, named_id, entity_id, times, dated_at)
    select id, 2, 2, 1, dated_at from article where id <> 41;`);
  const related = await findArticlesOnTopic(server.database, 3, 6);
  expect(related.map(({ id, shared }) => ({ id, shared }))).toEqual([{ id: 41, shared: ["Rare"] }]);
  expect(await findArticlesOnTopic(server.database, 9, 6)).toEqual([]);
});

test("the same story's articles of other publishers come before its own publisher's", async () => {
  await server.pool.query("update membership set story_id = 2 where article_id in (5, 7)");
  await server.pool.query("update article set publisher_id = 2 where id = 5");
  const same = await findArticlesOfSameStory(server.database, 3, 6);
  expect(same.map((article) => article.publisherId)).toEqual([2, 2, 1]);
  expect((await findArticleStory(server.database, 3))?.id).toBe(2);
});

test("a topic has its own stories, in the front page's order", async () => {
  await server.pool.query("update story set topic = 'sport' where id in (3, 6, 8)");
  const { stories } = await findFrontPage(server.database, { topic: "sport", limit: 2 });
  expect(stories.map(({ id, topic }) => [id, topic])).toEqual([
    [6, "sport"],
    [8, "sport"],
  ]);
  const rest = await findFrontPage(server.database, { topic: "sport", limit: 2, from: writtenAfter(stories) });
  expect(rest.stories.map(({ id }) => id)).toEqual([3]);
});

test("a doubling of its origins lifts a story by six hours, and a copy that comes late by nothing", async () => {
  const before = (await readAll(100)).map(({ id }) => id);
  await server.pool.query("update story set origin_count = 2, fresh_at = last_at where id = 26");
  const lifted = (await readAll(100)).map(({ id }) => id);
  expect(lifted.indexOf(26)).toBe(before.indexOf(2));
  await server.pool.query("update story set last_at = last_at + interval '9 hours', fresh_at = last_at where id = 28");
  const after = (await readAll(100)).map(({ id }) => id);
  expect(after.indexOf(28) - after.indexOf(30)).toBe(lifted.indexOf(28) - lifted.indexOf(30));
});

test("a story belongs where most of its articles are filed, and is as fresh as its newest that is no copy", async () => {
  await server.pool.query(`
    insert into article_topic (article_id, topic, because) values (19, 'world', '{"by": "label", "label": "World"}'),
      (20, 'justice', '{"by": "words", "words": ["court"]}');
    insert into origin (article_id, place, how, is_whole, origin_article_id, outlet, evidence, revision)
      values (20, 0, 'copied', true, 19, 'Publisher 1', '{}', 1)`);
  await server.database.transaction().execute(async (transaction) => {
    await saveStoryTopics(transaction, [10]);
    await saveFreshness(transaction, [10]);
  });
  const { rows } = await server.pool.query("select topic, fresh_at = first_at as is_of_first from story where id = 10");
  expect(rows).toEqual([{ topic: "justice", is_of_first: true }]);
});

function writtenAfter(stories: readonly StoryListing[]): string | undefined {
  const last = stories.at(-1);
  return last && `${last.publisherCount > 1 ? "several" : "one"}-${last.micros}-${last.id}`;
}
