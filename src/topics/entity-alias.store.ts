import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../platform/database/database.ts";
import type { Alias } from "./entity-edit.ts";

/** The entity that a name means in an article of a topic: as `entity_alias` says, else the one that bears the name. */
export function meantEntity(named: RawBuilder<unknown>, topic: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`coalesce(
    (select entity_alias.entity_id from entity_alias
      where entity_alias.named_id = ${named} and entity_alias.topic in ('', ${topic})
      order by entity_alias.topic desc limit 1), ${named})`;
}

/** Lets every mention of some names mean what they mean now; what an editor says goes before what a story ties a surname to. */
async function resolveMentions(transaction: Transaction, namedIds: readonly number[]): Promise<void> {
  if (namedIds.length === 0) return;
  await sql`
    update mention set entity_id = meant.entity_id
    from (
      select other.article_id, other.named_id, coalesce(
        nullif(${meantEntity(sql`other.named_id`, sql`article_topic.topic`)}, other.named_id), tie.entity_id, other.named_id
      ) as entity_id
      from mention other left join article_topic on article_topic.article_id = other.article_id
        left join surname_tie tie on tie.article_id = other.article_id and tie.named_id = other.named_id
      where other.named_id = any(${namedIds})
    ) meant
    where mention.article_id = meant.article_id and mention.named_id = meant.named_id
      and mention.entity_id <> meant.entity_id`.execute(transaction);
}

/** The names that mean one of these entities, and these themselves. */
export async function loadAliases(transaction: Transaction, entityIds: readonly number[]): Promise<Alias[]> {
  const { rows } = await sql<Alias>`
    select named_id as "namedId", topic, entity_id as "entityId" from entity_alias
    where entity_id = any(${entityIds}) or named_id = any(${entityIds})
    order by named_id, topic for update`.execute(transaction);
  return rows;
}

export async function setAliases(transaction: Transaction, aliases: readonly Alias[]): Promise<void> {
  const rows = JSON.stringify(
    aliases.map(({ namedId, topic, entityId }) => ({ named_id: namedId, topic, entity_id: entityId })),
  );
  const given = sql`jsonb_to_recordset(${rows}::jsonb) as given (named_id bigint, topic text, entity_id bigint)`;
  await sql`
    delete from entity_alias using ${given}
    where entity_alias.named_id = given.named_id and entity_alias.topic = given.topic`.execute(transaction);
  await sql`
    insert into entity_alias (named_id, topic, entity_id)
    select named_id, topic, entity_id from ${given}
    where entity_id is not null and (entity_id <> named_id or topic <> '')`.execute(transaction);
  await resolveMentions(transaction, [...new Set(aliases.map(({ namedId }) => namedId))]);
}
