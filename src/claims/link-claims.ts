import { closing, opening, outside } from "../language/quotation-state.ts";
import type { Span } from "../language/sentences.ts";
import type { Claim } from "./claim.ts";
import { type BeginLabel, label, type Piece, piecesIn } from "./claim-labels.ts";
import { completeQuotations, goesOnFromLineBefore } from "./complete-quotations.ts";
import { isNamedBelow } from "./named-quotations.ts";
import { claimOfSpeech, speechesOf } from "./spoken-lines.ts";
import { isStranger } from "./stranger.ts";
import { spanOfTokens, type TokensOfText } from "./tokens-of-text.ts";

/** How far a piece may be from its cue, in words; the end of a sentence and of a line count as so many. */
const reach = { content: 150, source: 60, sentence: 12, line: 40 };

/**
 * Joins pieces into claims: contents and sources go to the next cue on the side that their labels name, and contents to
 * one on the other side where there is none. A cue without content is dropped, and so is a content that no cue is sure to have.
 */
export function linkClaims(labels: Uint8Array, text: TokensOfText): Claim[] {
  const speeches = speechesOf(text);
  const spokenTokens = new Uint8Array(labels.length);
  for (const { lines } of speeches) for (const { from, to } of lines) spokenTokens.fill(1, from, to);
  const isFree = ({ from }: Piece) => spokenTokens[from] === 0;
  const pieces = completeQuotations(piecesIn(labels, text.tokens.lines), text).filter(isFree);
  const contentsOf = new Map<Piece, Piece[]>();
  pieces.forEach((piece, place) => {
    if (piece.role !== "content") return;
    const isAfter = piece.begin === label.contentAfter;
    const begun = isNamedBelow(piece, pieces[place + 1], text) ? undefined : cueOfLineBefore(text, piece, contentsOf);
    if (begun) {
      contentsOf.set(begun, [...(contentsOf.get(begun) ?? []), piece]);
      return;
    }
    const nearest = cueFor(text, pieces, place, isAfter) ?? cueFor(text, pieces, place, !isAfter);
    const begunBefore = isAfter ? cueThatGoesOn(text, pieces, place, nearest, contentsOf) : undefined;
    const cue = begunBefore ?? nearest;
    if (cue && isAfter && isApart(text, piece, cue, contentsOf.get(cue))) return;
    if (cue && !begunBefore && isStranger(text, piece, cue, contentsOf.get(cue) ?? [])) return;
    if (cue) contentsOf.set(cue, [...(contentsOf.get(cue) ?? []), piece]);
  });
  const spanOf = ({ from, to }: Piece): Span => spanOfTokens(text, from, to);
  const linked = pieces.flatMap((cue, place): Claim[] => {
    const content = contentsOf.get(cue);
    if (!content) return [];
    const source = sourceFor(text, pieces, place);
    return [{ source: source ? [spanOf(source)] : [], cue: [spanOf(cue)], content: content.map(spanOf) }];
  });
  const spoken = speeches.map((speech) => claimOfSpeech(speech, text));
  return spoken.length === 0 ? linked : [...linked, ...spoken].sort((a, b) => placeOf(a) - placeOf(b));
}

function placeOf({ cue }: Claim): number {
  return cue[0]?.[0] ?? 0;
}

/** A speech that goes on in its next paragraph belongs to the cue of the last quotation on the line before. */
function cueOfLineBefore(
  text: TokensOfText,
  content: Piece,
  contentsOf: ReadonlyMap<Piece, readonly Piece[]>,
): Piece | undefined {
  if (!goesOnFromLineBefore(content, text)) return undefined;
  const { quotation, tokens } = text;
  const line = tokens.lines[content.from - 1];
  const quoted = [...contentsOf].flatMap(([cue, contents]) =>
    contents
      .filter(({ from, to }) => tokens.lines[from] === line && quotation[to - 1] !== outside)
      .map(({ from }) => ({ cue, from })),
  );
  return quoted.toSorted((a, b) => b.from - a.from)[0]?.cue;
}

function cueFor(text: TokensOfText, pieces: readonly Piece[], place: number, isAfter: boolean): Piece | undefined {
  const isCue = ({ role }: Piece) => role === "cue";
  return isAfter
    ? lastBefore(text, pieces, place, reach.content, isCue)
    : firstAfter(text, pieces, place, reach.content, isCue);
}

/**
 * A quotation that goes on belongs to the cue of its first part, also where another cue with a content of its own has come
 * between: "…," she said, adding that it was late. "…"
 */
function cueThatGoesOn(
  text: TokensOfText,
  pieces: readonly Piece[],
  place: number,
  nearest: Piece | undefined,
  contentsOf: ReadonlyMap<Piece, readonly Piece[]>,
): Piece | undefined {
  const { quotation, sentences, tokens } = text;
  const content = pieces[place];
  if (!content || !nearest || quotation[content.from] !== opening || !contentsOf.has(nearest)) return undefined;
  for (let other = place - 1; other >= 0; other -= 1) {
    const piece = pieces[other];
    if (!piece || tokens.lines[piece.from] !== tokens.lines[content.from]) return undefined;
    if ((sentences[piece.from] ?? 0) < (sentences[content.from] ?? 0) - 1) return undefined;
    const began = contentsOf.get(piece)?.[0];
    if (began && began.begin === label.contentBefore && quotation[began.to - 1] === closing) return piece;
  }
  return undefined;
}

/**
 * What stands after the words that say who spoke is no more of a quotation that stood before them, unless it is quoted too and in the
 * same paragraph: "…," she said of the plan to sell it.
 */
function isApart(
  { quotation, tokens }: TokensOfText,
  content: Piece,
  cue: Piece,
  others: readonly Piece[] | undefined,
): boolean {
  const quoted = others?.some(
    ({ begin, from, to }) =>
      begin === label.contentBefore && quotation[from] === opening && quotation[to - 1] === closing,
  );
  if (!quoted) return false;
  return (
    quotation[content.from] === outside ||
    (quotation[content.from] === opening && tokens.lines[content.from] !== tokens.lines[cue.from])
  );
}

/** Only of the cue's own sentence: of 48 that stood in another, and whose cue was right, none was the source. */
function sourceFor(text: TokensOfText, pieces: readonly Piece[], place: number): Piece | undefined {
  const cue = pieces[place];
  const stands =
    (side: BeginLabel): Test =>
    ({ begin, from }) =>
      begin === side && text.sentences[from] === text.sentences[cue?.from ?? -1];
  const before = lastBefore(text, pieces, place, reach.source, stands(label.sourceBefore));
  const after = firstAfter(text, pieces, place, reach.source, stands(label.sourceAfter));
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
