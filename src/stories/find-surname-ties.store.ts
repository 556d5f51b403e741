import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import { meantEntity } from "../topics/entity-alias.store.ts";
import type { SurnameTie } from "../topics/surname-tie.store.ts";

/** Whoever writes somebody's initial writes "III" as well: "ilse m quarn iii" is "ilse m quarn". A son ("jr") stays who he is. */
const bareKey = sql`regexp_replace(entity.key, '^(\\S{2,} (?:\\S ){1,2}\\S{2,}) (?:ii|iii|iv)$', '\\1')`;

export interface FoundTie extends SurnameTie {
  storyId: number;
  /** The surname as it is compared, and the full name as the other articles write it. */
  surname: string;
  name: string;
}

/** A given name and a surname with one or two initials between them, as keys write it: "ilse m quarn". */
const withInitials = sql`'^(\\S{2,}) (?:\\S ){1,2}(\\S{2,})$'`;

/**
 * Surnames that stand alone in an article of these stories, with the one person whom the story's other articles name in full.
 * None where two people of that surname fit, where a body's name begins with it, or where an editor said whom the name means.
 * And names with an initial ("Ilse M. Quarn"), with whom the story names without it, unless two of other initials are so named.
 */
export async function findSurnameTies(connection: Connection, storyIds: readonly number[]): Promise<FoundTie[]> {
  const { rows } = await sql<FoundTie>`
    with mentioned as (
      select membership.story_id, article.id as article_id, article.dated_at, mention.named_id, entity.key, entity.type,
        split_part(entity.key, ' ', 1) as first, split_part(${bareKey}, ' ', -1) as last, ${bareKey} as bare,
        ${meantEntity(sql`mention.named_id`, sql`article_topic.topic`)} as meant_id
      from membership join article on article.id = membership.article_id and article.state <> 'twin'
        join mention on mention.article_id = article.id join entity on entity.id = mention.named_id
        left join article_topic on article_topic.article_id = article.id
      where membership.story_id = any(${storyIds})
    ), named as (
      -- As a column: the planner takes two equal columns for something rare, and then compares every row with every other.
      select *, meant_id = named_id as means_itself from mentioned
    ), bearer as (
      select story_id, last, first, meant_id, named_id, means_itself, article_id, dated_at, key, bare, bare ~ ${withInitials} as is_initialled,
        regexp_replace(bare, ${withInitials}, '\\1 \\2') as plain_key
      from named
      where type = 'person' and first <> last
    ), person as (
      select story_id, last, (array_agg(meant_id order by is_initialled, dated_at, article_id))[1] as entity_id,
        (array_agg(article_id order by is_initialled, dated_at, article_id))[1] as named_in
      from bearer group by story_id, last having count(distinct first) = 1
    ), plain as (
      select story_id, key, (array_agg(meant_id order by dated_at, article_id))[1] as entity_id,
        (array_agg(article_id order by dated_at, article_id))[1] as named_in
      from bearer where not is_initialled group by story_id, key
    ), initialled as (
      select story_id, plain_key, min(bare) as bare from bearer where is_initialled
      group by story_id, plain_key having count(distinct bare) = 1
    )
    select alone.story_id as "storyId", alone.article_id as "articleId", alone.named_id as "namedId",
      person.entity_id as "entityId", person.named_in as "namedIn", alone.key as surname, entity.name
    from named alone join person on person.story_id = alone.story_id and person.last = alone.key
      join entity on entity.id = person.entity_id
    where alone.type in ('other', 'person') and alone.means_itself
      and not exists (select from bearer own where own.article_id = alone.article_id and own.last = alone.key)
      and not exists (select from named body where body.story_id = alone.story_id
        and body.type in ('organisation', 'ticker') and body.first = alone.key)
    union all
    select own.story_id, own.article_id, own.named_id, plain.entity_id, plain.named_in, own.key, entity.name
    from bearer own join initialled on initialled.story_id = own.story_id and initialled.bare = own.bare
      join plain on plain.story_id = own.story_id and plain.key = initialled.plain_key
      join entity on entity.id = plain.entity_id
    where own.means_itself and plain.entity_id <> own.named_id
    order by 1, 2, 3`.execute(connection);
  return rows;
}

/** The articles of these stories, as they stand now. */
export async function loadArticleIds(connection: Connection, storyIds: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select article_id as id from membership where story_id = any(${storyIds}) order by article_id`.execute(connection);
  return rows.map(({ id }) => id);
}
