import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { keysOf } from "./among-arrivals.store.ts";
import { findPhrasePairs, isPhrase } from "./phrase-pairs.store.ts";
import { parseSearch } from "./search-query.ts";

let used: TestDatabase;
beforeAll(async () => {
  used = await createTestDatabase();
});
afterAll(() => used.close());

const texts = [
  "The ferry leaves at nine. The crew leaves at ten, and the ferry waits.",
  "Une crème brûlée au café, s'il vous plaît; a creme brulee at the cafe.",
  "港務局は新しい渡船を発表した。渡船は九時に出る。",
  "Well-known: o'clock, 3.5 million — “so they say” again and again and again",
];
const phrases = [
  '"leaves at"',
  '"the ferry waits"',
  '"ferry the"',
  '"crème brûlée"',
  '"creme brulee"',
  '"s il vous"',
  "渡船",
  '"船渡"',
  '"again and again"',
  '"3.5 million"',
  '"so they sa"*',
];

test("a text that holds a phrase has all its pairs", async () => {
  for (const written of phrases) {
    const query = parseSearch(written, new Date());
    const [term] = query.words.flatMap(({ anyOf }) => anyOf);
    if (!term) throw new Error(`${written} is no phrase`);
    expect(isPhrase(term), written).toBe(true);
    const pairs = (await findPhrasePairs(used.database, query)).get(term) ?? [];
    expect(pairs.length, written).toBeGreaterThan(0);
    const { rows } = await sql<{ text: string; holds: boolean; hasPairs: boolean }>`
      select text, words @@ ${term.isStart ? sql`search_start(${term.text})` : sql`phraseto_tsquery('simple', search_text(${term.text}))`} as holds,
        word_pairs(words) @> ${pairs}::int[] as "hasPairs"
      from unnest(${texts}::text[]) text, search_words(text, 'D', 'D') words`.execute(used.database);
    const isOfTwoWords = pairs.length === 1;
    for (const { text, holds, hasPairs } of rows)
      if (holds || (isOfTwoWords && !term.isStart)) expect(hasPairs, `${written} in ${text}`).toBe(holds);
  }
});

test("each arrival has one of the keys by which the index finds it", async () => {
  const ranges = [
    { start: 0, last: 1 },
    { start: 127, last: 129 },
    { start: 99_300, last: 100_000 },
    { start: 4_095, last: 12_300 },
    { start: 1_000_000, last: 1_200_000 },
  ];
  for (const range of ranges) {
    const keys = keysOf(range);
    expect(keys?.length).toBeLessThan(70);
    const { rows } = await sql<{ missed: number; others: number }>`
      select count(*) filter (where not isKnown and isAmong) as missed, count(*) filter (where isKnown and not isAmong) as others
      from generate_series(${Math.max(1, range.start - 10_000)}::bigint, ${range.last + 10_000}::bigint) id,
        lateral (select arrival_keys(id) && ${keys}::bigint[] as isKnown, id > ${range.start} and id <= ${range.last} as isAmong) of`.execute(
      used.database,
    );
    expect(rows[0]?.missed, JSON.stringify(range)).toBe(0);
    expect(rows[0]?.others, JSON.stringify(range)).toBeLessThan(8_192);
  }
  expect(keysOf({ ids: [5, 9] })).toEqual([5, 9]);
  expect(keysOf({ start: 0, last: 10_000_000 })).toBeUndefined();
});
