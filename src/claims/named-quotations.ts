import { closing, opening, outside } from "../language/quotation-state.ts";
import { label, type Piece } from "./claim-labels.ts";
import type { TokensOfText } from "./tokens-of-text.ts";

const dash = /^[-–—―‒−~]{1,3}$/;
/** So many tokens at most stand after the dash, and a quotation has so many at least, marks included. */
const longestName = 25;
const shortestQuotation = 4;

/** A quotation at the beginning of a line, and who said it after a dash behind it or on the next line: “…” — Ana Marsh, in the debate. */
export interface NamedQuotation {
  from: number;
  /** The token after its closing mark. */
  to: number;
  dash: number;
  sourceTo: number;
  /** The token after the line of the name. */
  end: number;
}

/** As fact checks, lists of quotations and reviews set them. In PolNeAR's train part annotators give all of seven such names as sources. */
export function namedQuotations({ quotation, tokens }: TokensOfText): NamedQuotation[] {
  const { words, lines } = tokens;
  const found: NamedQuotation[] = [];
  let lineFrom = 0;
  words.forEach((word, at) => {
    // The line of the token before: the name may stand on the next one.
    const from = lineFrom;
    if (lines[at] !== lines[at - 1]) lineFrom = at;
    if (at < shortestQuotation || !dash.test(word) || quotation[at] !== outside || quotation[at - 1] !== closing)
      return;
    if (at - from < shortestQuotation || quotation[from] !== opening || !isOneQuotation(quotation, from, at)) return;
    const end = endOfLine(lines, at);
    const sourceTo = endOfName(words, at + 1, end);
    if (
      end - at > longestName ||
      sourceTo === at + 1 ||
      dash.test(words[sourceTo] ?? "") ||
      !/^[\p{Lu}@]/u.test(words[at + 1] ?? "")
    )
      return;
    found.push({ from, to: at, dash: at, sourceTo, end });
  });
  return found;
}

function isOneQuotation(quotation: Uint8Array, from: number, to: number): boolean {
  return quotation.subarray(from, to).every((state) => state !== outside);
}

function endOfLine(lines: readonly number[], at: number): number {
  let end = at;
  while (end < lines.length && lines[end] === lines[at]) end += 1;
  return end;
}

/** A name ends with its line, its sentence or its first comma or bracket. */
function endOfName(words: readonly string[], from: number, end: number): number {
  let to = from;
  while (to < end && !/^(?:[,.;:(!?]|[-–—―‒−~]{1,3})$/.test(words[to] ?? "")) to += 1;
  return to;
}

/** Whether a quotation belongs to the dash right after it. */
export function isNamedBelow({ to }: Piece, next: Piece | undefined, { tokens }: TokensOfText): boolean {
  return next?.role === "cue" && next.from === to && next.to === to + 1 && dash.test(tokens.words[to] ?? "");
}

/** The pieces with those of named quotations in place of what was seen in their lines. */
export function withNamedQuotations(pieces: readonly Piece[], named: readonly NamedQuotation[]): Piece[] {
  if (named.length === 0) return [...pieces];
  const rest = pieces.filter((piece) => !named.some(({ from, end }) => piece.from >= from && piece.from < end));
  const own = named.flatMap(({ from, to, dash: at, sourceTo }): Piece[] => [
    { role: "content", begin: label.contentBefore, from, to },
    { role: "cue", begin: label.cue, from: at, to: at + 1 },
    { role: "source", begin: label.sourceAfter, from: at + 1, to: sourceTo },
  ]);
  return [...rest, ...own].sort((a, b) => a.from - b.from);
}
