/**
 * Rows of weights by the hash of a feature, in memory that threads share. Most time goes to waiting for memory, so the rows
 * stand close together, as bytes: a hash has one of many slots, a bit a slot says whether any feature has it, and the row's
 * number is how many slots before it are taken. Of two features in one slot only one can be kept.
 */
export interface FeatureTable {
  /** How many weights a row has. */
  width: number;
  /** The rows, each of `words` numbers of four bytes: what its slot does not say of the hash, then the weights. */
  rows: Int32Array;
  words: number;
  /** For each 32 slots two numbers: a bit for each slot that is taken, and how many are taken before. */
  slots: Int32Array;
}

const slotBits = 23;
const restBits = 8;
/** Hashes of features have so many bits, so that slot and rest make up the whole hash. */
export const hashBits = slotBits + restBits;

/** Weights are raised by so much, so that a byte is never negative. */
const raised = 128;
/** One look at a row adds so many words, and the sum of a half never outgrows its 16 bits. */
const wordsAtOnce = 3;
export const mostAdded = 256;

/** The slot of a hash. */
export function slotOf(hash: number): number {
  return hash >>> restBits;
}

/**
 * A table of these rows of `width` bytes each.
 *
 * @throws Error unless hashes ascend and each has its own slot
 */
export function createFeatureTable(hashes: Int32Array, weights: Int8Array, width: number): FeatureTable {
  const words = Math.ceil((width + 1) / 4 / wordsAtOnce) * wordsAtOnce;
  const slots = sharedNumbers(2 ** (slotBits - 4));
  const rows = sharedNumbers(hashes.length * words);
  const bytes = new Uint8Array(rows.buffer);
  hashes.forEach((hash, row) => {
    const slot = slotOf(hash);
    if (row > 0 && slot <= slotOf(hashes[row - 1] as number)) throw new Error("two features have one slot");
    const group = (slot >>> 5) << 1;
    slots[group] = (slots[group] as number) | (1 << (slot & 31));
    const at = row * words * 4;
    bytes[at] = hash;
    for (let weight = 0; weight < width; weight += 1)
      bytes[at + 1 + weight] = (weights[row * width + weight] as number) + raised;
  });
  for (let group = 2; group < slots.length; group += 2)
    slots[group + 1] = (slots[group - 1] as number) + bitsIn(slots[group - 2] as number);
  return { width, rows, words, slots };
}

function sharedNumbers(count: number): Int32Array<SharedArrayBuffer> {
  return new Int32Array(new SharedArrayBuffer(count * 4));
}

function bitsIn(number: number): number {
  const pairs = number - ((number >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Where the numbers of the 32 slots stand that a hash's own is one of. */
function groupOf(hash: number): number {
  return (hash >>> (restBits + 5)) << 1;
}

/** Scratch of `sumRows`, which never runs twice at once: where the rows that it adds begin. */
const places = new Int32Array(mostAdded);

/** Adds up the rows of the first `count` hashes, no more than `mostAdded`, into `sums`, one for each weight. */
export function sumRows(table: FeatureTable, hashes: Int32Array, count: number, sums: Int32Array): void {
  const found = findRows(table, hashes, count);
  for (let word = 0; word * 4 <= table.width; word += wordsAtOnce) addThreeWords(table, found, word, sums);
}

/**
 * Writes to `places` where the rows of the hashes begin that have one. First those in a slot that is taken, without a
 * branch, so that the processor need not wait for one look at memory to begin the next.
 */
function findRows({ rows, words, slots }: FeatureTable, hashes: Int32Array, count: number): number {
  let known = 0;
  for (let place = 0; place < count; place += 1) {
    const hash = hashes[place] as number;
    places[known] = hash;
    known += ((slots[groupOf(hash)] as number) >>> (hash >>> restBits)) & 1;
  }
  let found = 0;
  for (let place = 0; place < known; place += 1) {
    const hash = places[place] as number;
    const group = groupOf(hash);
    const lower = (slots[group] as number) & ~(-1 << (hash >>> restBits));
    const at = ((slots[group + 1] as number) + bitsIn(lower)) * words;
    places[found] = at;
    if ((((rows[at] as number) ^ hash) & 255) === 0) found += 1;
  }
  return found;
}

/** Adds up three words of each row, two bytes at a time in the halves of a number. */
function addThreeWords({ rows, width }: FeatureTable, found: number, word: number, sums: Int32Array): void {
  let [even0, odd0, even1, odd1, even2, odd2] = [0, 0, 0, 0, 0, 0];
  for (let place = 0; place < found; place += 1) {
    const at = (places[place] as number) + word;
    const first = rows[at] as number;
    const second = rows[at + 1] as number;
    const third = rows[at + 2] as number;
    even0 += first & 0x00ff00ff;
    odd0 += (first >>> 8) & 0x00ff00ff;
    even1 += second & 0x00ff00ff;
    odd1 += (second >>> 8) & 0x00ff00ff;
    even2 += third & 0x00ff00ff;
    odd2 += (third >>> 8) & 0x00ff00ff;
  }
  halves.set([even0, odd0, even1, odd1, even2, odd2]);
  const lift = found * raised;
  for (let byte = 0; byte < wordsAtOnce * 4; byte += 1) {
    const weight = word * 4 + byte - 1;
    if (weight < 0 || weight >= width) continue;
    const pair = halves[(byte >> 2) * 2 + (byte & 1)] as number;
    sums[weight] = ((byte & 2) === 0 ? pair & 0xffff : pair >>> 16) - lift;
  }
}

const halves = new Int32Array(wordsAtOnce * 2);
