import { sql } from "kysely";
import type { Connection, Transaction } from "../platform/database/database.ts";
import { NotFound } from "../platform/refusals.ts";
import { saveChange } from "./article-change.store.ts";
import type { ArticleToRead, BesideText, SavedReading } from "./reading.ts";
import { readingRules } from "./reading-rules.ts";

type OrNull<Row> = { [Key in keyof Row]: Exclude<Row[Key], undefined> | null };

/** @throws NotFound when there is no such article. */
export async function loadArticleToRead(connection: Connection, id: number): Promise<ArticleToRead> {
  const found = await sql<OrNull<ArticleToRead>>`
    select article.id, publisher_id as "publisherId", publisher.name as "publisherName", link, article.title,
      article.byline, kind, article.language, published_at as "publishedAt", modified_at as "modifiedAt",
      dated_at as "datedAt", changed_at as "changedAt", withdrawn_at as "withdrawnAt", excerpt, image_url as image,
      article.text_from as "textFrom", state, failures, article.revision, reading_outcome as outcome,
      jsonb_build_object('etag', etag, 'lastModified', last_modified) as validators,
      case when number is not null then jsonb_build_object('digest', digest, 'title', revision.title,
        'byline', revision.byline, 'blocks', blocks, 'notices', notices, 'readBy', read_by) end as newest,
      name_from = 'feed' as "isPublisherNamedByFeed"
    from article join publisher on publisher.id = publisher_id
      left join revision on article_id = article.id and number = article.revision
    where article.id = ${id}`.execute(connection);
  const row = found.rows[0];
  if (!row) throw new NotFound(`There is no article ${id}.`);
  return withoutNulls(row) as unknown as ArticleToRead;
}

/** Nothing is undefined in a program and null in a database, also in the objects within a row. */
function withoutNulls(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const isRow = typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
      return [name, isRow ? withoutNulls(value) : (value ?? undefined)];
    }),
  );
}

/** @param readAgainAt undefined for a page that is not read again. */
export async function saveReading(
  transaction: Transaction,
  id: number,
  reading: SavedReading,
  readAgainAt: Date | undefined,
): Promise<void> {
  const { revision, change, validators, beside } = reading;
  const { numAffectedRows } = await sql`
    update article set
      title = ${reading.title}, byline = ${reading.byline}, kind = ${reading.kind}, language = ${reading.language ?? null},
      published_at = ${reading.publishedAt ?? null}, modified_at = ${reading.modifiedAt ?? null}, excerpt = ${reading.excerpt},
      image_url = ${reading.image ?? null}, text_from = ${reading.textFrom},
      reading_outcome = ${reading.outcome}, reading_detail = ${reading.detail ?? null}, read_at = now(),
      etag = ${validators.etag ?? null}, last_modified = ${validators.lastModified ?? null},
      read_again_at = ${readAgainAt ?? null}, withdrawn_at = ${reading.withdrawnAt ?? null},
      changed_at = case when ${change !== undefined} then now() else changed_at end,
      failures = case when ${reading.isPassingFailure} then failures + 1 else 0 end,
      revision = ${revision?.number ?? sql`revision`},
      ${
        beside
          ? sql`page_tags = ${beside.tags}, section = ${beside.section ?? null}, evidence = ${JSON.stringify(beside.evidence)},`
          : sql``
      }
      state = case when state = 'collected' then 'read' else state end
    where id = ${id} and state <> 'twin'`.execute(transaction);
  // Taken down, or known to be another article, while its page was asked for.
  if (numAffectedRows === 0n) return;
  if (beside) await saveLinks(transaction, id, beside.related);
  if (revision)
    await sql`
    insert into revision (article_id, number, title, byline, digest, blocks, text, text_from, notices, read_by)
    values (${id}, ${revision.number}, ${reading.title}, ${reading.byline}, ${revision.digest},
      ${JSON.stringify(revision.blocks)}, ${revision.text}, ${reading.textFrom}, ${JSON.stringify(revision.notices)},
      ${readingRules})
    on conflict do nothing`.execute(transaction);
  if (reading.isAsByOtherRules)
    await sql`
    update revision set read_by = ${readingRules}
    from article where id = ${id} and article_id = id and number = article.revision`.execute(transaction);
  if (change) await saveChange(transaction, id, revision?.number, change);
}

/** The page is as it was: only that it was looked at is kept. */
export async function saveUnchanged(
  transaction: Transaction,
  id: number,
  readAgainAt: Date | undefined,
): Promise<void> {
  await sql`
    update article set read_at = now(), reading_outcome = 'page', reading_detail = null, failures = 0,
      read_again_at = ${readAgainAt ?? null}
    where id = ${id}`.execute(transaction);
}

async function saveLinks(transaction: Transaction, id: number, related: BesideText["related"]): Promise<void> {
  await sql`delete from article_link where article_id = ${id}`.execute(transaction);
  if (related.length === 0) return;
  const rows = JSON.stringify(related.map((link, place) => ({ ...link, place })));
  await sql`
    insert into article_link (article_id, place, kind, url, headline, publisher, excerpt, published_at)
    select ${id}, place, 'related', url, headline, publisher, excerpt, "publishedAt"
    from jsonb_to_recordset(${rows}::jsonb)
      as given (place int, url text, headline text, publisher text, excerpt text, "publishedAt" timestamptz)`.execute(
    transaction,
  );
}

