import { sql } from "kysely";
import type { Transaction } from "../platform/database/database.ts";
import { meantEntity } from "./entity-alias.store.ts";

/**
 * That a surname alone, in an article that gives no full name, means somebody whom another article of its story names in full; or
 * that a name with an initial means whom the story names without it.
 */
export interface SurnameTie {
  articleId: number;
  /** The entity that the surname as written stands for. */
  namedId: number;
  /** Who is meant. */
  entityId: number;
  /** The article that gives the full name. */
  namedIn: number;
}

/** Makes these the ties of some articles: mentions mean whom they are tied to, and those without a tie themselves again. */
export async function setSurnameTies(
  transaction: Transaction,
  articleIds: readonly number[],
  ties: readonly SurnameTie[],
): Promise<void> {
  const rows = JSON.stringify(
    ties.map(({ articleId, namedId, entityId, namedIn }) => ({
      ...{ article_id: articleId, named_id: namedId, entity_id: entityId, named_in: namedIn },
    })),
  );
  const given = sql`jsonb_to_recordset(${rows}::jsonb)
    as given (article_id bigint, named_id bigint, entity_id bigint, named_in bigint)`;
  await sql`
    with loose as (
      delete from surname_tie tie where article_id = any(${articleIds}) and not exists (
        select from ${given} where given.article_id = tie.article_id and given.named_id = tie.named_id)
      returning article_id, named_id
    )
    update mention set entity_id = ${meantEntity(
      sql`mention.named_id`,
      sql`(select topic from article_topic where article_topic.article_id = mention.article_id limit 1)`,
    )}
    from loose where mention.article_id = loose.article_id and mention.named_id = loose.named_id`.execute(transaction);
  // An article that was studied again meanwhile has other mentions.
  await sql`
    insert into surname_tie (article_id, named_id, entity_id, named_in)
    select article_id, named_id, given.entity_id, named_in from ${given} join mention using (article_id, named_id)
    order by article_id, named_id
    on conflict (article_id, named_id) do update set entity_id = excluded.entity_id, named_in = excluded.named_in
    where (surname_tie.entity_id, surname_tie.named_in) is distinct from (excluded.entity_id, excluded.named_in)`.execute(
    transaction,
  );
  await sql`
    update mention set entity_id = tie.entity_id from surname_tie tie
    where tie.article_id = any(${articleIds}) and mention.article_id = tie.article_id and mention.named_id = tie.named_id
      and mention.entity_id <> tie.entity_id`.execute(transaction);
}
