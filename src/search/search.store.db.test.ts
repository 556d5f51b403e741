import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  collectTestEntries,
  followTestFeed,
  saveTestReading,
  testEntry,
  testReading,
} from "../articles/test-articles.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { type SearchOrder, searchArticles } from "./search.store.ts";
import { parseSearch } from "./search-query.ts";

let used: TestDatabase;
const now = new Date("2026-11-21T13:05:00Z");

beforeAll(async () => {
  used = await createTestDatabase();
  const aldermouth = await followTestFeed(used.database, "aldermouth");
  const brennick = await followTestFeed(used.database, "brennick");
  await write(
    aldermouth,
    "strike",
    "Ferry strike ends",
    "The crews’ council accepted the “draft” agreement. No ferry sailed.",
  );
  await write(aldermouth, "bridge", "Old bridge closed", "Lorries take the ferry instead. Engineers found cracks.", {
    publishedAt: new Date("2026-11-18T10:00:00Z"),
  });
  await write(brennick, "comment", "Why the crews were right", "A strike is no accident. Ferries are a road.", {
    kind: "opinion",
  });
  await write(brennick, "chinese", "渡轮罢工结束", "维尔登渡轮船员接受了协议草案。", { language: "zh" });
  await write(brennick, "arabic", "انتهاء إضراب العبّارات", "قبل الطاقم مسودة الاتفاق.", { language: "ar" });
  await write(brennick, "russian", "Забастовка паромов", "Экипажи приняли ПРОЕКТ соглашения.", { language: "ru" });
  await write(brennick, "greek", "ΤΕΛΟΣ της απεργίας", "Τα πληρώματα δέχθηκαν τη συμφωνία.", { language: "el" });
  await collectTestEntries(used.database, brennick, [
    testEntry("brennick.example/short", { title: "Timetable of the ferry", excerpt: "Three boats a day." }),
  ]);
});
afterAll(() => used.close());

type Source = Awaited<ReturnType<typeof followTestFeed>>;

async function write(
  source: Source,
  name: string,
  title: string,
  text: string,
  more: Parameters<typeof testReading>[1] = {},
) {
  const [id = 0] = await collectTestEntries(used.database, source, [testEntry(`${name}.example`)]);
  await saveTestReading(used.database, id, testReading(text, { title, ...more }));
}

async function search(written: string, order: SearchOrder = "best", more: { from?: string; limit?: number } = {}) {
  return searchArticles(used.database, parseSearch(written, now), { order, ...more });
}

async function titles(written: string, order?: SearchOrder): Promise<string[]> {
  return (await search(written, order)).articles.map(({ title }) => title);
}

test("words are looked for in titles, texts and, without a text, in excerpts", async () => {
  expect((await titles("ferry")).sort()).toEqual(["Ferry strike ends", "Old bridge closed", "Timetable of the ferry"]);
  expect(await titles("boats day")).toEqual(["Timetable of the ferry"]);
  expect(await titles("nobody wrote this")).toEqual([]);
});

test("an article whose title has the words comes before one whose text has them; newest first is by time alone", async () => {
  expect((await titles("ferry cracks OR strike"))[0]).toBe("Ferry strike ends");
  const byTime = await titles("ferry", "newest");
  expect(byTime.at(-1)).toBe("Old bridge closed");
});

test("phrases, exclusions, alternatives and starts", async () => {
  expect(await titles('"draft agreement"')).toEqual(["Ferry strike ends"]);
  expect(await titles('"agreement draft"')).toEqual([]);
  expect(await titles("crews' council")).toEqual(["Ferry strike ends"]);
  expect((await titles("ferry -strike")).sort()).toEqual(["Old bridge closed", "Timetable of the ferry"]);
  expect((await titles("cracks OR timetable")).sort()).toEqual(["Old bridge closed", "Timetable of the ferry"]);
  expect(await titles('"old bri*"')).toEqual([]);
  expect(await titles('"old bri"*')).toEqual(["Old bridge closed"]);
  expect(await titles("ferr*")).toHaveLength(4);
});

test("publishers, kinds and days narrow the search, alone and with words", async () => {
  expect(await titles("publisher:aldermouth")).toHaveLength(2);
  expect(await titles("strike -publisher:alder")).toEqual(["Why the crews were right"]);
  expect(await titles("kind:opinion")).toEqual(["Why the crews were right"]);
  expect(await titles("ferry before:2026-11-19")).toEqual(["Old bridge closed"]);
  expect(await titles("after:2026-11-21")).toEqual([]);
  expect(await titles("-ferry -strike publisher:aldermouth")).toEqual([]);
});

test("a hashtag narrows the search", async () => {
  await sql`insert into hashtag (key, name) values ('bridges', 'Bridges')`.execute(used.database);
  await sql`insert into article_hashtag (article_id, hashtag_id, given_by, rank)
    select article.id, hashtag.id, 'octavo', 0 from article, hashtag where article.title = 'Old bridge closed'`.execute(
    used.database,
  );
  expect(await titles("#Bridges ferry")).toEqual(["Old bridge closed"]);
  expect(await titles("ferry -#bridges")).not.toContain("Old bridge closed");
  expect(await titles("#bridges #none")).toEqual([]);
});

