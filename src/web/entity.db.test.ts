import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { sampleDesk } from "./test-desk.ts";
import { printSampleEdition } from "./test-edition.ts";
import { createWebApp } from "./web-app.tsx";

let server: TestDatabase;
let entities: { id: number; name: string; articles: number }[];

beforeAll(async () => {
  server = await createTestDatabase();
  await printSampleEdition(server);
  const found = await sql<{ id: number; name: string; articles: number }>`
    select entity.id, name, count(*)::int as articles from entity join mention on entity_id = entity.id
    group by entity.id order by 3 desc, 1`.execute(server.database);
  entities = found.rows;
});
afterAll(() => server.close());

async function ask(path: string, fields?: Record<string, string>) {
  const app = createWebApp(sampleDesk(server.database));
  const sent = fields ? { method: "POST", body: new URLSearchParams(fields) } : {};
  const answer = await app.request(path, { ...sent, headers: { host: "127.0.0.1:8080" } });
  return { status: answer.status, text: await answer.text(), to: answer.headers.get("location") };
}

function nth(place: number) {
  const entity = entities[place];
  if (!entity) throw new Error("the edition names several");
  return entity;
}

test("an entity's page says how many articles mention it, lists them, and draws them over time with a table", async () => {
  const most = nth(0);
  const page = await ask(`/entities/${most.id}-readable-tail`);
  expect(page.status, page.text.slice(0, 2000)).toBe(200);
  expect(page.text).toContain(`>${most.articles} articles</a>`);
  expect(page.text.match(/href="\/articles\/\d+"/g)?.length).toBe(most.articles);
  expect(page.text).toContain("The same as a table");
  expect(page.text).toContain("Named with");
  const feed = await ask(`/entities/${most.id}/feed.atom`);
  expect(feed.text.match(/<entry\b/g)?.length).toBe(most.articles);
});

test("names are listed by how often the newest articles mention them, by what they are, and found by a beginning", async () => {
  const list = await ask("/entities");
  const order = [...list.text.matchAll(/href="\/entities\/(\d+)"/g)].map(([, id]) => Number(id));
  expect(order).toEqual(entities.map(({ id }) => id));
  expect((await ask("/entities?type=ticker")).text).toContain("Nothing is named so far.");
  const found = await ask(`/entities?q=${encodeURIComponent(nth(0).name.slice(0, 4))}`);
  expect(found.text).toContain(`href="/entities/${nth(0).id}"`);
  expect((await ask("/entities?q=%3A*%20%26%20!")).status).toBe(200);
});

test("an article and its story name whom they mention", async () => {
  const { rows } = await sql<{ article: number; story: number }>`
    select mention.article_id as article, story_id as story from mention join membership using (article_id)
    where entity_id = ${nth(0).id} limit 1`.execute(server.database);
  await sql`update entity set type = 'person' where id = ${nth(0).id}`.execute(server.database);
  expect((await ask(`/articles/${rows[0]?.article}`)).text).toContain(`href="/entities/${nth(0).id}"`);
  expect((await ask(`/stories/${rows[0]?.story}`)).text).toContain(`href="/entities/${nth(0).id}"`);
});

test("an editor merges by name, is asked which where several are meant, and can take it back", async () => {
  const [one, other] = [nth(0), nth(1)];
  const edit = (id: number, fields: Record<string, string>) => ask(`/entities/${id}/edit`, fields);
  const nobody = await edit(one.id, { deed: "merge", to: "Zzyx", why: "a slip" });
  expect([nobody.status, nobody.text.includes("a slip")]).toEqual([422, true]);
  expect(await edit(one.id, { deed: "merge", to: other.name })).toMatchObject({
    status: 303,
    to: `/entities/${other.id}`,
  });
  expect(await ask(`/entities/${one.id}`)).toMatchObject({ status: 302, to: `/entities/${other.id}` });
  const merged = await ask(`/entities/${other.id}`);
  const undo = /action="(\/entities\/edits\/\d+\/undo)"/.exec(merged.text)?.[1] ?? "";
  expect((await ask(undo, {})).to).toBe(`/entities/${one.id}`);
  expect((await ask(`/entities/${one.id}`)).status).toBe(200);
  expect((await edit(one.id, { deed: "conquer" })).status).toBe(422);
});

test("an editor says what an entity is, the trail says so in words, and it can be taken back", async () => {
  const { id } = nth(2);
  const typed = await ask(`/entities/${id}/edit`, { deed: "type", type: "place", why: "a hill" });
  expect(typed).toMatchObject({ status: 303, to: `/entities/${id}` });
  const page = await ask(`/entities/${id}`);
  expect(page.text).toContain("Said to be something else");
  expect(page.text).toMatch(/from what most articles say to place/);
  expect(page.text).toMatch(/<option value="place" selected/);
  expect((await ask("/entities?type=place")).text).toContain(`href="/entities/${id}"`);
  const again = await ask(`/entities/${id}/edit`, { deed: "type", type: "place" });
  expect([again.status, again.text.includes("already")]).toEqual([422, true]);
  const undo = /action="(\/entities\/edits\/\d+\/undo)"/.exec(page.text)?.[1] ?? "";
  expect((await ask(undo, {})).status).toBe(303);
  expect((await ask(`/entities/${id}`)).text).not.toMatch(/<option value="place" selected/);
});

test("what somebody said and what others said of her stand on her page, in the words of the articles", async () => {
  const [one] = entities;
  const { rows } = await sql<{ article: number }>`
    select article_id as article from mention where entity_id = ${one?.id} order by article_id limit 1`.execute(
    server.database,
  );
  const article = rows[0]?.article;
  await sql`update entity set type = 'organisation' where id = ${one?.id}`.execute(server.database);
  await sql`update revision set text = text || ' The boat is late. The boats of ' || ${one?.name} || ' are late.'
    where article_id = ${article}`.execute(server.database);
  await sql`insert into claim_study (article_id, revision, tagger) values (${article}, 1, 'rules')
    on conflict do nothing`.execute(server.database);
  const claim = (place: number, key: string | null, words: string) =>
    sql`
    insert into claim (article_id, revision, place, source, cue, content, source_words, content_words, quotation, attitude,
      source_is, speaker_key, way)
    values (${article}, 1, ${place}, '{0,1}', '{0,1}', '{0,1}', 'a source', ${[words]}, 'direct', 'statement', '{}', ${key}, '[]')`.execute(
      server.database,
    );
  await claim(90, one?.name.toLowerCase() ?? "", "The boat is late.");
  await claim(91, "somebody else", `The boats of ${one?.name} are late.`);
  await claim(92, "somebody else", "Words that stand nowhere.");
  const { text } = await ask(`/entities/${one?.id}`);
  expect(text).toMatch(/>Said by .*The boat is late\..*>Said of .*The boats of/s);
  expect(text).not.toContain("stand nowhere");
});
