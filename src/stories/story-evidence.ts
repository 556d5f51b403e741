import { compareArticles, type Likeness, ratio } from "./compare-articles.ts";
import type { Candidate } from "./find-candidates.ts";
import { placementSettings } from "./placement-settings.ts";
import type { Query } from "./query.ts";
import type { WindowedStory, WindowIndex } from "./window-index.ts";

/** What speaks for and against one article belonging to one story. `Best` is the best member, `Three` the mean of the best three, `Story` the cosine to all members together. */
export interface StoryEvidence {
  story: WindowedStory;
  /** The member most like the article. */
  nearest: Likeness;
  titleBest: number;
  titleThree: number;
  titleStory: number;
  textBest: number;
  textThree: number;
  textStory: number;
  names: number;
  headlineInText: number;
  telling: number;
  /** Days to the member nearest in time; absent when nothing is known. */
  gapDays: number | undefined;
  size: number;
  /** Whether article and story both have a text to compare. */
  hasText: boolean;
  /** How alike the members most like the article are, the best first. */
  strengths: number[];
}

const dayMs = 86_400_000;

export function gatherEvidence(index: WindowIndex, query: Query, candidate: Candidate): StoryEvidence | undefined {
  const { story } = candidate;
  const pairs = candidate.members.map((member) => compareArticles(index, query, member));
  pairs.sort((a, b) => strengthOf(b) - strengthOf(a) || a.article.articleId - b.article.articleId);
  const nearest = pairs[0];
  if (!nearest) return undefined;
  const titles = pairs.map((pair) => pair.title).sort((a, b) => b - a);
  const texts = pairs.map((pair) => pair.text).sort((a, b) => b - a);
  return {
    story,
    nearest,
    titleBest: titles[0] ?? 0,
    titleThree: meanOfThree(titles),
    titleStory: storyCosine(index, query, story, "title"),
    textBest: texts[0] ?? 0,
    textThree: meanOfThree(texts),
    textStory: storyCosine(index, query, story, "text"),
    names: Math.max(...pairs.map((pair) => pair.names)),
    headlineInText: Math.max(...pairs.map((pair) => pair.headlineInText)),
    telling: Math.max(...pairs.map((pair) => pair.telling)),
    gapDays: gapDays(query.at, story),
    size: story.members.length,
    hasText: query.hasText && candidate.members.some((member) => member.hasText),
    strengths: pairs.slice(0, placementSettings.candidates.voters).map(strengthOf),
  };
}

function strengthOf(pair: Likeness): number {
  return pair.text + 0.5 * pair.title;
}

function meanOfThree(descending: readonly number[]): number {
  const three = descending.slice(0, 3);
  return three.reduce((sum, value) => sum + value, 0) / Math.max(three.length, 1);
}

/** Cosine to the sum of all members (the centroid of Rocchio): what the story as a whole is about. */
function storyCosine(index: WindowIndex, query: Query, story: WindowedStory, zone: "title" | "text"): number {
  const isTitle = zone === "title";
  const count = index.articles.size;
  let [squares, dot] = [0, 0];
  for (const [term, sum] of isTitle ? story.titleSums : story.textSums) {
    const square = index.terms.rarity(term, count) ** 2;
    squares += sum * sum * square;
    const place = query.places.get(term);
    if (place === undefined) continue;
    if (!isTitle) dot += sum * (query.weights[place] ?? 0) * square;
    else if (place < query.titleEnd) dot += sum * square;
  }
  return ratio(dot, Math.sqrt(squares) * (isTitle ? query.titleNorm : query.textNorm));
}

function gapDays(at: number | undefined, story: WindowedStory): number | undefined {
  if (at === undefined) return undefined;
  const gaps = story.members.flatMap((member) => (member.at === undefined ? [] : [Math.abs(at - member.at)]));
  return gaps.length === 0 ? undefined : Math.min(...gaps) / dayMs;
}
