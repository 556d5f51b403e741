import { foldedName } from "../language/tokens.ts";
import type { Fault } from "./cited.ts";
import { changesNegation, saysOpposite } from "./compare-negation.ts";
import { holdsAddress } from "./holds-address.ts";
import { supportWords } from "./support-words.ts";

export type TranslationFault = Fault | "length" | "not translated" | "way back";

/** A translation that is shorter or longer than its original by more is none. */
const lengths = { least: 0.35, leastOfOtherScript: 0.12, most: 3 };
/** What comes back shares so much with the original, as Dice's coefficient of the words that say something. */
const leastLikeness = 0.45;
const mostKept = 0.5;
/** A name may get an ending; its beginning stays. */
const nameLetters = 4;
const leastNames = 0.6;

/**
 * What is wrong with a translated sentence as far as it can be seen without knowing the language: another length, numbers,
 * names or quotations, or that it comes back as something else.
 * @param isOfOneLanguage into the language that it is in already
 * @param back the translation translated back, by a request that saw nothing but translations
 */
export function findTranslationFault(
  original: string,
  translated: string,
  back: string | undefined,
  isOfOneLanguage = false,
): TranslationFault | undefined {
  if (holdsAddress(translated)) return "address";
  if (!isOfOneLanguage && isStillOriginal(original, translated)) return "not translated";
  if (isOfOtherLength(original, translated)) return "length";
  if (changesDigits(original, translated)) return "number";
  if (countQuotations(original) !== countQuotations(translated)) return "quotation";
  if (losesNames(original, translated)) return "name";
  return comesBack(original, back) ? undefined : "way back";
}

/** Languages share few words in small letters; what shares most of its own with the original is a part of it. */
function isStillOriginal(original: string, translated: string): boolean {
  const small = (text: string) => text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{Ll}\p{M}]{2,}(?!\p{L})/gu) ?? [];
  const own = new Set(small(original));
  const words = small(translated);
  return words.length > 2 && words.filter((word) => own.has(word)).length / words.length > mostKept;
}

function isOfOtherLength(original: string, translated: string): boolean {
  const ratio = translated.length / Math.max(1, original.length);
  return ratio > lengths.most || ratio < (isLatin(translated) ? lengths.least : lengths.leastOfOtherScript);
}

function isLatin(text: string): boolean {
  return (text.match(/\p{sc=Latin}/gu)?.length ?? 0) * 2 > (text.match(/\p{L}/gu)?.length ?? 0);
}

/** Numbers in figures stay; one that is written out may become figures and the other way round. */
function changesDigits(original: string, translated: string): boolean {
  const [own, other] = [digitsOf(original), digitsOf(translated)];
  const written = supportWords(original).flatMap(({ number }) => (number ? [String(number.value)] : []));
  return (
    other.some((one) => !own.includes(one) && !written.includes(one)) ||
    own.some((one) => one.length > 1 && !other.includes(one))
  );
}

/** Without what parts thousands and decimals, which every language sets in its own way. */
function digitsOf(text: string): string[] {
  return [...text.matchAll(/\p{Nd}+(?:[.,\u00a0\u202f’' ]\p{Nd}+)*/gu)].map(([one]) => one.replace(/\P{Nd}/gu, ""));
}

function countQuotations(text: string): number {
  return text.match(/["“”„«»「」『』]/gu)?.length ?? 0;
}

function losesNames(original: string, translated: string): boolean {
  if (!isLatin(original) || !isLatin(translated)) return false;
  const names = supportWords(original)
    .filter(({ isName }) => isName)
    .map(({ written }) => foldedName(written).slice(0, nameLetters));
  const text = foldedName(translated);
  const kept = names.filter((name) => text.includes(name)).length;
  return names.length > 1 && kept / names.length < leastNames;
}

function comesBack(original: string, back: string | undefined): boolean {
  if (back === undefined) return false;
  const [one, other] = [original, back].map((text) => ({ text, words: supportWords(text) }));
  if (!one || !other || changesNegation(other, [one]) || saysOpposite(other, [one])) return false;
  const [own, came] = [one, other].map(
    ({ words }) => new Set(words.filter(({ isContent, number }) => isContent || number).map(({ key }) => key)),
  );
  if (!own || !came) return false;
  const both = [...own].filter((key) => came.has(key)).length;
  return own.size === 0 || (2 * both) / (own.size + came.size) >= leastLikeness;
}
