import { foldLetters, foldWithPlaces } from "./fold-letters.ts";
import type { SearchTerm } from "./search-query.ts";

/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** Scripts that write without spaces: each character is a word of its own to the search (0005-search.sql). */
const unspaced =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const token = new RegExp(`[${unspaced}]|(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}])+`, "gu");
const isUnspaced = new RegExp(`^[${unspaced}]$`, "u");
/** Between two words of a phrase, whatever parts words. */
const gap = "[^\\p{L}\\p{M}\\p{N}]*";

/** The part of a text where the words are, as pieces; the beginning where they are not, and nothing of an empty text. */
export function snippetOf(text: string, terms: readonly SearchTerm[], most: number): Piece[] {
  const line = text.replace(/\s+/g, " ").trim();
  const at = firstPlace(line, terms);
  const start = at < most / 2 ? 0 : wordStart(line, at - Math.round(most / 3), at);
  const end = line.length <= start + most ? line.length : wordEnd(line, start + most);
  const shown = `${start > 0 ? "…" : ""}${line.slice(start, end)}${end < line.length ? "…" : ""}`;
  return markWords(shown, terms);
}

/** The whole text as pieces that follow one another. */
export function markWords(text: string, terms: readonly SearchTerm[]): Piece[] {
  const pieces: Piece[] = [];
  const { folded, placeOf } = foldWithPlaces(text);
  let shown = 0;
  for (const match of folded.matchAll(patternOf(terms) ?? /(?!)/gu)) {
    const [start, end] = [placeOf(match.index), placeOf(match.index + match[0].length)];
    if (start > shown) pieces.push({ text: text.slice(shown, start), isMarked: false });
    pieces.push({ text: text.slice(start, end), isMarked: true });
    shown = end;
  }
  if (shown < text.length) pieces.push({ text: text.slice(shown), isMarked: false });
  return pieces;
}

/** Where the first of the words stands; -1 where none does. */
function firstPlace(line: string, terms: readonly SearchTerm[]): number {
  const pattern = patternOf(terms);
  const { folded, placeOf } = foldWithPlaces(line);
  const at = pattern ? folded.search(pattern) : -1;
  return at < 0 ? at : placeOf(at);
}

function patternOf(terms: readonly SearchTerm[]): RegExp | undefined {
  const written = terms.map(writePattern).filter(Boolean);
  return written.length > 0 ? new RegExp(written.join("|"), "gu") : undefined;
}

/** Letters and digits only, so nothing needs escaping. A word of a script with spaces must stand alone. */
function writePattern({ text, isStart }: SearchTerm): string {
  const tokens = foldLetters(text).match(token) ?? [];
  const bounded = tokens.map((word, place) => {
    if (isUnspaced.test(word)) return word;
    const isOpen = isStart && place === tokens.length - 1;
    return `(?<![\\p{L}\\p{M}\\p{N}])${word}${isOpen ? "[\\p{L}\\p{M}\\p{N}]*" : "(?![\\p{L}\\p{M}\\p{N}])"}`;
  });
  return bounded.join(gap);
}

function wordStart(line: string, wanted: number, latest: number): number {
  const space = line.indexOf(" ", wanted);
  return space >= 0 && space < latest ? space + 1 : wanted;
}

function wordEnd(line: string, wanted: number): number {
  const space = line.lastIndexOf(" ", wanted);
  return space > wanted - 30 ? space : wanted;
}