test("scripts without spaces are found by any run of their characters, and others in any case", async () => {
  expect(await titles("罢工")).toEqual(["渡轮罢工结束"]);
  expect(await titles("协议草案")).toEqual(["渡轮罢工结束"]);
  expect(await titles("草案协议")).toEqual([]);
  expect(await titles("الاتفاق")).toEqual(["انتهاء إضراب العبّارات"]);
  expect(await titles("ЗАБАСТОВКА проект")).toEqual(["Забастовка паромов"]);
  expect(await titles("τελος")).toEqual(["ΤΕΛΟΣ της απεργίας"]);
});

test("accents make no difference, and the spelling that was asked for comes first", async () => {
  const vastby = await followTestFeed(used.database, "vastby");
  await write(vastby, "cafe", "A cafe opens", "Coffee for the island.", {
    publishedAt: new Date("2026-11-01T10:00:00Z"),
  });
  await write(vastby, "café", "Un café ouvre à Brême", "Les élus de Łódź y dansent.");
  await write(vastby, "decomposed", "Le cafe\u0301 ferme", "La Straße est vide.");
  expect((await titles("cafe")).map((title) => title.normalize())).toEqual([
    "A cafe opens",
    "Le café ferme",
    "Un café ouvre à Brême",
  ]);
  expect((await titles("café")).at(-1)).toBe("A cafe opens");
  expect(await titles('"CAFE OUVRE a"')).toEqual(["Un café ouvre à Brême"]);
  expect(await titles("elus lodz")).toEqual(["Un café ouvre à Brême"]);
  expect(await titles("strasse bre*")).toEqual([]);
  expect(await titles("bre*")).toEqual(["Un café ouvre à Brême"]);
  expect(await titles("cafe -élus -straße")).toEqual(["A cafe opens"]);
  // In Swedish these are two words.
  await write(vastby, "sheep", "Lammen dog", "Ett får dog i natt.", { publishedAt: new Date("2026-10-01T10:00:00Z") });
  await write(vastby, "father", "Min far", "Min far dog.");
  expect(await titles("får")).toEqual(["Lammen dog", "Min far"]);
  expect(await titles("får", "newest")).toEqual(["Min far", "Lammen dog"]);
  const first = await search("får", "best", { limit: 1 });
  const second = await search("får", "best", { limit: 1, ...(first.next && { from: first.next }) });
  expect(second.articles.map(({ title }) => title)).toEqual(["Min far"]);
});

test("hostile input is looked for as words, and never fails", async () => {
  for (const written of [
    "' or 1=1 --",
    "ferry & | ! <-> (a:*",
    "'ferry':*A <2> \\'",
    "!!!! :* *",
    "\\u0000 \0 \ud800",
    `${"-a ".repeat(90)}`,
    "x".repeat(300),
    "渡".repeat(300),
    "%_ publisher:%' kind:' #%",
    "before:9999-12-31 after:0001",
    '-"" OR -* OR "*',
    "ab*".repeat(80),
  ])
    for (const order of ["best", "newest"] as const)
      await expect(search(written, order), written).resolves.toHaveProperty("total");
});

test("pages follow one another without gaps or repetitions, in both orders", async () => {
  for (const order of ["best", "newest"] as const) {
    const whole = (await search("ferry OR strike OR crews", order)).articles.map(({ id }) => id);
    expect(whole.length).toBe(4);
    const seen: number[] = [];
    let from: string | undefined;
    do {
      const page = await search("ferry OR strike OR crews", order, { limit: 1, ...(from && { from }) });
      seen.push(...page.articles.map(({ id }) => id));
      expect(page.total).toBe(4);
      from = page.next;
    } while (from && seen.length < 10);
    expect(seen).toEqual(whole);
  }
  expect((await search("ferry", "best", { from: "made-up" })).articles).toHaveLength(3);
});

test("only the current revision is searched, and twins are not", async () => {
  const [found] = (await search("cracks")).articles;
  const reading = testReading("Lorries use the bridge again.", { title: "Old bridge open" });
  const revision = reading.revision && { ...reading.revision, number: 2 };
  await saveTestReading(used.database, found?.id ?? 0, { ...reading, revision });
  expect(await titles("cracks")).toEqual([]);
  expect(await titles("bridge again")).toEqual(["Old bridge open"]);
  await sql`update article set state = 'twin' where id = ${found?.id}`.execute(used.database);
  expect(await titles("bridge again")).toEqual([]);
});

test("a text made to overflow the index is stored, and found by its beginning", async () => {
  const source = await followTestFeed(used.database, "tessen");
  const astral = Array.from({ length: 60_000 }, (_, at) => String.fromCodePoint(0x20000 + at)).join("");
  const ascii = Array.from({ length: 200_000 }, (_, at) => at.toString(36)).join(" ");
  const texts = [astral + astral, ascii, `${"ﷺ".repeat(150_000)}`, "x".repeat(900_000), "а ".repeat(400_000)];
  texts.push(Array.from({ length: 40_000 }, (_, at) => [...at.toString(36)].join("\u0301")).join(" "));
  for (const [at, text] of texts.entries()) await write(source, `huge${at}`, `Huge tale ${at}`, text);
  expect(await titles("huge tale")).toHaveLength(texts.length);
});
