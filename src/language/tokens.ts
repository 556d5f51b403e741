/** A word of a text, folded for comparison, with its place in UTF-16 code units. */
export interface Token {
  word: string;
  start: number;
  end: number;
}

const unspaced =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const run = new RegExp(
  `[${unspaced}]+|(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}])+(?:['’.](?:(?![${unspaced}])[\\p{L}\\p{N}])+)*`,
  "gu",
);
const isUnspaced = new RegExp(`^[${unspaced}]`, "u");
const isAscii = /^[\x00-\x7f]*$/;
const isOneWord = /^[a-z0-9]+$/;
const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The words of a text in any language. Scripts that write without spaces are parted by dictionary (Intl.Segmenter);
 * words are folded by NFKC and lower case, and lose the English possessive.
 */
export function tokensOf(text: string, language?: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(run)) {
    if (isUnspaced.test(match[0])) {
      for (const { segment, index, isWordLike } of segmenterFor(language, match[0]).segment(match[0])) {
        if (isWordLike) tokens.push(tokenAt(segment, match.index + index));
      }
    } else tokens.push(tokenAt(match[0], match.index));
  }
  return tokens;
}

/** Only the folded words, in order. */
export function wordsOfText(text: string, language?: string): string[] {
  return tokensOf(text, language).map((token) => token.word);
}

/** Folded for comparison: compatibility forms, case and diacritics (of Latin, Greek and Cyrillic letters) put aside. */
export function foldedName(name: string): string {
  // Most names are; normalising a string costs ten times as much as what is left to do.
  if (isAscii.test(name)) {
    const lower = name.toLowerCase().replace(/'s$/, "");
    return isOneWord.test(lower) ? lower : lower.replace(/[^a-z0-9]+/g, " ").trim();
  }
  return name
    .normalize("NFKD")
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’']s$/u, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

function tokenAt(written: string, start: number): Token {
  if (isAscii.test(written)) {
    const bare = written.includes("'") ? written.replace(/'s$/i, "") : written;
    return { word: bare.toLowerCase(), start, end: start + bare.length };
  }
  const bare = written.replace(/['’]s$/iu, "");
  return { word: bare.normalize("NFKC").toLowerCase().replace(/’/g, "'"), start, end: start + bare.length };
}

function segmenterFor(language: string | undefined, text: string): Intl.Segmenter {
  const base = language?.split("-")[0]?.toLowerCase();
  const wanted =
    base && ["ja", "zh", "th", "lo", "km", "my"].includes(base)
      ? base
      : /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
        ? "ja"
        : "zh";
  const known = segmenters.get(wanted) ?? new Intl.Segmenter(wanted, { granularity: "word" });
  segmenters.set(wanted, known);
  return known;
}
