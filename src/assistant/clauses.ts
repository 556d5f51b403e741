import type { SupportWord } from "./support-words.ts";

/** A part of a sentence that says one thing, roughly. */
export interface Clause {
  words: SupportWord[];
  /** It is tied to the one before by when or why. */
  isTied: boolean;
}

const joining =
  /^(?:and|but|while|after|before|because|as|although|when|since|who|which|where|so|amid|following|whereas)$/i;
const tying = /^(?:after|before|because|as|when|since|so|amid|following)$/i;
const mark = /[,;:–—]/u;
const quotationMark = /["“”„«»]/u;
/** Fewer words that say something are no clause of their own. */
const fewestWords = 2;

/** Splits at marks and joining words; a quotation stays with whoever said it. */
export function splitClauses(text: string, words: readonly SupportWord[]): Clause[] {
  const clauses: Clause[] = [];
  let current: Clause = { words: [], isTied: false };
  let end = 0;
  for (const word of words) {
    const gap = text.slice(end, word.start);
    const isBoundary = joining.test(word.written) || (mark.test(gap) && !quotationMark.test(gap));
    if (isBoundary && countSaying(current) >= fewestWords) {
      clauses.push(current);
      current = { words: [], isTied: false };
    }
    if (current.words.length === 0) current.isTied = tying.test(word.written);
    current.words.push(word);
    end = word.end;
  }
  const last = clauses.at(-1);
  if (last && countSaying(current) < fewestWords) last.words.push(...current.words);
  else if (current.words.length > 0) clauses.push(current);
  return clauses;
}

/** Whether a word says something by which clauses are compared. */
export function saysSomething({ isContent, number }: SupportWord): boolean {
  return isContent || number !== undefined;
}

function countSaying({ words }: Clause): number {
  return words.filter(saysSomething).length;
}
