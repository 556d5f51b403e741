import { type RawBuilder, sql } from "kysely";
import { isAccented } from "./fold-letters.ts";
import { isPhrase, type PhrasePairs } from "./phrase-pairs.store.ts";
import type { ResolvedNames } from "./resolve-names.store.ts";
import type { SearchQuery, SearchTerm, WordCondition } from "./search-query.ts";

/** A query whose names are known: what the other files of this folder look for. */
export interface Sought {
  query: SearchQuery;
  names: ResolvedNames;
  pairs: PhrasePairs;
  /** Only words that are spelled as they were asked for; in any spelling otherwise. */
  isSpelled?: true;
}

/** Articles as they arrived: a range of ids, from the one after `start`; or some articles, which pass the filters. */
export type Arrivals = { start: number; last: number } | { ids: readonly number[] };

/** That an id is one of these; of everything where no arrivals are given. */
export function isAmong(id: RawBuilder<unknown>, arrivals: Arrivals | undefined): RawBuilder<boolean> {
  if (!arrivals) return sql`true`;
  if ("ids" in arrivals) return sql`${id} = any(${arrivals.ids}::bigint[])`;
  return sql`(${id} > ${arrivals.start} and ${id} <= ${arrivals.last})`;
}

/**
 * Conditions on `article`; one at least. Which arrivals are asked for stands in each part too, because the planner does not conclude
 * it from the ids being equal, and would read everything that has a common hashtag.
 */
export function filtersOf({ query, names }: Sought, arrivals?: Arrivals): RawBuilder<unknown> {
  if (arrivals && "ids" in arrivals) return sql`article.state <> 'twin'`;
  const { kinds, topics, stories, quotes } = query;
  const conditions: RawBuilder<unknown>[] = [sql`article.state <> 'twin'`];
  const { publishers } = names;
  if (publishers.wanted.length > 0)
    conditions.push(sql`article.publisher_id = any(${publishers.wanted.flat()}::bigint[])`);
  if (publishers.unwanted.length > 0)
    conditions.push(sql`article.publisher_id <> all(${publishers.unwanted.flat()}::bigint[])`);
  if (kinds.wanted.length > 0) conditions.push(sql`article.kind = any(${kinds.wanted})`);
  if (kinds.unwanted.length > 0) conditions.push(sql`article.kind <> all(${kinds.unwanted})`);
  if (query.after) conditions.push(sql`article.dated_at >= ${query.after}`);
  if (query.before) conditions.push(sql`article.dated_at < ${query.before}`);
  for (const [list, negation] of [
    ["wanted", sql``],
    ["unwanted", sql`not`],
  ] as const) {
    const has = (table: RawBuilder<unknown>, articleId: RawBuilder<unknown>) =>
      conditions.push(sql`${negation} exists (select from ${table} and ${isAmong(articleId, arrivals)})`);
    if (topics[list].length > 0)
      has(
        sql`article_topic where article_topic.article_id = article.id and topic = any(${topics[list]})`,
        sql`article_topic.article_id`,
      );
    if (stories[list].length > 0)
      has(
        sql`membership where membership.article_id = article.id and story_id = any(${stories[list]}::bigint[])`,
        sql`membership.article_id`,
      );
    for (const ids of names.hashtags[list])
      has(
        sql`article_hashtag where article_hashtag.article_id = article.id and hashtag_id = any(${ids}::bigint[])`,
        sql`article_hashtag.article_id`,
      );
    for (const ids of names.entities[list])
      has(
        sql`mention where mention.article_id = article.id and entity_id = any(${ids}::bigint[])`,
        sql`mention.article_id`,
      );
    for (const keys of names.speakers[list])
      has(sql`claim where ${isCurrent} and speaker_key = any(${keys}::text[])`, sql`claim.article_id`);
    for (const term of quotes[list]) has(sql`claim where ${isCurrent} and ${isQuoted(term)}`, sql`claim.article_id`);
  }
  return sql.join(conditions, sql` and `);
}

const isCurrent = sql`claim.article_id = article.id and claim.revision = article.revision`;

/** That a claim quotes these words. */
function isQuoted(term: SearchTerm): RawBuilder<boolean> {
  return sql`claim.quoted @@ ${termQuery(term)}`;
}

/** Claims of `article` that are why it was found: of a speaker that is asked for, or with the words that are. */
export function saidByOf({ query, names }: Sought): RawBuilder<boolean> | undefined {
  const conditions = [
    ...names.speakers.wanted.map((keys) => sql<boolean>`claim.speaker_key = any(${keys}::text[])`),
    // Of one article: its few claims are read, not the index of all that is quoted.
    ...query.quotes.wanted.map((term) => sql<boolean>`coalesce(claim.quoted, ''::tsvector) @@ ${termQuery(term)}`),
  ];
  if (conditions.length === 0) return undefined;
  return sql`${isCurrent} and (${sql.join(conditions, sql` or `)})`;
}

