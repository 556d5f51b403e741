import { label, labelCount, type Piece, piecesIn, type Role } from "./claim-labels.ts";
import type { TokenFacts } from "./token-facts.ts";

/**
 * What the first tagger made of a text, in the form in which the second looks at it: its labels, how sure it was, and
 * where pieces and likely cues stand around each token of a line. Places of pieces are -1 where there is none.
 */
export interface Draft {
  labels: Uint8Array;
  /** The probability of each label, in rows of `labelCount`. */
  marginals: Float32Array;
  pieces: Piece[];
  pieceAt: Int32Array;
  pieceBefore: Int32Array;
  pieceAfter: Int32Array;
  cueBefore: Int32Array;
  cueAfter: Int32Array;
  /** The nearest token that may be part of a cue. */
  likelyBefore: Int32Array;
  likelyAfter: Int32Array;
  /** By sentence: its pieces in order as one number, and how likely its likeliest cue is. */
  patterns: Int32Array;
  likeliestCue: Float64Array;
  /** By token: how often its word stands in the text, and the sums of the word's probabilities as cue and as source. */
  words: WordInText[];
  /** By token: the likeliest label, the one after it, and how sure the likeliest is. */
  best: Uint8Array;
  second: Uint8Array;
  sure: Uint8Array;
}

interface WordInText {
  times: number;
  cue: number;
  source: number;
}

/** From here on a token counts as a likely cue. */
const likely = 0.12;
const roleNumbers: Record<Role, number> = { source: 1, cue: 3, content: 4 };

/** The direction counts for sources and contents: 1 to 5. */
export function pieceNumber(piece: Piece | undefined): number {
  if (!piece) return 0;
  const isAfter = piece.begin === label.sourceAfter || piece.begin === label.contentBefore;
  return roleNumbers[piece.role] + (isAfter ? 1 : 0);
}

export function cueProbability(marginals: Float32Array, token: number): number {
  const at = token * labelCount + label.cue;
  return (marginals[at] as number) + (marginals[at + 1] as number);
}

export function sourceProbability(marginals: Float32Array, token: number): number {
  let sum = 0;
  for (let value: number = label.sourceBefore; value < label.cue; value += 1)
    sum += marginals[token * labelCount + value] as number;
  return sum;
}

export function readDraft(
  facts: TokenFacts,
  labels: Uint8Array,
  marginals: Float32Array,
  lines: readonly number[],
): Draft {
  const numbers = () => new Int32Array(facts.count).fill(-1);
  const sentences = (facts.sentence[facts.count - 1] ?? 0) + 1;
  const draft: Draft = {
    labels,
    marginals,
    pieces: piecesIn(labels, lines),
    pieceAt: numbers(),
    pieceBefore: numbers(),
    pieceAfter: numbers(),
    cueBefore: numbers(),
    cueAfter: numbers(),
    likelyBefore: numbers(),
    likelyAfter: numbers(),
    patterns: new Int32Array(sentences),
    likeliestCue: new Float64Array(sentences),
    words: [],
    best: new Uint8Array(facts.count),
    second: new Uint8Array(facts.count),
    sure: new Uint8Array(facts.count),
  };
  draft.pieces.forEach((piece, place) => {
    draft.pieceAt.fill(place, piece.from, piece.to);
    const sentence = facts.sentence[piece.from] as number;
    draft.patterns[sentence] = Math.imul(draft.patterns[sentence] || 1, 31) + pieceNumber(piece);
  });
  for (let token = 0; token < facts.count; token += 1) rankLabels(draft, token);
  lookBack(draft, facts);
  lookAhead(draft, facts);
  countWords(draft, facts);
  return draft;
}

function lookBack(draft: Draft, facts: TokenFacts): void {
  let [piece, cue, likelyAt] = [-1, -1, -1];
  for (let token = 0; token < facts.count; token += 1) {
    if (facts.lineFrom[token] === token) [piece, cue, likelyAt] = [-1, -1, -1];
    draft.pieceBefore[token] = piece;
    draft.cueBefore[token] = cue;
    draft.likelyBefore[token] = likelyAt;
    const here = draft.pieceAt[token] as number;
    if (draft.pieces[here]?.to === token + 1) {
      piece = here;
      if (draft.pieces[here].role === "cue") cue = here;
    }
    if (cueProbability(draft.marginals, token) > likely) likelyAt = token;
  }
}

function lookAhead(draft: Draft, facts: TokenFacts): void {
  let [piece, cue, likelyAt] = [-1, -1, -1];
  for (let token = facts.count - 1; token >= 0; token -= 1) {
    if (facts.lineLast[token] === token) [piece, cue, likelyAt] = [-1, -1, -1];
    draft.pieceAfter[token] = piece;
    draft.cueAfter[token] = cue;
    draft.likelyAfter[token] = likelyAt;
    const here = draft.pieceAt[token] as number;
    if (draft.pieces[here]?.from === token) {
      piece = here;
      if (draft.pieces[here].role === "cue") cue = here;
    }
    if (cueProbability(draft.marginals, token) > likely) likelyAt = token;
  }
}

/** A probability, finer towards its ends: 0 to 8. */
export function sureness(probability: number): number {
  if (probability < 0.5)
    return probability < 0.02 ? 0 : probability < 0.08 ? 1 : probability < 0.2 ? 2 : probability < 0.35 ? 3 : 4;
  return probability < 0.65 ? 5 : probability < 0.8 ? 6 : probability < 0.93 ? 7 : 8;
}

function rankLabels({ marginals, best, second, sure }: Draft, token: number): void {
  const at = token * labelCount;
  let [first, next] = [0, -1];
  for (let value = 1; value < labelCount; value += 1) {
    const probability = marginals[at + value] as number;
    if (probability > (marginals[at + first] as number)) [first, next] = [value, first];
    else if (next < 0 || probability > (marginals[at + next] as number)) next = value;
  }
  best[token] = first;
  second[token] = next;
  sure[token] = sureness(marginals[at + first] as number);
}

function countWords(draft: Draft, facts: TokenFacts): void {
  const known = new Map<number, WordInText>();
  for (let token = 0; token < facts.count; token += 1) {
    const sentence = facts.sentence[token] as number;
    const cue = cueProbability(draft.marginals, token);
    if (cue > (draft.likeliestCue[sentence] as number)) draft.likeliestCue[sentence] = cue;
    const entry = facts.word[token] as number;
    const word = known.get(entry) ?? { times: 0, cue: 0, source: 0 };
    if (word.times === 0) known.set(entry, word);
    word.times += 1;
    word.cue += cue;
    word.source += sourceProbability(draft.marginals, token);
    draft.words.push(word);
  }
}
