/** One word of a running text. `key` is what two articles are compared by. */
export interface Word {
  key: string;
  /** As written. */
  written: string;
  /** UTF-16 offset of `written`. */
  start: number;
}

const wordPattern = /\p{N}+(?:[.,:]\p{N}+)*(?!\p{L})|[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*/gu;
/** Scripts written without spaces between words; Hangul is here because its particles cling to the noun. */
const unspacedPattern = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;
const unspacedRun = new RegExp(`(?:${unspacedPattern.source}|[\\p{M}ー])+`, "gu");
const longestKey = 32;
export const otherScriptLetters = 6;

/**
 * Splits a text of any language into comparable words, in order.
 *
 * Scripts without spaces give overlapping pairs of characters (the CJK bigrams of Luk and Kwok 2002); every other
 * script gives words, conflated by `wordKey`.
 */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    const end = plainEnd(text, at);
    if (end > at) {
      const written = text.slice(at, end);
      words.push({ key: plainKey(written), written, start: at });
      at = end;
    } else if (isGap(text.charCodeAt(at))) at += 1;
    else {
      wordPattern.lastIndex = at;
      const match = wordPattern.exec(text);
      if (!match) break;
      const written = match[0];
      if (isFarScript(written) && unspacedPattern.test(written)) words.push(...splitUnspaced(written, match.index));
      else words.push({ key: wordKey(written), written, start: match.index });
      at = wordPattern.lastIndex;
    }
  }
  return words;
}

/**
 * Where the word that begins here ends, if it is plainly one: letters of ASCII, then digits too, with something behind them that no
 * word goes on with. Nearly all words of many languages are, and `wordPattern`, which says the same of them, makes two objects for each.
 * @returns `start` for anything else
 */
function plainEnd(text: string, start: number): number {
  if (!isPlainLetter(text.charCodeAt(start))) return start;
  for (let end = start + 1; end < text.length; end += 1) {
    const unit = text.charCodeAt(end);
    if (!isPlainLetter(unit) && !isPlainDigit(unit)) return isGap(unit) && !isApostrophe(unit) ? end : start;
  }
  return text.length;
}

function isPlainLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

export function isPlainDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Of ASCII and of general punctuation what no word begins with. */
function isGap(unit: number): boolean {
  return unit < 0x80 ? !isPlainLetter(unit) && !isPlainDigit(unit) : unit >= 0x2000 && unit < 0x2070;
}

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019;
}

/** Spares the words of nearer alphabets the dearer test. */
function isFarScript(written: string): boolean {
  return written.charCodeAt(0) > 0xdff || written.charCodeAt(written.length - 1) > 0xdff;
}

function* splitUnspaced(written: string, start: number): Generator<Word> {
  let rest = 0;
  for (const run of written.matchAll(unspacedRun)) {
    const before = written.slice(rest, run.index);
    if (before) yield { key: wordKey(before), written: before, start: start + rest };
    yield* characterPairs(run[0], start + run.index);
    rest = run.index + run[0].length;
  }
  const after = written.slice(rest);
  if (after) yield { key: wordKey(after), written: after, start: start + rest };
}

function* characterPairs(run: string, start: number): Generator<Word> {
  const characters = Array.from(run);
  if (characters.length === 1) yield { key: run, written: run, start };
  let offset = start;
  for (let index = 0; index + 1 < characters.length; index += 1) {
    const pair = `${characters[index]}${characters[index + 1]}`;
    yield { key: pair, written: pair, start: offset };
    offset += characters[index]?.length ?? 0;
  }
}

/**
 * The form under which inflections meet: lower case, without possessive, English plural removed (the S-stemmer of
 * Harman 1991). Words of other alphabets are cut to six letters, which serves inflected languages about as well as a
 * stemmer of their own (McNamee and Mayfield 2004).
 */
export function wordKey(written: string): string {
  const lower = cut(written.toLowerCase(), longestKey);
  const apostrophe = findApostrophe(lower);
  const bare = apostrophe > 1 ? lower.slice(0, apostrophe) : lower;
  if (bare.charCodeAt(0) > 0x24f)
    return isNumber(bare) ? bare : cut(bare.normalize("NFKC").replaceAll(" ", ""), otherScriptLetters);
  return singular(bare);
}

/** The same of a word of ASCII letters and digits. */
function plainKey(written: string): string {
  return singular(cut(written.toLowerCase(), longestKey));
}

/** −1: none. */
export function findApostrophe(word: string): number {
  const straight = word.indexOf("'");
  const curly = word.indexOf("’");
  return straight < 0 || curly < 0 ? Math.max(straight, curly) : Math.min(straight, curly);
}

/** The first letters of a word; never half a surrogate pair, which no database takes. */
function cut(word: string, most: number): string {
  if (word.length <= most) return word;
  return word.slice(0, isHighSurrogate(word.charCodeAt(most - 1)) ? most - 1 : most);
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith("s")) return word;
  if (word.endsWith("ies") && !word.endsWith("aies") && !word.endsWith("eies")) return `${word.slice(0, -3)}y`;
  if (word.endsWith("us") || word.endsWith("ss") || word.endsWith("is")) return word;
  return word.slice(0, -1);
}

export function isNumber(key: string): boolean {
  const first = key.charCodeAt(0);
  if (first < 0x80) return first >= 0x30 && first <= 0x39;
  return /^\p{N}/u.test(key);
}
