import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import {
  addAddress,
  advance,
  findArticlesByAddress,
  listForReread,
  loadArticleToRead,
  loadTexts,
  mergeTwin,
  saveReading,
  saveWordStudies,
} from "./article.store.ts";
import { loadArticlePage } from "./article-page.store.ts";
import type { SavedReading } from "./reading.ts";
import { collectTestEntries, followTestFeed, saveTestReading, testEntry, testReading } from "./test-articles.ts";

let used: TestDatabase;
let first: number;
let second: number;
beforeEach(async () => {
  used = await createTestDatabase();
  const source = await followTestFeed(used.database, "aldermouth");
  const entries = ["aldermouth.example/1", "aldermouth.example/2"].map((address) =>
    testEntry(address, { excerpt: `In short ${address}`, categories: ["Harbour", "Strike"] }),
  );
  [first = 0, second = 0] = await collectTestEntries(used.database, source, entries);
});
afterEach(() => used.close());

test("an article that is not there is a refusal, not a defect", async () => {
  await expect(loadArticleToRead(used.database, 999)).rejects.toMatchObject({ name: "NotFound" });
});

test("an article begins without a revision, and what is not known is absent", async () => {
  const article = await loadArticleToRead(used.database, first);
  expect(article).toMatchObject({
    id: first,
    publisherName: "aldermouth",
    state: "collected",
    revision: 0,
    failures: 0,
  });
  expect(article.newest).toBeUndefined();
  expect(article.image).toBeUndefined();
});

test("a reading keeps the page's words as a revision", async () => {
  await saveTestReading(used.database, first, testReading("The boats sail again."));
  expect(await loadArticleToRead(used.database, first)).toMatchObject({
    state: "read",
    revision: 1,
    newest: { digest: "The boats sail again.", byline: ["Ilse Quarn"] },
    byline: ["Ilse Quarn"],
  });
  const [text] = await loadTexts(used.database, [first]);
  expect(text).toMatchObject({ text: "The boats sail again.", revision: 1, categories: ["Harbour", "Strike"] });
});

test("what else the page showed is kept, replaced by the next reading of the page, and left by one that failed", async () => {
  const link = {
    url: "https://aldermouth.example/9",
    headline: "Boats laid up",
    publishedAt: "2026-11-20T09:25:00.000Z",
  };
  const save = (beside: SavedReading["beside"]) =>
    saveTestReading(used.database, first, testReading("The boats sail again.", { beside }));
  const kept = async () => {
    const found = await loadArticlePage(used.database, first);
    return found.outcome === "article" ? found.article : undefined;
  };
  const evidence = { section: { from: "breadcrumbs", words: "Harbour" } };
  const bell = { ...link, url: "https://b.example/8", publisher: "Bell" };
  await save({ related: [link, bell], tags: ["Ferries"], section: undefined, evidence: {} });
  expect((await kept())?.links).toMatchObject([{ headline: "Boats laid up" }, { publisher: "Bell" }]);
  await save({ related: [link], tags: ["Ferries"], section: "Harbour", evidence });
  await save(undefined);
  expect(await kept()).toMatchObject({ section: "Harbour", evidence });
  expect((await kept())?.links).toEqual([{ ...link, publishedAt: "2026-11-20T09:25:00+00:00" }]);
  const [text] = await loadTexts(used.database, [first]);
  expect(text?.categories).toEqual(["Ferries", "Harbour", "Strike"]);
});

test("a reading that ran twice leaves one revision", async () => {
  const reading = testReading("The boats sail again.");
  await saveTestReading(used.database, first, reading);
  await saveTestReading(used.database, first, reading);
  const found = await sql<{ rows: number }>`select count(*) as rows from revision`.execute(used.database);
  expect(found.rows[0]?.rows).toBe(1);
});

test("a changed page adds a revision and takes the article back to no earlier state", async () => {
  await saveTestReading(used.database, first, testReading("The boats sail again."));
  await used.database.transaction().execute((transaction) => advance(transaction, [first], "placed"));
  const changed = testReading("The boats do not sail.");
  const revision = changed.revision && { ...changed.revision, number: 2 };
  await saveTestReading(used.database, first, { ...changed, revision });
  expect(await loadArticleToRead(used.database, first)).toMatchObject({ state: "placed", revision: 2 });
  const found = await sql<{ text: string }>`select text from revision order by number`.execute(used.database);
  expect(found.rows.map((row) => row.text)).toEqual(["The boats sail again.", "The boats do not sail."]);
});

