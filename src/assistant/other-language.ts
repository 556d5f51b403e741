import { languagesOf } from "../language/common-words.ts";
import { baseLanguage } from "../language/language-tag.ts";

/** A sentence of fewer words in small letters proves nothing. */
const fewestWords = 4;
/** Of them, so many at least are among the commonest of its language. */
const leastCommon = 0.15;
/** A clause with so many of another language's commonest words, and none of its own, is in that language. */
const foreignWords = 2;

/**
 * Whether a sentence is in another language or alphabet than its article. What an English newspaper prints in Czech or in letters
 * that only look like Latin ones is no news to its readers; it is where orders hide from rules that know English.
 */
export function isOfOtherLanguage(words: string, language: string | null): boolean {
  const own = language === null ? undefined : baseLanguage(language);
  if (mixesAlphabets(words)) return true;
  if (own === undefined || !writtenInLatin.has(own)) return false;
  if (/[^\p{sc=Latin}\P{L}]/u.test(words)) return true;
  if (words.split(/[,;:–—()“”"]/u).some((clause) => isForeignClause(clause, own))) return true;
  const small = words.match(/(?<![\p{L}\p{N}'’-])\p{Ll}[\p{Ll}\p{M}]*/gu) ?? [];
  if (small.length < fewestWords) return false;
  return small.filter((word) => languagesOf(word).includes(own)).length / small.length < leastCommon;
}

/** Whoever changes the language in the middle of a sentence means two readers. */
function isForeignClause(clause: string, own: string): boolean {
  const known = (clause.match(/(?<![\p{L}\p{N}'’-])\p{Ll}[\p{Ll}\p{M}]*/gu) ?? []).map(languagesOf);
  const foreign = known.filter((languages) => languages.length > 0 && !languages.includes(own));
  if (known.some((languages) => languages.includes(own)) || foreign.length < foreignWords) return false;
  return (foreign[0] ?? []).some((one) => foreign.every((languages) => languages.includes(one)));
}

/** Those of whose commonest words there is a list. */
const writtenInLatin = new Set("en de fr es it pt nl".split(" "));

/** A word of Latin and Cyrillic or Greek letters is no word, but it looks like one. */
function mixesAlphabets(text: string): boolean {
  return text
    .split(/[^\p{L}]+/u)
    .some((word) => /\p{sc=Latin}/u.test(word) && /[\p{sc=Cyrillic}\p{sc=Greek}]/u.test(word) && word.length > 2);
}
