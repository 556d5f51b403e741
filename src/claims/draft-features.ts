import type { FeatureList } from "../language/feature-hash.ts";
import { labelCount } from "./claim-labels.ts";
import { cueProbability, type Draft, pieceNumber, sourceProbability } from "./draft.ts";
import { distanceClass, valueAt } from "./local-features.ts";
import type { TokenFacts } from "./token-facts.ts";

const nothing = -1;
const noDistance = 15;
/** Beyond those of the local features. */
const firstQuestion = 200;

/** What the first tagger made of a token and of its surroundings, added to what the second sees of it. */
export function addDraftFeatures(list: FeatureList, facts: TokenFacts, draft: Draft, token: number): void {
  list.startAt(firstQuestion);
  const [best, second] = twoBest(draft.marginals, token);
  addLabels(list, facts, draft, token);
  addProbabilities(list, facts, draft, token, [best, second]);
  addCue(list, facts, draft, token, { place: draft.cueBefore[token] as number, best });
  addCue(list, facts, draft, token, { place: draft.cueAfter[token] as number, best });
  addLikely(list, facts, draft, token, best);
  if ((draft.pieceAt[token] as number) >= 0) addOwnPiece(list, facts, draft, token);
  else addGap(list, facts, draft, token);
  addPattern(list, facts, draft, token, best);
  addQuotation(list, facts, draft, token);
}

/** The two likeliest labels of a token, the likeliest first. */
function twoBest(marginals: Float32Array, token: number): [best: number, second: number] {
  const at = token * labelCount;
  let best = 0;
  let second = -1;
  for (let value = 1; value < labelCount; value += 1) {
    const probability = marginals[at + value] as number;
    if (probability > (marginals[at + best] as number)) [best, second] = [value, best];
    else if (second < 0 || probability > (marginals[at + second] as number)) second = value;
  }
  return [best, second];
}

/** A probability, finer towards its ends: 0 to 8. */
function sureness(probability: number): number {
  if (probability < 0.5)
    return probability < 0.02 ? 0 : probability < 0.08 ? 1 : probability < 0.2 ? 2 : probability < 0.35 ? 3 : 4;
  return probability < 0.65 ? 5 : probability < 0.8 ? 6 : probability < 0.93 ? 7 : 8;
}

function addLabels(list: FeatureList, facts: TokenFacts, { labels }: Draft, token: number): void {
  const value = (step: number) => valueAt(labels, facts, token, token + step);
  const [before, here, after] = [value(-1), value(0), value(1)];
  list.one(here);
  list.three(before, here, after);
  list.two(value(-2), before);
  list.two(after, value(2));
  list.three(here, facts.part[token] as number, after);
}

function addProbabilities(
  list: FeatureList,
  facts: TokenFacts,
  { labels, marginals }: Draft,
  token: number,
  [best, second]: [number, number],
): void {
  const at = token * labelCount;
  const bestSureness = sureness(marginals[at + best] as number);
  list.three(best, bestSureness, second);
  list.three(second, sureness(marginals[at + second] as number), best);
  for (let value = 0; value < labelCount; value += 1) list.one(value * 16 + sureness(marginals[at + value] as number));
  list.three(best * 16 + bestSureness, second, facts.word[token] as number);
  const here = labels[token] as number;
  for (const other of [token + 1, token - 1]) {
    const isInLine = other >= (facts.lineFrom[token] as number) && other <= (facts.lineLast[token] as number);
    const value = isInLine ? twoBest(marginals, other)[0] : nothing;
    list.three(value, isInLine ? sureness(marginals[other * labelCount + value] as number) : 0, here);
  }
}

/** The nearest cue to one side. */
function addCue(
  list: FeatureList,
  { word, sentence }: TokenFacts,
  { pieces, labels }: Draft,
  token: number,
  { place, best }: { place: number; best: number },
): void {
  const here = labels[token] as number;
  const cue = pieces[place];
  if (!cue) {
    list.one(here);
    list.skip(2);
    return;
  }
  const isSameSentence = sentence[cue.from] === sentence[token] ? 1 : 0;
  const distance = cue.from > token ? cue.from - token : token - cue.to + 1;
  const [first, last] = [word[cue.from] as number, word[cue.to - 1] as number];
  list.three(last, here, isSameSentence);
  list.three(distanceClass(distance), here, isSameSentence);
  list.three(first, last, best * 2 + isSameSentence);
}

/** The nearest tokens that may be part of a cue, chosen as one or not. */
function addLikely(list: FeatureList, { word }: TokenFacts, draft: Draft, token: number, best: number): void {
  const here = draft.labels[token] as number;
  const places = [draft.likelyBefore[token] as number, draft.likelyAfter[token] as number];
  for (const place of places)
    list.three(word[place] ?? nothing, place < 0 ? 0 : sureness(cueProbability(draft.marginals, place)), here);
  for (const place of places) {
    const distance = place < 0 ? nothing : distanceClass(Math.abs(token - place));
    list.three(distance, place < 0 ? 0 : sureness(cueProbability(draft.marginals, place)), best);
  }
}

const gapQuestions = 7;
const pieceQuestions = 12;

