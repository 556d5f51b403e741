import { sql } from "kysely";
import type { Connection, Transaction } from "../platform/database/database.ts";
import { linkSettings, termKey } from "./link-storyline.ts";
import type { StoryHead, StoryProfile } from "./profile-story.ts";
import { hashWord } from "./term-table.ts";

/** The first articles say what a story is about; later ones would change its links with each report. */
const firstArticles = 5;

/** The heads of told stories; a story without articles is left out. */
export async function loadStoryHeads(connection: Connection, ids: readonly number[]): Promise<StoryHead[]> {
  const { rows } = await sql<StoryHead>`
    select story.id as "storyId", story.first_at as "firstAt", lead.language, story.excerpt,
      chosen.count as "articleCount", chosen.headlines || lead.title as headlines, chosen.publishers, named.names, tagged.hashtags
    from story
    join article lead on lead.id = story.lead_article_id
    cross join lateral (
      select count(*) as count, array_agg(id) as ids, array_agg(title) as headlines,
        array_agg(distinct name) as publishers
      from (
        select article.id, article.title, publisher.name
        from membership join article on article.id = article_id join publisher on publisher.id = publisher_id
        where membership.story_id = story.id and article.state <> 'twin'
        order by article.dated_at, article.id limit ${firstArticles}
      ) first
    ) chosen
    cross join lateral (
      select coalesce(jsonb_agg(jsonb_build_object('key', key, 'name', name, 'type', type, 'articles', articles,
        'times', times, 'isInTitle', in_title)), '[]') as names
      from (
        select entity.key, entity.name, entity.type, count(*) as articles, sum(times) as times, bool_or(is_in_title) as in_title
        from mention join entity on entity.id = entity_id
        where article_id = any(chosen.ids) group by entity.id
      ) entity
    ) named
    cross join lateral (
      select coalesce(jsonb_agg(jsonb_build_object('key', key, 'name', name, 'articles', articles)), '[]') as hashtags
      from (
        select hashtag.key, hashtag.name, count(*) as articles
        from article_hashtag join hashtag on hashtag.id = hashtag_id
        where article_id = any(chosen.ids) group by hashtag.id
      ) hashtag
    ) tagged
    where story.id = any(${ids}) and story.article_count > 0 and story.first_at is not null and chosen.count > 0
    order by story.id`.execute(connection);
  return rows;
}

export async function loadProfiles(connection: Connection, ids: readonly number[]): Promise<StoryProfile[]> {
  const { rows } = await sql<StoryProfile>`
    select story_id as "storyId", first_at as "firstAt", language, terms
    from story_profile where story_id = any(${ids}) order by story_id`.execute(connection);
  return rows;
}

/** Writes what changed, and forgets what `gone` stories had. @returns the stories whose profile is another than before. */
export async function saveProfiles(
  transaction: Transaction,
  profiles: readonly StoryProfile[],
  gone: readonly number[],
): Promise<number[]> {
  const rows = JSON.stringify(
    profiles.map(({ storyId, language, terms }) => ({ story_id: storyId, language, terms, hashes: hashesOf(terms) })),
  );
  const given = sql`(
    select given.*, story.first_at
    from jsonb_to_recordset(${rows}::jsonb) as given (story_id bigint, language text, terms jsonb, hashes jsonb)
    join story on story.id = given.story_id)`;
  const changed = await sql<{ id: number }>`
    select given.story_id as id from ${given} given left join story_profile known using (story_id)
    where (known.first_at, known.language, known.terms) is distinct from (given.first_at, given.language, given.terms)`.execute(
    transaction,
  );
  const ids = changed.rows.map(({ id }) => id);
  if (ids.length === 0 && gone.length === 0) return ids;
  const old = await loadProfiles(transaction, [...ids, ...gone]);
  // By the whole of its key: there is no index by story alone, which would be as large as the terms themselves.
  await sql`
    delete from story_term using story_profile known,
      unnest(${old.flatMap(({ storyId, terms }) => hashesOf(terms).map(() => storyId))}::bigint[],
        ${old.flatMap(({ terms }) => hashesOf(terms))}::int[]) as old (id, hash)
    where known.story_id = old.id and story_term.term = old.hash and story_term.first_at = known.first_at
      and story_term.story_id = old.id`.execute(transaction);
  await sql`delete from story_profile where story_id = any(${gone})`.execute(transaction);
  await sql`
    insert into story_profile (story_id, first_at, language, terms)
    select story_id, first_at, language, terms from ${given} given where story_id = any(${ids})
    on conflict (story_id) do update
      set first_at = excluded.first_at, language = excluded.language, terms = excluded.terms`.execute(transaction);
  await sql`
    insert into story_term (term, first_at, story_id)
    select distinct hash::int, first_at, story_id
    from ${given} given cross join jsonb_array_elements_text(given.hashes) as hash
    where story_id = any(${ids}) on conflict do nothing`.execute(transaction);
  return ids;
}

