import type { FeatureList } from "../language/feature-hash.ts";
import { labelCount } from "./claim-labels.ts";
import { cueProbability, type Draft, pieceNumber, sourceProbability, sureness } from "./draft.ts";
import { distanceClass, valueAt } from "./local-features.ts";
import type { TokenFacts } from "./token-facts.ts";

const nothing = -1;
const noDistance = 15;
/** Beyond those of the local features. */
const firstQuestion = 120;

/** What the first tagger made of a token and of its surroundings, added to what the second sees of it. */
export function addDraftFeatures(list: FeatureList, facts: TokenFacts, draft: Draft, token: number): void {
  list.startAt(firstQuestion);
  const best = draft.best[token] as number;
  addLabels(list, facts, draft, token);
  addProbabilities(list, facts, draft, token);
  addCue(list, facts, draft, token, draft.cueBefore[token] as number);
  addCue(list, facts, draft, token, draft.cueAfter[token] as number);
  addLikely(list, facts, draft, token, best);
  if ((draft.pieceAt[token] as number) >= 0) addOwnPiece(list, facts, draft, token);
  else addGap(list, facts, draft, token);
  addPattern(list, facts, draft, token, best);
  addQuotation(list, facts, draft, token);
}

function addLabels(list: FeatureList, facts: TokenFacts, { labels }: Draft, token: number): void {
  const value = (step: number) => valueAt(labels, facts, token, token + step);
  const [before, here, after] = [value(-1), value(0), value(1)];
  list.oneOfFew(here);
  list.threeOfFew(before, here, after);
  list.twoOfFew(value(-2), before);
  list.twoOfFew(after, value(2));
  list.threeOfFew(here, facts.part[token] as number, after);
}

function addProbabilities(list: FeatureList, facts: TokenFacts, draft: Draft, token: number): void {
  const { labels, marginals } = draft;
  const at = token * labelCount;
  const best = draft.best[token] as number;
  const second = draft.second[token] as number;
  const sure = draft.sure[token] as number;
  list.threeOfFew(best, sure, second);
  list.threeOfFew(second, sureness(marginals[at + second] as number), best);
  for (let value = 0; value < labelCount; value += 1) {
    const own = sureness(marginals[at + value] as number);
    if (own > 0) list.oneOfFew(value * 16 + own);
    else list.skip(1);
  }
  list.three(best * 16 + sure, second, facts.word[token] as number);
  const here = labels[token] as number;
  for (const other of [token + 1, token - 1]) {
    const isInLine = other >= (facts.lineFrom[token] as number) && other <= (facts.lineLast[token] as number);
    list.threeOfFew(
      isInLine ? (draft.best[other] as number) : nothing,
      isInLine ? (draft.sure[other] as number) : 0,
      here,
    );
  }
}

/** The nearest cue to one side. */
function addCue(
  list: FeatureList,
  { word, sentence }: TokenFacts,
  { pieces, labels }: Draft,
  token: number,
  place: number,
): void {
  const here = labels[token] as number;
  const cue = pieces[place];
  if (cue) list.three(word[cue.to - 1] as number, here, sentence[cue.from] === sentence[token] ? 1 : 0);
  else list.oneOfFew(here);
}

/** The nearest tokens that may be part of a cue, chosen as one or not. */
function addLikely(list: FeatureList, { word }: TokenFacts, draft: Draft, token: number, best: number): void {
  const here = draft.labels[token] as number;
  const places = [draft.likelyBefore[token] as number, draft.likelyAfter[token] as number];
  for (const place of places)
    list.three(word[place] ?? nothing, place < 0 ? 0 : sureness(cueProbability(draft.marginals, place)), here);
  for (const place of places) {
    const distance = place < 0 ? nothing : distanceClass(Math.abs(token - place));
    list.threeOfFew(distance, place < 0 ? 0 : sureness(cueProbability(draft.marginals, place)), best);
  }
}

const gapQuestions = 3;
const pieceQuestions = 12;

