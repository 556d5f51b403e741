import { bodyText } from "../articles/block.ts";
import { findNotices } from "../articles/find-notices.ts";
import { readingRules } from "../articles/reading-rules.ts";
import type { TestDatabase } from "../platform/database/test-database.ts";
import type { Reason } from "../stories/reason.ts";
import { announceSampleEvents } from "./test-agenda.ts";
import { sampleArticles as ordinaryArticles, type SampleArticle } from "./test-articles.ts";
import { hostileBody, sampleBody } from "./test-body.ts";
import { sampleNow, samplePublishers } from "./test-publishers.ts";
import { addToldSentences } from "./test-told.ts";

export interface SampleEdition {
  publisherIds: Record<keyof typeof samplePublishers, number>;
  articleIds: Map<string, number>;
  storyIds: Map<string, number>;
}

/** Fills a fresh database with publishers, feeds, articles and stories of invented towns. */
export async function printSampleEdition(
  { pool, database }: Pick<TestDatabase, "pool" | "database">,
  sampleArticles: readonly SampleArticle[] = ordinaryArticles,
): Promise<SampleEdition> {
  const publisherIds = await addPublishers(pool);
  const articleIds = new Map<string, number>();
  for (const article of sampleArticles) {
    const id = await addArticle(pool, article, publisherIds[article.publisher]);
    articleIds.set(article.title, id);
    await run(pool)`insert into entry (feed_id, guid, article_id, digest, title)
      select feed.id, ${article.title}, ${id}, 'x', ${article.title} from feed
      where feed.publisher_id = ${publisherIds[article.publisher]}`;
    await addTopics(pool, article, id);
  }
  const storyIds = new Map<string, number>();
  const stories = Map.groupBy(sampleArticles, (article) => article.story);
  for (const [name, articles] of stories) {
    if (name !== undefined) storyIds.set(name, await addStory(pool, articles, articleIds));
  }
  if (sampleArticles === ordinaryArticles) {
    const ferries = storyIds.get("ferries") ?? 0;
    await addOrigins(pool, publisherIds, articleIds, ferries);
    const told = sampleArticles
      .filter(({ story }) => story === "ferries")
      .map(({ title }) => articleIds.get(title) ?? 0);
    await addToldSentences(database, ferries, told);
    await addStoryline(pool, storyIds);
  }
  const edition = { publisherIds, articleIds, storyIds };
  if (sampleArticles === ordinaryArticles) await announceSampleEvents(database, edition);
  return edition;
}

/** The story of the ferries and the long one follow from one another, the earlier first. */
async function addStoryline(pool: Pool, storyIds: ReadonlyMap<string, number>): Promise<void> {
  const ids = [storyIds.get("ferries"), storyIds.get("long")];
  const reasons = {
    names: ["Oda Renfeld", "Velden"],
    hashtags: ["VeldenFerries"],
    words: ["ferry", "crews"],
    days: 3.5,
  };
  const storyline = await insert(
    pool,
  )`insert into storyline (name, story_count, article_count, first_at, last_at, quiet_at)
    select 'Oda Renfeld, Velden', count(*), sum(article_count), min(first_at), max(last_at), max(last_at) + interval '9 days'
    from story where id = any(${ids}) returning id`;
  await run(pool)`insert into storyline_story (story_id, storyline_id)
    select id, ${storyline}::bigint from story where id = any(${ids})`;
  await run(pool)`insert into story_link (story_id, from_id, score, reasons)
    select max(id) filter (where place = 2), max(id) filter (where place = 1), 2, ${JSON.stringify(reasons)}::jsonb
    from (select id, row_number() over (order by first_at, id) as place from story where id = any(${ids})) story`;
}

