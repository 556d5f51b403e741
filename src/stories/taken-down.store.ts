import { sql } from "kysely";
import type { Actor, May, Role } from "../platform/actor.ts";
import type { Connection, Transaction } from "../platform/database/database.ts";
import { loosenTies } from "./loosen-ties.store.ts";

/**
 * Tables whose rows hold words of one article, in the order in which they can be put back. What is taken down must be gone
 * whole, so this one place knows them all, whoever's they are.
 */
export const tablesOfWords = [
  "revision",
  "claim_study",
  "claim",
  "article_link",
  "article_change",
  "mention",
  "article_hashtag",
  "article_topic",
  "kept_article",
  "agenda_item",
  "origin",
  "comment_quote",
] as const;

/** Columns of the article's own row that say something of what it says. */
const columns = sql.raw(
  `title, byline, kind, language, link, excerpt, image_url, state, same_as, section, evidence, page_tags, reading_outcome,
  reading_detail, etag, last_modified, read_again_at, revision, text_from`,
);

/** Held until the transaction ends, so that no reading of it is saved meanwhile. */
export async function lockArticle(
  transaction: Transaction,
  id: number,
): Promise<{ sameAs: number | null } | undefined> {
  const { rows } = await sql<{ sameAs: number | null }>`
    select same_as as "sameAs" from article where id = ${id} for update`.execute(transaction);
  return rows[0];
}

export async function isTakenDown(connection: Connection, id: number): Promise<boolean> {
  const { rows } = await sql`select from taken_down where article_id = ${id}`.execute(connection);
  return rows.length > 0;
}

/** @returns the story that it is in. */
export async function findStoryOf(connection: Connection, articleId: number): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    select story_id as id from membership where article_id = ${articleId}`.execute(connection);
  return rows[0]?.id;
}

/** Puts all words of an article aside and leaves its row blank. */
export async function setAside(transaction: Transaction, id: number, printedReason: string | null): Promise<void> {
  await loosenTies(transaction, id);
  const tables = sql.join(
    tablesOfWords.map((table) => sql`${table}::text, rows_of_article(${table}::regclass, ${id})`),
  );
  await sql`
    insert into taken_down (article_id, printed_reason, kept, images)
    select ${id}, ${printedReason},
      jsonb_build_object('article', (select to_jsonb(own) from (select ${columns} from article where id = ${id}) own),
        'entry', rows_of_article('entry', ${id}), ${tables}),
      array(select image_url from article where id = ${id} and image_url is not null
        union select block ->> 'image' from revision, jsonb_array_elements(blocks) block
          where article_id = ${id} and block ->> 'type' = 'figure')`.execute(transaction);
  await forgetSpeakersOf(transaction, id);
  for (const table of tablesOfWords.toReversed())
    await sql`delete from ${sql.table(table)} where article_id = ${id}`.execute(transaction);
  await sql`update entry set title = '', summary = '', blocks = '[]', categories = '{}' where article_id = ${id}`.execute(
    transaction,
  );
  await sql`
    update article set title = '', byline = '{}', kind = 'news', language = null, link = null, excerpt = '', image_url = null,
      state = 'twin', same_as = null, section = null, evidence = '{}', page_tags = '{}', reading_outcome = null,
      reading_detail = null, etag = null, last_modified = null, read_again_at = null, revision = 0, text_from = 'none'
    where id = ${id}`.execute(transaction);
}

/** Names that search offers because this article alone let somebody speak. */
async function forgetSpeakersOf(transaction: Transaction, id: number): Promise<void> {
  await sql`
    delete from named_speaker where key in (select speaker_key from claim where article_id = ${id})
      and not exists (select from claim where speaker_key = key and article_id <> ${id})`.execute(transaction);
}

/** What stories and the assistant keep of its words until they are told again. */
export async function forgetQuoted(transaction: Transaction, id: number, storyId: number | undefined): Promise<void> {
  await sql`delete from told_sentence where article_id = ${id}`.execute(transaction);
  await sql`delete from statement_print where article_id = ${id}`.execute(transaction);
  await sql`delete from model_answer
    where sentences @? ${`$[*].cites[*] ? (@.articleId == ${id})`}::jsonpath`.execute(transaction);
  if (storyId === undefined) return;
  await sql`delete from story_agenda where story_id = ${storyId}
    and sources @> ${JSON.stringify([{ articleId: id }])}::jsonb`.execute(transaction);
  await sql`delete from story_speaker speaker where story_id = ${storyId} and not exists (
    select from statement where statement.story_id = ${storyId} and speaker_key = speaker.key)`.execute(transaction);
  await sql`
    update story set article_count = 0, headline = '', excerpt = '', lead_article_id = null, hashtags = '[]'
    where id = ${storyId} and not exists (
      select from membership join article on article.id = article_id where story_id = ${storyId} and state <> 'twin')`.execute(
    transaction,
  );
}

/** The words stand again where they stood; what was found in them is found again by a study. */
export async function putBack(transaction: Transaction, id: number): Promise<void> {
  await sql`
    update article set (${columns}) = (select ${columns} from jsonb_populate_record(null::article, kept -> 'article'))
    from taken_down where taken_down.article_id = article.id and article.id = ${id}`.execute(transaction);
  await sql`
    update entry set title = was.title, summary = was.summary, blocks = was.blocks, categories = was.categories,
      digest = was.digest
    from taken_down, jsonb_populate_recordset(null::entry, kept -> 'entry') was
    where taken_down.article_id = ${id} and entry.feed_id = was.feed_id and entry.guid = was.guid`.execute(transaction);
  for (const table of tablesOfWords)
    await sql`
      select put_rows_back(${table}::regclass, kept -> ${table}::text) from taken_down where article_id = ${id}`.execute(
      transaction,
    );
  await sql`delete from taken_down where article_id = ${id}`.execute(transaction);
  await sql`insert into study_due (article_id) values (${id}) on conflict (article_id) do update set queued_at = null`.execute(
    transaction,
  );
}

export interface TakeDownLine {
  id: number;
  doneAt: Date;
  actor: string;
  role: Role;
  what: "taken down" | "put back";
  articleId: number;
  why: string;
}

export async function addLine(
  transaction: Transaction,
  { name, role }: Actor,
  line: Pick<TakeDownLine, "what" | "articleId" | "why">,
): Promise<void> {
  await sql`
    insert into take_down (actor, role, what, article_id, why)
    values (${name}, ${role}, ${line.what}, ${line.articleId}, ${line.why})`.execute(transaction);
}

/** The latest first; of one article, where it is named. */
export async function findTakeDowns(
  _may: May<"take down articles">,
  connection: Connection,
  { articleId, before, limit }: { articleId?: number; before?: number | undefined; limit: number },
): Promise<{ lines: TakeDownLine[]; next: number | undefined }> {
  const { rows } = await sql<TakeDownLine>`
    select id, done_at as "doneAt", actor, role, what, article_id as "articleId", why from take_down
    where ${articleId === undefined ? sql`true` : sql`article_id = ${articleId}`}
      and ${before === undefined ? sql`true` : sql`id < ${before}`}
    order by id desc limit ${limit + 1}`.execute(connection);
  const lines = rows.slice(0, limit);
  return { lines, next: rows.length > limit ? lines.at(-1)?.id : undefined };
}