/** The piece that the token stands in: its ends, and what stands beyond them. */
function addOwnPiece(list: FeatureList, facts: TokenFacts, draft: Draft, token: number): void {
  const { word, part, quotation, sentence } = facts;
  const piece = draft.pieces[draft.pieceAt[token] as number];
  if (!piece) return;
  const { from, to } = piece;
  const near = (values: Int32Array, at: number) => valueAt(values, facts, token, at);
  const place = pieceNumber(piece) * 4 + (token === from ? 1 : 0) + (token === to - 1 ? 2 : 0);
  list.twoOfFew(place, distanceClass(to - from));
  list.two(place, near(word, from - 1));
  list.two(place, near(word, to));
  list.two(place, word[from] as number);
  list.two(place, word[to - 1] as number);
  list.twoOfFew(place, (quotation[from] as number) * 16 + (quotation[to - 1] as number) * 4 + (quotation[to] ?? 0));
  const isOneSentence = sentence[from] === sentence[to - 1] ? 1 : 0;
  list.threeOfFew(place, distanceClass(Math.max(0, (facts.sentenceLast[token] as number) - to + 1)), isOneSentence);
  list.twoOfFew(place, distanceClass(Math.max(0, from - (facts.sentenceFrom[token] as number))));
  const before = draft.pieces[draft.pieceBefore[token] as number];
  const after = draft.pieces[draft.pieceAfter[token] as number];
  list.threeOfFew(place, pieceNumber(before), pieceNumber(after));
  const until = after ? distanceClass(after.from - to) : noDistance;
  list.threeOfFew(place, before ? distanceClass(from - before.to) : noDistance, until);
  list.threeOfFew(place, near(part, to), near(part, to + 1));
  list.threeOfFew(place, near(part, from - 1), near(part, from - 2));
  list.skip(gapQuestions);
}

/** The pieces to either side of a token that stands in none. */
function addGap(list: FeatureList, { part, quotation }: TokenFacts, draft: Draft, token: number): void {
  list.skip(pieceQuestions);
  const before = draft.pieces[draft.pieceBefore[token] as number];
  const after = draft.pieces[draft.pieceAfter[token] as number];
  const [beforeNumber, afterNumber] = [pieceNumber(before), pieceNumber(after)];
  list.threeOfFew(beforeNumber, before ? distanceClass(token - before.to) : noDistance, afterNumber);
  list.threeOfFew(afterNumber, after ? distanceClass(after.from - token) : noDistance, beforeNumber);
  const both = beforeNumber * 8 + afterNumber;
  list.threeOfFew(both, part[token] as number, quotation[token] as number);
}

/** The order of pieces in this sentence and its neighbours, and what the same word is elsewhere in the text. */
function addPattern(list: FeatureList, facts: TokenFacts, draft: Draft, token: number, best: number): void {
  const sentence = facts.sentence[token] as number;
  const here = draft.labels[token] as number;
  const pattern = (step: number) => draft.patterns[sentence + step] ?? 0;
  const first = draft.pieceBefore[facts.sentenceFrom[token] as number] as number;
  const at = draft.pieceAt[token] as number;
  list.twoOfFew(pattern(0), here);
  list.three(pattern(0), here, at < 0 ? nothing : at - first);
  list.threeOfFew(pattern(-1), pattern(0), here);
  list.threeOfFew(pattern(1), pattern(0), here);
  const cue = sureness(draft.likeliestCue[sentence] as number);
  list.twoOfFew(cue, here);
  list.threeOfFew(cue, best, facts.part[token] as number);
  const word = facts.word[token] as number;
  const { times, cue: cues, source: sources } = draft.words[token] as Draft["words"][number];
  const others = times - 1;
  list.twoOfFew(others ? sureness((cues - cueProbability(draft.marginals, token)) / others) : nothing, best);
  list.twoOfFew(others ? sureness((sources - sourceProbability(draft.marginals, token)) / others) : nothing, best);
  const lineFrom = facts.lineFrom[token] as number;
  list.threeOfFew(
    draft.labels[lineFrom - 1] ?? nothing,
    lineFrom === token ? 1 : 0,
    facts.quotation[lineFrom] as number,
  );
  list.two(here, word);
}

/** What the quotation that a token stands in was taken for, and what stands at either side of it. */
function addQuotation(list: FeatureList, facts: TokenFacts, { labels }: Draft, token: number): void {
  const opened = facts.openedAt[token] as number;
  const closed = facts.closedAt[token] as number;
  if (opened < 0 || closed < 0) return;
  const value = (at: number) => valueAt(labels, facts, token, at);
  const here = facts.quotation[token] as number;
  list.threeOfFew(value(opened), value(closed - 1), here);
  list.threeOfFew(value(opened - 1), value(closed + 1), here);
  list.threeOfFew(value(opened), value(closed - 1), value(opened - 1) * 16 + value(closed + 1));
  list.threeOfFew(labels[token] as number, value(closed + 1), value(closed + 2));
}
