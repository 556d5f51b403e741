import { sql } from "kysely";
import type { Connection, Transaction } from "../platform/database/database.ts";
import type { ArticleFeatures } from "./article-features.ts";
import { lockStories } from "./editable-story.store.ts";
import type { Nearness } from "./rank-related.ts";
import type { Reason } from "./reason.ts";
import type { ArticleToTell } from "./tell-story.ts";

export interface PlacedArticle {
  seq: number;
  articleId: number;
  storyId: number;
  features: ArticleFeatures;
  isByEditor: boolean;
}

/** Placements after a position, in their order: what a window that knows the earlier ones has missed. */
export async function loadPlacements(connection: Connection, afterSeq: number, most: number): Promise<PlacedArticle[]> {
  const found = await sql<PlacedArticle>`
    select seq, membership.article_id as "articleId", story_id as "storyId", features,
      placed_by = 'editor' as "isByEditor"
    from membership join article_features using (article_id)
    where seq > ${afterSeq} order by seq limit ${most}`.execute(connection);
  return found.rows;
}

/** The position before the newest `most` placements: where rebuilding a window begins. */
export async function findWindowStart(connection: Connection, most: number): Promise<number> {
  const found = await sql<{ seq: number }>`
    select seq from membership order by seq desc offset ${most} limit 1`.execute(connection);
  return found.rows[0]?.seq ?? 0;
}

export interface MovedArticle {
  movedSeq: number;
  articleId: number;
  storyId: number;
  isByEditor: boolean;
}

/** Articles that were put into another story after a position, in the order of their moves. */
export async function loadMoves(connection: Connection, afterSeq: number): Promise<MovedArticle[]> {
  const found = await sql<MovedArticle>`
    select moved_seq as "movedSeq", article_id as "articleId", story_id as "storyId", placed_by = 'editor' as "isByEditor"
    from membership where moved_seq > ${afterSeq} order by moved_seq`.execute(connection);
  return found.rows;
}

/** The position of the newest move: what a window that is built now knows already. */
export async function findLastMove(connection: Connection): Promise<number> {
  const found = await sql<{ last: number | null }>`select max(moved_seq) as last from membership`.execute(connection);
  return found.rows[0]?.last ?? 0;
}

export interface NewMove {
  articleId: number;
  storyId: number;
  reasons: Reason[];
}

/** A story that went into another, whatever articles it still has. */
export interface NewMerge {
  storyId: number;
  into: number;
  reasons: Reason[];
}

/**
 * What the second look changed, and the stories that lost articles by it; a person's placement stays. The articles of a
 * merged story that no window remembers follow those that were moved one by one.
 */
export async function saveMoves(
  transaction: Transaction,
  moves: readonly NewMove[],
  merges: readonly NewMerge[] = [],
): Promise<{ lastMove: number; left: number[] }> {
  if (moves.length === 0 && merges.length === 0) return { lastMove: 0, left: [] };
  const rows = JSON.stringify(
    moves.map(({ articleId, storyId, reasons }) => ({ article_id: articleId, story_id: storyId, reasons })),
  );
  const merged = JSON.stringify(
    merges.map(({ storyId, into, reasons }) => ({ from_id: storyId, story_id: into, reasons })),
  );
  const saved = await sql<{ movedSeq: number; storyId: number; movedTo: number }>`
    with given as (
      select * from jsonb_to_recordset(${rows}::jsonb) as row (article_id bigint, story_id bigint, reasons jsonb)
    ), wanted as (
      select article_id, story_id, reasons from given
      union all
      select membership.article_id, merged.story_id, merged.reasons
      from jsonb_to_recordset(${merged}::jsonb) as merged (from_id bigint, story_id bigint, reasons jsonb)
        join membership on membership.story_id = from_id
      where not exists (select from given where given.article_id = membership.article_id)
    ), before as (
      select article_id, membership.story_id from membership join wanted using (article_id)
    )
    update membership set story_id = wanted.story_id, reasons = wanted.reasons, moved_seq = nextval('membership_move')
    from wanted join before using (article_id)
    where membership.article_id = wanted.article_id and placed_by = 'engine'
    returning moved_seq as "movedSeq", before.story_id as "storyId", wanted.story_id as "movedTo"`.execute(transaction);
  const left = [...new Set(saved.rows.map(({ storyId }) => storyId))];
  await leadOn(transaction, saved.rows);
  await sql`update story set merged_into = null where id = any(${saved.rows.map(({ movedTo }) => movedTo)})`.execute(
    transaction,
  );
  return { lastMove: saved.rows.reduce((last, { movedSeq }) => Math.max(last, movedSeq), 0), left };
}

/** The address of a story that has no article left leads to where its last one went. */
async function leadOn(
  transaction: Transaction,
  moved: readonly { movedSeq: number; storyId: number; movedTo: number }[],
): Promise<void> {
  await sql`
    update story set article_count = 0, merged_into = went.story_id
    from (
      select distinct on (from_id) from_id, story_id
      from unnest(${moved.map(({ storyId }) => storyId)}::bigint[], ${moved.map(({ movedTo }) => movedTo)}::bigint[],
        ${moved.map(({ movedSeq }) => movedSeq)}::bigint[]) as moved (from_id, story_id, seq)
      order by from_id, seq desc
    ) as went
    where id = went.from_id and not exists (select from membership where membership.story_id = story.id)`.execute(
    transaction,
  );
}

