import { FeatureList } from "../language/feature-hash.ts";
import { type FeatureTable, sumRows } from "../language/feature-table.ts";
import { type WordQuestion, wordQuestions } from "./local-features.ts";
import type { TokenFacts } from "./token-facts.ts";
import { factCount, lineEntries, type WordBook } from "./word-book.ts";

/** How far from a token the words stand that are asked about alone. */
const farthest = 3;
const steps = farthest * 2 + 1;

/**
 * The weights of the features that are about one word alone, summed once a word for each place that it can have around a
 * token: a token then adds seven sums instead of looking for eighteen rows.
 */
export class WordSums {
  private readonly table: FeatureTable;
  private readonly book: WordBook;
  private readonly questions: readonly (readonly WordQuestion[])[];
  private readonly list = new FeatureList();
  private readonly rows: Int32Array;
  private readonly places = new Int32Array(steps);
  private sums = new Int16Array(0);
  private known = new Uint8Array(0);

  constructor(table: FeatureTable, book: WordBook) {
    this.table = table;
    this.book = book;
    this.rows = new Int32Array(table.width);
    this.questions = Array.from({ length: steps }, (_, place) =>
      wordQuestions().filter(({ step }) => step === place - farthest),
    );
  }

  /** Makes ready for a text; anew where its book was begun anew. */
  beginText(isNewBook: boolean): void {
    const entries = this.book.facts.length / factCount;
    if (isNewBook || entries !== this.known.length) {
      this.known = new Uint8Array(entries);
      this.sums = new Int16Array(entries * steps * this.table.width);
    }
  }

  /** Adds to `sums`, one for each weight, those of the words around a token. */
  addTo(sums: Int32Array, { entry, lineFrom, lineLast }: TokenFacts, token: number): void {
    const { width } = this.table;
    const { places } = this;
    for (let step = -farthest; step <= farthest; step += 1) {
      const other = token + step;
      let word = entry[other] as number;
      if (other < (lineFrom[token] as number)) word = lineEntries.before;
      else if (other > (lineLast[token] as number)) word = lineEntries.after;
      if (this.known[word] === 0) this.sumUp(word);
      places[step + farthest] = (word * steps + step + farthest) * width;
    }
    const known = this.sums;
    const [a, b, c] = [places[0] as number, places[1] as number, places[2] as number];
    const [d, e] = [places[3] as number, places[4] as number];
    const [f, g] = [places[5] as number, places[6] as number];
    for (let weight = 0; weight < width; weight += 1) {
      const before = (known[a + weight] as number) + (known[b + weight] as number) + (known[c + weight] as number);
      const after = (known[e + weight] as number) + (known[f + weight] as number) + (known[g + weight] as number);
      sums[weight] = (sums[weight] as number) + before + (known[d + weight] as number) + after;
    }
  }

  private sumUp(word: number): void {
    this.known[word] = 1;
    this.questions.forEach((questions, place) => {
      this.list.clear();
      for (const { question, fact } of questions) {
        this.list.startAt(question);
        this.list.one(this.book.facts[word * factCount + fact] as number);
      }
      sumRows(this.table, this.list.hashes, this.list.count, this.rows);
      this.sums.set(this.rows, (word * steps + place) * this.table.width);
    });
  }
}
