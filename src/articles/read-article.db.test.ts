import { afterEach, beforeEach, expect, test } from "vitest";
import { decodeText } from "../language/decode-text.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import type { Answer, Fetched, FetchRequest } from "../platform/fetch/fetched.ts";
import { createLog } from "../platform/log.ts";
import type { Threads } from "../platform/threads.ts";
import { claimDueReadings } from "./due-readings.store.ts";
import { extractPage } from "./extract-page.ts";
import { type ReadTools, readArticle } from "./read-article.step.ts";
import { rereadArticles } from "./reread-articles.action.ts";
import { collectTestEntries, followTestFeed, testEntry } from "./test-articles.ts";
import { aBusyEvening, aQuietMorning, harbourLayouts, harbourPage, harbourParagraphs } from "./test-harbour-page.ts";

const link = "https://harbourpost.example/ferry";
let used: TestDatabase;
let id: number;
let asked: FetchRequest[];
let passedOn: number[];

beforeEach(async () => {
  used = await createTestDatabase();
  asked = [];
  passedOn = [];
  const source = await followTestFeed(used.database, "aldermouth");
  const publishedAt = new Date().toISOString();
  [id = 0] = await collectTestEntries(used.database, source, [
    testEntry("harbourpost.example/ferry", { link, title: "Night ferry stays until spring", publishedAt }),
  ]);
});
afterEach(() => used.close());

interface Sent {
  status?: number;
  html?: string;
  headers?: Answer["headers"];
  /** Where the address ended. */
  url?: string;
}

/** Reads the article's page once, which the publisher sends as said. */
async function read({ status = 200, html = "", headers = {}, url = link }: Sent): Promise<void> {
  const answer: Fetched = {
    outcome: "answer",
    url,
    status,
    headers: { "content-type": "text/html; charset=utf-8", ...headers },
    body: new TextEncoder().encode(html),
    redirects: [],
  };
  const fetch = async (request: FetchRequest) => {
    asked.push(request);
    return answer;
  };
  const run = async (_name: string, page: { bytes: Uint8Array; contentType: string | undefined; url: string }) => ({
    outcome: "done",
    result: extractPage(decodeText(page.bytes, page.contentType), page.url),
  });
  const tools: ReadTools = {
    database: used.database,
    fetcher: { fetch, close: async () => undefined },
    threads: { run, close: async () => undefined } as unknown as Threads,
    log: createLog("silent"),
    passOn: async (_transaction, next) => {
      passedOn.push(...next.map((job) => job.id));
    },
    readLater: async () => undefined,
    now: () => new Date(),
    random: () => 0.5,
    atOnce: 1,
  };
  await readArticle(tools).handle([id]);
}

interface Row {
  revision: number;
  title: string;
  outcome: string;
  is_withdrawn: boolean;
  minutes: number | null;
  text: string;
}

async function stored(): Promise<Row> {
  const { rows } = await used.pool.query<Row>(
    `select article.revision, article.title, reading_outcome as outcome, withdrawn_at is not null as is_withdrawn,
       round(extract(epoch from read_again_at - now()) / 60)::int as minutes, revision.text
     from article left join revision on article_id = id and number = article.revision where id = $1`,
    [id],
  );
  if (!rows[0]) throw new Error("the article is gone");
  return rows[0];
}

async function changeKinds(): Promise<string[][]> {
  const { rows } = await used.pool.query<{ kinds: string[] }>("select kinds from article_change order by id");
  return rows.map(({ kinds }) => kinds);
}

test("other counters, boxes, advertisements, tokens and relative times make no revision, in any layout", async () => {
  for (let layout = 0; layout < harbourLayouts; layout += 1) {
    await used.pool.query("delete from revision");
    await used.pool.query("update article set revision = 0, text_from = 'none'");
    await read({ html: harbourPage(aQuietMorning, { layout }) });
    await read({ html: harbourPage(aBusyEvening, { layout }) });
    expect(await stored(), `layout ${layout}`).toMatchObject({ revision: 1, outcome: "page" });
  }
  expect(await changeKinds()).toEqual([]);
});

test("a paragraph that is rewritten among all that makes exactly one revision, which is studied anew", async () => {
  await read({ html: harbourPage(aQuietMorning) });
  const paragraphs = harbourParagraphs.map((text) => text.replace("31,000", "29,000"));
  await read({ html: harbourPage(aBusyEvening, { paragraphs }) });
  expect(await stored()).toMatchObject({ revision: 2 });
  expect(await changeKinds()).toEqual([["rewritten"]]);
  expect(passedOn).toEqual([id, id]);
  const { rows } = await used.pool.query("select details -> 'counts' as counts from article_change");
  expect(rows).toEqual([{ counts: { changed: 1, added: 0, removed: 0, moved: 0 } }]);
});

