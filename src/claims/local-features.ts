import { FeatureList } from "../language/feature-hash.ts";
import { verb } from "../language/parts-of-speech.ts";
import { blankFacts, type TokenFacts } from "./token-facts.ts";
import { afterLine, beforeLine, type WordFact, wordFact } from "./word-book.ts";

/** The answer where there is no such token. */
const nothing = -1;

/** A distance in words, finer where it is small: 0 to 10. */
export function distanceClass(words: number): number {
  if (words <= 4) return words;
  return words <= 6 ? 5 : words <= 9 ? 6 : words <= 14 ? 7 : words <= 22 ? 8 : words <= 35 ? 9 : 10;
}
const noDistance = 15;

/** A question about one word alone, which stands so many steps from the token. */
export interface WordQuestion {
  question: number;
  step: number;
  fact: WordFact;
}

/** Asks one; a tagger that has their sums passes over them. */
type AskOfWord = (list: FeatureList, step: number, fact: WordFact, answer: number) => void;

const ask: AskOfWord = (list, _step, _fact, answer) => list.one(answer);
export const passOver: AskOfWord = (list) => list.skip(1);

/** All of them, as `addLocalFeatures` asks them. */
export function wordQuestions(): WordQuestion[] {
  const questions: WordQuestion[] = [];
  addLocalFeatures(new FeatureList(), blankFacts(1), 0, (list, step, fact) => {
    questions.push({ question: list.question, step, fact });
    list.skip(1);
  });
  return questions;
}

/** What a token and its surroundings say by themselves, before anything is labelled. */
export function addLocalFeatures(list: FeatureList, facts: TokenFacts, token: number, askOfWord = ask): void {
  list.startAt(1);
  list.one(0);
  addWords(list, facts, token, askOfWord);
  addParts(list, facts, token);
  addClasses(list, facts, token, askOfWord);
  addShapes(list, facts, token, askOfWord);
  addSentence(list, facts, token);
  addVerbs(list, facts, token);
  addMarks(list, facts, token);
  addStems(list, facts, token, askOfWord);
  addLines(list, facts, token);
  addQuotation(list, facts, token);
}

/** A value of another token of the same line. */
export function valueAt(values: Int32Array | Uint8Array, facts: TokenFacts, token: number, at: number): number {
  if (at < (facts.lineFrom[token] as number)) return beforeLine;
  if (at > (facts.lineLast[token] as number)) return afterLine;
  return values[at] as number;
}

function addWords(list: FeatureList, facts: TokenFacts, token: number, askOfWord: AskOfWord): void {
  const word = (step: number) => valueAt(facts.word, facts, token, token + step);
  const [before2, before, here, after, after2] = [word(-2), word(-1), word(0), word(1), word(2)];
  for (const step of [0, 1, -1, 2, -2, 3, -3]) askOfWord(list, step, wordFact.word, word(step));
  list.two(before, here);
  list.two(here, after);
  list.two(before2, before);
  list.two(after, after2);
  list.three(before, here, after);
}

function addParts(list: FeatureList, facts: TokenFacts, token: number): void {
  const part = (step: number) => valueAt(facts.part, facts, token, token + step);
  const word = (step: number) => valueAt(facts.word, facts, token, token + step);
  const [before2, before, here, after, after2] = [part(-2), part(-1), part(0), part(1), part(2)];
  list.one(after);
  list.one(before);
  list.two(before, here);
  list.two(here, after);
  list.two(after, after2);
  list.two(before2, before);
  list.three(before, here, after);
  list.three(before2, before, here);
  list.three(here, after, after2);
  list.three(after, after2, part(3));
  list.three(part(-3), before2, before);
  list.two(word(0), after);
  list.two(word(0), before);
  list.two(here, word(1));
  list.two(here, word(-1));
  list.three(word(-1), here, after);
  list.three(word(1), here, before);
}

function addClasses(list: FeatureList, facts: TokenFacts, token: number, askOfWord: AskOfWord): void {
  const group = (step: number) => valueAt(facts.classGroup, facts, token, token + step);
  for (const step of [0, 1, -1, 2, -2])
    askOfWord(list, step, wordFact.wordClass, valueAt(facts.wordClass, facts, token, token + step));
  list.two(group(0), group(1));
  list.two(group(-1), group(0));
  list.two(group(-2), group(-1));
  list.two(group(1), group(2));
}

