import { placementSettings } from "./placement-settings.ts";
import type { StoryEvidence } from "./story-evidence.ts";

/** The signs that are weighed, by name; `placement-settings.ts` holds a weight for each. */
export type Signs = Record<string, number>;

/** Turns evidence into signs of like size. `lead` is how far the story is ahead of the best other candidate. */
export function readSigns(evidence: StoryEvidence, lead: number, votes: number): Signs {
  const { titleBest, titleThree, titleStory, textBest, textThree, textStory, gapDays } = evidence;
  const distance = gapDays === undefined ? 0 : Math.log1p(Math.min(gapDays, 400));
  const isNear = gapDays === undefined ? 0 : Math.exp(-gapDays / 2);
  const text = (textBest + textThree + textStory) / 3;
  const telling = evidence.telling / (evidence.telling + 15);
  return {
    one: 1,
    titleBest,
    titleThree,
    titleStory,
    textThree,
    textStory,
    textRoot: Math.sqrt(textBest),
    names: evidence.namesBest,
    headline: evidence.headlineInText,
    telling,
    size: Math.log(evidence.size),
    lead,
    votes,
    distance,
    near: isNear,
    undated: gapDays === undefined ? 1 : 0,
    textByDistance: text * distance,
    textByNear: text * isNear,
    namesByDistance: evidence.namesBest * distance,
    textByNames: textBest * evidence.namesBest,
    textBySize: textStory * Math.log(evidence.size),
    titleBySize: titleStory * Math.log(evidence.size),
  };
}

export function closeness(evidence: StoryEvidence): number {
  return evidence.textThree + evidence.textStory + 0.5 * (evidence.titleThree + evidence.titleStory);
}

/** Log odds that the article belongs to the story. */
export function judge(evidence: StoryEvidence, lead: number, votes: number): number {
  const weights: Record<string, number> = evidence.hasText ? placementSettings.fullText : placementSettings.headline;
  let sum = 0;
  for (const [sign, value] of Object.entries(readSigns(evidence, lead, votes))) sum += value * (weights[sign] ?? 0);
  return sum;
}

/** The share each story has of the ten nearest articles, weighed by how alike they are. */
export function shareVotes(evidence: readonly StoryEvidence[]): number[] {
  const all = evidence.flatMap((story) => story.strengths).sort((a, b) => b - a);
  const least = all[9] ?? 0;
  const sums = evidence.map((story) => story.strengths.filter((x) => x >= least).reduce((sum, x) => sum + x, 0));
  const total = sums.reduce((sum, x) => sum + x, 0);
  return sums.map((sum) => (total > 0 ? sum / total : 0));
}
