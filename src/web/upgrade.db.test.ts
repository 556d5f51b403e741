import { afterAll, beforeAll, expect, test } from "vitest";
import { createOldTestDatabase, type TestDatabase, updateTestDatabase } from "../platform/database/test-database.ts";
import { describeArticle } from "../stories/describe-article.ts";
import { fillNearness } from "../stories/fill-nearness.action.ts";
import { openFor, type Person, readAddresses } from "./test-people.ts";

/** Before there were agenda, storylines, pages of entities, accents, accounts and conversation. */
const before = 20;
let server: TestDatabase;
let visitor: Person;

const texts = [
  "The ferry crews of Velden accepted the draft on pay. Oda Renfeld said: “The café on the quay stays open.”",
  "Ferry crews in Velden have accepted the draft on pay, mediator Oda Renfeld said. “The café on the quay stays open.”",
];

beforeAll(async () => {
  server = await createOldTestDatabase(before);
  await printOldEdition();
  await updateTestDatabase(server);
  visitor = await openFor(server, "visitor");
});
afterAll(() => server.close());

/** One story of two articles, with a row in every table that pages read and that there was then. */
async function printOldEdition(): Promise<void> {
  const run = (text: string, values: unknown[] = []) => server.pool.query(text, values);
  await run(`insert into publisher (site, name, home_url) values
    ('courier.example', 'The Courier', 'https://courier.example/'), ('echo.example', 'Isle Echo', 'https://echo.example/')`);
  await run("insert into feed (publisher_id, url, title) select id, home_url || 'feed', name from publisher");
  await run(`insert into article (publisher_id, link, title, published_at, excerpt, state, text_from, revision)
    select id, home_url || 'ferry', 'Ferry crews accept draft, ' || name, now() - id * interval '1 hour', 'The crews met at the café.', 'placed', 'page', 1
    from publisher order by id`);
  await run("insert into article_address (address, article_id) select link, id from article");
  await run(
    "insert into entry (feed_id, guid, article_id, digest, title) select feed.id, 'a', article.id, 'x', article.title from article join feed using (publisher_id)",
  );
  for (const [place, text] of texts.entries()) {
    await run(
      `insert into revision (article_id, number, title, digest, blocks, text, sentences)
       values ($1, 1, 'Ferry crews accept draft', 'x', jsonb_build_array(jsonb_build_object('type', 'paragraph', 'text', $2::text, 'html', $2::text,
         'content', jsonb_build_array($2::text))), $2, '[]')`,
      [place + 1, text],
    );
    const features = describeArticle({ title: "Ferry crews accept draft in Velden", text });
    await run("insert into article_features (article_id, features) values ($1, $2)", [place + 1, features]);
  }
  await run("insert into entity (key, name, type) values ('oda renfeld', 'Oda Renféld', 'person')");
  await run("insert into mention (article_id, entity_id, times) select id, 1, 2 from article");
  await run("insert into hashtag (key, name) values ('veldenferries', 'VeldenFerries')");
  await run(
    "insert into article_hashtag (article_id, hashtag_id, given_by, rank) select id, 1, 'octavo', 1 from article",
  );
  await run(
    `insert into article_topic (article_id, topic, because) select id, 'business', '{"by": "label", "label": "business"}' from article`,
  );
  await run(`insert into story (headline, excerpt, lead_article_id, article_count, publisher_count, first_at, last_at, told_at, topic, origin_count)
    select 'Ferry crews accept draft', 'The crews met.', 1, 2, 2, min(dated_at), max(dated_at), now(), 'business', 2 from article`);
  await run(
    `insert into membership (article_id, story_id, reasons, placed_at) select id, 1, '[]', now() - interval '1 minute' from article order by id`,
  );
  await run("insert into article_citations (article_id, revision, citations) select id, 1, '[]' from article");
  await run(`insert into article_change (article_id, revision, kinds, details) values (1, 1, '{retitled}',
    '{"title": {"from": "Crews", "to": "Ferry crews"}, "counts": {"changed": 0, "added": 0, "removed": 0, "moved": 0}, "excerpt": []}')`);
  await run(`insert into told_sentence (story_id, part, place, article_id, revision, starts_at, ends_at, words, details)
    select 1, 'summary', 0, 1, 1, 0, 53, left(text, 53), '{"agreeing": 2}' from revision where article_id = 1`);
  await run(`insert into claim_study (article_id, revision, tagger, speakers) select id, 1, 'model',
    '[{"sort": "person", "type": "person", "name": "Oda Renfeld", "roles": [], "aliases": [], "description": "Oda Renfeld"}]' from article`);
  await run(`insert into claim (article_id, revision, place, source, cue, content, source_words, content_words, quotation, attitude, source_is, speaker_key, way)
    select article_id, 1, 0, array[at, at + 11], array[at + 12, at + 16], array[said, length(text)], 'Oda Renfeld', array['“The café on the quay stays open.”'],
      'direct', 'statement', '{"outcome": "resolved", "speaker": 0, "by": "name"}', 'oda renfeld', '[]'
    from revision, lateral (select strpos(text, 'Oda Renfeld') - 1 as at, strpos(text, '“') - 1 as said) found`);
  await run(`insert into story_speaker (story_id, key, name, is_named, sort, type, roles, aliases, statement_count, latest_at)
    values (1, 'oda renfeld', 'Oda Renfeld', true, 'person', 'person', '{}', '{}', 1, now())`);
  await run(`insert into statement (id, story_id, speaker_key, claim_id, quotation, attitude, first_at, is_withdrawn, digest)
    values (1, 1, 'oda renfeld', 1, 'direct', 'statement', now(), false, 'x')`);
  await run(
    "insert into statement_print (statement_id, article_id, place, how, pieces, is_gone) select 1, id, id - 1, 'whole', '[]', false from article",
  );
  await run("insert into statement_claim (claim_id, statement_id) select id, 1 from claim");
}

