import { randomUUID } from "node:crypto";
import { setImmediate as letOthers } from "node:timers/promises";
import type { Database } from "../platform/database/database.ts";
import { type CatchingUp, findWindowBefore, saveCatchingUp, takeCatchingUp } from "./catching-up.store.ts";
import type { Judge } from "./judge.ts";
import type { Nearness } from "./rank-related.ts";
import { shippedJudge } from "./shipped-judge.ts";
import { loadPlacements, type PlacedArticle, saveNearness } from "./story.store.ts";
import { createStoryWindow, type StoryWindow } from "./story-window.ts";

export interface FillTools {
  database: Database;
  /** Placements looked through in one set. */
  most: number;
  /** Placements before one that it is compared with. */
  windowSize: number;
  judge?: Judge;
}

/**
 * Finds the nearest articles of those that were placed before these were kept, in the order of placement and among what was placed
 * before each, as placing itself does. Each call does one set and may be the last: what is done is noted with it, so that the next call,
 * after a restart too, goes on from there. A window of its own forgets sooner than the placer's, because nearest are mostly days apart.
 * @returns a function that does the next set, and tells how many placements it was; 0 where there is nothing (more) to do.
 */
export function fillNearness({ database, most, windowSize, judge = shippedJudge }: FillTools): () => Promise<number> {
  const processId = randomUUID();
  let memory: { window: StoryWindow; seq: number } | undefined;

  async function windowUpTo(seq: number): Promise<StoryWindow> {
    if (memory?.seq === seq) return memory.window;
    const window = createStoryWindow({ mostArticles: windowSize, judge });
    const start = await findWindowBefore(database, seq, windowSize);
    for (let from = start; from < seq; ) {
      const known = await loadUpTo(database, from, { lastSeq: seq, most: 1_000 });
      for (const placed of known) await remember(window, placed);
      from = known.at(-1)?.seq ?? seq;
    }
    return window;
  }

  return async () => {
    const open = await takeCatchingUp(database, processId);
    const window = open && (await windowUpTo(open.doneSeq));
    memory = undefined;
    if (!window) return 0;
    const { doneSeq, found } = await findNext(database, window, open, most);
    await database.transaction().execute(async (transaction) => {
      if (!(await saveCatchingUp(transaction, processId, doneSeq))) return;
      await saveNearness(transaction, found);
    });
    memory = { window, seq: doneSeq };
    return found.length;
  };
}

async function findNext(database: Database, window: StoryWindow, { doneSeq, lastSeq }: CatchingUp, most: number) {
  const next = await loadUpTo(database, doneSeq, { lastSeq, most });
  const found: { articleId: number; nearest: Nearness[] }[] = [];
  for (const placed of next) {
    const { nearest } = window.decide(placed.features, placed.articleId);
    found.push({ articleId: placed.articleId, nearest });
    await remember(window, placed);
  }
  return { doneSeq: next.length < most ? lastSeq : (next.at(-1)?.seq ?? lastSeq), found };
}

async function loadUpTo(
  database: Database,
  seq: number,
  { lastSeq, most }: { lastSeq: number; most: number },
): Promise<PlacedArticle[]> {
  const placed = await loadPlacements(database, seq, most);
  return placed.filter((one) => one.seq <= lastSeq);
}

/** One after the other with pauses, because whoever serves pages does this too. */
async function remember(window: StoryWindow, { articleId, storyId, features }: PlacedArticle): Promise<void> {
  window.add(articleId, storyId, features);
  await letOthers();
}
