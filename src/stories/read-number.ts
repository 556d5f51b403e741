import { clingingScales, scales, smallNumbers, tens } from "./number-words.ts";

/** A word, number or mark of a sentence. */
export interface Piece {
  text: string;
  lower: string;
  start: number;
  end: number;
}

/** A number as it is written in a sentence. */
export interface WrittenNumber {
  value: number;
  /** What the last digit that it is written with stands for: 100 in "1,200", 100,000 in "41.2 million". */
  step: number;
  /** Places of its first piece and of the one after its last. */
  from: number;
  to: number;
}

const piecePattern = /\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*|[^\s\p{L}\d]/gu;
const digits = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/;

export function piecesOf(sentence: string): Piece[] {
  return [...sentence.matchAll(piecePattern)].map(({ 0: text, index }) => ({
    text,
    lower: text.toLowerCase(),
    start: index,
    end: index + text.length,
  }));
}

/** The English number that begins at a piece; undefined where none does or it is part of something else: "14-year-old", "9:30". */
export function readNumber(pieces: readonly Piece[], from: number): WrittenNumber | undefined {
  const piece = pieces[from];
  if (!piece) return undefined;
  return /\d/.test(piece.text) ? readDigits(pieces, from, piece) : readWords(pieces, from);
}

function readDigits(pieces: readonly Piece[], from: number, piece: Piece): WrittenNumber | undefined {
  const match = digits.exec(piece.text);
  const [before, after] = [pieces[from - 1], pieces[from + 1]];
  if (!match || (before && before.end === piece.start && !/^[$€£¥(“"‘'–—]$/u.test(before.text))) return undefined;
  const value = Number(piece.text.replaceAll(",", ""));
  const decimals = match[1]?.length ?? 0;
  const clings = after !== undefined && after.start === piece.end;
  if (clings && /^[-–:/+’'°]$/u.test(after.text) && pieces[from + 2]?.start === after.end) return undefined;
  const scale = after && (clings ? clingingScales.get(after.lower) : scales.get(after.lower));
  if (clings && !scale && /\p{L}/u.test(after.text)) return undefined;
  const step = decimals > 0 ? 10 ** -decimals : 10 ** trailingZeros(value);
  return { value: value * (scale ?? 1), step: step * (scale ?? 1), from, to: from + (scale ? 2 : 1) };
}

function trailingZeros(value: number): number {
  return value === 0 ? 0 : (/0*$/.exec(String(value))?.[0].length ?? 0);
}

/** "two", "twenty-five", "two hundred and fifty", "three thousand". */
function readWords(pieces: readonly Piece[], from: number): WrittenNumber | undefined {
  let [value, at] = [0, from];
  let last = 0;
  for (; at < pieces.length; at += 1) {
    const word = pieces[at]?.lower ?? "";
    const small = smallOf(word);
    const scale = scales.get(word);
    if (small !== undefined && (at === from || last >= 100)) [value, last] = [value + small, 1];
    else if (scale && at > from && last < scale) [value, last] = [value * scale, scale];
    else if (!(word === "and" && last >= 100 && smallOf(pieces[at + 1]?.lower ?? "") !== undefined)) break;
  }
  return at > from ? { value, step: last >= 100 ? last : 1, from, to: at } : undefined;
}

function smallOf(word: string): number | undefined {
  const [first = "", second] = word.split("-");
  if (second === undefined) return smallNumbers.get(first) ?? tens.get(first);
  const [ten, one] = [tens.get(first), smallNumbers.get(second)];
  return ten !== undefined && one !== undefined && one < 10 ? ten + one : undefined;
}
