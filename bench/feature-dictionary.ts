import { hashBits } from "../src/language/feature-table.ts";

/** So many slots count features before any is kept; two features in one slot only make both seem more frequent. */
const countBits = 26;
const sizeBits = 23;

/** Numbers the features that lessons have in common, in the order in which they are first met. */
export class FeatureDictionary {
  readonly hashes: number[] = [];
  private readonly counts = new Uint8Array(2 ** countBits);
  private readonly known = new Int32Array(2 ** sizeBits);
  private readonly numbers = new Int32Array(2 ** sizeBits);

  count(hashes: Int32Array): void {
    for (const hash of hashes) {
      const slot = hash >>> (hashBits - countBits);
      const times = this.counts[slot] as number;
      if (times < 255) this.counts[slot] = times + 1;
    }
  }

  /** The number of a feature, or -1 of one that stands in fewer than `least` places. */
  numberOf(hash: number, least: number): number {
    if ((this.counts[hash >>> (hashBits - countBits)] as number) < least) return -1;
    let place = hash & (2 ** sizeBits - 1);
    for (let number = this.numbers[place] as number; number !== 0; number = this.numbers[place] as number) {
      if (this.known[place] === hash) return number - 1;
      place = (place + 1) & (2 ** sizeBits - 1);
    }
    if (this.hashes.length > 2 ** (sizeBits - 1)) throw new Error("too many features for the dictionary");
    this.known[place] = hash;
    this.numbers[place] = this.hashes.push(hash);
    return this.hashes.length - 1;
  }
}