function addShapes(list: FeatureList, facts: TokenFacts, token: number, askOfWord: AskOfWord): void {
  const ending = (step: number) => valueAt(facts.ending3, facts, token, token + step);
  const shape = (step: number) => valueAt(facts.shape, facts, token, token + step);
  const part = (step: number) => valueAt(facts.part, facts, token, token + step);
  const quoted = (step: number) => valueAt(facts.quotation, facts, token, token + step);
  const quotation = quoted(0) + 4 * (quoted(1) + 2) + 32 * (quoted(-1) + 2);
  askOfWord(list, 0, wordFact.ending3, ending(0));
  askOfWord(list, 0, wordFact.ending2, facts.ending2[token] as number);
  list.two(ending(0), ending(1));
  list.two(ending(-1), ending(0));
  askOfWord(list, 0, wordFact.shape, shape(0));
  list.three(shape(0), shape(1), shape(-1));
  list.one(quotation);
  list.two(quotation, facts.word[token] as number);
  list.two(quotation, part(0));
  list.three(quotation, part(-1), part(1));
}

function addSentence(list: FeatureList, facts: TokenFacts, token: number): void {
  const { word, part, quotation } = facts;
  const first = facts.sentenceFrom[token] as number;
  const last = facts.sentenceLast[token] as number;
  const here = quotation[token] as number;
  list.two(distanceClass(token - first), here);
  list.two(distanceClass(last - token), here);
  list.three(Math.min(token - first, 3), word[first] as number, part[token] === verb ? 1 : 0);
  list.two(word[first] as number, word[first + 1] ?? 0);
  const ending = (quotation[last - 1] ?? 0) * 4 + (quotation[last] as number);
  list.three(word[last] as number, ending, here);
  const lineFrom = facts.lineFrom[token] as number;
  list.three(first === lineFrom ? 1 : 0, word[lineFrom - 1] ?? 0, lineFrom === 0 ? 1 : 0);
  list.two(
    token === lineFrom ? 1 : 0,
    (quotation[lineFrom] as number) * 4 + (quotation[facts.lineLast[token] as number] as number),
  );
}

function addVerbs(list: FeatureList, facts: TokenFacts, token: number): void {
  const { word, part, quotation, wordClass } = facts;
  const before = facts.verbBefore[token] as number;
  const after = facts.verbAfter[token] as number;
  const verbBefore = word[before] ?? nothing;
  const verbAfter = word[after] ?? nothing;
  const wordsSince = before < 0 ? noDistance : distanceClass(token - before);
  const wordsUntil = after < 0 ? noDistance : distanceClass(after - token);
  const here = part[token] as number;
  list.two(verbBefore, wordsSince);
  list.two(verbAfter, wordsUntil);
  list.two(verbBefore, here);
  list.two(verbAfter, here);
  list.two(verbBefore, word[token] as number);
  list.two(verbAfter, word[token] as number);
  list.three(verbBefore, quotation[token] as number, wordsSince > 3 ? 1 : 0);
  list.three(wordClass[before] ?? nothing, here, wordsSince);
  const afterVerb = before < 0 ? nothing : valueAt(word, facts, token, before + 1);
  list.three(verbBefore, afterVerb, Math.min(wordsSince, 3));
}

function addMarks(list: FeatureList, facts: TokenFacts, token: number): void {
  const { word, part, quotation } = facts;
  const next = facts.markAfter[token] as number;
  const last = facts.markBefore[token] as number;
  const here = quotation[token] as number;
  const wordAfter = (step: number) => (next < 0 ? nothing : valueAt(word, facts, token, next + step));
  const partAfter = (step: number) => (next < 0 ? nothing : valueAt(part, facts, token, next + step));
  list.three(wordAfter(0), wordAfter(1), wordAfter(2));
  list.three(wordAfter(1), wordAfter(2), wordAfter(3));
  list.three(wordAfter(0), partAfter(1), partAfter(2));
  list.three(wordAfter(0), next < 0 ? noDistance : distanceClass(next - token), here);
  const mark = word[last] ?? nothing;
  const opener = word[last < 0 ? (facts.sentenceFrom[token] as number) : last + 1] ?? nothing;
  list.three(mark, opener, last < 0 ? 1 : 2);
  list.three(mark, last < 0 ? noDistance : distanceClass(token - last), here);
  list.three(mark, part[token] as number, opener);
  list.three(last < 1 ? nothing : (word[last - 1] as number), mark, last < 0 ? 0 : here);
  const opened = facts.openedAt[token] as number;
  const isFirst = opened < 1 || opened === facts.lineFrom[token];
  const sinceOpened = opened < 0 ? 0 : Math.min(distanceClass(token - opened), 4);
  list.three(isFirst ? nothing : (word[opened - 1] as number), sinceOpened, here);
}

