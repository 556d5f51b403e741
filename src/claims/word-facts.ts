import { hashWord } from "../language/feature-hash.ts";
import { stemOf } from "../language/word-stem.ts";
import { type WordClasses, wordClassOf } from "./word-classes.ts";

/** What a word says by itself, wherever it stands; in this order, a number each. */
export const wordFact = { word: 0, stem: 1, ending2: 2, ending3: 3, shape: 4, wordClass: 5, classGroup: 6 } as const;
const factCount = 7;
/** A book of so many words is full and begun anew: most words of a text are in it, and no stream of texts makes it grow. */
const mostWords = 20_000;

/** Remembers the facts of words, since texts use the same ones again and again. */
export class WordBook {
  readonly facts = new Int32Array(mostWords * factCount);
  private readonly known = new Map<string, number>();
  private readonly classes: WordClasses;

  constructor(classes: WordClasses) {
    this.classes = classes;
  }

  /** Where in `facts` those of a word begin, until the next word is asked for. */
  placeOf(written: string): number {
    const known = this.known.get(written);
    if (known !== undefined) return known;
    if (this.known.size === mostWords) this.known.clear();
    const at = this.known.size * factCount;
    this.known.set(written, at);
    this.note(written, at);
    return at;
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
