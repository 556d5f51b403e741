import { hashWord } from "../language/feature-hash.ts";
import { partsOfSpeech, verb } from "../language/parts-of-speech.ts";
import { opening, outside } from "../language/quotation-state.ts";
import { stemOf } from "../language/word-stem.ts";
import type { TokensOfText } from "./tokens-of-text.ts";
import { type WordClasses, wordClassOf } from "./word-classes.ts";

/** What the features are made of, a number for each token. -1 where there is none. */
export interface TokenFacts {
  count: number;
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
  /** The mark that opened the quotation it stands in. */
  openedAt: Int32Array;
}

const marks = new Set([",", ".", ":", ";", "?", "!", '"', "--", "—", "–", "-", "(", ")"]);

export function readFacts(text: TokensOfText, written: string, classes: WordClasses): TokenFacts {
  const { tokens } = text;
  const count = tokens.words.length;
  const numbers = () => new Int32Array(count);
  const facts: TokenFacts = {
    count,
    word: numbers(),
    stem: numbers(),
    ending2: numbers(),
    ending3: numbers(),
    shape: numbers(),
    part: partsOfSpeech(tokens, written),
    wordClass: numbers(),
    classGroup: numbers(),
    quotation: text.quotation,
    sentence: text.sentences,
    sentenceFrom: text.sentenceFrom,
    sentenceLast: text.sentenceTo.map((to) => to - 1),
    lineFrom: numbers(),
    lineLast: numbers(),
    verbBefore: numbers(),
    verbAfter: numbers(),
    markBefore: numbers(),
    markAfter: numbers(),
    openedAt: numbers(),
  };
  readWords(facts, tokens.words, classes);
  lookBack(facts, tokens.words, tokens.lines);
  lookAhead(facts, tokens.words, tokens.lines);
  return facts;
}

function readWords(facts: TokenFacts, words: readonly string[], classes: WordClasses): void {
  const { word, stem, ending2, ending3, shape, wordClass, classGroup } = facts;
  const firsts = new Map<string, number>();
  words.forEach((written, index) => {
    const first = firsts.get(written);
    if (first !== undefined) {
      for (const numbers of [word, stem, ending2, ending3, shape, wordClass, classGroup])
        numbers[index] = numbers[first] as number;
      return;
    }
    firsts.set(written, index);
    const lower = written.toLowerCase();
    word[index] = hashWord(lower);
    stem[index] = hashWord(stemOf(lower));
    ending2[index] = hashWord(lower.slice(-2));
    ending3[index] = hashWord(lower.slice(-3));
    shape[index] = shapeOf(written);
    const known =
      wordClassOf(classes, hashWord(lower.replace(/\d/g, "0"))) || wordClassOf(classes, word[index] as number);
    wordClass[index] = known >> 8;
    classGroup[index] = known & 255;
  });
}

function shapeOf(word: string): number {
  const hyphen = word.includes("-") ? 40 : 0;
  if (/^\p{Lu}/u.test(word)) return hyphen + (/^[\p{Lu}.]{2,}$/u.test(word) ? 2 : 1);
  if (/^\p{Ll}/u.test(word)) return hyphen + 3;
  if (/^\p{N}/u.test(word)) return hyphen + 4;
  return 5 + (word.charCodeAt(0) & 31);
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
  let [verbAt, markAt, lineLast] = [-1, -1, facts.count - 1];
  for (let index = facts.count - 1; index >= 0; index -= 1) {
    if (facts.sentenceLast[index] === index) [verbAt, markAt] = [-1, -1];
    if (lines[index] !== lines[index + 1]) lineLast = index;
    facts.lineLast[index] = lineLast;
    facts.verbAfter[index] = verbAt;
    facts.markAfter[index] = markAt;
    if (facts.part[index] === verb) verbAt = index;
    if (marks.has(words[index] ?? "")) markAt = index;
  }
}