/** The piece that the token stands in: its ends, and what stands beyond them. */
function addOwnPiece(list: FeatureList, facts: TokenFacts, draft: Draft, token: number): void {
  const { word, part, quotation, sentence } = facts;
  const piece = draft.pieces[draft.pieceAt[token] as number];
  if (!piece) return;
  const { from, to } = piece;
  const near = (values: Int32Array, at: number) => valueAt(values, facts, token, at);
  const place = pieceNumber(piece) * 4 + (token === from ? 1 : 0) + (token === to - 1 ? 2 : 0);
  list.two(place, distanceClass(to - from));
  list.two(place, near(word, from - 1));
  list.two(place, near(word, to));
  list.two(place, word[from] as number);
  list.two(place, word[to - 1] as number);
  list.two(place, (quotation[from] as number) * 16 + (quotation[to - 1] as number) * 4 + (quotation[to] ?? 0));
  const isOneSentence = sentence[from] === sentence[to - 1] ? 1 : 0;
  list.three(place, distanceClass(Math.max(0, (facts.sentenceLast[token] as number) - to + 1)), isOneSentence);
  list.two(place, distanceClass(Math.max(0, from - (facts.sentenceFrom[token] as number))));
  const before = draft.pieces[draft.pieceBefore[token] as number];
  const after = draft.pieces[draft.pieceAfter[token] as number];
  list.three(place, pieceNumber(before), pieceNumber(after));
  const until = after ? distanceClass(after.from - to) : noDistance;
  list.three(place, before ? distanceClass(from - before.to) : noDistance, until);
  list.three(place, near(part, to), near(part, to + 1));
  list.three(place, near(part, from - 1), near(part, from - 2));
  list.skip(gapQuestions);
}

/** The pieces to either side of a token that stands in none. */
function addGap(list: FeatureList, { word, part, quotation }: TokenFacts, draft: Draft, token: number): void {
  list.skip(pieceQuestions);
  const before = draft.pieces[draft.pieceBefore[token] as number];
  const after = draft.pieces[draft.pieceAfter[token] as number];
  const [beforeNumber, afterNumber] = [pieceNumber(before), pieceNumber(after)];
  list.two(beforeNumber, afterNumber);
  list.three(beforeNumber, before ? distanceClass(token - before.to) : noDistance, afterNumber);
  list.three(afterNumber, after ? distanceClass(after.from - token) : noDistance, beforeNumber);
  list.three(beforeNumber, before ? (word[before.to - 1] as number) : 0, word[token] as number);
  list.three(afterNumber, after ? (word[after.from] as number) : 0, word[token] as number);
  const both = beforeNumber * 8 + afterNumber;
  list.three(both, part[token] as number, quotation[token] as number);
  list.three(before && after ? Math.min(6, after.from - before.to) : nothing, both, word[token] as number);
}

/** The order of pieces in this sentence and its neighbours, and what the same word is elsewhere in the text. */
function addPattern(list: FeatureList, facts: TokenFacts, draft: Draft, token: number, best: number): void {
  const sentence = facts.sentence[token] as number;
  const here = draft.labels[token] as number;
  const pattern = (step: number) => draft.patterns.get(sentence + step) ?? 0;
  const first = draft.pieceBefore[facts.sentenceFrom[token] as number] as number;
  const at = draft.pieceAt[token] as number;
  list.two(pattern(0), here);
  list.three(pattern(0), here, at < 0 ? nothing : at - first);
  list.three(pattern(-1), pattern(0), here);
  list.three(pattern(1), pattern(0), here);
  const cue = sureness(draft.likeliestCue.get(sentence) ?? 0);
  list.two(cue, here);
  list.three(cue, best, facts.part[token] as number);
  const word = facts.word[token] as number;
  const { times, cue: cues, source: sources } = draft.words.get(word) ?? { times: 1, cue: 0, source: 0 };
  const others = times - 1;
  list.two(others ? sureness((cues - cueProbability(draft.marginals, token)) / others) : nothing, best);
  list.two(others ? sureness((sources - sourceProbability(draft.marginals, token)) / others) : nothing, best);
  const lineFrom = facts.lineFrom[token] as number;
  list.three(draft.labels[lineFrom - 1] ?? nothing, lineFrom === token ? 1 : 0, facts.quotation[lineFrom] as number);
  list.two(here, word);
  list.three(best, valueAt(facts.word, facts, token, token + 1), word);
  list.three(best, valueAt(facts.word, facts, token, token - 1), word);
}

/** What the quotation that a token stands in was taken for, and what stands at either side of it. */
function addQuotation(list: FeatureList, facts: TokenFacts, { labels }: Draft, token: number): void {
  const opened = facts.openedAt[token] as number;
  const closed = facts.closedAt[token] as number;
  if (opened < 0 || closed < 0) return;
  const value = (at: number) => valueAt(labels, facts, token, at);
  const here = facts.quotation[token] as number;
  list.three(value(opened), value(closed - 1), here);
  list.three(value(opened - 1), value(closed + 1), here);
  list.three(value(opened), value(closed - 1), value(opened - 1) * 16 + value(closed + 1));
  list.three(labels[token] as number, value(closed + 1), value(closed + 2));
}
