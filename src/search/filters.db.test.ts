import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  collectTestEntries,
  followTestFeed,
  saveTestReading,
  testEntry,
  testReading,
} from "../articles/test-articles.ts";
import { saveClaims } from "../claims/claim.store.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { saveTopics } from "../topics/topic.store.ts";
import type { Topic } from "../topics/topic.ts";
import type { Facets } from "./facets.store.ts";
import { searchArticles } from "./search.store.ts";
import { parseSearch } from "./search-query.ts";

let used: TestDatabase;
const now = new Date("2026-11-21T13:05:00Z");
const ids: number[] = [];

beforeAll(async () => {
  used = await createTestDatabase();
  const courier = await followTestFeed(used.database, "aldermouth");
  const radio = await followTestFeed(used.database, "brennick");
  await write(courier, "2026-11-18", { speaker: "Idrane Coll", said: "the harbour stays shut", topic: "business" });
  await write(courier, "2026-11-19", { speaker: "Idrane Coll", said: "we will reopen the harbour", topic: "politics" });
  await write(radio, "2026-11-19", {
    speaker: "Mira Dolp",
    said: "nobody asked the crews at the café",
    topic: "business",
  });
  await write(radio, "2026-11-20", { speaker: "Martin Coll", said: "shut it", topic: undefined });
  await sql`insert into story (id) overriding system value values (7)`.execute(used.database);
  await sql`insert into membership (article_id, story_id, reasons) values (${ids[0]}, 7, '[]'), (${ids[2]}, 7, '[]')`.execute(
    used.database,
  );
});
afterAll(() => used.close());

interface Written {
  speaker: string;
  said: string;
  topic: Topic | undefined;
}

async function write(
  source: Awaited<ReturnType<typeof followTestFeed>>,
  day: string,
  { speaker, said, topic }: Written,
) {
  const place = ids.length;
  const [id = 0] = await collectTestEntries(used.database, source, [testEntry(`one${place}.example`)]);
  ids.push(id);
  const text = `${speaker} said: “${said}”. The tarn froze.`;
  const reading = { title: `Title ${place}`, publishedAt: new Date(`${day}T10:00:00Z`) };
  await saveTestReading(used.database, id, testReading(text, reading));
  const start = speaker.length + 7;
  const claim = {
    source: [[0, speaker.length] as [number, number]],
    cue: [[speaker.length + 1, speaker.length + 5] as [number, number]],
    content: [[start, start + said.length + 2] as [number, number]],
    by: { outcome: "resolved", speaker: 0, by: "name" } as const,
    quotation: "direct" as const,
    attitude: "statement" as const,
    way: [],
  };
  const described = {
    sort: "person",
    type: "person",
    name: speaker,
    roles: [],
    aliases: [],
    description: speaker,
  } as const;
  const study = { articleId: id, revision: 1, text, tagger: "rules" as const };
  await used.database
    .transaction()
    .execute((transaction) =>
      saveClaims(transaction, [{ ...study, speakers: [{ ...described, roles: [], aliases: [] }], claims: [claim] }]),
    );
  const entity = { key: speaker.toLowerCase(), name: speaker, type: "person" as const, times: 1, isInTitle: false };
  const found = topic && { topic, because: { by: "label" as const, label: topic } };
  const hashtags = [{ key: `day${day.slice(-2)}`, name: `Day${day.slice(-2)}`, givenBy: "octavo" as const }];
  await used.database
    .transaction()
    .execute((transaction) => saveTopics(transaction, [{ articleId: id, entities: [entity], hashtags, topic: found }]));
}

function search(written: string, more: { from?: string; limit?: number } = {}) {
  return searchArticles(used.database, parseSearch(written, now), { order: "newest", ...more });
}

async function places(written: string): Promise<number[]> {
  return (await search(written)).articles.map(({ id }) => ids.indexOf(id)).sort();
}

test("a speaker is found by a whole name, or by a part of it that many may have", async () => {
  expect(await places('speaker:"Idrane Coll"')).toEqual([0, 1]);
  expect(await places("speaker:coll")).toEqual([0, 1, 3]);
  expect(await places('speaker:"idrane coll" after:2026-11-19')).toEqual([1]);
  expect(await places("tarn -speaker:coll")).toEqual([2]);
  expect(await places('speaker:"Idrane Coll" speaker:"Mira Dolp"')).toEqual([]);
});

test("an article found by a speaker shows that speaker's words as they stand in it", async () => {
  const { articles } = await search('speaker:"Mira Dolp"');
  expect(articles[0]?.said).toEqual({ speaker: "Mira Dolp", words: ["“nobody asked the crews at the café”"] });
  expect((await search("tarn")).articles[0]?.said).toBeNull();
});

