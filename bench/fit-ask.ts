/**
 * `node bench/fit-ask.ts DATA`: fits the weights of src/assistant/confidence.ts by logistic regression on stories that the
 * bench does not report on, and prints what each threshold would give there.
 */

import { weighQuestion } from "../src/assistant/answer-question.ts";
import { confidenceOf } from "../src/assistant/confidence.ts";
import type { Material } from "../src/assistant/material.ts";
import type { Signs } from "../src/assistant/weigh-sentences.ts";
import { holdsWords, shortened, withoutArticle } from "./ask.ts";
import { type AskedStory, readAskedStories, readTuningStories } from "./ask-samples.ts";
import { openOtherForms } from "./other-forms.ts";
import { type Paraphrased, readParaphrased } from "./paraphrase.ts";

interface Sample {
  from: "own" | "short" | "turned" | "elsewhere" | "paraphrased" | "near" | "paraphrased_near" | "other";
  signs: Signs;
  isRight: boolean;
}

const timesCounted = 5;
const shared = `${process.argv[2] ?? "../shared"}/bench`;
const stories = [...readAskedStories(shared).tuning, ...readTuningStories(shared)];
const inOtherForms = openOtherForms(readAskedStories(shared).reporting.map(({ material }) => material));
const samples = [...stories.flatMap(samplesOf), ...readParaphrased().flatMap(paraphrasedSamples)];
const names = Object.keys(samples[0]?.signs ?? {}) as (keyof Signs)[];
const weights = regress();
console.log(
  Object.fromEntries([...names, "bias"].map((name, at) => [name, Math.round((weights[at] ?? 0) * 100) / 100])),
);
console.table(
  [0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97].map((least) => figuresAt(least, probability)),
);
console.log("as it stands");
console.table([0.4, 0.5, 0.6, 0.7, 0.8].map((least) => figuresAt(least, ({ signs }) => confidenceOf(signs))));

function samplesOf(story: AskedStory): Sample[] {
  return story.questions.flatMap(({ question, answer, articleId }) => {
    const own = withoutArticle(story.material, articleId);
    return [
      sample("own", story.material, question, answer),
      sample("short", story.material, shortened(question), answer),
      sample("turned", story.material, inOtherForms(question), answer),
      sample("elsewhere", own, question, answer),
      sample("near", story.near, question, undefined),
      sample("near", story.near, shortened(question), undefined),
      sample("other", story.other, question, undefined),
    ].flat();
  });
}

/** Of the half that is tuned on; invented, so few that each counts for several. */
function paraphrasedSamples({ half, story, near, others, question, answer }: Paraphrased): Sample[] {
  if (half !== "tuning") return [];
  const asked = [
    ...sample("paraphrased", story, question, answer),
    ...sample("paraphrased_near", near, question, undefined),
    ...others.slice(0, 3).flatMap((other) => sample("paraphrased_near", other, question, undefined)),
  ];
  return Array.from({ length: timesCounted }, () => asked).flat();
}

function sample(
  from: Sample["from"],
  material: Material,
  question: string,
  answer: readonly string[] | undefined,
): Sample[] {
  const [best] = weighQuestion(material, question).sentences;
  if (!best) return [];
  return [{ from, signs: best.signs, isRight: answer !== undefined && holdsWords(best.sentence.words, answer) }];
}

function probability({ signs }: Sample): number {
  const sum = names.reduce((total, name, at) => total + (weights[at] ?? 0) * signs[name], weights[names.length] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

function regress(): number[] {
  const found = new Array<number>(names.length + 1).fill(0);
  const rows = samples.map(({ signs, isRight }) => ({
    x: [...names.map((name) => signs[name]), 1],
    y: isRight ? 1 : 0,
  }));
  for (let round = 0; round < 4000; round += 1) {
    const slope = new Array<number>(found.length).fill(0);
    for (const { x, y } of rows) {
      const sum = x.reduce((total, value, at) => total + value * (found[at] ?? 0), 0);
      const error = 1 / (1 + Math.exp(-sum)) - y;
      for (const [at, value] of x.entries()) slope[at] = (slope[at] ?? 0) + error * value;
    }
    for (const at of found.keys())
      found[at] = (found[at] ?? 0) - 2 * ((slope[at] ?? 0) / rows.length + 0.0002 * (found[at] ?? 0));
  }
  return found;
}

function figuresAt(least: number, probabilityOf: (one: Sample) => number): Record<string, number> {
  const given = samples.map((one) => ({ ...one, isGiven: probabilityOf(one) >= least }));
  const of = (from: Sample["from"]) => given.filter((one) => one.from === from);
  const share = (
    all: readonly { isGiven: boolean; isRight: boolean }[],
    is: (one: { isGiven: boolean; isRight: boolean }) => boolean,
  ) => Math.round((all.filter(is).length / Math.max(1, all.length)) * 1000) / 10;
  return {
    least,
    ...Object.fromEntries(
      (["own", "short", "turned", "elsewhere", "paraphrased"] as const).flatMap((from) => [
        [`${from}_answered`, share(of(from), ({ isGiven }) => isGiven)],
        [
          `${from}_right`,
          share(
            of(from).filter(({ isGiven }) => isGiven),
            ({ isRight }) => isRight,
          ),
        ],
      ]),
    ),
    paraphrased_nothing: share(of("paraphrased_near"), ({ isGiven }) => !isGiven),
    near_nothing: share(of("near"), ({ isGiven }) => !isGiven),
    other_nothing: share(of("other"), ({ isGiven }) => !isGiven),
  };
}
