import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { studySampleClaims } from "./test-claims.ts";
import { printSampleEdition } from "./test-edition.ts";
import { openFor, type Person, readAddresses } from "./test-people.ts";

/** A word that stands in the article alone, in every place that words of an article are kept. */
const secret = "quorldown";
let server: TestDatabase;
const people = new Map<string, Person>();
const who = (name: string) => people.get(name) as Person;
let article = 0;
let story = 0;
let ids: { entity: number; hashtag: string; comment: number };

beforeAll(async () => {
  server = await createTestDatabase();
  const edition = await printSampleEdition(server);
  await studySampleClaims(server, edition);
  story = edition.storyIds.get("ferries") ?? 0;
  article = [...edition.articleIds].find(([title]) => title.startsWith("Ministry and ferry crews"))?.[1] ?? 0;
  for (const [role, name] of [
    ["visitor", "visitor"],
    ["reader", "Tove"],
    ["administrator", "Asa"],
  ] as const)
    people.set(name, await openFor(server, role, name));
  ids = await plant();
});
afterAll(() => server.close());

async function one<Value>(text: string, values: unknown[] = []): Promise<Value> {
  const { rows } = await server.pool.query(text, values);
  return Object.values(rows[0] ?? {})[0] as Value;
}

async function plant() {
  const run = (text: string) =>
    server.pool.query(text.replaceAll("$1", String(article)).replaceAll("$2", `'${secret}'`));
  await run(`update revision set title = title || ' ' || $2, text = text || ' ' || $2,
    blocks = blocks || jsonb_build_array(jsonb_build_object('type', 'paragraph', 'text', $2, 'html', $2, 'content', jsonb_build_array($2))) where article_id = $1`);
  await run(`update article set title = title || ' ' || $2, excerpt = excerpt || ' ' || $2, byline = array[$2], section = $2,
    page_tags = array[$2], image_url = 'https://pictures.example/' || $2, link = link || '-' || $2 where id = $1`);
  await run(`update entry set title = title || ' ' || $2, summary = $2, categories = array[$2] where article_id = $1`);
  await run(`update claim set content_words = array[$2], source_words = $2 where article_id = $1`);
  await run(`insert into article_change (article_id, kinds, details) values ($1, '{retitled}', jsonb_build_object('title',
    jsonb_build_object('from', $2, 'to', 'x'), 'excerpt', jsonb_build_array(jsonb_build_object('kind', 'added', 'text', $2)),
    'counts', '{"changed": 1, "added": 0, "removed": 0, "moved": 0}'::jsonb))`);
  await run(`update told_sentence set words = $2 where article_id = $1`);
  await run(`update agenda_item set sentence = $2, label = $2 where article_id = $1`);
  await run(`update story set headline = $2, excerpt = $2, lead_article_id = $1 where id = ${story}`);
  const entity = await one<number>(
    `insert into entity (key, name, type) values ('${secret} ness', '${secret} Ness', 'person') returning id`,
  );
  await run(`insert into mention (article_id, named_id, entity_id, times, dated_at)
    select $1, ${entity}, ${entity}, 3, dated_at from article where id = $1`);
  const hashtag = await one<number>(`insert into hashtag (key, name) values ('${secret}', '${secret}') returning id`);
  await run(
    `insert into article_hashtag (article_id, hashtag_id, given_by, rank) values ($1, ${hashtag}, 'publisher', 9)`,
  );
  const said = await who("Tove").ask("POST", `/articles/${article}/comments`, { words: "Look at this" });
  const comment = (said.body as { id: number }).id;
  await run(`insert into comment_quote (comment_id, article_id, revision, start_at, end_at, words, anchored_revision, anchor)
    values (${comment}, $1, 1, 0, 9, $2, 1, 'gone')`);
  return { entity, hashtag: secret, comment };
}

/** Every address of the pages and the API that is read, with the ids that there are. */
function addresses(): string[] {
  const found = readAddresses(server, (path) =>
    path.includes("comments/:") ? [ids.comment] : [story, article, ids.entity, ids.hashtag, 1],
  );
  const more = ["/search?q=", "/api/search?q=", "/entities?q=", "/api/entities?q=", "/api/hashtags?q="];
  const days = ["/agenda?day=2026-11-21", `/api/stories/${story}/claims`, `/articles/${article}?claims=1`];
  const asked = [`/stories/${story}/ask?q=ministry+crews`, `/articles/${article}/comparison?from=1&to=1`];
  return [...found, ...more.map((path) => path + secret), ...days, ...asked];
}

async function leaks(name: string): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses()) {
    const { status, text, headers } = await who(name).get(address);
    expect(status, `${name} ${address}`).not.toBe(500);
    // What was asked for is said back.
    const answer = `${text} ${JSON.stringify([...headers])}`.replaceAll(address.replaceAll("&", "&amp;"), "");
    if (answer.toLowerCase().includes(secret) && !address.includes(secret)) found.push(address);
    if (address.includes(secret) && answer.includes(`${secret} Ness`)) found.push(address);
  }
  return found;
}

test("the word is found in many places as long as the article stands", async () => {
  expect((await leaks("Tove")).length).toBeGreaterThan(12);
});

test("only an administrator takes an article down, with a reason; then the word is on no page and in no answer", async () => {
  for (const name of ["visitor", "Tove"]) {
    expect((await who(name).post(`/articles/${article}/take-down`, { why: "No." })).status).toBe(403);
    expect((await who(name).get(`/articles/${article}`)).text).not.toContain("Take this article down");
  }
  expect((await who("Asa").get(`/articles/${article}`)).text).toContain("Take this article down");
  expect((await who("Asa").post(`/articles/${article}/take-down`, { why: " " })).status).toBe(422);
  const before = await snapshot();
  const done = await who("Asa").post(`/articles/${article}/take-down`, { why: "A court said so", printed: "yes" });
  expect([done.status, done.location]).toEqual([303, `/articles/${article}`]);
  for (const name of ["visitor", "Tove", "Asa"]) expect(await leaks(name), name).toEqual([]);
  const page = await who("visitor").get(`/articles/${article}`);
  expect(page.status).toBe(410);
  expect(page.text).toContain("The reason: A court said so");
  expect(page.text).not.toContain("Asa");
  expect((await who("Tove").ask("GET", `/articles/${article}`)).status).toBe(410);
  expect((await who("visitor").get(`/stories/${story}`)).text).toContain("One article was taken down.");
  expect((await who("Asa").get("/settings/taken-down")).text).toMatch(/A court said so[\s\S]*Asa/);
  expect((await who("Tove").get("/settings/taken-down")).status).toBe(403);

  const back = await who("Asa").post(`/articles/${article}/put-back`, { why: "It was another" });
  expect(back.status, back.text).toBe(303);
  expect(await snapshot()).toEqual(before);
  expect((await who("Tove").get(`/articles/${article}`)).text).toContain(secret);
});

/** What is kept of it, but for what is told anew. */
async function snapshot(): Promise<unknown> {
  const tables = [
    "revision",
    "claim",
    "claim_study",
    "mention",
    "article_hashtag",
    "article_change",
    "comment_quote",
    "entry",
  ];
  const kept: Record<string, unknown> = {};
  for (const table of tables)
    kept[table] = (
      await server.pool.query(`select to_jsonb(kept) as row from ${table} kept where article_id = $1 order by 1`, [
        article,
      ])
    ).rows;
  kept.article = (
    await server.pool.query("select to_jsonb(article) as row from article where id = $1", [article])
  ).rows;
  return kept;
}
