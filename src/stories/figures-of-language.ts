import { type Figure, findFigures } from "./find-figures.ts";
import { findForeignFigures, isCounted } from "./find-foreign-figures.ts";
import { foreignNumbers } from "./read-foreign-number.ts";
import { piecesOf, readNumber } from "./read-number.ts";
import { isEnglish } from "./told-article.ts";

/** Whether numbers of an article in this language are compared with others'. */
export function isCompared(language: string | null): boolean {
  return isEnglish(language) || isCounted(language);
}

/** The figures of a sentence in a language that is compared. */
export function findFiguresOf(sentence: string, language: string | null): Figure[] {
  return isCounted(language) ? findForeignFigures(sentence, language ?? "") : findFigures(sentence);
}

/** The values of all numbers of a sentence, whatever they count. */
export function numbersOf(sentence: string, language: string | null): Set<number> {
  if (isCounted(language)) return new Set(foreignNumbers(sentence, language ?? "").map(({ value }) => value));
  const pieces = piecesOf(sentence);
  return new Set(pieces.flatMap((_, at) => readNumber(pieces, at)?.value ?? []));
}
