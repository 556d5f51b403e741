import { wordsOfText } from "./tokens.ts";

/** Words in a shingle: fewer recur by chance, more are lost with each word that an editor changes. */
const shingleWords = 5;
/** Of every so many shingles in a row one is kept at least: a passage of 8 words that two texts share is always seen. */
const windowShingles = 4;

/**
 * Words between quotation marks. One that is not closed quotes to the next that opens or to the end of its line, and not
 * for longer than people speak: the rest of a text is not lost for one missing mark.
 */
const quoted =
  /„[^“”\n]{1,800}(?:[“”]|$)|“[^“”\n]{1,800}(?:”|(?=“)|$)|«[^«»\n]{1,800}(?:»|$)|[「『][^」』\n]{1,800}(?:[」』]|$)|(?<=^|[\s([—–-])"(?=\S)[^"\n]{1,800}(?:"|$)/gmu;

/** Whoever prints an agency's report prints the agency's notice under it, also under its other reports. */
const legalLine = /^\s*(?:©|\(c\)|copyright\b).*$/gimu;

/**
 * What a text can be recognised by when it is printed again, edited or cut: hashes of some of its word shingles, chosen by
 * winnowing (Schleimer, Wilkerson and Aiken: Winnowing: local algorithms for document fingerprinting, SIGMOD 2003).
 * Quotations are left out, for two reporters who heard the same person quote the same words; so are lines of copyright. Works for languages without
 * spaces, in the words that their dictionary parts.
 *
 * @returns 32-bit integers, ascending, each once; about two for every five words of the text.
 */
export function fingerprintOf(text: string, language?: string): number[] {
  const shingles = shinglesOf(wordsOfText(withoutQuotations(text).replace(legalLine, ""), language));
  return [...new Set(winnow(shingles))].sort((a, b) => a - b);
}

/** The text with spaces where words are quoted, so that the offsets of the rest stay. */
export function withoutQuotations(text: string): string {
  return text.replace(quoted, (words) => words.replace(/\S/g, " "));
}

function shinglesOf(words: readonly string[]): number[] {
  const hashes = words.map(hashOf);
  return hashes.slice(shingleWords - 1).map((_, start) => {
    let hash = 0;
    for (const word of hashes.slice(start, start + shingleWords)) hash = Math.imul(hash, 0x01000193) ^ word;
    return mixed(hash);
  });
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** The last step of MurmurHash3: without it the least of a window would favour certain words. */
function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}

/** Of every window the least hash, the last of equal ones. */
function winnow(hashes: readonly number[]): number[] {
  if (hashes.length <= windowShingles) return [...hashes];
  const chosen: number[] = [];
  for (let start = 0; start + windowShingles <= hashes.length; start += 1)
    chosen.push(Math.min(...hashes.slice(start, start + windowShingles)));
  return chosen;
}
