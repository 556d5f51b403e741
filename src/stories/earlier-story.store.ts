import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import {
  askedKeys,
  bestOf,
  commonWorth,
  type Gathered,
  gatherEarlier,
  isName,
  lookUp,
  mostOfNamedDays,
  searchedDays,
} from "./earlier-candidates.ts";
import { rareSettings, rarityOf } from "./earlier-use.ts";
import { linkSettings } from "./link-storyline.ts";
import type { StoryProfile } from "./profile-story.ts";
import { firstArticles } from "./story-profile.store.ts";
import { termKey } from "./term-keys.ts";
import { hashWord } from "./term-table.ts";

/** Looks back from each of these stories, never further than a storyline is followed: what comes later changes nothing. */
export async function findSharedTerms(
  connection: Connection,
  profiles: readonly StoryProfile[],
): Promise<Map<number, Gathered>> {
  const asked = profiles.flatMap(({ storyId, terms }) => askedKeys(terms).map((key) => ({ storyId, ...lookUp(key) })));
  const { rows } = await sql<{ place: number; ids: number[] | null }>`
    select asked.place, near.ids
    from unnest(${asked.map(({ storyId }) => storyId)}::bigint[], ${asked.map(({ key }) => hashWord(key))}::int[],
      ${asked.map(({ spanDays }) => spanDays)}::int[], ${asked.map(({ most }) => most)}::int[])
      with ordinality as asked (story_id, term, span_days, most, place)
    join story_profile own on own.story_id = asked.story_id
    cross join lateral (
      select array_agg(story_id) as ids from (
        select story_id from story_term
        where term = asked.term and (first_at, story_id) < (own.first_at, own.story_id)
          and first_at >= own.first_at - asked.span_days * interval '1 day'
        order by first_at desc, story_id desc limit asked.most
      ) before
    ) near
    order by asked.place`.execute(connection);
  const holders = new Map(profiles.map(({ storyId }) => [storyId, new Map<string, number[]>()]));
  for (const { place, ids } of rows) {
    const { storyId, key } = asked[place - 1] ?? { storyId: -1, key: "" };
    holders.get(storyId)?.set(key, ids ?? []);
  }
  return new Map([...holders].map(([id, before]) => [id, gatherEarlier(before)]));
}

/**
 * Stories that began on a day that one of these names, and share a name with it, however common: that may be long ago. @returns by story, those that
 * share most.
 */
export async function findNamedDays(
  connection: Connection,
  profiles: readonly StoryProfile[],
  shared: ReadonlyMap<number, Gathered>,
): Promise<Map<number, number[]>> {
  const asked = profiles.flatMap(({ storyId, terms, past }) =>
    searchedDays(past).flatMap(({ from, to }) =>
      terms.filter(isName).map((term) => ({ storyId, term: termKey(term), from, to })),
    ),
  );
  if (asked.length === 0) return new Map();
  const { rows } = await sql<{ place: number; ids: number[] }>`
    select asked.place, near.ids
    from unnest(${asked.map(({ storyId }) => storyId)}::bigint[], ${asked.map(({ term }) => hashWord(term))}::int[],
      ${asked.map(({ from }) => from)}::int[], ${asked.map(({ to }) => to)}::int[])
      with ordinality as asked (story_id, term, from_day, to_day, place)
    cross join lateral (
      select array_agg(story_id) as ids from (
        select story_id from story_term
        where term = asked.term and story_id <> asked.story_id
          and first_at >= timestamptz 'epoch' + from_day * interval '24 hours'
          and first_at < timestamptz 'epoch' + (to_day + 1) * interval '24 hours'
        order by first_at, story_id limit ${rareSettings.mostStories}
      ) began
    ) near
    where near.ids is not null order by asked.place`.execute(connection);
  const scores = new Map<number, Map<number, number>>();
  for (const { place, ids } of rows) {
    const { storyId, term } = asked[place - 1] ?? { storyId: -1, term: "" };
    const score = scores.get(storyId) ?? new Map<number, number>();
    const count = shared.get(storyId)?.frequency.get(term);
    for (const id of ids) score.set(id, (score.get(id) ?? 0) + (count === undefined ? commonWorth : rarityOf(count)));
    scores.set(storyId, score);
  }
  return new Map([...scores].map(([id, score]) => [id, bestOf(score, mostOfNamedDays)]));
}

/** What the first articles of these stories link to in their text: by story, by story linked to, the words that do. */
export async function findLinkedStories(
  connection: Connection,
  ids: readonly number[],
): Promise<Map<number, Map<number, string>>> {
  const { rows } = await sql<{ storyId: number; otherId: number; words: string }>`
    select distinct on (own.story_id, other.story_id)
      own.story_id as "storyId", other.story_id as "otherId", citation -> 'evidence' ->> 'words' as words
    from story
    cross join lateral (
      select story_id, article_id from membership join article on article.id = article_id
      where story_id = story.id and state <> 'twin' order by dated_at, article_id limit ${firstArticles}
    ) own
    join kept_article on kept_article.article_id = own.article_id
    cross join lateral jsonb_array_elements(citations) citation
    join article_address on address = citation ->> 'address'
    join membership other on other.article_id = article_address.article_id
    where story.id = any(${ids}) and other.story_id <> own.story_id
    order by own.story_id, other.story_id, own.article_id`.execute(connection);
  const linked = new Map<number, Map<number, string>>();
  for (const { storyId, otherId, words } of rows)
    linked.set(storyId, (linked.get(storyId) ?? new Map<number, string>()).set(otherId, words));
  return linked;
}

const laterPerTerm = 10;
const laterPerStory = 5;
const leastShared = 2;

/** Later stories that share most with these: one that is told after them may be what they follow from. */
export async function findLaterStories(connection: Connection, profiles: readonly StoryProfile[]): Promise<number[]> {
  const asked = profiles.flatMap(({ storyId, terms }) => terms.map((term) => ({ storyId, key: termKey(term) })));
  const { rows } = await sql<{ id: number }>`
    select distinct id from (
      select id, row_number() over (partition by story_id order by terms desc, id) as place
      from (
        select asked.story_id, later.id, count(*) as terms
        from unnest(${asked.map(({ storyId }) => storyId)}::bigint[], ${asked.map(({ key }) => hashWord(key))}::int[]) as asked (story_id, term)
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
