import { genericWords } from "../language/generic-words.ts";
import { baseOfVerb } from "../language/irregular-verbs.ts";
import { rootOf } from "../language/word-root.ts";
import { stemOf } from "../language/word-stem.ts";
import { smallNumbers, tens } from "../stories/number-words.ts";
import { ordinaryShares } from "../stories/ordinary-words.ts";
import { isNumber, splitWords } from "../stories/split-words.ts";
import { isStopWord } from "../stories/stop-words.ts";
import { askingWords, kindOfQuestion, type QuestionKind } from "./question-words.ts";

export interface QuestionTerm {
  stem: string;
  /** How much it says: the rarer in news, the more. */
  weight: number;
  isName: boolean;
}

export interface ReadQuestion {
  kind: QuestionKind;
  terms: QuestionTerm[];
}

/** In how many articles of news a word stands that no table of ours lists, and one that is listed as generic. */
const share = { unlisted: 0.008, generic: 0.03 };
/** More words are no question; each costs a look at every sentence. */
const mostTerms = 40;

/** What a question is about. Words are compared by stem, verbs by their base. */
export function readQuestion(question: string): ReadQuestion {
  const terms = new Map<string, QuestionTerm>();
  for (const { key, written, start } of splitWords(question)) {
    if (isStopWord(key) || askingWords.has(key)) continue;
    const isName = /^\p{Lu}/u.test(written) && start > 0;
    const stem = stemOfWord(key);
    terms.set(stem, { stem, weight: weightOf(key), isName: isName || terms.get(stem)?.isName === true });
    if (terms.size >= mostTerms) break;
  }
  return { kind: kindOfQuestion(question), terms: [...terms.values()] };
}

/** The words by which the articles of a large subject are chosen, as the search's index has them. */
export function searchWords(question: string): string[] {
  const words = splitWords(question)
    .filter(({ key }) => !isStopWord(key) && !askingWords.has(key))
    .map(({ written }) => written.toLowerCase());
  return [...new Set(words)].slice(0, mostTerms);
}

/** What the words of a question and of a sentence are compared by: the root of their family, numbers in figures; `key` as `wordKey` makes it. */
export function stemOfWord(key: string): string {
  const number = smallNumbers.get(key) ?? tens.get(key);
  if (number !== undefined) return String(number);
  return isNumber(key) ? key : rootOf(stemOf(baseOfVerb(key)));
}

function weightOf(key: string): number {
  const known = ordinaryShares.get(key) ?? (genericWords.has(key) ? share.generic : share.unlisted);
  return -Math.log(known);
}