test("words that no longer stand in the article are not shown", async () => {
  await sql`update claim set content_words = '{"“made up”"}' where article_id = ${ids[3]}`.execute(used.database);
  const { articles } = await search('speaker:"Martin Coll"');
  expect(articles.map(({ said }) => said)).toEqual([null]);
  await sql`update claim set content_words = '{"“shut it”"}' where article_id = ${ids[3]}`.execute(used.database);
});

test("a quoted phrase is looked for within quotation marks alone", async () => {
  expect(await places("quote:shut")).toEqual([0, 3]);
  expect(await places('quote:"harbour stays"')).toEqual([0]);
  expect(await places("quote:tarn")).toEqual([]);
  expect(await places("tarn -quote:harbour")).toEqual([2, 3]);
});

test("accents make no difference to quotations and names", async () => {
  for (const written of ["quote:café", "quote:cafe", 'quote:"the CAFÉ"']) expect(await places(written)).toEqual([2]);
  const rename = (name: string) => sql`update entity set name = ${name} where key = 'mira dolp'`.execute(used.database);
  await rename("Míra Dôlp");
  for (const written of ["entity:dolp", "entity:dôlp", 'entity:"míra dolp"'])
    expect(await places(written)).toEqual([2]);
  await rename("Mira Dolp");
});

test("entities, topics and stories narrow the search, alone and together", async () => {
  expect(await places('entity:"Mira Dolp"')).toEqual([2]);
  expect(await places("entity:coll -entity:martin")).toEqual([0, 1]);
  expect(await places("topic:business")).toEqual([0, 2]);
  expect(await places("tarn -topic:business")).toEqual([1, 3]);
  expect(await places("story:7")).toEqual([0, 2]);
  expect(await places("story:7 topic:business publisher:brennick")).toEqual([2]);
});

test("a name that nothing bears finds nothing and says which names are near", async () => {
  const unknown = async (written: string) => (await search(written)).unknown;
  expect((await search('tarn speaker:"Idrane Cull"')).total).toBe(0);
  expect(await unknown('speaker:"Idrane Cull"')).toEqual([
    { filter: "speaker", asked: "Idrane Cull", near: ["Idrane Coll"] },
  ]);
  expect(await unknown("publisher:brenick")).toMatchObject([{ near: ["brennick"] }]);
  expect(await unknown("entity:martim")).toMatchObject([{ near: ["Martin Coll"] }]);
  expect(await unknown("#day10")).toMatchObject([{ filter: "hashtag", near: ["day18", "day19", "day20"] }]);
  expect((await search("tarn -speaker:nobodyatall")).total).toBe(4);
});

test("counts agree with a plain count, and each is what its own filter finds", async () => {
  const { facets, total } = await search("tarn");
  const sum = (facet: keyof Facets) => facets[facet].reduce((all, { count }) => all + count, 0);
  expect(total).toBe(4);
  expect([sum("publisher"), sum("kind"), sum("day"), sum("hashtag"), sum("speaker"), sum("topic")]).toEqual([
    4, 4, 4, 4, 4, 3,
  ]);
  for (const { value, count } of facets.speaker) expect((await search(`speaker:"${value}"`)).total).toBe(count);
  for (const { value, count } of facets.publisher) expect((await search(`publisher:${value}`)).total).toBe(count);
  for (const { value, count } of facets.hashtag) expect((await search(`#${value}`)).total).toBe(count);
  for (const { value, count } of facets.topic) expect((await search(`topic:${value}`)).total).toBe(count);
  expect(facets.day.map(({ value }) => value)).toEqual(["2026-11-20", "2026-11-19", "2026-11-18"]);
});

test("claims of an earlier revision are not what the article says now", async () => {
  const reading = testReading("The crews sail.", { title: "Title 3" });
  const revision = reading.revision && { ...reading.revision, number: 2 };
  await saveTestReading(used.database, ids[3] ?? 0, { ...reading, revision });
  expect(await places('speaker:"Martin Coll"')).toEqual([]);
  expect(await places("quote:shut")).toEqual([0]);
});

test("every page of a list by filters is reached once", async () => {
  const seen: number[] = [];
  let from: string | undefined;
  do {
    const page = await search("kind:news", { limit: 1, ...(from && { from }) });
    seen.push(...page.articles.map(({ id }) => id));
    from = page.next;
  } while (from && seen.length < 10);
  expect(seen.sort()).toEqual(ids.toSorted());
});
