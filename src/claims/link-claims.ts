import type { Span } from "../language/sentences.ts";
import type { Claim } from "./claim.ts";
import { label, type Piece, piecesIn } from "./claim-labels.ts";
import type { TokensOfText } from "./tokens-of-text.ts";

/** How far a piece may be from its cue, in words; the end of a sentence and of a line count as so many. */
const reach = { content: 150, source: 60, sentence: 12, line: 40 };

/**
 * Joins pieces into claims: contents and sources go to the next cue on the side that their labels name, and contents to
 * one on the other side where there is none. A cue without content is dropped.
 */
export function linkClaims(labels: Uint8Array, text: TokensOfText): Claim[] {
  const pieces = piecesIn(labels, text.tokens.lines);
  const contentsOf = new Map<Piece, Piece[]>();
  pieces.forEach((piece, place) => {
    if (piece.role !== "content") return;
    const isAfter = piece.begin === label.contentAfter;
    const cue = cueFor(text, pieces, place, isAfter) ?? cueFor(text, pieces, place, !isAfter);
    if (cue) contentsOf.set(cue, [...(contentsOf.get(cue) ?? []), piece]);
  });
  const spanOf = ({ from, to }: Piece): Span => [text.tokens.starts[from] ?? 0, text.tokens.ends[to - 1] ?? 0];
  return pieces.flatMap((cue, place): Claim[] => {
    const content = contentsOf.get(cue);
    if (!content) return [];
    const source = sourceFor(text, pieces, place);
    return [{ source: source ? [spanOf(source)] : [], cue: [spanOf(cue)], content: content.map(spanOf) }];
  });
}

function cueFor(text: TokensOfText, pieces: readonly Piece[], place: number, isAfter: boolean): Piece | undefined {
  const isCue = ({ role }: Piece) => role === "cue";
  return isAfter
    ? lastBefore(text, pieces, place, reach.content, isCue)
    : firstAfter(text, pieces, place, reach.content, isCue);
}

function sourceFor(text: TokensOfText, pieces: readonly Piece[], place: number): Piece | undefined {
  const before = lastBefore(text, pieces, place, reach.source, ({ begin }) => begin === label.sourceBefore);
  const after = firstAfter(text, pieces, place, reach.source, ({ begin }) => begin === label.sourceAfter);
  const cue = pieces[place];
  if (!before || !after || !cue) return before ?? after;
  return distanceOf(text, before, cue) <= distanceOf(text, cue, after) ? before : after;
}

type Test = (piece: Piece) => boolean;

function lastBefore(text: TokensOfText, pieces: readonly Piece[], place: number, within: number, test: Test) {
  const to = pieces[place];
  for (let other = place - 1; to && other >= 0; other -= 1) {
    const piece = pieces[other];
    if (!piece || distanceOf(text, piece, to) > within) return undefined;
    if (test(piece)) return piece;
  }
  return undefined;
}

function firstAfter(text: TokensOfText, pieces: readonly Piece[], place: number, within: number, test: Test) {
  const from = pieces[place];
  for (let other = place + 1; from && other < pieces.length; other += 1) {
    const piece = pieces[other];
    if (!piece || distanceOf(text, from, piece) > within) return undefined;
    if (test(piece)) return piece;
  }
  return undefined;
}

function distanceOf({ tokens, sentences }: TokensOfText, first: Piece, second: Piece): number {
  const last = first.to - 1;
  const sentencesApart = (sentences[second.from] ?? 0) - (sentences[last] ?? 0);
  const linesApart = (tokens.lines[second.from] ?? 0) - (tokens.lines[last] ?? 0);
  return second.from - first.to + sentencesApart * reach.sentence + linesApart * reach.line;
}
