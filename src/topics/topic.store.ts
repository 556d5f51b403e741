import { sql } from "kysely";
import type { Transaction } from "../platform/database/database.ts";
import type { EntityType } from "./entity.ts";
import { meantEntity } from "./entity-alias.store.ts";
import { countTypes, type TakenName } from "./entity-type.store.ts";
import type { FoundTopic } from "./topic.ts";

/** What a study found in one article. */
export interface ArticleTopics {
  articleId: number;
  entities: {
    key: string;
    name: string;
    type: EntityType;
    times: number;
    isInTitle: boolean;
    isPublisher?: boolean;
  }[];
  hashtags: { key: string; name: string; givenBy: "publisher" | "octavo" }[];
  topic: FoundTopic | undefined;
}

/** Replaces the mentions, hashtags and topics of these articles. */
export async function saveTopics(transaction: Transaction, studies: readonly ArticleTopics[]): Promise<void> {
  if (studies.length === 0) return;
  const ids = studies.map((study) => study.articleId);
  const mentions = JSON.stringify(
    studies.flatMap(({ articleId, entities }) =>
      entities.map(({ key, name, type, times, isInTitle }) => ({
        article_id: articleId,
        key,
        name,
        type,
        times,
        is_in_title: isInTitle,
      })),
    ),
  );
  const hashtags = JSON.stringify(
    studies.flatMap(({ articleId, hashtags: tags }) =>
      tags.map(({ key, name, givenBy }, rank) => ({ article_id: articleId, key, name, given_by: givenBy, rank })),
    ),
  );
  // Sorted inserts, so that two workers that meet the same new names never wait for each other.
  await sql`
    insert into entity (key, name, type)
    select distinct on (key) key, name, type from jsonb_to_recordset(${mentions}::jsonb) as given (key text, name text, type text)
    order by key, type = 'other'
    on conflict (key) do nothing`.execute(transaction);
  await sql`
    insert into hashtag (key, name)
    select key, name from (
      select distinct on (hashtag_stem(name)) key, name from jsonb_to_recordset(${hashtags}::jsonb) as given (key text, name text)
      where not exists (select from hashtag where hashtag.stem = hashtag_stem(given.name))
      order by hashtag_stem(name), key
    ) given order by key
    on conflict (key) do nothing`.execute(transaction);
  const { rows: gone } = await sql<TakenName>`
    delete from mention where article_id = any(${ids})
    returning named_id as "namedId", taken_for as "takenFor"`.execute(transaction);
  await sql`delete from article_hashtag where article_id = any(${ids})`.execute(transaction);
  await sql`delete from article_topic where article_id = any(${ids})`.execute(transaction);
  const filed = studies.flatMap(({ articleId, topic }) => (topic ? [{ article_id: articleId, ...topic }] : []));
  await sql`
    insert into article_topic (article_id, topic, because)
    select * from jsonb_to_recordset(${JSON.stringify(filed)}::jsonb) as given (article_id bigint, topic text, because jsonb)
    on conflict do nothing`.execute(transaction);
  const { rows: said } = await sql<TakenName & { key: string }>`
    with written as (
      insert into mention (article_id, named_id, entity_id, times, is_in_title, dated_at, taken_for)
      select summed.article_id, summed.named_id, ${meantEntity(sql`summed.named_id`, sql`article_topic.topic`)},
        summed.times, summed.is_in_title, article.dated_at, summed.taken_for
      from (
        select article_id, entity.id as named_id, sum(times) as times, bool_or(is_in_title) as is_in_title,
          min(given.type) as taken_for
        from jsonb_to_recordset(${mentions}::jsonb) as given (article_id bigint, key text, times int, is_in_title boolean, type text)
          join entity using (key)
        group by article_id, entity.id
      ) summed
      join article on article.id = summed.article_id
      left join article_topic on article_topic.article_id = summed.article_id
      on conflict do nothing
      returning named_id, taken_for
    )
    select named_id as "namedId", taken_for as "takenFor", key from written join entity on entity.id = named_id`.execute(
    transaction,
  );
  const publishers = new Set(
    studies.flatMap(({ entities }) => entities.filter((one) => one.isPublisher).map(({ key }) => key)),
  );
  const bearers = said.filter(({ key }) => publishers.has(key)).map(({ namedId }) => namedId);
  await countTypes(transaction, { gone, said, publishers: [...new Set(bearers)] });
  await sql`
    insert into article_hashtag (article_id, hashtag_id, given_by, rank)
    select distinct on (article_id, hashtag.id) article_id, hashtag.id, given_by, rank
    from jsonb_to_recordset(${hashtags}::jsonb) as given (article_id bigint, name text, given_by text, rank smallint)
      cross join lateral (select id from hashtag where hashtag.stem = hashtag_stem(given.name) order by id limit 1) hashtag
    order by article_id, hashtag.id, rank on conflict do nothing`.execute(transaction);
}
