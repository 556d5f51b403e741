import { FeatureList } from "../language/feature-hash.ts";
import { verb } from "../language/parts-of-speech.ts";
import { closing } from "../language/quotation-state.ts";
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
  list.oneOfFew(0);
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
  for (const step of [0, 1, -1, 2, -2, 3, -3]) askOfWord(list, step, wordFact.word, word(step));
}

function addParts(list: FeatureList, facts: TokenFacts, token: number): void {
  const part = (step: number) => valueAt(facts.part, facts, token, token + step);
  const word = (step: number) => valueAt(facts.word, facts, token, token + step);
  const [before2, before, here, after, after2] = [part(-2), part(-1), part(0), part(1), part(2)];
  list.oneOfFew(after);
  list.oneOfFew(before);
  list.threeOfFew(before, here, after);
  list.threeOfFew(before2, before, here);
  list.threeOfFew(here, after, after2);
  list.threeOfFew(after, after2, part(3));
  list.threeOfFew(part(-3), before2, before);
  list.two(word(0), after);
  list.two(word(0), before);
  list.two(here, word(1));
  list.two(here, word(-1));
}

function addClasses(list: FeatureList, facts: TokenFacts, token: number, askOfWord: AskOfWord): void {
  const group = (step: number) => valueAt(facts.classGroup, facts, token, token + step);
  for (const step of [0, 1, -1, 2, -2])
    askOfWord(list, step, wordFact.wordClass, valueAt(facts.wordClass, facts, token, token + step));
  list.twoOfFew(group(0), group(1));
  list.twoOfFew(group(-1), group(0));
  list.twoOfFew(group(-2), group(-1));
  list.twoOfFew(group(1), group(2));
}

function addShapes(list: FeatureList, facts: TokenFacts, token: number, askOfWord: AskOfWord): void {
  const shape = (step: number) => valueAt(facts.shape, facts, token, token + step);
  const part = (step: number) => valueAt(facts.part, facts, token, token + step);
  const quoted = (step: number) => valueAt(facts.quotation, facts, token, token + step);
  const quotation = quoted(0) + 4 * (quoted(1) + 2) + 32 * (quoted(-1) + 2);
  askOfWord(list, 0, wordFact.ending3, facts.ending3[token] as number);
  askOfWord(list, 0, wordFact.ending2, facts.ending2[token] as number);
  askOfWord(list, 0, wordFact.shape, shape(0));
  list.threeOfFew(shape(0), shape(1), shape(-1));
  list.oneOfFew(quotation);
  list.two(quotation, facts.word[token] as number);
  list.twoOfFew(quotation, part(0));
  list.threeOfFew(quotation, part(-1), part(1));
  // ",” referencing": what closes with a comma seldom goes on.
  if (quoted(-1) === closing) list.three(valueAt(facts.word, facts, token, token - 2), part(0), part(1));
  else list.skip(1);
}

function addSentence(list: FeatureList, facts: TokenFacts, token: number): void {
  const { word, part, quotation } = facts;
  const first = facts.sentenceFrom[token] as number;
  const last = facts.sentenceLast[token] as number;
  const here = quotation[token] as number;
  list.twoOfFew(distanceClass(token - first), here);
  list.twoOfFew(distanceClass(last - token), here);
  list.three(Math.min(token - first, 3), word[first] as number, part[token] === verb ? 1 : 0);
  const ending = (quotation[last - 1] ?? 0) * 4 + (quotation[last] as number);
  list.threeOfFew(word[last] as number, ending, here);
  const lineFrom = facts.lineFrom[token] as number;
  list.threeOfFew(first === lineFrom ? 1 : 0, word[lineFrom - 1] ?? 0, lineFrom === 0 ? 1 : 0);
  list.twoOfFew(
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
  const here = part[token] as number;
  list.two(verbBefore, here);
  list.two(verbAfter, here);
  list.three(verbBefore, quotation[token] as number, wordsSince > 3 ? 1 : 0);
  list.three(wordClass[before] ?? nothing, here, wordsSince);
}

function addMarks(list: FeatureList, facts: TokenFacts, token: number): void {
  const { word, part, quotation } = facts;
  const next = facts.markAfter[token] as number;
  const last = facts.markBefore[token] as number;
  const here = quotation[token] as number;
  const wordAfter = (step: number) => (next < 0 ? nothing : valueAt(word, facts, token, next + step));
  const partAfter = (step: number) => (next < 0 ? nothing : valueAt(part, facts, token, next + step));
  list.threeOfFew(wordAfter(0), partAfter(1), partAfter(2));
  list.threeOfFew(wordAfter(0), next < 0 ? noDistance : distanceClass(next - token), here);
  const mark = word[last] ?? nothing;
  const opener = word[last < 0 ? (facts.sentenceFrom[token] as number) : last + 1] ?? nothing;
  list.three(mark, opener, last < 0 ? 1 : 2);
  list.threeOfFew(mark, last < 0 ? noDistance : distanceClass(token - last), here);
  const opened = facts.openedAt[token] as number;
  const isFirst = opened < 1 || opened === facts.lineFrom[token];
  const sinceOpened = opened < 0 ? 0 : Math.min(distanceClass(token - opened), 4);
  list.threeOfFew(isFirst ? nothing : (word[opened - 1] as number), sinceOpened, here);
}

function addStems(list: FeatureList, facts: TokenFacts, token: number, askOfWord: AskOfWord): void {
  const { stem } = facts;
  const at = (step: number) => valueAt(stem, facts, token, token + step);
  const [before, here, after] = [at(-1), at(0), at(1)];
  const verbBefore = facts.verbBefore[token] as number;
  const verbAfter = facts.verbAfter[token] as number;
  askOfWord(list, 0, wordFact.stem, here);
  askOfWord(list, -1, wordFact.stem, before);
  askOfWord(list, 1, wordFact.stem, after);
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
  list.threeOfFew(atEnd, first, here);
  const verbBefore = before < 0 ? -1 : (facts.verbBefore[before] as number);
  list.three(
    stem[verbBefore] ?? nothing,
    first * 4 + here,
    before < 0 ? noDistance : distanceClass(before - verbBefore),
  );
  const next = (quotation[lineLast + 1] ?? outsideText) * 4 + (quotation[lineLast] as number);
  list.threeOfFew(word[lineLast] as number, next, part[token] as number);
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
  list.threeOfFew(lastWord, wordAfter, here);
  list.threeOfFew(wordAfter, at(part, closed + 2), here);
  list.threeOfFew(wordBefore, lastWord, wordAfter);
  list.threeOfFew(wordBefore, length, here);
  list.threeOfFew(wordAfter, length, here);
  list.threeOfFew(stem[verbBefore] ?? nothing, verbBefore < 0 ? noDistance : distanceClass(opened - verbBefore), here);
  list.threeOfFew(stem[verbAfter] ?? nothing, verbAfter < 0 ? noDistance : distanceClass(verbAfter - closed), here);
  const begins = (opened === facts.lineFrom[token] ? 1 : 0) + (opened === facts.sentenceFrom[opened] ? 2 : 0);
  const ends = (closed === facts.lineLast[token] ? 1 : 0) + (closed === facts.sentenceLast[closed] ? 2 : 0);
  list.threeOfFew(begins, ends, length * 4 + here);
  list.three(begins * 4 + ends, word[token] as number, here);
}
