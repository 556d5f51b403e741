import { genericWords } from "../language/generic-words.ts";
import { ordinaryShares } from "../stories/ordinary-words.ts";
import { splitWords } from "../stories/split-words.ts";
import { isStopWord } from "../stories/stop-words.ts";
import {
  askingWords,
  kindOfQuestion,
  measuringWords,
  type QuestionKind,
  tellingWords,
  type Unit,
  unitOfQuestion,
} from "./question-words.ts";
import { stemOfWord } from "./stem-of-word.ts";
import { findPhrases, sensesOfStem } from "./word-senses.ts";

export interface QuestionTerm {
  stem: string;
  /** How much it says: the rarer in news, the more. */
  weight: number;
  isName: boolean;
  /** Lines of `alike-words.ts` that it stands in, by themselves or as part of a phrase; a name has none. */
  senses: readonly number[];
  /** … and those that tell less. */
  vague: readonly number[];
}

export interface ReadQuestion {
  kind: QuestionKind;
  unit?: Unit;
  terms: QuestionTerm[];
}

/** In how many articles of news a word stands that no table of ours lists, and one that is listed as generic. */
const share = { unlisted: 0.008, generic: 0.03 };
/** What "people" and "company" say of a question against other words, and what "make" and "price" do. */
const less = { vague: 0.5, light: 0.3 };
/** More words are no question; each costs a look at every sentence. */
const mostTerms = 40;

/** Verbs that say little by themselves: "make an announcement", "is going to". */
const lightVerbs = new Set(
  "be have do make give take get go come put set keep become find hold need let use bring".split(" ").map(stemOfWord),
);

/** What a question is about. Words are compared by stem and by what they may mean. */
export function readQuestion(question: string): ReadQuestion {
  const kind = kindOfQuestion(question);
  const words = splitWords(question).map((word) => ({ ...word, stem: stemOfWord(word.key) }));
  const phrases = findPhrases(words.map(({ stem }) => stem));
  const terms = new Map<string, QuestionTerm>();
  for (const [place, { key, written, start, stem }] of words.entries()) {
    const phrase = phrases.find(({ places }) => places.includes(place));
    if (isStopWord(key) || (askingWords.has(key) && !phrase) || (kind === "said" && tellingWords.has(key))) continue;
    const isName = (/^\p{Lu}/u.test(written) && start > 0) || terms.get(stem)?.isName === true;
    const senses = isName ? [] : phrase ? [phrase.sense] : sensesOfStem(stem);
    const vague = senses.filter((sense) => sense.isVague).map(({ id }) => id);
    const isLight = !phrase && (lightVerbs.has(stem) || (kind === "how many" && measuringWords.has(key)));
    const weight = weightOf(key) * (isLight ? less.light : vague.length > 0 ? less.vague : 1);
    const sharp = senses.filter((sense) => !sense.isVague).map(({ id }) => id);
    terms.set(stem, { stem, weight, isName, senses: sharp, vague });
    if (terms.size >= mostTerms) break;
  }
  const unit = unitOfQuestion(question);
  return { kind, ...(unit && { unit }), terms: [...terms.values()] };
}

/** The words by which the articles of a large subject are chosen, as the search's index has them. */
export function searchWords(question: string): string[] {
  const words = splitWords(question)
    .filter(({ key }) => !isStopWord(key) && !askingWords.has(key))
    .map(({ written }) => written.toLowerCase());
  return [...new Set(words)].slice(0, mostTerms);
}

function weightOf(key: string): number {
  const known = ordinaryShares.get(key) ?? (genericWords.has(key) ? share.generic : share.unlisted);
  return -Math.log(known);
}
