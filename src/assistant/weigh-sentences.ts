import { wordKey } from "../stories/split-words.ts";
import { holdsAnswer } from "./answer-signs.ts";
import type { QuestionTerm, ReadQuestion } from "./read-question.ts";
import type { IndexedSentence, SentenceIndex } from "./sentence-index.ts";
import { stemOfWord } from "./stem-of-word.ts";
import { sensesOfStem } from "./word-senses.ts";

/** What speaks for a sentence as the answer to a question; each 0 to 1. */
export interface Signs {
  /** Of the weight of the question's words: how much stands in the sentence itself. */
  own: number;
  /** … counting what stands in the sentence before and in the headline, as less. */
  near: number;
  /** … of names alone; 1 where the question has none. */
  names: number;
  /** Pairs of neighbours in the question that stand close to each other in the sentence. */
  pairs: number;
  /** It holds what is asked for. */
  typed: number;
  /** The weight of the heaviest word that stands nowhere near, against the heaviest of all. */
  missing: number;
}

export interface WeighedSentence {
  sentence: IndexedSentence;
  /** By which sentences are compared with each other. */
  score: number;
  signs: Signs;
}

/** What a word counts that does not stand in the sentence itself, and the other weights of the ranking: round guesses, never tuned. */
const elsewhere = { before: 0.5, meant: 0.8, title: 0.5 };
/** What another word counts that may mean the same, and one that says as little as "people". */
const otherWord = { sharp: 0.8, vague: 0.6 };
const bm25 = { k1: 0.9, b: 0.3 };
const bonus = { typed: 1.6, pairs: 0.5, early: 0.2, near: 1 };
const pronoun = /\b(?:he|she|it|they|him|her|them|his|hers|its|their)\b/iu;
/** Words between two that count as close. */
const reach = 6;
/** Sentences that are looked at closely, of those with any of the words. */
const mostClose = 60;

/** The sentences with words of the question, the best first. */
export function weighSentences(index: SentenceIndex, question: ReadQuestion): WeighedSentence[] {
  const terms = question.terms.map((term) => ({ ...term, rarity: rarityOf(term, index) }));
  const rough = index.sentences
    .map((sentence) => ({ sentence, rough: roughScore(sentence, terms, index) }))
    .filter(({ rough: score, sentence }) => score > 0 && isAnswer(sentence))
    .sort((a, b) => b.rough - a.rough)
    .slice(0, mostClose);
  const best = rough[0]?.rough ?? 1;
  return rough
    .map(({ sentence, rough: score }) => {
      const signs = signsOf(sentence, question, index);
      return { sentence, signs, score: weigh(score / best, signs, sentence) };
    })
    .sort((a, b) => b.score - a.score);
}

function weigh(rough: number, { typed, pairs, near, own }: Signs, { place }: IndexedSentence): number {
  return rough + own + bonus.near * near + bonus.typed * typed * own + bonus.pairs * pairs + bonus.early / (1 + place);
}

/** Rare in news and rare in this story, itself and whatever means the same. */
function rarityOf({ stem, weight, senses }: QuestionTerm, { uses, senseUses, sentences }: SentenceIndex): number {
  const used = Math.max(uses.get(stem) ?? 0, ...senses.map((sense) => senseUses.get(sense) ?? 0));
  return weight * Math.log(1 + sentences.length / (1 + used));
}

/** How much of a word stands in a text: all of it, or another one that may mean the same. */
function presence({ stem, senses, vague }: QuestionTerm, text: Pick<IndexedSentence, "stemSet" | "senses">): number {
  if (text.stemSet.has(stem)) return 1;
  if (senses.some((sense) => text.senses.has(sense))) return otherWord.sharp;
  return vague.some((sense) => text.senses.has(sense)) ? otherWord.vague : 0;
}

