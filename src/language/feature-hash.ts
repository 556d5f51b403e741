import { hashBits, mostAdded } from "./feature-table.ts";

/** FNV-1a over UTF-16 code units, 32 bits. Taggers compare hashes, since strings as keys are ten times slower. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash | 0;
}

/** The question of few answers takes so many of a hash's bits. */
const questionBits = 8;
const answerBits = hashBits - 1 - questionBits;

/** Answers without number have the upper half of all hashes. */
function spread(sum: number): number {
  return (sum >>> (33 - hashBits)) | (1 << (hashBits - 1));
}

function mixed(hash: number, value: number): number {
  const sum = Math.imul(hash ^ Math.imul(value, 0x85ebca6b), 0x9e3779b1);
  return sum ^ (sum >>> 15);
}

/**
 * What a tagger sees of one token: a hash for each question that it asks, made of the number of the question and up to
 * three answers. A question without an answer is passed over with `skip`, so that the others keep their numbers. One that has
 * few answers, a few thousand at most, says so: their hashes stand together, and so do their rows, which the processor then has
 * at hand. Questions are numbered below 256.
 */
export class FeatureList {
  readonly hashes = new Int32Array(mostAdded);
  count = 0;
  question = 0;

  clear(): void {
    this.count = 0;
  }

  /** Sets the number of the next question; others count on from it. */
  startAt(question: number): void {
    this.question = question;
  }

  one(answer: number): void {
    this.hashes[this.count] = spread(mixed(this.question, answer));
    this.next();
  }

  two(first: number, second: number): void {
    this.hashes[this.count] = spread(mixed(mixed(this.question, first), second));
    this.next();
  }

  three(first: number, second: number, third: number): void {
    this.hashes[this.count] = spread(mixed(mixed(mixed(this.question, first), second), third));
    this.next();
  }

  oneOfFew(answer: number): void {
    this.hashes[this.count] = this.together(mixed(this.question, answer));
    this.next();
  }

  twoOfFew(first: number, second: number): void {
    this.hashes[this.count] = this.together(mixed(mixed(this.question, first), second));
    this.next();
  }

  threeOfFew(first: number, second: number, third: number): void {
    this.hashes[this.count] = this.together(mixed(mixed(mixed(this.question, first), second), third));
    this.next();
  }

  skip(questions: number): void {
    this.question += questions;
  }

  private together(sum: number): number {
    return (this.question << answerBits) | (sum >>> (32 - answerBits));
  }

  private next(): void {
    this.count += 1;
    this.question += 1;
  }
}