test("a page that was read by other rules is read whole once, and what differs is no change of its publisher's", async () => {
  const html = harbourPage(aQuietMorning);
  const headers = { etag: '"7"' };
  await read({ html, headers });
  const { text } = await stored();
  const byOtherRules = () => used.pool.query("update revision set read_by = 0 where number = 1");
  await byOtherRules();
  await read({ html, headers });
  expect(asked[1]?.etag).toBeUndefined();
  expect(await stored()).toMatchObject({ revision: 1 });
  await read({ status: 304 });
  expect(asked[2]?.etag).toBe('"7"');
  await byOtherRules();
  const caption = JSON.stringify([{ type: "paragraph", text: "The ferry at night.", html: "The ferry at night." }]);
  await used.pool.query("update revision set blocks = $1::jsonb || blocks, digest = 'other'", [caption]);
  await read({ html, headers });
  expect(await stored()).toMatchObject({ revision: 2, text });
  expect(await changeKinds()).toEqual([]);
  await read({ html: harbourPage(aQuietMorning, { paragraphs: harbourParagraphs.slice(1) }), headers });
  expect(await changeKinds()).toEqual([["rewritten"]]);
});

test("a retitled article stays the same article", async () => {
  await read({ html: harbourPage(aQuietMorning) });
  await read({ html: harbourPage(aQuietMorning, { title: "Council saves the night ferry" }) });
  expect(await stored()).toMatchObject({ revision: 2, title: "Council saves the night ferry" });
  expect(await changeKinds()).toEqual([["retitled"]]);
});

test("a page is asked whether it is as it was, and one that is costs no more than the question", async () => {
  await read({
    html: harbourPage(aQuietMorning),
    headers: { etag: '"7"', "last-modified": "Sat, 21 Nov 2026 09:05:00 GMT" },
  });
  expect(asked[0]).not.toHaveProperty("etag");
  await read({ status: 304 });
  expect(asked[1]).toMatchObject({ etag: '"7"', lastModified: "Sat, 21 Nov 2026 09:05:00 GMT" });
  expect(await stored()).toMatchObject({ revision: 1, outcome: "page" });
});

test("whoever asks for a reading gets the page itself", async () => {
  await read({ html: harbourPage(aQuietMorning), headers: { etag: '"7"' } });
  const desk = { database: used.database, hostPauseMs: 0, read: async () => undefined };
  await rereadArticles({} as never, desk, { articleId: id });
  await read({ html: harbourPage(aQuietMorning), headers: { etag: '"7"' } });
  expect(asked[1]?.etag).toBeUndefined();
});

test("a page that is not found twice is withdrawn, one that comes back is not, and the text stays throughout", async () => {
  await read({ html: harbourPage(aQuietMorning) });
  const { text } = await stored();
  await read({ status: 404, html: "<h1>Not found</h1>" });
  expect(await stored()).toMatchObject({ is_withdrawn: false, outcome: "not found", minutes: 60, text });
  await read({ status: 404, html: "<h1>Not found</h1>" });
  expect(await stored()).toMatchObject({ is_withdrawn: true, revision: 1, text });
  await read({ html: harbourPage(aQuietMorning) });
  expect(await stored()).toMatchObject({ is_withdrawn: false, revision: 1, text });
  expect(await changeKinds()).toEqual([["withdrawn"], ["restored"]]);
});

test("a wall, a front page or a stub does not overwrite the text", async () => {
  await read({ html: harbourPage(aQuietMorning) });
  const { text } = await stored();
  const stub = `<article><h1>Night ferry stays until spring</h1><p>${harbourParagraphs[0]}</p></article>`;
  const wall =
    "<title>Just a moment...</title><p>Checking your browser before you go on. Enable JavaScript and cookies.</p>";
  for (const sent of [
    { status: 403, html: wall },
    {
      html: harbourPage(aBusyEvening, { paragraphs: [...harbourParagraphs].reverse() }),
      url: "https://harbourpost.example/",
    },
    { html: stub },
    { html: "<p>Sign in.</p>" },
  ]) {
    await read(sent);
    expect(await stored()).toMatchObject({ revision: 1, text, is_withdrawn: false });
    expect((await stored()).outcome).not.toBe("page");
  }
});

test("a recent article is read again after a while, and due ones are handed out once", async () => {
  await read({ html: harbourPage(aQuietMorning) });
  expect((await stored()).minutes).toBe(20);
  const claim = () =>
    used.database
      .transaction()
      .execute((transaction) => claimDueReadings(transaction, { most: 10, hostPauseMs: 1000, now: new Date() }));
  expect(await claim()).toEqual([]);
  await used.pool.query("update article set read_again_at = now() - interval '1 minute'");
  expect(await claim()).toMatchObject([{ id }]);
  expect(await claim()).toEqual([]);
  // A worker that was lost with it would leave it due again after the lease.
  expect((await stored()).minutes).toBeGreaterThan(20);
});

test("pages of one host are handed out at a share of its pace, and what is over waits without being asked for again", async () => {
  await used.pool.query(
    `insert into article (publisher_id, link, title, read_again_at)
     select publisher_id, 'https://harbourpost.example/' || n, 'Filler', now() - interval '1 minute'
     from article, generate_series(1, 50) as n where article.id = $1`,
    [id],
  );
  const claim = () =>
    used.database
      .transaction()
      .execute((transaction) => claimDueReadings(transaction, { most: 100, hostPauseMs: 1000, now: new Date() }));
  expect(await claim()).toHaveLength(4);
  expect(await claim()).toHaveLength(0);
});
