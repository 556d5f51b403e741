import type pg from "pg";
import { restartIds, tellingStatements } from "./fill-tellings.ts";
import { capital, type InventedArticle, InventedPress, invented, speakerName, word } from "./invented-press.ts";

const atOnce = 2_000;

/** Writes so many articles of an invented press, with everything that the pages show of them, into a fresh database. */
export async function fillDatabase(pool: pg.Pool, articles: number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("set synchronous_commit = off; set maintenance_work_mem = '512MB'");
    const indexes = await dropIndexes(client);
    await addNames(client);
    const press = new InventedPress();
    for (let first = 0; first < articles; first += atOnce) {
      const last = Math.min(articles, first + atOnce);
      const rows = Array.from({ length: last - first }, (_, place) => press.article(first + place, articles));
      await addArticles(client, first + 1, rows);
      if (process.stderr.isTTY) process.stderr.write(`\r${last} articles   `);
    }
    // Without statistics it would be joined row by row.
    await client.query("analyze");
    for (const statement of tellingStatements) await client.query(statement);
    for (const index of indexes) await client.query(index);
    await client.query(restartIds);
    await client.query("vacuum analyze");
  } finally {
    client.release();
  }
}

/** Made once at the end they cost a fraction. @returns what makes them again. */
async function dropIndexes(client: pg.PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string; uncounted: number[] }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition,
       array(select attnum::int from pg_attribute where attrelid = indexrelid and attstattarget = 0) as uncounted
     from pg_index join pg_class on pg_class.oid = indexrelid
     where relnamespace = 'public'::regnamespace and not indisunique`,
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.flatMap(({ name, definition, uncounted }) => [
    definition,
    ...uncounted.map((column) => `alter index ${name} alter column ${column} set statistics 0`),
  ]);
}

async function addNames(client: pg.PoolClient): Promise<void> {
  const name = (place: number) => capital(word(place));
  const list = (count: number, make: (place: number) => string) =>
    Array.from({ length: count }, (_, place) => make(place));
  await client.query(
    `insert into publisher (site, name, home_url, language)
     select site, name, 'https://' || site || '/', 'en' from unnest($1::text[], $2::text[]) as given (site, name)`,
    [
      list(invented.publishers, (place) => `${word(place)}.example`),
      list(invented.publishers, (place) => `The ${name(place)} Post`),
    ],
  );
  // Nobody is asked: the next look at them is far away.
  await client.query(
    `insert into feed (publisher_id, url, title, outcome, failures, collected_at, last_good_at, next_due_at)
     select 1 + n % $2, 'https://feeds.example/' || n, 'Feed ' || n, case when n % 40 = 0 then 'timed out' else 'not modified' end,
       case when n % 40 = 0 then 3 else 0 end, now(), now(), now() + interval '1 year'
     from generate_series(0, $1 - 1) n`,
    [invented.feeds, invented.publishers],
  );
  await client.query(
    "insert into hashtag (key, name) select lower(name), name from unnest($1::text[]) as given (name)",
    [list(invented.hashtags, name)],
  );
  await client.query(
    "insert into entity (key, name, type) select lower(name), name, 'other' from unnest($1::text[]) as given (name)",
    [list(invented.entities, (place) => `${name(place)} ${name(place * 7)}`)],
  );
  await client.query(
    "insert into named_speaker (key, name) select lower(name), name from unnest($1::text[]) as given (name)",
    [list(invented.speakers, speakerName)],
  );
}

/** Read once into a table of this connection: each statement would take the rows apart again. */
async function addArticles(client: pg.PoolClient, firstId: number, rows: readonly InventedArticle[]): Promise<void> {
  const given = JSON.stringify(rows.map((row, place) => ({ ...row, ...said(row), id: firstId + place })));
  await client.query(`create temporary table if not exists given (${givenColumns})`);
  await client.query("truncate given");
  await client.query(`insert into given select * from jsonb_to_recordset($1::jsonb) as row (${givenColumns})`, [given]);
  for (const statement of articleStatements) await client.query(statement);
}

const givenColumns = `id bigint, "publisherId" bigint, "storyId" bigint, age int, title text, excerpt text, text text, hashtags bigint[],
  entities bigint[], "textFrom" text, outcome text, kind text, topic text, speakers jsonb, claims jsonb`;

/** As the tables of claims hold them; an article without a text has none. */
function said({ text, textFrom, claims }: InventedArticle) {
  if (textFrom === "none") return { speakers: [], claims: [] };
  const known = [...new Set(claims.flatMap(({ speaker }) => speaker ?? []))];
  return {
    speakers: known.map((speaker) => ({
      ...{ sort: "person", type: "person", name: speakerName(speaker) },
      ...{ roles: [], aliases: [], description: speakerName(speaker) },
    })),
    claims: claims.map(({ speaker, quotation, source, cue, content }) => ({
      ...{ quotation, source, cue, content },
      source_words: text.slice(...source),
      content_words: [text.slice(...content)],
      ...(speaker === undefined
        ? { source_is: { outcome: "unresolved", why: "nobody fits", words: text.slice(...source) } }
        : {
            source_is: { outcome: "resolved", speaker: known.indexOf(speaker), by: "name" },
            speaker_key: speakerName(speaker).toLowerCase(),
          }),
    })),
  };
}

const articleStatements = [
  `insert into article (id, publisher_id, link, title, language, published_at, first_seen_at, excerpt, state, text_from,
     reading_outcome, read_at, revision, kind)
   overriding system value
   select id, "publisherId", 'https://' || "publisherId" || '.example/' || id, title, 'en', now() - make_interval(mins => age + 5),
     now() - make_interval(mins => age), excerpt, 'placed', "textFrom", outcome, now(), case "textFrom" when 'none' then 0 else 1 end, kind
   from given`,
  `insert into article_address (address, article_id) select 'https://' || "publisherId" || '.example/' || id, id from given`,
  `insert into revision (article_id, number, title, digest, blocks, text)
   select id, 1, title, 'x', jsonb_build_array(jsonb_build_object('type', 'paragraph', 'text', text, 'html', text)), text
   from given where "textFrom" <> 'none'`,
  `insert into entry (feed_id, guid, article_id, digest, title, published_at, first_seen_at)
   select case when id % 2 = 0 then "publisherId" else "publisherId" + ${invented.publishers} end, id::text, id, 'x', title,
     now() - make_interval(mins => age + 5), now() - make_interval(mins => age)
   from given`,
  `insert into article_hashtag (article_id, hashtag_id, given_by, rank)
   select id, tag, 'octavo', place from given, unnest(hashtags) with ordinality as tags (tag, place)`,
  `insert into mention (article_id, named_id, entity_id, times, dated_at)
   select id, name, name, 1, now() - make_interval(mins => age + 5) from given, unnest(entities) as names (name)`,
  `insert into article_topic (article_id, topic, because) select id, topic, '{"by": "label", "label": "made up"}' from given where topic is not null`,
  `insert into claim_study (article_id, revision, tagger, speakers) select id, 1, 'model', speakers from given where "textFrom" <> 'none'`,
  `insert into claim (article_id, revision, place, source, cue, content, source_words, content_words, quotation, attitude,
     source_is, speaker_key, way)
   select id, 1, place - 1, source, cue, content, source_words, content_words, quotation, 'statement', source_is, speaker_key, '[]'
   from given, rows from (jsonb_to_recordset(claims) as (source int[], cue int[], content int[], source_words text,
     content_words text[], quotation text, source_is jsonb, speaker_key text)) with ordinality
     as claim (source, cue, content, source_words, content_words, quotation, source_is, speaker_key, place)`,
  `insert into story (id) overriding system value select distinct "storyId" from given on conflict do nothing`,
  `insert into membership (article_id, story_id, reasons)
   select id, "storyId", '[{"kind": "shared words", "words": ["badel", "frogun"]}]' from given`,
];
