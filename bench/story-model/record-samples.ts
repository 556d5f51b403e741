import type { Judge } from "../../src/stories/judge.ts";
import { pairSignCount } from "../../src/stories/pair-signs.ts";
import { storySignCount } from "../../src/stories/story-signs.ts";
import { createStoryWindow } from "../../src/stories/story-window.ts";
import { chanceFrom } from "./chance.ts";
import { runStream } from "./run-stream.ts";
import type { StorySet } from "./story-sets.ts";
import { trainSettings } from "./train-settings.ts";

/** Rows of signs with the answer and the folds of the two articles that they are about. */
export interface Recorded {
  signCount: number;
  signs: number[];
  labels: number[];
  /** How many rows, left out, each stands for; the same for all where absent. */
  counts?: number[];
  folds: [number, number][];
}

/** How often the simulated stream begins a story anew where none began: a placer errs, and what it sees is not tidy. */
const errorShare = 0.15;

/** Pairs as the placer meets them, in a stream whose stories are the true ones broken up by chance. */
export function recordPairs(set: StorySet): Recorded {
  const counts: number[] = [];
  const recorded: Recorded = { signCount: pairSignCount, signs: [], labels: [], counts, folds: [] };
  const chance = chanceFrom(set.name);
  const perArticle = (trainSettings.mostPairs * set.share) / set.features.length;
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
  for (const [article, described] of set.features.entries()) {
    rows.length = 0;
    window.decide(described, article);
    const answers = rows.map(({ other }) => (set.truth[article] === set.truth[other] ? 1 : 0));
    const shares = keptShares(answers, perArticle);
    for (const [place, { row, other }] of rows.entries()) {
      const answer = answers[place] ?? 0;
      const share = shares[answer] ?? 1;
      if (chance() >= share) continue;
      recorded.signs.push(...row);
      recorded.labels.push(answer);
      counts.push(1 / share);
      recorded.folds.push([set.folds[article] ?? 0, set.folds[other] ?? 0]);
    }
    const story = set.truth[article] ?? -1;
    const own = parts.get(story) ?? [];
    let part = own[Math.floor(chance() * own.length)];
    if (part === undefined || chance() < errorShare) {
      part = ++stories;
      parts.set(story, [...own, part]);
    }
    window.add(article, part, described);
  }
  return recorded;
}

/** What share of the false and of the true rows is kept: half of each, and where one kind is rare all of it. */
function keptShares(answers: readonly number[], most: number): [ofFalse: number, ofTrue: number] {
  const trueRows = answers.filter((answer) => answer === 1).length;
  const falseRows = answers.length - trueRows;
  const trueKept = Math.min(trueRows, Math.max(most / 2, most - falseRows));
  const falseKept = Math.min(falseRows, most - trueKept);
  return [falseKept / Math.max(1, falseRows), trueKept / Math.max(1, trueRows)];
}

/** Decisions about stories as the placer meets them when it follows `judge`. */
export function recordDecisions(set: StorySet, judge: Judge): Recorded {
  const recorded: Recorded = { signCount: storySignCount, signs: [], labels: [], folds: [] };
  const storyOf: number[] = [];
  const byStory = new Map<number, number[]>();
  const membersOf = (story: number) => (byStory.get(story) ?? []).filter((article) => storyOf[article] === story);
  const truthOf = (articles: readonly number[]) => articles.map((article) => set.truth[article] ?? -1);
  const recording: Judge = {
    pair: judge.pair,
    story(row, speakers, storyKey, nearest) {
      const members = membersOf(storyKey).filter((article) => !speakers.includes(article));
      recorded.signs.push(...row);
      recorded.labels.push(majority(truthOf(speakers)) === majority(truthOf(members)) ? 1 : 0);
      recorded.folds.push([set.folds[speakers[0] ?? 0] ?? 0, set.folds[nearest] ?? 0]);
      return judge.story(row, speakers, storyKey, nearest);
    },
  };
  runStream(set.features, recording, {
    thresholds: trainSettings.thresholds,
    storyOf,
    onPlaced(article, story) {
      byStory.set(story, [...membersOf(story).filter((known) => known !== article), article]);
    },
  });
  return thinned(recorded, trainSettings.mostDecisions * set.share);
}

/** Rows at equal distances. */
function thinned({ signCount, signs, labels, folds }: Recorded, most: number): Recorded {
  const step = Math.max(1, labels.length / most);
  const rows = Array.from({ length: Math.floor(labels.length / step) }, (_, place) => Math.floor(place * step));
  return {
    signCount,
    signs: rows.flatMap((row) => signs.slice(row * signCount, (row + 1) * signCount)),
    labels: rows.map((row) => labels[row] ?? 0),
    folds: rows.map((row) => folds[row] ?? [0, 0]),
  };
}

function majority(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || a - b)[0]?.[0] ?? -1;
}