test("failures in a row are counted, and a good reading ends the row", async () => {
  const failed = testReading("", {
    outcome: "server error",
    isPassingFailure: true,
    textFrom: "none",
    revision: undefined,
  });
  await saveTestReading(used.database, first, failed);
  await saveTestReading(used.database, first, failed);
  expect((await loadArticleToRead(used.database, first)).failures).toBe(2);
  await saveTestReading(used.database, first, testReading("At last."));
  expect((await loadArticleToRead(used.database, first)).failures).toBe(0);
});

test("without a text the excerpt serves for study and placement", async () => {
  const [text] = await loadTexts(used.database, [first]);
  expect(text?.text).toBe("In short aldermouth.example/1");
});

test("texts come in the order of first seen, then id", async () => {
  const source = await followTestFeed(used.database, "brennick");
  const [late = 0] = await collectTestEntries(used.database, source, [testEntry("brennick.example/1")]);
  await sql`update article set first_seen_at = first_seen_at - interval '1 hour' where id = ${late}`.execute(
    used.database,
  );
  const texts = await loadTexts(used.database, [second, late, first]);
  expect(texts.map(({ id }) => id)).toEqual([late, first, second]);
});

test("a twin's addresses and entries go over to the first, and nobody reads or places it", async () => {
  await used.database.transaction().execute((transaction) => mergeTwin(transaction, second, first));
  expect(
    (await findArticlesByAddress(used.database, ["aldermouth.example/2"])).get("aldermouth.example/2"),
  ).toMatchObject({
    id: first,
  });
  expect(await loadTexts(used.database, [first, second])).toHaveLength(1);
  expect(await listForReread(used.database, "all", 0, 10)).toEqual([
    { id: first, link: "https://aldermouth.example/1" },
  ]);
});

test("an address that belongs to another article stays with it", async () => {
  await used.database.transaction().execute((transaction) => addAddress(transaction, second, "aldermouth.example/1"));
  expect(
    (await findArticlesByAddress(used.database, ["aldermouth.example/1"])).get("aldermouth.example/1"),
  ).toMatchObject({
    id: first,
  });
});

test("an article is found for a new reading by any of its addresses", async () => {
  await used.database.transaction().execute((transaction) => addAddress(transaction, first, "aldermouth.example/x"));
  const ids = async (which: Parameters<typeof listForReread>[1]) =>
    (await listForReread(used.database, which, 0, 10)).map(({ id }) => id);
  expect(await ids({ address: "aldermouth.example/x" })).toEqual([first]);
  expect(await ids({ articleId: second })).toEqual([second]);
  expect(await ids({ address: "nobody.example" })).toEqual([]);
  expect(await ids("all")).toEqual([first, second]);
});

test("sentences and fingerprint are kept with the revision they are of", async () => {
  await saveTestReading(used.database, first, testReading("One. Two.", { language: undefined }));
  await used.database.transaction().execute(async (transaction) => {
    const sentences: [number, number][] = [
      [0, 4],
      [5, 9],
    ];
    await saveWordStudies(transaction, [{ id: first, revision: 1, sentences, fingerprint: [-7, 40], language: "en" }]);
  });
  const found = await sql`
    select sentences, fingerprint, language from revision join article on article.id = article_id`.execute(
    used.database,
  );
  expect(found.rows).toEqual([
    {
      sentences: [
        [0, 4],
        [5, 9],
      ],
      fingerprint: [-7, 40],
      language: "en",
    },
  ]);
});

test("articles move on along the pipeline and never back", async () => {
  const state = async () => (await loadArticleToRead(used.database, first)).state;
  const to = (next: "studied" | "placed") =>
    used.database.transaction().execute((transaction) => advance(transaction, [first], next));
  await to("studied");
  expect(await state()).toBe("studied");
  await to("placed");
  await to("studied");
  expect(await state()).toBe("placed");
});

test("a reading that fails half-way leaves the article as it was", async () => {
  const failing = used.database.transaction().execute(async (transaction) => {
    await saveReading(transaction, first, testReading("Half"), undefined);
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await loadArticleToRead(used.database, first)).toMatchObject({ state: "collected", revision: 0 });
});
