import { sql } from "kysely";
import type { Transaction } from "../platform/database/database.ts";

/**
 * Files the claims of these articles under whom a surname is tied to, and under their speaker's own name again where a tie is
 * gone; `own_speaker_key` keeps that name.
 */
export async function fileUnderTies(transaction: Transaction, articleIds: readonly number[]): Promise<void> {
  await sql`
    insert into named_speaker (key, name)
    select distinct on (entity.key) entity.key, entity.name
    from surname_tie join entity on entity.id = surname_tie.entity_id
    where surname_tie.article_id = any(${articleIds}) order by entity.key on conflict do nothing`.execute(transaction);
  await sql`
    update claim set speaker_key = wanted.key, own_speaker_key = case when wanted.is_tied then wanted.own end
    from (
      select own.id, own.key as own, coalesce(meant.key, own.key) as key, meant.key is not null as is_tied
      from (
        select id, article_id, coalesce(own_speaker_key, speaker_key) as key from claim
        where article_id = any(${articleIds}) and speaker_key is not null
      ) own
      left join (surname_tie tie join entity named on named.id = tie.named_id join entity meant on meant.id = tie.entity_id)
        on tie.article_id = own.article_id and named.key = own.key
    ) wanted
    where claim.id = wanted.id and claim.speaker_key <> wanted.key`.execute(transaction);
}
