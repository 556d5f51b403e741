import { type ArticleText, advance, loadTexts } from "../articles/article.store.ts";
import type { Database, Transaction } from "../platform/database/database.ts";
import type { Log } from "../platform/log.ts";
import type { PassOn, Step } from "../platform/step.ts";
import type { Threads } from "../platform/threads.ts";
import type { ArticleFeatures } from "./article-features.ts";
import {
  findPlaced,
  findWindowStart,
  holdPlacement,
  loadPlacements,
  type NewPlacement,
  reserveStories,
  savePlacements,
} from "./story.store.ts";
import { createStoryWindow, type StoryWindow } from "./story-window.ts";

export interface PlaceTools {
  database: Database;
  threads: Threads;
  log: Log;
  passOn: PassOn;
  /** Placements the window remembers at the most. */
  windowSize: number;
}

/** The window in this process's memory, and the last placement it knows. */
interface Memory {
  window: StoryWindow;
  seq: number;
}

const perArticleMs = 1_000;
const placementsAtOnce = 5_000;

/**
 * topics → stories: each article joins a story or starts one, with the reasons. One machine places at a time; the others
 * wait for the lock and then catch up on what it placed.
 */
export function placeArticles(tools: PlaceTools): Step {
  let memory: Memory | undefined;
  return {
    run: "together",
    batch: 100,
    isOncePerId: true,
    handle: async (ids) => {
      const articles = await loadTexts(tools.database, ids);
      const features = await describe(tools, articles);
      // A transaction that fails may leave the window ahead of the database: then it is built anew.
      const known = memory;
      memory = undefined;
      memory = await tools.database
        .transaction()
        .execute((transaction) => place(tools, transaction, known, articles, features));
    },
  };
}

async function describe(tools: PlaceTools, articles: readonly ArticleText[]): Promise<ArticleFeatures[]> {
  if (articles.length === 0) return [];
  const input = articles.map(({ title, text, publisherName, link, publishedAt, language }) => ({
    title,
    text,
    publisher: publisherName,
    ...(link && { url: link }),
    ...(publishedAt && { publishedAt: publishedAt.toISOString() }),
    ...(language && { language }),
  }));
  const thought = await tools.threads.run<ArticleFeatures[]>("describe", input, perArticleMs * articles.length);
  if (thought.outcome === "gave up")
    throw new Error(`describing ${articles.length} articles took too much ${thought.because}`);
  return thought.result;
}

async function place(
  tools: PlaceTools,
  transaction: Transaction,
  known: Memory | undefined,
  articles: readonly ArticleText[],
  features: readonly ArticleFeatures[],
): Promise<Memory> {
  await holdPlacement(transaction);
  const memory = await catchUp(tools, transaction, known);
  const placed = await findPlaced(
    transaction,
    articles.map((article) => article.id),
  );
  const waiting = articles
    .map((article, index) => ({ id: article.id, features: features[index] }))
    .filter(({ id }) => !placed.has(id));
  const ids = await reserveStories(transaction, waiting.length);
  const newStories: number[] = [];
  const placements: NewPlacement[] = [];
  for (const article of waiting) {
    if (!article.features) throw new Error(`article ${article.id} was not described`);
    const decision = memory.window.decide(article.features);
    const storyId = decision.story === "new" ? ids[newStories.length] : decision.story;
    if (storyId === undefined) throw new Error("no story id was reserved");
    if (decision.story === "new") newStories.push(storyId);
    memory.window.add(article.id, storyId, article.features);
    placements.push({ articleId: article.id, storyId, reasons: decision.reasons, features: article.features });
  }
  const seq = placements.length > 0 ? await savePlacements(transaction, placements, newStories) : memory.seq;
  await advance(
    transaction,
    articles.map((article) => article.id),
    "placed",
  );
  await tools.passOn(
    transaction,
    [...new Set(placements.map((placement) => placement.storyId))].map((id) => ({ id })),
  );
  tools.log.info({ placed: placements.length, newStories: newStories.length }, "placed articles");
  return { window: memory.window, seq: Math.max(seq, memory.seq) };
}

/** Brings the window up to what others have placed, or builds it from the newest placements. */
async function catchUp(tools: PlaceTools, transaction: Transaction, known: Memory | undefined): Promise<Memory> {
  const memory = known ?? {
    window: createStoryWindow({ mostArticles: tools.windowSize }),
    seq: await findWindowStart(transaction, tools.windowSize),
  };
  for (;;) {
    const missed = await loadPlacements(transaction, memory.seq, placementsAtOnce);
    for (const placement of missed) memory.window.add(placement.articleId, placement.storyId, placement.features);
    memory.seq = missed.at(-1)?.seq ?? memory.seq;
    if (missed.length < placementsAtOnce) return memory;
  }
}