/** Ids for new stories, in order; those that are not used are never given again. */
export async function reserveStories(transaction: Transaction, count: number): Promise<number[]> {
  const reserved = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence('story', 'id')) as id from generate_series(1, ${count})`.execute(transaction);
  return reserved.rows.map((row) => row.id).sort((a, b) => a - b);
}

/** Begins stories under ids that were reserved. */
export async function saveNewStories(transaction: Transaction, ids: readonly number[]): Promise<void> {
  await sql`
    insert into story (id) overriding system value select unnest(${ids}::bigint[])`.execute(transaction);
}

export interface NewPlacement {
  articleId: number;
  storyId: number;
  reasons: Reason[];
  /** Articles placed before that are most like it. */
  nearest?: readonly Nearness[];
}

/** Writes placements of described articles in their order, with the stories they begin. @returns the position of the last. */
export async function savePlacements(
  transaction: Transaction,
  placements: readonly NewPlacement[],
  newStories: readonly number[],
): Promise<number> {
  await saveNewStories(transaction, newStories);
  const rows = JSON.stringify(
    placements.map(({ articleId, storyId, reasons }) => ({ article_id: articleId, story_id: storyId, reasons })),
  );
  const saved = await sql<{ seq: number }>`
    insert into membership (article_id, story_id, reasons)
    select article_id, story_id, reasons
    from rows from (jsonb_to_recordset(${rows}::jsonb) as (article_id bigint, story_id bigint, reasons jsonb)) with ordinality
      as given (article_id, story_id, reasons, place)
    order by place returning seq`.execute(transaction);
  await saveNearness(transaction, placements);
  await sql`delete from unplaced where article_id = any(${placements.map(({ articleId }) => articleId)})`.execute(
    transaction,
  );
  return saved.rows.at(-1)?.seq ?? 0;
}

/** What is related to an article is ordered by this; see `rank-related.ts`. */
export async function saveNearness(
  transaction: Transaction,
  placements: readonly Pick<NewPlacement, "articleId" | "nearest">[],
): Promise<void> {
  const ties = placements.flatMap(({ articleId, nearest = [] }) =>
    nearest.map((near) => ({ ...near, from: articleId })),
  );
  if (ties.length === 0) return;
  await sql`
    insert into nearness (article_id, other_id, likeness)
    select tie.article_id, other_id, likeness
    from unnest(${ties.map(({ from }) => from)}::bigint[], ${ties.map(({ articleId }) => articleId)}::bigint[],
      ${ties.map(({ likeness }) => likeness)}::real[]) as tie (article_id, other_id, likeness)
    join article on article.id = other_id
    on conflict do nothing`.execute(transaction);
}

/** One article of a story, as the telling needs it. */
interface ToldArticle extends ArticleToTell {
  storyId: number;
}

export async function loadToldArticles(connection: Connection, storyIds: readonly number[]): Promise<ToldArticle[]> {
  const found = await sql<ToldArticle>`
    select story_id as "storyId", article.id, article.title, excerpt, publisher_id as "publisherId", kind, dated_at as "datedAt",
      coalesce(length(revision.text), 0) as "textLength"
    from membership join article on article.id = membership.article_id
      left join revision on revision.article_id = article.id and number = article.revision
    where story_id = any(${storyIds}) order by dated_at, article.id`.execute(connection);
  return found.rows;
}

export interface SavedTelling {
  id: number;
  headline: string;
  excerpt: string;
  leadArticleId: number;
}

/** Tells stories anew: the chosen words (an editor's headline stays), and counts and times taken from the articles as they stand. */
export async function saveTellings(transaction: Transaction, tellings: readonly SavedTelling[]): Promise<void> {
  if (tellings.length === 0) return;
  const ids = tellings.map(({ id }) => id);
  await lockStories(transaction, ids);
  const rows = JSON.stringify(
    tellings.map(({ id, headline, excerpt, leadArticleId }) => ({ id, headline, excerpt, lead: leadArticleId })),
  );
  await sql`
    update story set headline = coalesce(editor_headline, given.headline), excerpt = given.excerpt,
      lead_article_id = given.lead
    from jsonb_to_recordset(${rows}::jsonb) as given (id bigint, headline text, excerpt text, lead bigint)
    where story.id = given.id and exists (select from membership where story_id = story.id)`.execute(transaction);
  await countMembers(transaction, ids);
}

/** Counts and times of stories that have articles. */
export async function countMembers(transaction: Transaction, ids: readonly number[]): Promise<void> {
  await sql`
    with counted as (
      select story_id, count(*) as articles, count(distinct publisher_id) as publishers, min(dated_at) as first_at, max(dated_at) as last_at
      from membership join article on article.id = article_id where story_id = any(${ids}) group by story_id
    )
    update story set article_count = counted.articles, publisher_count = counted.publishers,
      first_at = counted.first_at, last_at = counted.last_at
    from counted where counted.story_id = story.id`.execute(transaction);
}

/** Every placement as `{url, story}`, for comparing and for moving on; in the order of placement. */
export async function listMemberships(
  connection: Connection,
  afterSeq: number,
  most: number,
): Promise<{ seq: number; url: string; story: number }[]> {
  const found = await sql<{ seq: number; url: string; story: number }>`
    select seq, coalesce(link, 'article:' || article.id) as url, story_id as story
    from membership join article on article.id = article_id where seq > ${afterSeq} order by seq limit ${most}`.execute(
    connection,
  );
  return found.rows;
}
