import { sql } from "kysely";
import type { Connection, Transaction } from "../platform/database/database.ts";
import type { ArticleFeatures } from "./article-features.ts";

/** Held for the length of a placing transaction: placements happen one after another, whichever machine makes them. */
const placementLock = 8_200_003;

export async function holdPlacement(transaction: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(${placementLock})`.execute(transaction);
}

/** The stories of those articles that have one already, by article. */
export async function findPlaced(connection: Connection, ids: readonly number[]): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map();
  const found = await sql<{ articleId: number; storyId: number }>`
    select article_id as "articleId", story_id as "storyId" from membership
    where article_id = any(${ids})`.execute(connection);
  return new Map(found.rows.map(({ articleId, storyId }) => [articleId, storyId]));
}

export async function findDescribed(connection: Connection, ids: readonly number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const found = await sql<{ articleId: number }>`
    select article_id as "articleId" from article_features where article_id = any(${ids})`.execute(connection);
  return new Set(found.rows.map(({ articleId }) => articleId));
}

/** Articles that may be placed from now on. Whoever describes an article first is believed, or windows would differ. */
export async function saveDescriptions(
  transaction: Transaction,
  described: readonly { articleId: number; features: ArticleFeatures }[],
): Promise<void> {
  if (described.length === 0) return;
  const rows = JSON.stringify(described.map(({ articleId, features }) => ({ article_id: articleId, features })));
  await sql`
    with new as (
      insert into article_features (article_id, features)
      select article_id, features from jsonb_to_recordset(${rows}::jsonb) as given (article_id bigint, features jsonb)
      order by article_id on conflict do nothing returning article_id
    )
    insert into unplaced (article_id) select article_id from new`.execute(transaction);
}

/** How long articles wait for one another. */
export interface Turns {
  /** A described article waits so long for those published before it. */
  longestWaitMs: number;
  /** An article that was seen longer ago than this, and is not described yet, holds nobody back. */
  holdsBackMs: number;
}

export interface ReadyArticle {
  articleId: number;
  features: ArticleFeatures;
}

/**
 * The articles whose turn it is, in the order (published, id): those published before the first that is not described yet, and
 * those published before one that has waited too long. What has no time counts as published when it was seen.
 */
export async function findReady(connection: Connection, turns: Turns, most: number): Promise<ReadyArticle[]> {
  const found = await sql<ReadyArticle>`
    with held as (
      select dated_at, id from (
        (${firstUndescribed(sql`state = 'collected'`, turns)}) union all
        (${firstUndescribed(sql`state = 'read'`, turns)}) union all
        (${firstUndescribed(sql`state = 'studied'`, turns)})
      ) as undescribed order by dated_at, id limit 1
    ), overdue as (
      select dated_at, id from unplaced join article on id = article_id
      where described_at <= now() - ${turns.longestWaitMs} * interval '1 ms' and state <> 'twin'
      order by dated_at desc, id desc limit 1
    )
    select id as "articleId", features
    from unplaced join article on id = unplaced.article_id join article_features using (article_id)
    where state <> 'twin' and (not exists (select from held)
      or (dated_at, id) < (select dated_at, id from held)
      or (dated_at, id) <= (select dated_at, id from overdue))
    order by dated_at, id limit ${most}`.execute(connection);
  return found.rows;
}

/** The states are asked for one by one, so that each is the first row of an index. */
function firstUndescribed(isInState: ReturnType<typeof sql>, { holdsBackMs }: Turns): ReturnType<typeof sql> {
  return sql`
    select dated_at, id from article
    where ${isInState} and first_seen_at > now() - ${holdsBackMs} * interval '1 ms'
      and not exists (select from article_features where article_id = id)
    order by dated_at, id limit 1`;
}

/** Who is the next to have waited long enough, and when. */
export async function findNextTurn(
  connection: Connection,
  { longestWaitMs }: Turns,
): Promise<{ articleId: number; at: Date } | undefined> {
  const found = await sql<{ articleId: number; at: Date }>`
    select article_id as "articleId", described_at + ${longestWaitMs} * interval '1 ms' as at
    from unplaced join article on id = article_id where state <> 'twin'
    order by described_at, article_id limit 1`.execute(connection);
  return found.rows[0];
}
