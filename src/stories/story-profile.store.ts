import { sql } from "kysely";
import type { Connection, Transaction } from "../platform/database/database.ts";
import { keptKeys } from "./earlier-candidates.ts";
import type { StoryHead, StoryProfile } from "./profile-story.ts";
import { hashWord } from "./term-table.ts";

/** The first articles say what a story is about; later ones would change its links with each report. */
export const firstArticles = 5;

/** UTF-16 code units of its text: news says first what it follows from. */
export const mostText = 4_000;

/** The heads of told stories; a story without articles is left out. */
export async function loadStoryHeads(connection: Connection, ids: readonly number[]): Promise<StoryHead[]> {
  const { rows } = await sql<StoryHead>`
    select story.id as "storyId", story.first_at as "firstAt", lead.language, story.excerpt,
      chosen.count as "articleCount", chosen.headlines || lead.title as headlines, chosen.publishers,
      coalesce((
        select left(text, ${mostText}) from unnest(chosen.ids) with ordinality as first (article_id, place)
          join article on article.id = first.article_id join revision on revision.article_id = article.id and number = article.revision
        where text <> '' order by place limit 1), '') as text, named.names, tagged.hashtags
    from story
    join article lead on lead.id = story.lead_article_id
    cross join lateral (
      select count(*) as count, array_agg(id order by dated_at, id) as ids, array_agg(title order by dated_at, id) as headlines,
        array_agg(distinct name) as publishers
      from (
        select article.id, article.title, article.dated_at, publisher.name
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
    select story_id as "storyId", first_at as "firstAt", language, terms, past
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
    profiles.map(({ storyId, language, terms, past }) => ({
      story_id: storyId,
      language,
      terms,
      past,
      hashes: hashesOf(terms),
    })),
  );
  const given = sql`(
    select given.*, story.first_at
    from jsonb_to_recordset(${rows}::jsonb) as given (story_id bigint, language text, terms jsonb, past jsonb, hashes jsonb)
    join story on story.id = given.story_id)`;
  const changed = await sql<{ id: number }>`
    select given.story_id as id from ${given} given left join story_profile known using (story_id)
    where (known.first_at, known.language, known.terms, known.past)
      is distinct from (given.first_at, given.language, given.terms, given.past)`.execute(transaction);
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
    insert into story_profile (story_id, first_at, language, terms, past)
    select story_id, first_at, language, terms, past from ${given} given where story_id = any(${ids})
    on conflict (story_id) do update
      set first_at = excluded.first_at, language = excluded.language, terms = excluded.terms, past = excluded.past`.execute(
    transaction,
  );
  await sql`
    insert into story_term (term, first_at, story_id)
    select distinct hash::int, first_at, story_id
    from ${given} given cross join jsonb_array_elements_text(given.hashes) as hash
    where story_id = any(${ids}) on conflict do nothing`.execute(transaction);
  return ids;
}

function hashesOf(terms: StoryProfile["terms"]): number[] {
  return keptKeys(terms).map(hashWord);
}