/** BM25 (Robertson and Zaragoza 2009) with a little for what stands right before and in the headline. */
function roughScore(
  sentence: IndexedSentence,
  terms: readonly (QuestionTerm & { rarity: number })[],
  { meanLength, titles }: SentenceIndex,
): number {
  const { stems, speakers } = sentence;
  const norm = bm25.k1 * (1 - bm25.b + (bm25.b * stems.length) / meanLength);
  let sum = 0;
  let isOwn = false;
  for (const { rarity, ...term } of terms) {
    const own = speakers.has(term.stem) ? 1 : presence(term, sentence);
    if (own > 0) isOwn = true;
    sum += rarity * Math.max((own * (bm25.k1 + 1)) / (1 + norm), nearness(sentence, term, titles));
  }
  return isOwn ? sum : 0;
}

function signsOf(sentence: IndexedSentence, { kind, unit, terms }: ReadQuestion, index: SentenceIndex): Signs {
  const asked = new Set(terms.map(({ stem }) => stem));
  const here = (term: QuestionTerm) => (sentence.speakers.has(term.stem) ? 1 : presence(term, sentence));
  const near = (term: QuestionTerm) => Math.max(here(term), nearness(sentence, term, index.titles));
  const heaviest = Math.max(...terms.map(({ weight }) => weight));
  const absent = terms.filter((term) => near(term) === 0).map(({ weight }) => weight);
  const isAsked = (word: string) => asked.has(stemOfWord(wordKey(word)));
  return {
    own: share(terms, here),
    near: share(terms, near),
    names: share(
      terms.filter(({ isName }) => isName),
      near,
    ),
    pairs: closePairs(sentence, terms),
    typed: holdsAnswer(kind, sentence.words, isAsked, unit) ? 1 : 0,
    missing: Math.max(0, ...absent) / heaviest,
  };
}

/** What the sentence before names is meant by a pronoun of this one. */
function nearness(
  { before, words, article }: IndexedSentence,
  term: QuestionTerm,
  titles: SentenceIndex["titles"],
): number {
  const title = titles.get(article.id);
  const inBefore = before ? presence(term, before) : 0;
  return Math.max(
    inBefore > 0 ? inBefore * (pronoun.test(words) ? elsewhere.meant : elsewhere.before) : 0,
    title ? presence(term, title) * elsewhere.title : 0,
  );
}

function share(terms: readonly QuestionTerm[], found: (term: QuestionTerm) => number): number {
  const all = terms.reduce((sum, { weight }) => sum + weight, 0);
  return all === 0 ? 1 : terms.reduce((sum, term) => sum + term.weight * found(term), 0) / all;
}

function closePairs({ stems, senses }: IndexedSentence, terms: readonly QuestionTerm[]): number {
  if (terms.length < 2) return 1;
  const places = terms.map((term) => placesOf(term, stems, senses.size > 0));
  let close = 0;
  for (let at = 1; at < places.length; at += 1) {
    const [one = [], two = []] = [places[at - 1], places[at]];
    if (one.some((place) => two.some((other) => other !== place && Math.abs(other - place) <= reach))) close += 1;
  }
  return close / (terms.length - 1);
}

function placesOf({ stem, senses }: QuestionTerm, stems: readonly string[], isEnglish: boolean): number[] {
  return stems.flatMap((one, place) =>
    one === stem || (isEnglish && sensesOfStem(one).some(({ id }) => senses.includes(id))) ? [place] : [],
  );
}

/** Whole, no caption and no question; it may lean on the one before, which its article has. */
function isAnswer({ words, stems }: IndexedSentence): boolean {
  if (stems.length < 4 || words.length > mostLetters || toReaders.test(words)) return false;
  return /[.!…。！][\p{Pe}\p{Pf}"']*$/u.test(words) || !endsWithMarks.test(words);
}

/** Scripts that end every sentence with a mark. */
const endsWithMarks = /[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}]|[?？]/u;
const mostLetters = 600;
const toReaders =
  /https?:|www\.|\b(?:click here|sign up|subscribe|newsletter|follow us|read more|all rights reserved|getty images)\b/iu;
