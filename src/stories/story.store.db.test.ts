import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Transaction } from "../platform/database/database.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { findPlaced, saveDescriptions } from "./placement-order.store.ts";
import {
  findLastMove,
  findWindowStart,
  listMemberships,
  loadMoves,
  loadPlacements,
  loadToldArticles,
  reserveStories,
  saveMoves,
  savePlacements,
  saveTellings,
} from "./story.store.ts";
import { saveHashtags } from "./story-hashtags.store.ts";
import { followMerges } from "./story-page.store.ts";
import { testFeatures } from "./test-features.ts";
import { type TestArticle, writeTestArticles } from "./test-stories.ts";

const features = testFeatures({
  words: "ferry strike",
  counts: [2, 1],
  titleEnd: 2,
  leadEnd: 2,
  names: ["Oda Renfeld"],
});

let used: TestDatabase;
let articles: TestArticle[];
beforeEach(async () => {
  used = await createTestDatabase();
  articles = await writeTestArticles(used.database);
});
afterEach(() => used.close());

function run<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
  return used.database.transaction().execute(work);
}

/** Places the articles of each event in a story, in the order given. @returns the stories by event. */
function place(some: readonly TestArticle[] = articles): Promise<Map<string, number>> {
  return run(async (transaction) => {
    const events = [...new Set(some.map(({ event }) => event))];
    const ids = await reserveStories(transaction, events.length);
    const stories = new Map(events.map((event, at) => [event, ids[at] ?? 0]));
    const placements = some.map(({ id, event }) => ({
      articleId: id,
      storyId: stories.get(event) ?? 0,
      reasons: [{ kind: "nothing alike" as const }],
    }));
    await saveDescriptions(
      transaction,
      some.map(({ id }) => ({ articleId: id, features })),
    );
    await savePlacements(transaction, placements, ids);
    return stories;
  });
}

test("placements come back in the order in which they were made", async () => {
  const order = [4, 0, 8, 2].flatMap((at) => articles[at] ?? []);
  await place(order);
  const placed = await loadPlacements(used.database, 0, 10);
  expect(placed.map(({ articleId }) => articleId)).toEqual(order.map(({ id }) => id));
  expect(placed[0]?.features).toEqual(features);
  const seqs = placed.map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
});

test("a window is rebuilt from the newest placements only", async () => {
  await place();
  const start = await findWindowStart(used.database, 4);
  const placed = await loadPlacements(used.database, start, 100);
  expect(placed.map(({ articleId }) => articleId)).toEqual(articles.slice(-4).map(({ id }) => id));
  expect(await findWindowStart(used.database, 100)).toBe(0);
});

test("an article has one story", async () => {
  const stories = await place();
  await expect(place(articles.slice(0, 1))).rejects.toThrow(/duplicate key/);
  const ids = articles.map(({ id }) => id);
  expect(await findPlaced(used.database, [...ids, 999])).toEqual(
    new Map(articles.map(({ id, event }) => [id, stories.get(event)])),
  );
});

test("moves come back in their order, and a story that lost every article counts none", async () => {
  const stories = await place();
  const [from = 0, to = 0] = [stories.get("ferries"), stories.get("bridge")];
  await sql`update story set article_count = 3 where id in (${from}, ${to})`.execute(used.database);
  const ids = articles.filter(({ event }) => event === "ferries").map(({ id }) => id);
  const known = await findLastMove(used.database);
  const moves = ids.map((articleId) => ({ articleId, storyId: to, reasons: [{ kind: "nothing alike" as const }] }));
  const { left, lastMove } = await run((transaction) => saveMoves(transaction, moves));
  expect(left).toEqual([from]);
  const found = await loadMoves(used.database, known);
  expect(found.map(({ articleId, storyId }) => [articleId, storyId]).toSorted()).toEqual(ids.map((id) => [id, to]));
  expect(found.at(-1)?.movedSeq).toBe(lastMove);
  expect(await loadMoves(used.database, lastMove)).toEqual([]);
  const counts = await sql`select id, article_count from story where id in (${from}, ${to}) order by id`.execute(
    used.database,
  );
  expect(counts.rows).toEqual(
    [
      { id: to, article_count: 3 },
      { id: from, article_count: 0 },
    ].toSorted((a, b) => a.id - b.id),
  );
});

test("the address of a story that was merged leads to where its articles are now", async () => {
  const stories = await place();
  const [first = 0, second = 0, third = 0] = ["ferries", "bridge", "observatory"].map((event) => stories.get(event));
  const move = (event: string, storyId: number) =>
    run((transaction) =>
      saveMoves(
        transaction,
        articles
          .filter((article) => article.event === event)
          .map(({ id }) => ({ articleId: id, storyId, reasons: [] })),
      ),
    );
  await move("ferries", second);
  await move("bridge", third);
  expect(await followMerges(used.database, first)).toBe(second);
  await move("ferries", third);
  expect(await followMerges(used.database, first)).toBe(third);
  expect(await followMerges(used.database, third)).toBe(third);
});

