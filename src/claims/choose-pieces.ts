import type { Knowledge } from "../language/linear-chain.ts";
import { isInside, label, labelCount } from "./claim-labels.ts";

/**
 * A piece is taken from this probability on. One that is right with probability p is worth taking for F1 when p is over half
 * of the F1 that is reached (Lipton, Elkan and Naryanaswamy 2014), here about a third; a little less, because a claim whose
 * cue or source is left out is lost whole. Tuned on a part of PolNeAR's train part that the taggers had not seen.
 */
const leastProbability = 0.25;

const begins = [label.sourceBefore, label.sourceAfter, label.cue, label.contentAfter, label.contentBefore];

interface LikelyPiece {
  begin: number;
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
  for (const { begin, from, to } of pieces) {
    if (labels.subarray(at + from, at + to).some((taken) => taken !== label.outside)) continue;
    labels.fill(begin + 1, at + from, at + to);
    labels[at + from] = begin;
  }
}

function likelyPieces({ marginals, stays }: Knowledge, count: number, begin: number): LikelyPiece[] {
  const pieces: LikelyPiece[] = [];
  for (let from = 0; from < count; from += 1) {
    let probability = marginals[from * labelCount + begin] as number;
    for (let token = from; token < count && probability >= leastProbability; token += 1) {
      const stay = stays[token * labelCount + (token === from ? begin : begin + 1)] as number;
      const ended = probability * (1 - stay);
      if (ended >= leastProbability) pieces.push({ begin, from, to: token + 1, probability: ended });
      probability *= stay;
    }
  }
  return pieces;
}
