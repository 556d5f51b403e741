import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { collectTestEntries, followTestFeed, testEntry } from "../articles/test-articles.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { type ArticleTopics, saveTopics } from "./topic.store.ts";

let used: TestDatabase;
let ids: number[];
beforeEach(async () => {
  used = await createTestDatabase();
  const source = await followTestFeed(used.database, "aldermouth");
  const addresses = Array.from({ length: 20 }, (_, place) => testEntry(`aldermouth.example/${place}`));
  ids = await collectTestEntries(used.database, source, addresses);
});
afterEach(() => used.close());

function save(studies: readonly ArticleTopics[]): Promise<void> {
  return used.database.transaction().execute((transaction) => saveTopics(transaction, studies));
}

function study(articleId: number | undefined, more: Partial<ArticleTopics> = {}): ArticleTopics {
  return { articleId: articleId ?? 0, entities: [], hashtags: [], topic: undefined, ...more };
}

const renfeld = { key: "oda renfeld", name: "Oda Renfeld", type: "person", times: 3, isInTitle: true } as const;
const ferries = { key: "veldenferries", name: "VeldenFerries", givenBy: "publisher" } as const;
const strike = { key: "strike", name: "Strike", givenBy: "octavo" } as const;

async function hashtagsOf(articleId: number | undefined): Promise<[string, number][]> {
  const found = await sql<{ key: string; rank: number }>`
    select key, rank from article_hashtag join hashtag on hashtag.id = hashtag_id
    where article_id = ${articleId} order by rank`.execute(used.database);
  return found.rows.map(({ key, rank }) => [key, rank]);
}

test("names and hashtags are kept with the article, the strongest first", async () => {
  await save([study(ids[0], { entities: [renfeld], hashtags: [ferries, strike] })]);
  const found = await sql`
    select key, name, type, times, is_in_title from mention join entity on entity.id = entity_id`.execute(
    used.database,
  );
  expect(found.rows).toEqual([
    { key: "oda renfeld", name: "Oda Renfeld", type: "person", times: 3, is_in_title: true },
  ]);
  expect(await hashtagsOf(ids[0])).toEqual([
    ["veldenferries", 0],
    ["strike", 1],
  ]);
});

test("a name that is found to be a publisher's stops being somebody's, and stays so", async () => {
  const typeNow = async () => (await sql<{ type: string }>`select type from entity`.execute(used.database)).rows;
  await save([study(ids[0], { entities: [renfeld] })]);
  await save([study(ids[1], { entities: [{ ...renfeld, type: "organisation", isPublisher: true }] })]);
  expect(await typeNow()).toEqual([{ type: "organisation" }]);
  await save([study(ids[2], { entities: [renfeld] })]);
  expect(await typeNow()).toEqual([{ type: "organisation" }]);
});

test("a new study replaces the old one of its articles and of no other", async () => {
  await save([study(ids[0], { hashtags: [ferries, strike] }), study(ids[1], { hashtags: [ferries] })]);
  await save([study(ids[0], { hashtags: [strike] })]);
  expect(await hashtagsOf(ids[0])).toEqual([["strike", 0]]);
  expect(await hashtagsOf(ids[1])).toEqual([["veldenferries", 0]]);
});

test("a study that ran twice leaves the same rows", async () => {
  const twice = [study(ids[0], { entities: [renfeld], hashtags: [ferries] })];
  await save(twice);
  await save(twice);
  const found = await sql`select (select count(*) from mention) as mentions,
    (select count(*) from article_hashtag) as hashtags, (select count(*) from entity) as entities`.execute(
    used.database,
  );
  expect(found.rows).toEqual([{ mentions: 1, hashtags: 1, entities: 1 }]);
});

test("a hashtag that an article names twice counts once, at its best place", async () => {
  await save([study(ids[0], { hashtags: [strike, ferries, { ...strike, name: "STRIKE" }] })]);
  expect(await hashtagsOf(ids[0])).toEqual([
    ["strike", 0],
    ["veldenferries", 1],
  ]);
});

test("a name that an article has under two keys' spellings is added up", async () => {
  await save([study(ids[0], { entities: [renfeld, { ...renfeld, times: 2, isInTitle: false }] })]);
  const found = await sql`select times, is_in_title from mention`.execute(used.database);
  expect(found.rows).toEqual([{ times: 5, is_in_title: true }]);
});

test("workers that meet the same new names at the same moment never wait in a circle", async () => {
  const names = Array.from({ length: 80 }, (_, place) => ({ ...renfeld, key: `name ${place}`, name: `Name ${place}` }));
  const tags = names.map(({ key, name }) => ({ key, name, givenBy: "octavo" as const }));
  await Promise.all([
    save([study(ids[0], { entities: names, hashtags: tags })]),
    save([study(ids[1], { entities: names.toReversed(), hashtags: tags.toReversed() })]),
    save([study(ids[2], { entities: names.toSorted(() => -1), hashtags: tags })]),
  ]);
  const found = await sql`select (select count(*) from entity) as entities, (select count(*) from mention) as mentions,
    (select count(*) from hashtag) as hashtags`.execute(used.database);
  expect(found.rows).toEqual([{ entities: 80, mentions: 240, hashtags: 80 }]);
});

test("a batch without articles changes nothing", async () => {
  await save([]);
  expect(await hashtagsOf(ids[0])).toEqual([]);
});

test("an article is filed under one topic at a time, with what told it", async () => {
  const sport = { topic: "sport", because: { by: "label", label: "Sport" } } as const;
  await save([
    study(ids[0], { topic: { topic: "justice", because: { by: "words", words: ["court"] } } }),
    study(ids[1]),
  ]);
  await save([study(ids[0], { topic: sport })]);
  const found = await sql`select article_id, topic, because from article_topic`.execute(used.database);
  expect(found.rows).toEqual([{ article_id: ids[0], ...sport }]);
});
