import type { Candidate } from "./find-candidates.ts";
import type { Query } from "./query.ts";
import type { WindowedArticle, WindowedStory, WindowIndex } from "./window-index.ts";

/** How alike two articles are; every measure lies between 0 and 1 but `telling`. */
export interface PairEvidence {
  article: WindowedArticle;
  /** Cosines of TF-IDF vectors. */
  title: number;
  text: number;
  names: number;
  /** How much of the one's headline the other's text holds, the better direction. */
  headlineInText: number;
  /** Sum of what the shared words' rarity exceeds the ordinary. */
  telling: number;
}

/** What speaks for and against one article belonging to one story. */
export interface StoryEvidence {
  story: WindowedStory;
  /** The member most like the article. */
  nearest: PairEvidence;
  titleBest: number;
  titleThree: number;
  titleStory: number;
  textBest: number;
  textThree: number;
  textStory: number;
  namesBest: number;
  headlineInText: number;
  telling: number;
  /** Days to the member nearest in time; absent when a time is unknown. */
  gapDays: number | undefined;
  /** How alike the members most like the article are, the best first. */
  strengths: number[];
  size: number;
  hasText: boolean;
}

const dayMs = 86_400_000;

export function gatherEvidence(index: WindowIndex, query: Query, candidate: Candidate): StoryEvidence | undefined {
  const pairs = candidate.members.map((member) => comparePair(index, query, member));
  pairs.sort((a, b) => strength(b) - strength(a) || a.article.articleId - b.article.articleId);
  const nearest = pairs[0];
  if (!nearest) return undefined;
  const { story } = candidate;
  const gap = gapMs(query.at, story);
  return {
    story,
    nearest,
    titleBest: best(pairs, (pair) => pair.title),
    titleThree: bestThree(pairs, (pair) => pair.title),
    titleStory: storyCosine(index, query, story, "title"),
    textBest: best(pairs, (pair) => pair.text),
    textThree: bestThree(pairs, (pair) => pair.text),
    textStory: storyCosine(index, query, story, "text"),
    namesBest: best(pairs, (pair) => pair.names),
    headlineInText: best(pairs, (pair) => pair.headlineInText),
    telling: best(pairs, (pair) => pair.telling),
    gapDays: gap === undefined ? undefined : gap / dayMs,
    strengths: pairs.slice(0, 10).map(strength),
    size: story.members.length,
    hasText: query.hasText && candidate.members.some((member) => member.hasText),
  };
}

export function strength(pair: PairEvidence): number {
  return pair.text + 0.5 * pair.title;
}

const ordinaryRarity = 3;

function comparePair(index: WindowIndex, query: Query, member: WindowedArticle): PairEvidence {
  const count = index.articles.size;
  let textDot = 0;
  let textSquares = 0;
  let titleDot = 0;
  let titleSquares = 0;
  let nameDot = 0;
  let nameSquares = 0;
  let telling = 0;
  let ownHeadline = 0;
  let theirHeadline = 0;
  for (let at = 0; at < member.terms.length; at += 1) {
    const term = member.terms[at] ?? -1;
    const weight = member.weights[at] ?? 0;
    const rarity = index.terms.rarity(term, count);
    const square = rarity * rarity;
    const isName = member.nameTerms.has(term);
    textSquares += weight * weight * square;
    if (at < member.titleEnd) titleSquares += square;
    if (isName) nameSquares += square;
    const place = query.places.get(term);
    if (place === undefined) continue;
    textDot += weight * (query.weights[place] ?? 0) * square;
    if (at < member.titleEnd) theirHeadline += square;
    if (place < query.titleEnd) ownHeadline += square;
    if (at < member.titleEnd && place < query.titleEnd) titleDot += square;
    if (isName && query.nameTerms.has(term)) nameDot += square;
    if (rarity > ordinaryRarity) telling += rarity - ordinaryRarity;
  }
  return {
    article: member,
    title: ratio(titleDot, query.titleNorm * Math.sqrt(titleSquares)),
    text: ratio(textDot, query.textNorm * Math.sqrt(textSquares)),
    names: ratio(nameDot, query.nameNorm * Math.sqrt(nameSquares)),
    headlineInText: Math.max(ratio(ownHeadline, query.titleNorm ** 2), ratio(theirHeadline, titleSquares)),
    telling,
  };
}

/** Cosine to the sum of all members: what the story as a whole is about. */
function storyCosine(index: WindowIndex, query: Query, story: WindowedStory, zone: "title" | "text"): number {
  const sums = zone === "title" ? story.titleSums : story.textSums;
  const count = index.articles.size;
  let squares = 0;
  let dot = 0;
  for (const [term, sum] of sums) {
    const square = index.terms.rarity(term, count) ** 2;
    squares += sum * sum * square;
    const place = query.places.get(term);
    if (place === undefined) continue;
    if (zone === "text") dot += sum * (query.weights[place] ?? 0) * square;
    else if (place < query.titleEnd) dot += sum * square;
  }
  return ratio(dot, Math.sqrt(squares) * (zone === "title" ? query.titleNorm : query.textNorm));
}

function gapMs(at: number | undefined, story: WindowedStory): number | undefined {
  if (at === undefined) return undefined;
  let least: number | undefined;
  for (const member of story.members) {
    if (member.at === undefined) continue;
    const gap = Math.abs(at - member.at);
    if (least === undefined || gap < least) least = gap;
  }
  return least;
}

function best(pairs: readonly PairEvidence[], measure: (pair: PairEvidence) => number): number {
  return pairs.reduce((most, pair) => Math.max(most, measure(pair)), 0);
}

function bestThree(pairs: readonly PairEvidence[], measure: (pair: PairEvidence) => number): number {
  const values = pairs.map(measure).sort((a, b) => b - a);
  const three = values.slice(0, 3);
  return three.reduce((sum, value) => sum + value, 0) / Math.max(three.length, 1);
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
