import { advance } from "../articles/article.store.ts";
import type { Database, Transaction } from "../platform/database/database.ts";
import type { Log } from "../platform/log.ts";
import type { PassOn, Step } from "../platform/step.ts";
import type { Threads } from "../platform/threads.ts";
import { decideBatch } from "./decide-batch.ts";
import { describeNew, describeWithout } from "./describe-new.action.ts";
import type { Judge } from "./judge.ts";
import { findNextTurn, findReady, holdPlacement, type Turns } from "./placement-order.store.ts";
import { placementSettings } from "./placement-settings.ts";
import { shippedJudge } from "./shipped-judge.ts";
import { findLastEdit, loadStandingEdits, saveHandedOn } from "./standing-edits.store.ts";
import {
  findLastMove,
  findWindowStart,
  loadMoves,
  loadPlacements,
  reserveStories,
  saveMoves,
  savePlacements,
} from "./story.store.ts";
import { createStoryWindow, type StoryWindow } from "./story-window.ts";
import { tellHeads } from "./tell-heads.part.ts";
import { findTimesToTell } from "./telling-time.store.ts";

export interface PlaceTools {
  database: Database;
  threads: Threads;
  log: Log;
  passOn: PassOn;
  /** Looks again at what waits, not before a time. */
  placeLater(transaction: Transaction, articleId: number, startAfter: Date): Promise<void>;
  /** Of these nobody waits for a later look any more. */
  placeNow(transaction: Transaction, articleIds: readonly number[]): Promise<void>;
  /** Placements the window remembers at the most. */
  windowSize: number;
}

export interface PlaceSettings {
  turns: Turns;
  judge: Judge;
}

/** The window in this process's memory, and the last placement, the last move and the last edit it knows. */
interface Memory {
  window: StoryWindow;
  seq: number;
  move: number;
  edit: number;
}

const atOnce = 100;
const placementsAtOnce = 5_000;

/**
 * topics → stories: each article joins a story or starts one, with the reasons, and may make it plain where young
 * articles belong that were placed before. One machine places at a time; the others wait for the lock and then catch up.
 *
 * The ids are a nudge: they are described, and then everything is placed whose turn it is, in the order (published, id),
 * whoever described it. So it does not matter which machine is given which article, and when.
 */
export function placeArticles(
  tools: PlaceTools,
  settings: PlaceSettings = { turns: placementSettings.turns, judge: shippedJudge },
): Step {
  let memory: Memory | undefined;

  async function placeAllReady(): Promise<void> {
    for (let placed = atOnce; placed === atOnce; ) {
      // A transaction that fails may leave the window ahead of the database: then it is built anew.
      const known = memory;
      memory = undefined;
      const done = await tools.database
        .transaction()
        .execute((transaction) => placeReady(tools, settings, transaction, known));
      memory = done.memory;
      placed = done.placed;
    }
  }

  return {
    run: "together",
    batch: atOnce,
    isOncePerId: true,
    handle: async (ids) => {
      await describeNew(tools, ids);
      await placeAllReady();
    },
    // What can never be described waits for nobody and holds nobody back.
    giveUp: async (id) => {
      await describeWithout(tools, id);
      await placeAllReady();
    },
  };
}

async function placeReady(
  tools: PlaceTools,
  settings: PlaceSettings,
  transaction: Transaction,
  known: Memory | undefined,
): Promise<{ memory: Memory; placed: number }> {
  await holdPlacement(transaction);
  const ready = await findReady(transaction, settings.turns, atOnce);
  const memory = await catchUp(tools, settings, transaction, known);
  const reserved = await reserveStories(transaction, ready.length);
  const { placements, newStories, moves, merges, handedOn } = decideBatch(memory.window, ready, reserved);
  const seq = placements.length > 0 ? await savePlacements(transaction, placements, newStories) : memory.seq;
  const { lastMove, left } = await saveMoves(transaction, moves, merges);
  await saveHandedOn(transaction, handedOn);
  const gained = [...placements, ...moves].map(({ storyId }) => storyId);
  const anew = [...newStories, ...merges.map(({ into }) => into), ...left];
  const changed = [...new Set([...gained, ...anew])];
  const articleIds = ready.map(({ articleId }) => articleId);
  await tellHeads(transaction, changed, anew);
  await tools.passOn(transaction, await findTimesToTell(transaction, changed, articleIds));
  await advance(transaction, articleIds, "placed");
  await tools.placeNow(transaction, articleIds);
  // A full batch is followed by another at once.
  const next = ready.length < atOnce ? await findNextTurn(transaction, settings.turns) : undefined;
  if (next) await tools.placeLater(transaction, next.articleId, next.at);
  if (ready.length > 0)
    tools.log.info(
      { placed: placements.length, newStories: newStories.length, moved: moves.length },
      "placed articles",
    );
  return {
    memory: { ...memory, seq: Math.max(seq, memory.seq), move: Math.max(lastMove, memory.move) },
    placed: ready.length,
  };
}

/** Brings the window up to what others have placed and moved, or builds it from the newest placements. */
async function catchUp(
  { windowSize }: PlaceTools,
  { judge }: PlaceSettings,
  transaction: Transaction,
  known: Memory | undefined,
): Promise<Memory> {
  const memory = known ?? {
    window: createStoryWindow({ mostArticles: windowSize, judge }),
    seq: await findWindowStart(transaction, windowSize),
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