async function addPublishers(pool: Pool): Promise<SampleEdition["publisherIds"]> {
  const ids: [string, number][] = [];
  for (const [key, { name, site, language }] of Object.entries(samplePublishers)) {
    const id = await insert(pool)`insert into publisher (site, name, home_url, language)
      values (${site}, ${name}, ${`https://${site}/`}, ${language}) returning id`;
    ids.push([key, id]);
    const isFailing = key === "lake";
    const state = key === "saltmarsh" ? "paused" : key === "hostile" ? "gone" : "active";
    const feed = await insert(pool)`insert into feed (publisher_id, url, title, state, outcome, failures, collected_at,
        next_due_at, last_good_at)
      values (${id}, ${`https://${site}/feed.xml`}, ${name}, ${state}, ${isFailing ? "timed out" : "not modified"},
        ${isFailing ? 3 : 0}, ${hoursAgo(0.2)}, ${hoursAgo(-0.3)}, ${hoursAgo(5)}) returning id`;
    await run(pool)`insert into feed_folder (feed_id, path) values (${feed}, ${["Velden", "Papers"]})`;
  }
  return Object.fromEntries(ids) as SampleEdition["publisherIds"];
}

async function addArticle(pool: Pool, article: SampleArticle, publisherId: number): Promise<number> {
  const blocks = article.publisher === "hostile" ? hostileBody : sampleBody;
  const site = samplePublishers[article.publisher].site;
  const id = await insert(pool)`insert into article (publisher_id, link, title, byline, kind, language, published_at,
      first_seen_at, excerpt, state, text_from, read_at, revision)
    values (${publisherId}, ${`https://${site}/${Math.round(article.hours * 10)}`}, ${article.title},
      ${article.byline ?? []}, ${article.kind ?? "news"}, ${article.language ?? "en"}, ${hoursAgo(article.hours)},
      ${hoursAgo(article.hours - 0.1)}, ${article.excerpt}, 'placed', 'page', ${hoursAgo(article.hours - 0.1)}, 1)
    returning id`;
  await run(pool)`insert into revision (article_id, number, title, digest, blocks, text, notices, text_from, read_by)
    values (${id}, 1, ${article.title}, 'x', ${JSON.stringify(blocks)}, ${bodyText(blocks)},
      ${JSON.stringify(findNotices(blocks, 1, []))}, 'page', ${readingRules})`;
  return id;
}

async function addTopics(pool: Pool, article: SampleArticle, articleId: number): Promise<void> {
  for (const [rank, name] of (article.hashtags ?? []).entries()) {
    const hashtag = await insert(pool)`insert into hashtag (key, name) values (${name.toLowerCase()}, ${name})
      on conflict (key) do update set name = excluded.name returning id`;
    await run(pool)`insert into article_hashtag (article_id, hashtag_id, given_by, rank)
      values (${articleId}, ${hashtag}, 'octavo', ${rank})`;
  }
  for (const name of article.names ?? []) {
    const entity = await insert(
      pool,
    )`insert into entity (key, name, type) values (${name.toLowerCase()}, ${name}, 'other')
      on conflict (key) do update set name = excluded.name returning id`;
    await run(pool)`insert into mention (article_id, named_id, entity_id, times, dated_at)
      select id, ${entity}, ${entity}, 2, dated_at from article where id = ${articleId}`;
  }
}

async function addStory(pool: Pool, articles: SampleArticle[], articleIds: Map<string, number>): Promise<number> {
  const [lead] = articles;
  if (!lead) throw new Error("a story has articles");
  const hours = articles.map((article) => article.hours);
  const hashtags = (lead.hashtags ?? []).map((name) => ({ key: name.toLowerCase(), name }));
  const story = await insert(pool)`insert into story (headline, excerpt, lead_article_id, article_count,
      publisher_count, first_at, last_at, hashtags, topic, told_at)
    values (${lead.title}, ${lead.excerpt}, ${articleIds.get(lead.title)}, ${articles.length},
      ${new Set(articles.map((article) => article.publisher)).size}, ${hoursAgo(Math.max(...hours))},
      ${hoursAgo(Math.min(...hours))}, ${JSON.stringify(hashtags)}, ${lead.topic ?? null}, now()) returning id`;
  for (const [place, article] of articles.entries()) {
    await run(pool)`insert into membership (article_id, story_id, reasons)
      values (${articleIds.get(article.title)}, ${story}, ${JSON.stringify(place === 0 ? [] : sampleReasons)})`;
  }
  return story;
}

/** One paper cites the first, a second prints the text of that one. */
async function addOrigins(
  pool: Pool,
  publisherIds: SampleEdition["publisherIds"],
  articleIds: ReadonlyMap<string, number>,
  storyId: number,
): Promise<void> {
  const [first, citing, copy] = ordinaryArticles
    .filter(({ title }) => title.startsWith("Ministry and ferry crews") || title.startsWith("Draft could end"))
    .map((article) => ({
      ...article,
      id: articleIds.get(article.title),
      publisherId: publisherIds[article.publisher],
    }));
  if (!first || !citing || !copy) throw new Error("the ferries have a report, a citation and a copy");
  const nameOf = ({ publisher }: SampleArticle) => samplePublishers[publisher].name;
  const words = "A draft agreement on pay could end the eleven-day strike of the ferry crews";
  const cue = { in: "title", start: 0, end: citing.title.length, words: citing.title };
  const passage = { in: "text", start: 0, end: words.length, words };
  await run(pool)`insert into origin (article_id, place, how, is_whole, origin_article_id, publisher_id, outlet, share,
      evidence, revision)
    values (${citing.id}, 0, 'cited', true, ${first.id}, ${first.publisherId}, ${nameOf(first)}, null, ${JSON.stringify(cue)}, 1),
      (${copy.id}, 1, 'copied', true, ${citing.id}, ${citing.publisherId}, ${nameOf(citing)}, 0.94, ${JSON.stringify(passage)}, 1)`;
  await run(pool)`update story set origin_count = publisher_count - 2,
    first_origin = ${JSON.stringify({ publisherId: first.publisherId, name: nameOf(first) })} where id = ${storyId}`;
}

const sampleReasons: readonly Reason[] = [
  { kind: "shared names", names: ["Oda Renfeld", "Aldermouth"] },
  { kind: "shared words", words: ["ferry", "strike", "draft"] },
  { kind: "nearest article", articleId: 1, likeness: 0.62 },
  { kind: "joined", probability: 0.94, needed: 0.8 },
];

type Pool = TestDatabase["pool"];

function run(pool: Pool) {
  return (text: TemplateStringsArray, ...values: unknown[]) =>
    pool.query<{ id: number }>(
      text.reduce((before, after, place) => `${before}$${place}${after}`),
      values,
    );
}

function insert(pool: Pool) {
  return async (text: TemplateStringsArray, ...values: unknown[]): Promise<number> => {
    const [row] = (await run(pool)(text, ...values)).rows;
    if (!row) throw new Error("nothing was inserted");
    return row.id;
  };
}

function hoursAgo(hours: number): Date {
  return new Date(sampleNow.getTime() - hours * 3_600_000);
}