function hashesOf(terms: StoryProfile["terms"]): number[] {
  return terms.map((term) => hashWord(termKey(term)));
}

/** Who else had a story's terms. */
export interface SharedTerms {
  /** By story, by `termKey`: how many stories had the term before; without those that are too common. */
  frequencies: Map<number, Map<string, number>>;
  /** By story: the stories before it that share most with it. */
  candidates: Map<number, number[]>;
}

const mostCandidates = 12;

/** Looks back from each of these stories, never further than a storyline is followed: what comes later changes nothing. */
export async function findSharedTerms(connection: Connection, profiles: readonly StoryProfile[]): Promise<SharedTerms> {
  const { stories, terms, hashes } = flatten(profiles);
  const { rows } = await sql<{ place: number; ids: number[] }>`
    select asked.place, near.ids
    from unnest(${stories}::bigint[], ${hashes}::int[]) with ordinality as asked (story_id, term, place)
    join story_profile own on own.story_id = asked.story_id
    cross join lateral (
      select array_agg(story_id) as ids from (
        select story_id from story_term
        where term = asked.term and (first_at, story_id) < (own.first_at, own.story_id)
          and first_at >= own.first_at - ${linkSettings.spanDays} * interval '1 day'
        order by first_at desc, story_id desc limit ${linkSettings.mostStories + 1}
      ) before
    ) near
    where near.ids is not null order by asked.place`.execute(connection);
  const frequencies = new Map(profiles.map(({ storyId }) => [storyId, new Map<string, number>()]));
  const scores = new Map(profiles.map(({ storyId }) => [storyId, new Map<number, number>()]));
  for (const { place, ids } of rows) {
    if (ids.length > linkSettings.mostStories) continue;
    const storyId = stories[place - 1] ?? -1;
    frequencies.get(storyId)?.set(terms[place - 1] ?? "", ids.length);
    const score = scores.get(storyId);
    for (const id of ids) score?.set(id, (score.get(id) ?? 0) + 1 / (1 + Math.log(ids.length)));
  }
  return { frequencies, candidates: new Map([...scores].map(([id, score]) => [id, best(score)])) };
}

function best(scores: ReadonlyMap<number, number>): number[] {
  return [...scores]
    .sort((a, b) => b[1] - a[1] || b[0] - a[0])
    .slice(0, mostCandidates)
    .map(([id]) => id);
}

const laterPerTerm = 10;
const laterPerStory = 5;
const leastShared = 2;

/** Later stories that share most with these: one that is told after them may be what they follow from. */
export async function findLaterStories(connection: Connection, profiles: readonly StoryProfile[]): Promise<number[]> {
  const { stories, hashes } = flatten(profiles);
  const { rows } = await sql<{ id: number }>`
    select distinct id from (
      select id, row_number() over (partition by story_id order by terms desc, id) as place
      from (
        select asked.story_id, later.id, count(*) as terms
        from unnest(${stories}::bigint[], ${hashes}::int[]) as asked (story_id, term)
        join story_profile own on own.story_id = asked.story_id
        cross join lateral (
          select story_id as id from story_term
          where term = asked.term and (first_at, story_id) > (own.first_at, own.story_id)
            and first_at <= own.first_at + ${linkSettings.spanDays} * interval '1 day'
          order by first_at, story_id limit ${laterPerTerm}
        ) later
        group by asked.story_id, later.id having count(*) >= ${leastShared}
      ) shared
    ) ranked
    where place <= ${laterPerStory}`.execute(connection);
  return rows.map(({ id }) => id);
}

function flatten(profiles: readonly StoryProfile[]): { stories: number[]; terms: string[]; hashes: number[] } {
  const asked = profiles.flatMap(({ storyId, terms }) => terms.map((term) => ({ storyId, term: termKey(term) })));
  return {
    stories: asked.map(({ storyId }) => storyId),
    terms: asked.map(({ term }) => term),
    hashes: asked.map(({ term }) => hashWord(term)),
  };
}
