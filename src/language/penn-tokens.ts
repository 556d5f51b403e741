import { abbreviations } from "./abbreviations.ts";

/** The words and marks of a text, in order, with their places in UTF-16 code units. */
export interface PennTokens {
  /** As written, but with one form of apostrophe and of double quotation marks; they keep their direction in `text`. */
  words: string[];
  starts: number[];
  ends: number[];
  /** For each token the number of its line, counted over lines that hold anything. */
  lines: number[];
}

const letters = "\\p{L}\\p{M}";
const clitics = "(?:s|re|ve|ll|d|m)(?![\\p{L}\\p{N}])";
const pattern = new RegExp(
  [
    "\\n+",
    "\\p{Lu}\\.(?:\\p{Lu}\\.)+",
    `[${letters}]+?(?=n['’]t(?![${letters}]))`,
    `n['’]t(?![${letters}])`,
    `[${letters}\\p{N}]+(?:[.,:]\\p{N}+|[-&/@][${letters}\\p{N}]+|['’](?!${clitics})[${letters}]+(?<!n['’]t))*`,
    `(?<=[${letters}\\p{N}])['’]${clitics}`,
    "''|``|\\.\\.\\.+|--+",
    "[^\\s]",
  ].join("|"),
  "giu",
);
const doubleMark = /^(?:“|”|„|«|»|''|``)$/;

/**
 * Tokens after the conventions of the Penn Treebank: "does|n't", "Ana|'s", "U.S.", "Mr.", marks on their own; hyphenated
 * words stay whole. Lines part nothing but are numbered, since paragraphs end there.
 */
export function pennTokensOf(text: string): PennTokens {
  const tokens: PennTokens = { words: [], starts: [], ends: [], lines: [] };
  let line = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const written = match[0];
    if (written.charCodeAt(0) === 10) {
      if (tokens.words.length > 0) line += 1;
      continue;
    }
    let end = match.index + written.length;
    if (text.charCodeAt(end) === 46 && isAbbreviation(written)) {
      end += 1;
      pattern.lastIndex = end;
    }
    tokens.words.push(plainForm(text.slice(match.index, end)));
    tokens.starts.push(match.index);
    tokens.ends.push(end);
    tokens.lines.push(line);
  }
  return tokens;
}

function isAbbreviation(word: string): boolean {
  const lower = word.toLowerCase();
  return /^\p{Lu}$/u.test(word) || abbreviations.before.has(lower) || abbreviations.within.has(lower);
}

function plainForm(written: string): string {
  if (doubleMark.test(written)) return '"';
  return /[’‘]/.test(written) ? written.replace(/[’‘]/g, "'") : written;
}
