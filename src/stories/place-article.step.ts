import { type ArticleText, advance, loadTexts } from "../articles/article.store.ts";
import type { Database, Transaction } from "../platform/database/database.ts";
import type { Log } from "../platform/log.ts";
import type { PassOn, Step } from "../platform/step.ts";
import type { Threads } from "../platform/threads.ts";
import type { ArticleFeatures } from "./article-features.ts";
import { findLastEdit, loadStandingEdits, saveHandedOn } from "./standing-edits.store.ts";
import type { ApartPair } from "./standing-edits.ts";
import {
  findLastMove,
  findPlaced,
  findWindowStart,
  holdPlacement,
  loadMoves,
  loadPlacements,
  type NewMove,
  type NewPlacement,
  reserveStories,
  saveMoves,
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

/** The window in this process's memory, and the last placement, the last move and the last edit it knows. */
interface Memory {
  window: StoryWindow;
  seq: number;
  move: number;
  edit: number;
}

const perArticleMs = 1_000;
const placementsAtOnce = 5_000;

/**
 * topics → stories: each article joins a story or starts one, with the reasons, and may make it plain where young
 * articles belong that were placed before. One machine places at a time; the others wait for the lock and then catch up.
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

/** What one batch decides. */
interface Decided {
  placements: NewPlacement[];
  newStories: number[];
  /** Articles of earlier batches that go to another story. */
  moves: NewMove[];
  handedOn: ApartPair[];
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
  const given = articles.map((article) => article.id);
  const placed = await findPlaced(transaction, given);
  const waiting = articles
    .map(({ id }, index) => ({ id, features: features[index] }))
    .filter(({ id }) => !placed.has(id));
  const { placements, newStories, moves, handedOn } = decide(
    memory.window,
    waiting,
    await reserveStories(transaction, waiting.length),
  );
  const seq = placements.length > 0 ? await savePlacements(transaction, placements, newStories) : memory.seq;
  const { lastMove, left } = await saveMoves(transaction, moves);
  await saveHandedOn(transaction, handedOn);
  await advance(transaction, given, "placed");
  const changed = [...placements, ...moves].map(({ storyId }) => storyId);
  // What was placed before came again because its words changed: its story has other things to tell.
  await tools.passOn(
    transaction,
    [...new Set([...changed, ...left, ...placed.values()])].map((id) => ({ id })),
  );
  tools.log.info({ placed: placements.length, newStories: newStories.length, moved: moves.length }, "placed articles");
  return { ...memory, seq: Math.max(seq, memory.seq), move: Math.max(lastMove, memory.move) };
}

/** One article after the other, each with the second look that it gives cause for. */
function decide(
  window: StoryWindow,
  waiting: readonly { id: number; features: ArticleFeatures | undefined }[],
  reserved: readonly number[],
): Decided {
  const placements = new Map<number, NewPlacement>();
  const moves = new Map<number, NewMove>();
  const newStories: number[] = [];
  for (const { id, features } of waiting) {
    if (!features) throw new Error(`article ${id} was not described`);
    const { story, reasons, nearby, nearest } = window.decide(features, id);
    const storyId = story === "new" ? reserved[newStories.length] : story;
    if (storyId === undefined) throw new Error("no story id was reserved");
    if (story === "new") newStories.push(storyId);
    window.add(id, storyId, features);
    placements.set(id, { articleId: id, storyId, reasons, features, nearest });
    for (const { articleId, story: movedTo, reasons: why } of window.lookAgain(id, nearby)) {
      const own = placements.get(articleId);
      if (own) placements.set(articleId, { ...own, storyId: movedTo, reasons: why });
      else moves.set(articleId, { articleId, storyId: movedTo, reasons: why });
    }
  }
  const handedOn = window.edits.takeHandedOn();
  return { placements: [...placements.values()], newStories, moves: [...moves.values()], handedOn };
}

/** Brings the window up to what others have placed and moved, or builds it from the newest placements. */
async function catchUp(tools: PlaceTools, transaction: Transaction, known: Memory | undefined): Promise<Memory> {
  const memory = known ?? {
    window: createStoryWindow({ mostArticles: tools.windowSize }),
    seq: await findWindowStart(transaction, tools.windowSize),
    move: await findLastMove(transaction),
    edit: -1,
  };
  const before = { ...memory };
  for (;;) {
    const missed = await loadPlacements(transaction, memory.seq, placementsAtOnce);
    for (const { articleId, storyId, features, isByEditor } of missed)
      memory.window.add(articleId, storyId, features, isByEditor);
    memory.seq = missed.at(-1)?.seq ?? memory.seq;
    if (missed.length < placementsAtOnce) break;
  }
  for (const { movedSeq, articleId, storyId, isByEditor } of await loadMoves(transaction, memory.move)) {
    memory.window.move(articleId, storyId, isByEditor);
    memory.move = movedSeq;
  }
  memory.edit = await findLastEdit(transaction);
  // What others placed and moved may have been handed what it is kept apart from.
  const hasMissed = memory.seq !== before.seq || memory.move !== before.move || memory.edit !== before.edit;
  if (hasMissed) memory.window.edits.learn(await loadStandingEdits(transaction));
  return memory;
}
