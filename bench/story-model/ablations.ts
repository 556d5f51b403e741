import { pairSigns } from "../../src/stories/pair-signs.ts";
import { storySigns } from "../../src/stories/story-signs.ts";
import type { StreamSettings } from "./run-stream.ts";
import type { TrainingSettings } from "./train-model.ts";
import { trainSettings } from "./train-settings.ts";

/** The placer without one of its parts, trained anew without it. */
export interface Ablation {
  name: string;
  training: TrainingSettings;
  stream?: StreamSettings;
}

type PairSign = keyof typeof pairSigns;
type StorySign = keyof typeof storySigns;

/** With one forest and five folds, a tenth of the work: these figures are to be compared with one another alone. */
const plain: TrainingSettings = {
  ...trainSettings,
  rounds: 2,
  folds: 5,
  pair: { ...trainSettings.pair, forests: 1 },
};

/** The first lacks nothing. A sign that is made of two parts goes with either. */
export const ablations: readonly Ablation[] = [
  { name: "nothing", training: plain },
  withoutSigns(
    "titles",
    ["title", "headlineMost", "headlineLeast", "titleStanding", "titleStrangerMost", "titleStrangerLeast"],
    ["titleMean", "titleBest"],
  ),
  withoutSigns("leads", ["lead", "leadNamesMost", "leadNamesLeast"], []),
  withoutSigns(
    "bodies",
    ["text", "heldMost", "heldLeast", "textStanding", "lengths"],
    ["textMean", "textBest", "heldMean", "centre"],
  ),
  withoutSigns("names", ["names", "leadNamesMost", "leadNamesLeast", "strangerMost", "strangerLeast"], ["namesMean"]),
  withoutSigns("numbers", ["numbers"], []),
  withoutSigns(
    "rare words",
    ["telling", "tellingCount", "rarest", "thirdRarest", "tellingStanding"],
    ["coreHeld", "corePure", "coreRarest"],
  ),
  withoutSigns(
    "strangers: what the other never names",
    ["strangerMost", "strangerLeast", "titleStrangerMost", "titleStrangerLeast"],
    [],
  ),
  withoutSigns("published times", ["gap", "toldGap"], ["gap", "span"]),
  withoutSigns("days that articles name", ["weekdays", "leadDayGap", "sharedDays", "leadDaysHeld", "toldGap"], []),
  withoutSigns(
    "standing among the candidates",
    ["textStanding", "titleStanding", "tellingStanding", "crowd"],
    ["lead", "votes", "rivals", "nearestVotes"],
  ),
  withoutSigns("same publisher", ["samePublisher"], []),
  { name: "the learned decision about stories", training: { ...plain, rounds: 0 } },
  { name: "the second look", training: plain, stream: { looksAgain: false } },
];

function withoutSigns(name: string, ofPairs: readonly PairSign[], ofStories: readonly StorySign[]): Ablation {
  const { pair, story } = plain;
  return {
    name,
    training: {
      ...plain,
      pair: { ...pair, hidden: ofPairs.map((sign) => pairSigns[sign]) },
      story: { ...story, hidden: ofStories.map((sign) => storySigns[sign]) },
    },
  };
}
