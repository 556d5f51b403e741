import { logOddsOf, readTrees, type WrittenTrees } from "../../src/stories/boosted-trees.ts";
import type { Judge } from "../../src/stories/judge.ts";
import { storySigns } from "../../src/stories/story-signs.ts";
import { type FoldModels, foldLogOdds, growByFolds, growOn, type Weighed } from "./fold-models.ts";
import type { GrowSettings } from "./grow-trees.ts";
import { type Recorded, recordDecisions, recordPairs } from "./record-samples.ts";
import type { StorySet } from "./story-sets.ts";
import { trainSettings } from "./train-settings.ts";
import { seeAgain } from "./views.ts";

/** As models/stories/placement.json holds it. */
export interface WrittenModel {
  pair: WrittenTrees;
  story: WrittenTrees;
}

export interface TrainingSettings {
  rounds: number;
  folds: number;
  pair: GrowSettings;
  story: GrowSettings;
}

export interface Trained {
  /** What has learned from every fold. */
  writeModel(): WrittenModel;
  /** Judges the articles of a set with models that saw the stories of neither side. */
  judgeOf(set: StorySet): Judge;
}

/**
 * Learns in two layers: what two articles have in common, then what the pairs of an article and a story say together. The
 * second learns from the streams that the placer makes when it follows what was learned before (Ross et al., 2011), and
 * sees only probabilities of pairs that the first layer was not trained on, as it will in use.
 */
export function trainModel(
  wholeSets: readonly StorySet[],
  { rounds, folds, pair, story }: TrainingSettings = trainSettings,
): Trained {
  const sets = wholeSets.flatMap(viewsOf);
  const hasHeadlines = wholeSets.some(({ features }) => features.every(({ hasText }) => !hasText));
  const weigh = (set: StorySet) => (hasHeadlines ? set.weight : set.weightWithoutHeadlines);
  const pairs: Weighed = sets.map((set) => ({ recorded: pairsOf(set), weight: weigh(set) }));
  const pairModels = growByFolds(pairs, pair, folds);
  let decisions: Weighed = [];
  let storyModels: FoldModels | undefined;
  const judgeOf = (set: StorySet) => foldJudge(set, pairModels, storyModels);
  for (let round = 0; round < rounds; round += 1) {
    const seen = sets.map((set) => ({
      recorded: recordDecisions(set, judgeOf(set)),
      weight: weigh(set) * (round === 0 ? 0.5 : 1),
    }));
    decisions = [...decisions, ...seen];
    storyModels = growByFolds(decisions, story, folds);
  }
  return { writeModel: () => ({ pair: growOn(pairs, [], pair), story: growOn(decisions, [], story) }), judgeOf };
}

const views = new WeakMap<StorySet, StorySet[]>();
const recordedPairs = new WeakMap<StorySet, Recorded>();

/** A set and what it looks like as other kinds of stream. */
function viewsOf(set: StorySet): StorySet[] {
  const known = views.get(set);
  if (known) return known;
  const made = [set, ...trainSettings.views.flatMap((view) => seeAgain(set, view) ?? [])];
  views.set(set, made);
  return made;
}

/** The same set gives the same pairs, whatever it is trained with. */
function pairsOf(set: StorySet): Recorded {
  const known = recordedPairs.get(set) ?? recordPairs(set);
  recordedPairs.set(set, known);
  return known;
}

/** A judge of one model, as the program has it. */
export function judgeWith(model: WrittenModel): Judge {
  const [pair, story] = [readTrees(model.pair), readTrees(model.story)];
  return { pair: (row, offset) => logOddsOf(pair, row, offset), story: (row) => logOddsOf(story, row, 0) };
}

function foldJudge(set: StorySet, pairs: FoldModels, stories: FoldModels | undefined): Judge {
  const foldOf = (article: number | undefined) => set.folds[article ?? -1] ?? 0;
  return {
    pair: (row, offset, one, other) => foldLogOdds(pairs, foldOf(one), foldOf(other), row, offset),
    story: (row, speakers, _storyKey, nearest) =>
      stories ? foldLogOdds(stories, foldOf(speakers[0]), foldOf(nearest), row, 0) : plainRule(row),
  };
}

/** Joins where the best three pairs and the mean of all are likely together. */
function plainRule(row: Float64Array): number {
  return 4 * ((row[storySigns.bestThree] ?? 0) + (row[storySigns.mean] ?? 0) - 1);
}
