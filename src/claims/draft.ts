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
  patterns: Map<number, number>;
  likeliestCue: Map<number, number>;
  /** By word: how often it stands in the text, and the sums of its probabilities as cue and as source. */
  words: Map<number, { times: number; cue: number; source: number }>;
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
    patterns: new Map(),
    likeliestCue: new Map(),
    words: new Map(),
  };
  draft.pieces.forEach((piece, place) => {
    draft.pieceAt.fill(place, piece.from, piece.to);
    const sentence = facts.sentence[piece.from] as number;
    draft.patterns.set(sentence, (Math.imul(draft.patterns.get(sentence) ?? 1, 31) + pieceNumber(piece)) | 0);
  });
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

function countWords(draft: Draft, facts: TokenFacts): void {
  for (let token = 0; token < facts.count; token += 1) {
    const sentence = facts.sentence[token] as number;
    const cue = cueProbability(draft.marginals, token);
    if (cue > (draft.likeliestCue.get(sentence) ?? 0)) draft.likeliestCue.set(sentence, cue);
    const word = facts.word[token] as number;
    const known = draft.words.get(word);
    const source = sourceProbability(draft.marginals, token);
    if (!known) draft.words.set(word, { times: 1, cue, source });
    else {
      known.times += 1;
      known.cue += cue;
      known.source += source;
    }
  }
}
