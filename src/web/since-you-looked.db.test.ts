import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { seenCookie } from "./seen-stories.ts";
import { sampleDesk } from "./test-desk.ts";
import { printSampleEdition, type SampleEdition } from "./test-edition.ts";
import { sampleNow } from "./test-publishers.ts";
import { createWebApp } from "./web-app.tsx";

let server: TestDatabase;
let edition: SampleEdition;

beforeEach(async () => {
  server = await createTestDatabase();
  edition = await printSampleEdition(server);
  // What stood there before the first look.
  await server.pool.query("update membership set placed_at = $1", [hoursLater(-5)]);
  await server.pool.query("update story_agenda set added_at = $1, changed_at = $1", [hoursLater(-5)]);
});
afterEach(() => server.close());

function hoursLater(hours: number): Date {
  return new Date(sampleNow.getTime() + hours * 3_600_000);
}

function story(): number {
  return edition.storyIds.get("ferries") ?? 0;
}

/** Looks at the story of the ferries as a browser that has these cookies. */
async function look(hours: number, cookies = "", headers: Record<string, string> = {}) {
  const desk = { ...sampleDesk(server.database), now: () => hoursLater(hours) };
  const answer = await createWebApp(desk).request(`/stories/${story()}`, {
    headers: { host: "127.0.0.1:8080", cookie: cookies, ...headers },
  });
  const set = answer.headers.getSetCookie().find((one) => one.startsWith(`${seenCookie}=`)) ?? "";
  return { page: await answer.text(), set, cookie: set.split(";")[0] ?? "", headers: answer.headers };
}

async function bringNews(): Promise<void> {
  const [first = 0, second = 0] = await articlesOfStory();
  await server.pool.query("update membership set placed_at = $1 where article_id = $2", [hoursLater(1), second]);
  await server.pool.query(
    `insert into article_change (article_id, revision, changed_at, kinds, details) values ($1, 2, $2, '{corrected}',
      '{"counts": {"changed": 1, "added": 0, "removed": 0, "moved": 0}, "excerpt": []}')`,
    [first, hoursLater(2)],
  );
  await server.pool.query("update story_agenda set added_at = $1 where label like 'Members%'", [hoursLater(2.5)]);
}

/** A statement that one article prints, in the first words of its text. */
async function print(statement: number, article: number): Promise<string> {
  const { rows } = await server.pool.query<{ words: string }>(
    "select substring(text for 40) as words from revision where article_id = $1",
    [article],
  );
  const words = rows[0]?.words ?? "";
  const query = (text: string, values: unknown[]) => server.pool.query(text, values);
  await query("insert into claim_study (article_id, revision, tagger) values ($1, 1, 'rules') on conflict do nothing", [
    article,
  ]);
  await query(
    `insert into claim (id, article_id, revision, place, source, cue, content, source_words, content_words, quotation,
       attitude, source_is, way) overriding system value
     values ($1::bigint, $2, 1, $1::bigint::int, '{0,1}', '{0,1}', '{0,1}', 'the crews’ council', $3, 'direct', 'statement', '{}', '[]')`,
    [statement, article, [words]],
  );
  await query(
    `insert into statement (id, story_id, claim_id, quotation, attitude, first_at, is_withdrawn, digest)
     values ($1::bigint, $2, $1::bigint, 'direct', 'statement', now(), false, 'x')`,
    [statement, story()],
  );
  await query("insert into statement_print values ($1, $2, 0, 'whole', '[]', false)", [statement, article]);
  return words;
}

async function articlesOfStory(): Promise<number[]> {
  const { rows } = await server.pool.query<{ id: number }>(
    "select article_id as id from membership where story_id = $1 order by article_id",
    [story()],
  );
  return rows.map(({ id }) => id);
}

test("a second look says what came since the first, in order, and each line leads to it", async () => {
  const first = await look(0);
  expect(first.page).not.toContain("Since you looked");
  await bringNews();
  const { page } = await look(3, first.cookie);
  const [, box = ""] = /(<section class="notice since.*?<\/section>)/s.exec(page) ?? [];
  expect(box).toMatch(/Since you looked.*3 hours ago.*1 article.*1 revision.*1 agenda item/s);
  const [, second = 0] = await articlesOfStory();
  expect(box).toMatch(new RegExp(`href="#article-${second}".*correction.*/comparison.*Members vote on Monday`, "is"));
  expect(page).toContain(`id="article-${second}"`);
  expect(page).toMatch(/id="agenda-\d+"/);
});

test("what was said first in an article that came since is new, and what others had is not", async () => {
  const [first = 0, second = 0] = await articlesOfStory();
  const looked = await look(0);
  await bringNews();
  const words = await print(7, second);
  await print(8, first);
  const { page } = await look(3, looked.cookie);
  const [, box = ""] = /(<section class="notice since.*?<\/section>)/s.exec(page) ?? [];
  expect(box).toMatch(/1 article.*1 statement.*1 revision/s);
  expect(box).toContain(`the crews’ council: <a href="/articles/${second}?claims=1#claim-8"`);
  expect(words.length).toBe(40);
});

test("where nothing came nothing is said", async () => {
  const first = await look(0);
  expect((await look(3, first.cookie)).page).not.toContain("Since you looked");
});

test("no more than ten lines stand there, and the rest is counted", async () => {
  const first = await look(0);
  const [article = 0] = await articlesOfStory();
  await server.pool.query(
    `insert into article_change (article_id, revision, changed_at, kinds, details)
     select $1, 10 + n, $2::timestamptz + n * interval '1 minute', '{rewritten}',
       '{"counts": {"changed": 1, "added": 0, "removed": 0, "moved": 0}, "excerpt": []}' from generate_series(1, 14) n`,
    [article, hoursLater(1)],
  );
  const { page } = await look(3, first.cookie);
  const [, box = ""] = /(<section class="notice since.*?<\/section>)/s.exec(page) ?? [];
  expect(box.match(/<li>/g)).toHaveLength(10);
  expect(box).toContain("14 revisions");
  expect(box).toContain("4 more stand below");
});

test("the cookie is first-party and out of reach of scripts, and the page belongs to no shared cache", async () => {
  const { set, headers } = await look(0);
  expect(set).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(headers.get("cache-control")).toBe("private, no-cache");
  expect(headers.get("vary")).toMatch(/Cookie/);
});

test("a browser that is to remember nothing keeps nothing, and forgets what it had", async () => {
  const first = await look(0);
  await bringNews();
  const off = "octavo-reading=normal.normal.on.shown.off";
  expect((await look(0, off)).set).toBe("");
  const later = await look(3, `${first.cookie}; ${off}`);
  expect(later.page).not.toContain("Since you looked");
  expect(later.set).toMatch(/Max-Age=0/);
});

test("a page fetched ahead is no look", async () => {
  expect((await look(0, "", { "sec-purpose": "prefetch" })).set).toBe("");
});
