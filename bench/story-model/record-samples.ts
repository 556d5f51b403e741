import type { ArticleFeatures } from "../../src/stories/article-features.ts";
import { pairSignCount } from "../../src/stories/pair-signs.ts";
import { storySignCount } from "../../src/stories/story-signs.ts";
import type { Judge } from "../../src/stories/story-evidence.ts";
import { createStoryWindow } from "../../src/stories/story-window.ts";
import { runStream } from "./run-stream.ts";
import type { StorySet } from "./story-sets.ts";

/** Rows of signs with the answer and the folds of the two articles that they are about. */
export interface Recorded {
  signCount: number;
  signs: number[];
  labels: number[];
  folds: [number, number][];
}

/** How often the simulated stream begins a story anew where none began: a placer errs, and what it sees is not tidy. */
const errorShare = 0.15;

/** Pairs as the placer meets them, in a stream whose stories are the true ones broken up by chance. */
export function recordPairs(set: StorySet, features: readonly ArticleFeatures[], most: number): Recorded {
  const recorded: Recorded = { signCount: pairSignCount, signs: [], labels: [], folds: [] };
  const chance = chanceFrom(set.name);
  const perArticle = most / features.length;
  const rows: { row: Float64Array; other: number }[] = [];
  const judge: Judge = {
    pair(row, offset, _one, other) {
      rows.push({ row: row.slice(offset, offset + pairSignCount), other });
      return 0;
    },
    story: () => 0,
  };
  const window = createStoryWindow({ judge });
  const parts = new Map<number, number[]>();
  let stories = 0;
  for (const [article, described] of features.entries()) {
    rows.length = 0;
    window.decide(described, article);
    for (const { row, other } of rows) {
      if (chance() > (perArticle * 1.0) / rows.length) continue;
      recorded.signs.push(...row);
      recorded.labels.push(set.truth[article] === set.truth[other] ? 1 : 0);
      recorded.folds.push([set.folds[article] ?? 0, set.folds[other] ?? 0]);
    }
    const own = parts.get(set.truth[article] ?? -1) ?? [];
    let part = own[Math.floor(chance() * own.length)];
    if (part === undefined || chance() < errorShare) {
      part = ++stories;
      own.push(part);
      parts.set(set.truth[article] ?? -1, own);
    }
    window.add(article, part, described);
  }
  return recorded;
}

/** Decisions about stories as the placer meets them when it follows `judge`. */
export function recordDecisions(set: StorySet, features: readonly ArticleFeatures[], judge: Judge): Recorded {
  const recorded: Recorded = { signCount: storySignCount, signs: [], labels: [], folds: [] };
  const storyOf: number[] = [];
  const recording: Judge = {
    pair: judge.pair,
    story(row, speakers, storyKey, nearest) {
      const own = majority(speakers.map((article) => set.truth[article] ?? -1));
      const members = storyOf.flatMap((key, article) => (key === storyKey && !speakers.includes(article) ? [set.truth[article] ?? -1] : []));
      recorded.signs.push(...row);
      recorded.labels.push(own === majority(members) ? 1 : 0);
      recorded.folds.push([set.folds[speakers[0] ?? 0] ?? 0, set.folds[nearest] ?? 0]);
      return judge.story(row, speakers, storyKey, nearest);
    },
  };
  runStream(features, recording, storyOf);
  return recorded;
}

function majority(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || a - b)[0]?.[0] ?? -1;
}

/** The same numbers between 0 and 1 each time (mulberry32). */
function chanceFrom(name: string): () => number {
  let state = [...name].reduce((sum, character) => Math.imul(sum ^ character.charCodeAt(0), 0x9e3779b1), 1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
