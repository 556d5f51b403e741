import { placementSettings } from "./placement-settings.ts";
import type { StoryEvidence } from "./story-evidence.ts";

/** One candidate story, judged. */
export interface Verdict {
  evidence: StoryEvidence;
  /** Log odds that the article belongs to the story, rounded so that sums in another order give the same verdict. */
  logOdds: number;
  /** What the log odds must exceed. */
  threshold: number;
}

/** How a story stands among the other candidates for the same article. */
interface Standing {
  /** How much closer it is than the closest other story. */
  lead: number;
  /** Its share of the articles nearest of all, weighed by how alike they are (nearest neighbours as in Yang and Chute, 1994). */
  votes: number;
}

/**
 * Judges every candidate by a weighted sum of complementary signs; the surest first. Settled by logistic regression, as
 * Miranda et al. (2018) do for streams of news; `placement-settings.ts` holds the weights.
 */
export function judgeStories(candidates: readonly StoryEvidence[]): Verdict[] {
  const standings = compareCandidates(candidates);
  const verdicts = candidates.map((evidence, place) => judge(evidence, standings[place] ?? { lead: 0, votes: 0 }));
  return verdicts.sort((a, b) => b.logOdds - a.logOdds || a.evidence.story.storyKey - b.evidence.story.storyKey);
}

function judge(evidence: StoryEvidence, standing: Standing): Verdict {
  const table = evidence.hasText ? "fullText" : "headline";
  const weights: Record<string, number> = placementSettings[table];
  let sum = 0;
  for (const [sign, value] of Object.entries(readSigns(evidence, standing))) sum += value * (weights[sign] ?? 0);
  return { evidence, logOdds: Math.round(sum * 1e6) / 1e6, threshold: placementSettings.threshold[table] };
}

/** The signs that are weighed, by name. Products let likeness count for less as the days between grow. */
function readSigns(evidence: StoryEvidence, { lead, votes }: Standing): Record<string, number> {
  const { titleBest, titleThree, titleStory, textBest, textThree, textStory, names, gapDays } = evidence;
  const distance = gapDays === undefined ? 0 : Math.log1p(gapDays);
  const near = gapDays === undefined ? 0 : Math.exp(-gapDays / 2);
  const text = (textBest + textThree + textStory) / 3;
  const size = Math.log(evidence.size);
  return {
    one: 1,
    titleBest,
    titleThree,
    titleStory,
    textThree,
    textStory,
    textRoot: Math.sqrt(textBest),
    names,
    headline: evidence.headlineInText,
    telling: evidence.telling / (evidence.telling + 15),
    size,
    lead,
    votes,
    distance,
    near,
    undated: gapDays === undefined ? 1 : 0,
    textByDistance: text * distance,
    textByNear: text * near,
    namesByDistance: names * distance,
    textByNames: textBest * names,
    textBySize: textStory * size,
    titleBySize: titleStory * size,
  };
}

function compareCandidates(candidates: readonly StoryEvidence[]): Standing[] {
  const closeness = candidates.map(closenessOf);
  const [first = 0, second = 0] = closeness.toSorted((a, b) => b - a);
  const votes = shareVotes(candidates);
  return closeness.map((own, place) => ({ lead: own - (own === first ? second : first), votes: votes[place] ?? 0 }));
}

function closenessOf({ textThree, textStory, titleThree, titleStory }: StoryEvidence): number {
  return textThree + textStory + 0.5 * (titleThree + titleStory);
}

function shareVotes(candidates: readonly StoryEvidence[]): number[] {
  const all = candidates.flatMap((evidence) => evidence.strengths).sort((a, b) => b - a);
  const least = all[placementSettings.candidates.voters - 1] ?? 0;
  const sums = candidates.map(({ strengths }) => sum(strengths.filter((strength) => strength >= least)));
  const total = sum(sums);
  return sums.map((own) => (total > 0 ? own / total : 0));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
