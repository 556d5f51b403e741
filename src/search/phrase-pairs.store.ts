import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import type { SearchQuery, SearchTerm } from "./search-query.ts";

/** Of phrases, the numbers that the index has of each two words that follow one another: see 0039-phrases.sql. */
export type PhrasePairs = ReadonlyMap<SearchTerm, readonly number[]>;

/** A script without spaces makes a phrase of any two characters. */
const phrase =
  /[\p{L}\p{N}][^\p{L}\p{M}\p{N}]+[\p{L}\p{N}]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{2}/u;

/** Whether its words must follow one another, which the index of words does not know. */
export function isPhrase({ text }: SearchTerm): boolean {
  return phrase.test(text);
}

/** Asked for once, as a phrase of no pairs would be one that every text holds. In any spelling, which the index always has. */
export async function findPhrasePairs(connection: Connection, { words, quotes }: SearchQuery): Promise<PhrasePairs> {
  const wanted = words.flatMap(({ anyOf, isExcluded }) => (isExcluded ? [] : anyOf));
  const terms = [...wanted, ...quotes.wanted].filter(isPhrase);
  if (terms.length === 0) return new Map();
  // Of a word that is only begun nothing is known.
  const { rows } = await sql<{ pairs: number[] }>`
    select word_pairs(to_tsvector('simple', case when is_start then regexp_replace(words, '\\S+\\s*$', '') else words end)) as pairs
    from unnest(${terms.map(({ text }) => text)}::text[], ${terms.map(({ isStart }) => isStart)}::boolean[])
      with ordinality as term (text, is_start, place), search_text(text) as words
    order by place`.execute(connection);
  return new Map(terms.map((term, place) => [term, rows[place]?.pairs ?? []]));
}
