import { sql } from "kysely";
import type { Connection, Transaction } from "../platform/database/database.ts";
import type { ClaimStudy, SpeakerOfStory, UnitedStory } from "./unite-story.ts";

/** Of a story that has more, the newest. */
const mostArticles = 400;
/** Of an article that changed more often, the newest. */
const mostRevisions = 20;

/**
 * The claims of stories' articles. Of earlier revisions those that quote alone: what is put in other words now was not withdrawn.
 * A live report drops its older entries and thereby takes nothing back.
 */
export async function loadClaimStudies(connection: Connection, storyIds: readonly number[]): Promise<ClaimStudy[]> {
  const { rows } = await sql<ClaimStudy>`
    select story_id as "storyId", article_id as "articleId", (extract(epoch from dated_at) * 1000)::float8 as at,
      is_current as "isCurrent", speakers, claims.found as claims
    from (
      select membership.story_id, article.id, article.dated_at, article.revision, article.kind,
        row_number() over (partition by membership.story_id order by article.dated_at desc, article.id desc) as newest
      from membership join article on article.id = membership.article_id
      where membership.story_id = any(${storyIds}) and article.state <> 'twin'
    ) told
    join claim_study study on study.article_id = told.id
    cross join lateral (select study.revision = told.revision as is_current) known
    cross join lateral (
      select coalesce(jsonb_agg(jsonb_build_object('id', claim.id, 'by', source_is, 'quotation', quotation,
        'attitude', attitude, 'content', content_words) order by place), '[]') as found
      from claim where claim.article_id = study.article_id and claim.revision = study.revision
        and (is_current or quotation <> 'indirect')
    ) claims
    where newest <= ${mostArticles} and (is_current or (told.kind <> 'live' and study.revision > told.revision - ${mostRevisions}))
    order by story_id, dated_at, article_id, study.revision`.execute(connection);
  return rows;
}

/** What a story has of a statement, in a form that shows whether it changed. */
type StatementOfStory = UnitedStory["statements"][number] & { id: number; storyId: number; digest: string };

/** Replaces what is said in these stories; what is as it was is not written again. */
export async function saveStatements(
  transaction: Transaction,
  told: readonly UnitedStory[],
  digestOf: (written: string) => string,
): Promise<void> {
  const storyIds = told.map(({ storyId }) => storyId);
  const statements = told.flatMap(({ storyId, statements: all }) =>
    all.map((statement): StatementOfStory => {
      const id = Math.min(...statement.prints.flatMap(({ claimIds }) => claimIds));
      return { ...statement, id, storyId, digest: digestOf(JSON.stringify([storyId, statement])) };
    }),
  );
  const known = await loadDigests(
    transaction,
    storyIds,
    statements.map(({ id }) => id),
  );
  const wanted = new Map(statements.map(({ id, digest }) => [id, digest]));
  const stale = [...known].filter(([id, digest]) => wanted.get(id) !== digest).map(([id]) => id);
  const changed = statements.filter(({ id, digest }) => known.get(id) !== digest);
  await sql`delete from statement where id = any(${stale})`.execute(transaction);
  await addStatements(transaction, changed);
  await saveSpeakers(transaction, storyIds, told);
}

async function loadDigests(
  transaction: Transaction,
  storyIds: readonly number[],
  ids: readonly number[],
): Promise<Map<number, string>> {
  const { rows } = await sql<{ id: number; digest: string }>`
    select id, digest from statement where story_id = any(${storyIds}) or id = any(${ids})`.execute(transaction);
  return new Map(rows.map(({ id, digest }) => [id, digest]));
}

/** An article may have left the story, or been studied again, since it was united: then its claims wait for the next telling. */
async function addStatements(transaction: Transaction, statements: readonly StatementOfStory[]): Promise<void> {
  if (statements.length === 0) return;
  const rows = JSON.stringify(
    statements.map(({ id, storyId, speaker, fullest, quotation, attitude, at, isWithdrawn, digest }) => ({
      ...{ id, story_id: storyId, speaker_key: speaker, claim_id: fullest, quotation, attitude },
      ...{ first_at: new Date(at), is_withdrawn: isWithdrawn, digest },
    })),
  );
  await sql`
    insert into statement (id, story_id, speaker_key, claim_id, quotation, attitude, first_at, is_withdrawn, digest)
    select given.id, given.story_id, given.speaker_key, given.claim_id, given.quotation, given.attitude, first_at,
      is_withdrawn, digest
    from jsonb_to_recordset(${rows}::jsonb) as given (id bigint, story_id bigint, speaker_key text, claim_id bigint,
      quotation text, attitude text, first_at timestamptz, is_withdrawn boolean, digest text)
    join claim on claim.id = given.claim_id
    join membership on membership.article_id = claim.article_id and membership.story_id = given.story_id
    order by given.id`.execute(transaction);
  const prints = JSON.stringify(
    statements.flatMap(({ id, storyId, prints: all }) =>
      all.map(({ articleId, how, pieces, isGone }, place) => ({
        ...{ statement_id: id, story_id: storyId, article_id: articleId, place, how, pieces, is_gone: isGone },
      })),
    ),
  );
  await sql`
    insert into statement_print (statement_id, article_id, place, how, pieces, is_gone)
    select given.statement_id, given.article_id, given.place, how, pieces, is_gone
    from jsonb_to_recordset(${prints}::jsonb) as given (statement_id bigint, story_id bigint, article_id bigint,
      place int, how text, pieces jsonb, is_gone boolean)
    join statement on statement.id = given.statement_id
    join membership on membership.article_id = given.article_id and membership.story_id = given.story_id`.execute(
    transaction,
  );
  const claims = JSON.stringify(
    statements.flatMap(({ id, prints: all }) =>
      all.flatMap(({ claimIds }) => claimIds.map((claimId) => ({ statement_id: id, claim_id: claimId }))),
    ),
  );
  await sql`
    insert into statement_claim (statement_id, claim_id)
    select given.statement_id, given.claim_id
    from jsonb_to_recordset(${claims}::jsonb) as given (statement_id bigint, claim_id bigint)
    join statement on statement.id = given.statement_id join claim on claim.id = given.claim_id
    on conflict (claim_id) do update set statement_id = excluded.statement_id`.execute(transaction);
}

async function saveSpeakers(
  transaction: Transaction,
  storyIds: readonly number[],
  told: readonly UnitedStory[],
): Promise<void> {
  const rows = JSON.stringify(told.flatMap(({ storyId, speakers }) => speakers.map((one) => speakerRow(storyId, one))));
  await sql`delete from story_speaker where story_id = any(${storyIds})`.execute(transaction);
  await sql`
    insert into story_speaker (story_id, key, name, is_named, sort, type, roles, aliases, statement_count, latest_at)
    select story_id, key, name, is_named, sort, type, roles, aliases, statement_count, latest_at
    from jsonb_to_recordset(${rows}::jsonb) as given (story_id bigint, key text, name text, is_named boolean, sort text,
      type text, roles text[], aliases text[], statement_count int, latest_at timestamptz)`.execute(transaction);
}

function speakerRow(storyId: number, speaker: SpeakerOfStory) {
  const { key, shown, name, sort, type, roles, aliases, statements, latestAt } = speaker;
  return {
    ...{ story_id: storyId, key, name: shown, is_named: name !== undefined, sort, type, roles, aliases },
    ...{ statement_count: statements, latest_at: new Date(latestAt) },
  };
}