/** The articles that addresses belong to, by address; those that nobody has are left out. */
export async function findArticlesByAddress(
  connection: Connection,
  addresses: readonly string[],
): Promise<Map<string, { id: number; title: string }>> {
  if (addresses.length === 0) return new Map();
  const found = await sql<{ address: string; id: number; title: string }>`
    select address, article.id, article.title from article_address join article on article.id = article_id
    where address = any(${addresses})`.execute(connection);
  return new Map(found.rows.map(({ address, ...article }) => [address, article]));
}

/** One more address that an article is known by; one that belongs to another article already stays with it. */
export async function addAddress(transaction: Transaction, articleId: number, address: string): Promise<void> {
  await sql`insert into article_address (address, article_id) values (${address}, ${articleId}) on conflict do nothing`.execute(
    transaction,
  );
}

/** The later of two rows for one article: its addresses and entries go over to the first. */
export async function mergeTwin(transaction: Transaction, twinId: number, articleId: number): Promise<void> {
  await sql`update article set state = 'twin', same_as = ${articleId}, read_at = now(), read_again_at = null where id = ${twinId}`.execute(
    transaction,
  );
  await sql`update article_address set article_id = ${articleId} where article_id = ${twinId}`.execute(transaction);
  await sql`update entry set article_id = ${articleId} where article_id = ${twinId}`.execute(transaction);
}

/** Articles to be read again, with the host of each page. */
export async function listForReread(
  connection: Connection,
  which: "all" | { articleId: number } | { address: string },
  after: number,
  most: number,
): Promise<{ id: number; link: string | undefined }[]> {
  const chosen =
    which === "all"
      ? sql`state <> 'twin'`
      : "articleId" in which
        ? sql`id = ${which.articleId} and not exists (select from taken_down where article_id = id)`
        : sql`id in (select article_id from article_address where address = ${which.address}
            and not exists (select from taken_down where taken_down.article_id = article_address.article_id))`;
  const found = await sql<{ id: number; link: string | null }>`
    select id, link from article where ${chosen} and id > ${after} order by id limit ${most}`.execute(connection);
  return found.rows.map((row) => ({ id: row.id, link: row.link ?? undefined }));
}

/** An article with its words, for study and placement. */
export interface ArticleText {
  id: number;
  title: string;
  publisherName: string;
  link: string | undefined;
  language: string | undefined;
  publishedAt: Date | undefined;
  byline: string[];
  kind: string;
  revision: number;
  /** Of the revision; the excerpt where that has none. */
  text: string;
  hasBody: boolean;
  /** Tags of its feeds' entries and of its page. */
  categories: string[];
  /** The section that its page names. */
  section: string | undefined;
}

/** In the order of first seen, then id: the order of placement. Rows that are gone or twins are left out. */
export async function loadTexts(connection: Connection, ids: readonly number[]): Promise<ArticleText[]> {
  if (ids.length === 0) return [];
  const found = await sql<
    Omit<ArticleText, "link" | "language" | "publishedAt" | "section"> & {
      link: string | null;
      language: string | null;
      section: string | null;
      publishedAt: Date | null;
    }
  >`
    select article.id, article.title, publisher.name as "publisherName", link, article.language, published_at as "publishedAt",
      article.byline, article.kind, article.revision, coalesce(nullif(revision.text, ''), article.excerpt) as text,
      coalesce(revision.text, '') <> '' as "hasBody",
      array(select unnest(categories) from entry where entry.article_id = article.id union select unnest(page_tags) order by 1) as categories,
      section
    from article join publisher on publisher.id = publisher_id
      left join revision on revision.article_id = article.id and number = article.revision
    where article.id = any(${ids}) and state <> 'twin'
    order by first_seen_at, article.id`.execute(connection);
  return found.rows.map((row) => ({
    ...row,
    link: row.link ?? undefined,
    language: row.language ?? undefined,
    publishedAt: row.publishedAt ?? undefined,
    section: row.section ?? undefined,
  }));
}

/** What a study found in the words of one revision. */
export interface WordStudy {
  id: number;
  revision: number;
  sentences: [number, number][];
  /** See `fingerprintOf`. */
  fingerprint: number[];
  language: string | undefined;
}

/** Sentence offsets and fingerprints of the newest revisions, and the language where the page declared none. */
export async function saveWordStudies(transaction: Transaction, studies: readonly WordStudy[]): Promise<void> {
  const rows = JSON.stringify(studies);
  await sql`
    update revision set sentences = given.sentences, fingerprint = given.fingerprint
    from jsonb_to_recordset(${rows}::jsonb) as given (id bigint, revision int, sentences jsonb, fingerprint int[])
    where article_id = given.id and number = given.revision`.execute(transaction);
  await sql`
    update article set language = given.language
    from jsonb_to_recordset(${rows}::jsonb) as given (id bigint, language text)
    where article.id = given.id and article.language is null and given.language is not null`.execute(transaction);
}

/** Moves articles on along the pipeline; never back. */
export async function advance(
  transaction: Transaction,
  ids: readonly number[],
  state: "studied" | "placed",
): Promise<void> {
  if (ids.length === 0) return;
  const before = state === "studied" ? ["collected", "read"] : ["collected", "read", "studied"];
  await sql`update article set state = ${state} where id = any(${ids}) and state = any(${before})`.execute(transaction);
}
