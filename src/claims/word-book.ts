import { hashWord } from "../language/feature-hash.ts";
import { stemOf } from "../language/word-stem.ts";
import { type WordClasses, wordClassOf } from "./word-classes.ts";

/** What a word says by itself, wherever it stands; in this order, a number each. */
export const wordFact = { word: 0, stem: 1, ending2: 2, ending3: 3, shape: 4, wordClass: 5, classGroup: 6 } as const;
export type WordFact = (typeof wordFact)[keyof typeof wordFact];
export const factCount = 7;

/** What stands before a line and after it, in place of a word: all facts of these entries are the answers for that. */
export const beforeLine = -1;
export const afterLine = -2;
export const lineEntries = { before: 0, after: 1 } as const;

/** A book of more words is begun anew with the next text, so that no stream of texts makes it grow. */
const mostWords = 20_000;

/** Remembers the facts of words, an entry each, since texts use the same ones again and again. */
export class WordBook {
  facts = new Int32Array(mostWords * factCount);
  private readonly known = new Map<string, number>();
  private readonly classes: WordClasses;
  private count = 0;

  constructor(classes: WordClasses) {
    this.classes = classes;
    this.begin();
  }

  /** Makes ready for a text: entries stay what they are until the next one. Returns whether the book was begun anew. */
  beginText(): boolean {
    if (this.count <= mostWords) return false;
    this.begin();
    return true;
  }

  entryOf(written: string): number {
    const known = this.known.get(written);
    if (known !== undefined) return known;
    const entry = this.count;
    this.count += 1;
    this.known.set(written, entry);
    if (this.count * factCount > this.facts.length) {
      const facts = new Int32Array(this.facts.length * 2);
      facts.set(this.facts);
      this.facts = facts;
    }
    this.note(written, entry * factCount);
    return entry;
  }

  private begin(): void {
    this.known.clear();
    this.facts = new Int32Array(mostWords * factCount);
    this.facts.fill(beforeLine, lineEntries.before * factCount, (lineEntries.before + 1) * factCount);
    this.facts.fill(afterLine, lineEntries.after * factCount, (lineEntries.after + 1) * factCount);
    this.count = 2;
  }

  private note(written: string, at: number): void {
    const lower = written.toLowerCase();
    const word = hashWord(lower);
    const classOfForm = wordClassOf(this.classes, hashWord(lower.replace(/\d/g, "0")));
    const wordClass = classOfForm || wordClassOf(this.classes, word);
    this.facts[at + wordFact.word] = word;
    this.facts[at + wordFact.stem] = hashWord(stemOf(lower));
    this.facts[at + wordFact.ending2] = hashWord(lower.slice(-2));
    this.facts[at + wordFact.ending3] = hashWord(lower.slice(-3));
    this.facts[at + wordFact.shape] = shapeOf(written);
    this.facts[at + wordFact.wordClass] = wordClass >> 8;
    this.facts[at + wordFact.classGroup] = wordClass & 255;
  }
}

function shapeOf(word: string): number {
  const hyphen = word.includes("-") ? 40 : 0;
  if (/^\p{Lu}/u.test(word)) return hyphen + (/^[\p{Lu}.]{2,}$/u.test(word) ? 2 : 1);
  if (/^\p{Ll}/u.test(word)) return hyphen + 3;
  if (/^\p{N}/u.test(word)) return hyphen + 4;
  return 5 + (word.charCodeAt(0) & 31);
}
