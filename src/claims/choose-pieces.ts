import type { Knowledge } from "../language/linear-chain.ts";
import { type BeginLabel, isInside, label, labelCount, roles } from "./claim-labels.ts";

/**
 * A piece is taken from this probability on. One that is right with probability p is worth taking for F1 when p is over half
 * of the F1 that is reached (Lipton, Elkan and Naryanaswamy 2014), here about a third. A claim whose cue or content is left
 * out is lost whole: a piece that makes a claim whole is taken from less on. Tuned
 * on a part of PolNeAR's train part that the taggers had not seen.
 */
const leastProbability = { source: 0.3, cue: 0.3, content: 0.3 };
const leastWhenMissing = { source: 0.2, cue: 0.2, content: 0.15 };

const begins = [label.sourceBefore, label.sourceAfter, label.cue, label.contentAfter, label.contentBefore];

interface LikelyPiece {
  begin: BeginLabel;
  from: number;
  to: number;
  probability: number;
}

/** For each label the one that goes on with its piece. */
export const goesOnWith = Array.from({ length: labelCount }, (_, value) =>
  value === label.outside || isInside(value) ? value : value + 1,
);

/** Writes to `labels`, from `at` on, the pieces of a line that are likely from end to end, the likeliest first. */
export function choosePieces(knowledge: Knowledge, count: number, labels: Uint8Array, at: number): void {
  const pieces = begins.flatMap((begin) => likelyPieces(knowledge, count, begin));
  pieces.sort((a, b) => b.probability - a.probability || a.from - b.from);
  const chosen: LikelyPiece[] = [];
  const take = (piece: LikelyPiece) => {
    const { begin, from, to } = piece;
    if (labels.subarray(at + from, at + to).some((taken) => taken !== label.outside)) return;
    labels.fill(begin + 1, at + from, at + to);
    labels[at + from] = begin;
    chosen.push(piece);
  };
  const isSure = (piece: LikelyPiece) => piece.probability >= leastProbability[roles[piece.begin]];
  for (const piece of pieces) if (isSure(piece)) take(piece);
  for (const piece of pieces) if (!isSure(piece) && isMissing(piece, chosen)) take(piece);
}

/** Whether a claim of this line lacks just such a piece. */
function isMissing(piece: LikelyPiece, chosen: readonly LikelyPiece[]): boolean {
  const role = roles[piece.begin];
  if (role === "cue") {
    const isLost = (other: LikelyPiece) => roles[other.begin] === "content" && !cueOf(other, chosen);
    return chosen.some((other) => isLost(other) && cueOf(other, [piece]) === piece);
  }
  const cue = cueOf(piece, chosen);
  return cue !== undefined && !chosen.some((other) => roles[other.begin] === role && cueOf(other, chosen) === cue);
}

/** The nearest cue on the side that a piece's label names. */
function cueOf({ begin, from, to }: LikelyPiece, chosen: readonly LikelyPiece[]): LikelyPiece | undefined {
  const isAfter = begin === label.sourceAfter || begin === label.contentAfter;
  let nearest: LikelyPiece | undefined;
  for (const other of chosen) {
    if (other.begin !== label.cue || (isAfter ? other.to > from : other.from < to)) continue;
    if (!nearest || (isAfter ? other.from > nearest.from : other.from < nearest.from)) nearest = other;
  }
  return nearest;
}

function likelyPieces({ marginals, stays }: Knowledge, count: number, begin: BeginLabel): LikelyPiece[] {
  const pieces: LikelyPiece[] = [];
  const least = leastWhenMissing[roles[begin]];
  for (let from = 0; from < count; from += 1) {
    let probability = marginals[from * labelCount + begin] as number;
    for (let token = from; token < count && probability >= least; token += 1) {
      const stay = stays[token * labelCount + (token === from ? begin : begin + 1)] as number;
      const ended = probability * (1 - stay);
      if (ended >= least) pieces.push({ begin, from, to: token + 1, probability: ended });
      probability *= stay;
    }
  }
  return pieces;
}
