import { partsOfSpeech, verb } from "../language/parts-of-speech.ts";
import { closing, opening, outside } from "../language/quotation-state.ts";
import type { TokensOfText } from "./tokens-of-text.ts";
import { factCount, type WordBook, wordFact } from "./word-book.ts";

/** What the features are made of, a number for each token. -1 where there is none. */
export interface TokenFacts {
  count: number;
  /** The word's entry in the book of words. */
  entry: Int32Array;
  word: Int32Array;
  stem: Int32Array;
  ending2: Int32Array;
  ending3: Int32Array;
  shape: Int32Array;
  part: Int32Array;
  /** The word's class and the group of classes that it belongs to; 0 for a word without. */
  wordClass: Int32Array;
  classGroup: Int32Array;
  quotation: Uint8Array;
  sentence: Int32Array;
  /** First and last token of its sentence, and of its line. */
  sentenceFrom: Int32Array;
  sentenceLast: Int32Array;
  lineFrom: Int32Array;
  lineLast: Int32Array;
  /** The nearest verb and the nearest mark to either side, within the sentence. */
  verbBefore: Int32Array;
  verbAfter: Int32Array;
  markBefore: Int32Array;
  markAfter: Int32Array;
  /** The marks that open and close the quotation it stands in. */
  openedAt: Int32Array;
  closedAt: Int32Array;
}

const marks = new Set([",", ".", ":", ";", "?", "!", '"', "--", "—", "–", "-", "(", ")"]);

export function readFacts(text: TokensOfText, book: WordBook): TokenFacts {
  const { tokens } = text;
  const facts: TokenFacts = {
    ...blankFacts(tokens.words.length),
    part: partsOfSpeech(tokens, text.text),
    quotation: text.quotation,
    sentence: text.sentences,
    sentenceFrom: text.sentenceFrom,
    sentenceLast: text.sentenceTo.map((to) => to - 1),
  };
  readWords(facts, tokens.words, book);
  lookBack(facts, tokens.words, tokens.lines);
  lookAhead(facts, tokens.words, tokens.lines);
  return facts;
}

/** Facts of so many tokens of which nothing is known. */
export function blankFacts(count: number): TokenFacts {
  const numbers = () => new Int32Array(count);
  return {
    count,
    entry: numbers(),
    word: numbers(),
    stem: numbers(),
    ending2: numbers(),
    ending3: numbers(),
    shape: numbers(),
    part: numbers(),
    wordClass: numbers(),
    classGroup: numbers(),
    quotation: new Uint8Array(count),
    sentence: numbers(),
    sentenceFrom: numbers(),
    sentenceLast: numbers(),
    lineFrom: numbers(),
    lineLast: numbers(),
    verbBefore: numbers(),
    verbAfter: numbers(),
    markBefore: numbers(),
    markAfter: numbers(),
    openedAt: numbers(),
    closedAt: numbers(),
  };
}

function readWords(facts: TokenFacts, words: readonly string[], book: WordBook): void {
  words.forEach((written, index) => {
    const entry = book.entryOf(written);
    const at = entry * factCount;
    facts.entry[index] = entry;
    facts.word[index] = book.facts[at + wordFact.word] as number;
    facts.stem[index] = book.facts[at + wordFact.stem] as number;
    facts.ending2[index] = book.facts[at + wordFact.ending2] as number;
    facts.ending3[index] = book.facts[at + wordFact.ending3] as number;
    facts.shape[index] = book.facts[at + wordFact.shape] as number;
    facts.wordClass[index] = book.facts[at + wordFact.wordClass] as number;
    facts.classGroup[index] = book.facts[at + wordFact.classGroup] as number;
  });
}

function lookBack(facts: TokenFacts, words: readonly string[], lines: readonly number[]): void {
  let [verbAt, markAt, openedAt, lineFrom] = [-1, -1, -1, 0];
  for (let index = 0; index < facts.count; index += 1) {
    if (facts.sentenceFrom[index] === index) [verbAt, markAt] = [-1, -1];
    if (lines[index] !== lines[index - 1]) [lineFrom, openedAt] = [index, -1];
    facts.lineFrom[index] = lineFrom;
    facts.verbBefore[index] = verbAt;
    facts.markBefore[index] = markAt;
    if (facts.quotation[index] === opening) openedAt = index;
    facts.openedAt[index] = facts.quotation[index] === outside ? -1 : openedAt;
    if (facts.part[index] === verb) verbAt = index;
    if (marks.has(words[index] ?? "")) markAt = index;
  }
}

function lookAhead(facts: TokenFacts, words: readonly string[], lines: readonly number[]): void {
  let [verbAt, markAt, closedAt, lineLast] = [-1, -1, -1, facts.count - 1];
  for (let index = facts.count - 1; index >= 0; index -= 1) {
    if (facts.sentenceLast[index] === index) [verbAt, markAt] = [-1, -1];
    if (lines[index] !== lines[index + 1]) [lineLast, closedAt] = [index, -1];
    facts.lineLast[index] = lineLast;
    facts.verbAfter[index] = verbAt;
    facts.markAfter[index] = markAt;
    if (facts.quotation[index] === closing) closedAt = index;
    facts.closedAt[index] = facts.quotation[index] === outside ? -1 : closedAt;
    if (facts.quotation[index] === opening) closedAt = -1;
    if (facts.part[index] === verb) verbAt = index;
    if (marks.has(words[index] ?? "")) markAt = index;
  }
}