function addStems(list: FeatureList, facts: TokenFacts, token: number, askOfWord: AskOfWord): void {
  const { stem, part } = facts;
  const at = (step: number) => valueAt(stem, facts, token, token + step);
  const [before, here, after] = [at(-1), at(0), at(1)];
  const verbBefore = facts.verbBefore[token] as number;
  const verbAfter = facts.verbAfter[token] as number;
  askOfWord(list, 0, wordFact.stem, here);
  askOfWord(list, -1, wordFact.stem, before);
  askOfWord(list, 1, wordFact.stem, after);
  list.two(here, part[token] as number);
  list.two(here, after);
  list.two(before, here);
  list.two(stem[verbBefore] ?? nothing, verbBefore < 0 ? noDistance : distanceClass(token - verbBefore));
  list.two(stem[verbAfter] ?? nothing, verbAfter < 0 ? noDistance : distanceClass(verbAfter - token));
}

/** How the line before ends and the next one begins: a statement is often given on a line of its own. */
function addLines(list: FeatureList, facts: TokenFacts, token: number): void {
  const { word, part, stem, quotation } = facts;
  const lineFrom = facts.lineFrom[token] as number;
  const lineLast = facts.lineLast[token] as number;
  const before = lineFrom - 1;
  const atEnd = word[before] ?? nothing;
  const here = quotation[token] as number;
  const first = quotation[lineFrom] as number;
  list.three(atEnd, first, here);
  const verbBefore = before < 0 ? -1 : (facts.verbBefore[before] as number);
  list.three(
    stem[verbBefore] ?? nothing,
    first * 4 + here,
    before < 0 ? noDistance : distanceClass(before - verbBefore),
  );
  const next = (quotation[lineLast + 1] ?? outsideText) * 4 + (quotation[lineLast] as number);
  list.three(word[lineLast] as number, next, word[token] as number);
  list.three(word[lineLast] as number, next, part[token] as number);
}
const outsideText = 5;

/** What stands before and after the quotation that a token is in, however far away. */
function addQuotation(list: FeatureList, facts: TokenFacts, token: number): void {
  const { word, part, stem } = facts;
  const here = facts.quotation[token] as number;
  const opened = facts.openedAt[token] as number;
  const closed = facts.closedAt[token] as number;
  if (opened < 0 || closed < 0) return;
  const at = (values: Int32Array, place: number) => valueAt(values, facts, token, place);
  const [wordBefore, wordAfter, lastWord] = [at(word, opened - 1), at(word, closed + 1), at(word, closed - 1)];
  const verbBefore = facts.verbBefore[opened] as number;
  const verbAfter = facts.verbAfter[closed] as number;
  const length = distanceClass(closed - opened);
  list.three(lastWord, wordAfter, here);
  list.three(wordAfter, at(part, closed + 2), here);
  list.three(wordBefore, lastWord, wordAfter);
  list.three(wordBefore, length, here);
  list.three(wordAfter, length, here);
  list.three(stem[verbBefore] ?? nothing, verbBefore < 0 ? noDistance : distanceClass(opened - verbBefore), here);
  list.three(stem[verbAfter] ?? nothing, verbAfter < 0 ? noDistance : distanceClass(verbAfter - closed), here);
  const begins = (opened === facts.lineFrom[token] ? 1 : 0) + (opened === facts.sentenceFrom[opened] ? 2 : 0);
  const ends = (closed === facts.lineLast[token] ? 1 : 0) + (closed === facts.sentenceLast[closed] ? 2 : 0);
  list.three(begins, ends, length * 4 + here);
  list.three(begins * 4 + ends, word[token] as number, here);
}