test("every article of a merged story goes along, but what a person placed", async () => {
  const stories = await place();
  const [from = 0, to = 0] = [stories.get("ferries"), stories.get("bridge")];
  const [remembered, forgotten, pinned] = articles.filter(({ event }) => event === "ferries").map(({ id }) => id);
  await sql`update membership set placed_by = 'editor' where article_id = ${pinned}`.execute(used.database);
  const move = { articleId: remembered ?? 0, storyId: to, reasons: [] };
  const merge = { storyId: from, into: to, reasons: [{ kind: "merged" as const, probability: 0.9, needed: 0.7 }] };
  const { left } = await run((transaction) => saveMoves(transaction, [move], [merge]));
  expect(left).toEqual([from]);
  const placed = await findPlaced(used.database, [remembered, forgotten, pinned].map(Number));
  expect(placed).toEqual(
    new Map([
      [remembered, to],
      [forgotten, to],
      [pinned, from],
    ]),
  );
  expect(await followMerges(used.database, from)).toBe(from);
  await sql`update membership set placed_by = 'engine' where article_id = ${pinned}`.execute(used.database);
  await run((transaction) => saveMoves(transaction, [], [merge]));
  expect(await followMerges(used.database, from)).toBe(to);
});

test("what a person placed is never moved", async () => {
  const stories = await place();
  const [article] = articles;
  await sql`update membership set placed_by = 'editor' where article_id = ${article?.id}`.execute(used.database);
  const move = { articleId: article?.id ?? 0, storyId: stories.get("ferries") ?? 0, reasons: [] };
  expect(await run((transaction) => saveMoves(transaction, [move]))).toEqual({ lastMove: 0, left: [] });
  expect(await loadPlacements(used.database, 0, 1)).toMatchObject([
    { storyId: stories.get("bridge"), isByEditor: true },
  ]);
});

test("numbers of stories that were reserved are never given again", async () => {
  const first = await run((transaction) => reserveStories(transaction, 3));
  const second = await run((transaction) => reserveStories(transaction, 2));
  expect(new Set([...first, ...second]).size).toBe(5);
  expect(await run((transaction) => reserveStories(transaction, 0))).toEqual([]);
});

test("a telling counts articles and publishers as they stand", async () => {
  const stories = await place();
  const story = stories.get("ferries") ?? 0;
  const told = await loadToldArticles(used.database, [story]);
  expect(told).toHaveLength(3);
  const telling = { id: story, headline: "The boats", excerpt: "They sail.", leadArticleId: told[0]?.id ?? 0 };
  await run((transaction) => saveTellings(transaction, [telling]));
  const found = await sql`
    select headline, article_count, publisher_count, first_at <= last_at as "inOrder"
    from story where id = ${story}`.execute(used.database);
  expect(found.rows).toEqual([{ headline: "The boats", article_count: 3, publisher_count: 3, inOrder: true }]);
});

test("a story's hashtags are those on which several independent origins agree", async () => {
  const stories = await place();
  const story = stories.get("ferries") ?? 0;
  const ids = articles.filter(({ event }) => event === "ferries").map(({ id }) => id);
  const tags = ["a", "b", "c", "d", "e"];
  for (const tag of tags)
    await sql`insert into hashtag (key, name) values (${tag}, ${tag.toUpperCase()})`.execute(used.database);
  // "d" and "e" are on every article, the others on the first alone.
  await sql`
    insert into article_hashtag (article_id, hashtag_id, given_by, rank)
    select article, hashtag.id, 'octavo', ascii(key) - 97 from unnest(${ids}::bigint[]) as article, hashtag
    where key in ('d', 'e') or article = ${ids[0]}`.execute(used.database);
  const keys = async () => {
    await run((transaction) => saveHashtags(transaction, [story]));
    const found = await sql<{ hashtags: { key: string }[] }>`select hashtags from story where id = ${story}`.execute(
      used.database,
    );
    return found.rows[0]?.hashtags.map(({ key }) => key);
  };
  expect(await keys()).toEqual(["d", "e"]);
  // All but the first turn out to be its copies: one voice, whose best is taken beside what stands.
  await sql`update story set hashtags = '[]' where id = ${story}`.execute(used.database);
  await sql`
    insert into origin (article_id, place, how, is_whole, origin_article_id, publisher_id, outlet, share, evidence, revision)
    select article, 0, 'copied', true, ${ids[0]}, publisher_id, 'First', 1, '{}', 1
    from unnest(${ids.slice(1)}::bigint[]) as article, (select publisher_id from article where id = ${ids[0]}) as first`.execute(
    used.database,
  );
  expect(await keys()).toEqual(["a", "b", "c"]);
});

test("memberships are listed page by page, each article once", async () => {
  const stories = await place();
  const first = await listMemberships(used.database, 0, 5);
  const rest = await listMemberships(used.database, first.at(-1)?.seq ?? 0, 5);
  const rows = [...first, ...rest];
  expect(rows).toHaveLength(articles.length);
  expect(rows[0]).toEqual({
    seq: expect.any(Number),
    url: "https://aldermouth.example/bridge",
    story: stories.get("bridge"),
  });
  expect(new Set(rows.map(({ url }) => url)).size).toBe(articles.length);
});