/** All words and phrases of a query, as one condition on a text. */
export function allWords(words: readonly WordCondition[], isSpelled?: true): RawBuilder<unknown> {
  const conditions = words.map(({ anyOf, isExcluded }) => {
    const any = sql`(${sql.join(
      anyOf.map((term) => (isSpelled && !isExcluded ? spelledQuery(term) : termQuery(term))),
      sql` || `,
    )})`;
    return isExcluded ? sql`(!! ${any})` : any;
  });
  return sql`(${sql.join(conditions, sql` && `)})`;
}

/**
 * What the index tells of texts that hold all words and phrases, and of a few more that hold the words of a phrase and its pairs elsewhere.
 * To compare a text costs a hundred times that.
 */
export function mayHold(column: RawBuilder<unknown>, { query, pairs, isSpelled }: Sought): RawBuilder<boolean> {
  const conditions = query.words.flatMap(({ anyOf, isExcluded }) => {
    if (isExcluded && anyOf.some(isPhrase)) return [];
    const any = sql`(${sql.join(
      anyOf.map((term) => anyOrder(term, isSpelled && !isExcluded ? spelledQuery(term) : termQuery(term))),
      sql` || `,
    )})`;
    return [isExcluded ? sql`(!! ${any})` : any];
  });
  const wanted = query.words.flatMap(({ anyOf, isExcluded }) => (isExcluded ? [] : [anyOf]));
  const held = conditions.length > 0 ? [sql`${column} @@ (${sql.join(conditions, sql` && `)})`] : [];
  return sql`${sql.join([sql`true`, ...held, ...wanted.flatMap((anyOf) => hasPairs(column, anyOf, pairs))], sql` and `)}`;
}

/** The same of what is quoted. */
export function mayQuote(column: RawBuilder<unknown>, term: SearchTerm, pairs: PhrasePairs): RawBuilder<boolean> {
  const conditions = [sql`${column} @@ ${anyOrder(term, termQuery(term))}`, ...hasPairs(column, [term], pairs)];
  return sql`${sql.join(conditions, sql` and `)}`;
}

function anyOrder(term: SearchTerm, written: RawBuilder<unknown>): RawBuilder<unknown> {
  return isPhrase(term) ? sql`regexp_replace(${written}::text, '<[-0-9]+>', '&', 'g')::tsquery` : written;
}

/** Nothing where one of them has no pairs. */
function hasPairs(
  column: RawBuilder<unknown>,
  anyOf: readonly SearchTerm[],
  pairs: PhrasePairs,
): RawBuilder<unknown>[] {
  const each = anyOf.map((term) => pairs.get(term) ?? []);
  if (each.some((known) => known.length === 0)) return [];
  return [
    sql`(${sql.join(
      each.map((known) => sql`word_pairs(${column}) @> ${known}::int[]`),
      sql` or `,
    )})`,
  ];
}

/** For the score: an article need not hold all of them in its title. What is spelled as it was asked for counts most. */
export function rankOf(words: readonly WordCondition[]): RawBuilder<number> {
  const wanted = wantedOf(words);
  if (wanted.length === 0) return sql`0`;
  const rank = (write: (term: SearchTerm) => RawBuilder<unknown>) =>
    sql<number>`ts_rank(head_words, ${sql.join(wanted.map(write), sql` || `)})`;
  return hasSpelling(words) ? sql`(0.9 * ${rank(spelledQuery)} + 0.1 * ${rank(termQuery)})` : rank(termQuery);
}

/** Whether words are asked for with accents, so that some articles spell them so and others do not. */
export function hasSpelling(words: readonly WordCondition[]): boolean {
  return wantedOf(words).some(({ text }) => isAccented(text));
}

function wantedOf(words: readonly WordCondition[]): SearchTerm[] {
  return words.filter(({ isExcluded }) => !isExcluded).flatMap(({ anyOf }) => anyOf);
}

/** PostgreSQL parses no operators here: signs are gone from the text before it becomes a query. */
export function termQuery({ text, isStart }: SearchTerm): RawBuilder<unknown> {
  return isStart ? sql`search_start(${text})` : sql`phraseto_tsquery('simple', search_text(${text}))`;
}

/** Words as they are spelled; of one that is only begun any spelling will do. */
function spelledQuery(term: SearchTerm): RawBuilder<unknown> {
  return term.isStart || !isAccented(term.text)
    ? termQuery(term)
    : sql`phraseto_tsquery('simple', spelled_text(${term.text}))`;
}