test("after an update from an older version every page and every answer of the API is there", async () => {
  const administrator = await openFor(server, "administrator", "Asa");
  const addresses = readAddresses(server, (path) => (path.includes("hashtags") ? ["veldenferries"] : [1]));
  expect(addresses.length).toBeGreaterThan(60);
  for (const address of addresses)
    for (const person of [visitor, administrator]) expect((await person.get(address)).status, address).not.toBe(500);
  const shown = [
    "/",
    "/stories/1",
    "/stories/1/ledger",
    "/articles/1",
    "/articles/2",
    "/publishers/1",
    "/hashtags/veldenferries",
  ];
  for (const address of [...shown, "/entities/1", "/feed.atom"]) {
    const { status, text } = await visitor.get(address);
    expect(status, address).toBe(200);
    expect(text, address).toContain("Ferry crews");
  }
});

test("what articles of before say is found, with accents and without", async () => {
  for (const asked of [
    "café",
    "cafe",
    'quote:"the cafe"',
    "quote:café",
    "speaker:renfeld",
    "entity:renfeld",
    "%23veldenferries",
  ]) {
    const { text } = await visitor.get(`/search?q=${asked}`);
    expect(text, asked).toContain('href="/articles/1');
  }
});

test("what they lack is found in the background, and the status page says how much is left", async () => {
  const left = () =>
    visitor
      .get("/status")
      .then(({ text }) => /Related articles found in the background[^<]*<\/th><td[^>]*>(\d+)/.exec(text)?.[1]);
  expect(await left()).toBe("2");
  const { rows: due } = await server.pool.query("select article_id as id from study_due order by 1");
  expect(due.map(({ id }) => id)).toEqual([1, 2]);
  expect(await fillNearness({ database: server.database, most: 100, windowSize: 100 })()).toBe(2);
  const { rows } = await server.pool.query("select article_id as id, other_id as other from nearness");
  expect(rows).toEqual([{ id: 2, other: 1 }]);
  visitor = await openFor(server, "visitor");
  expect(await left()).toBeUndefined();
});
