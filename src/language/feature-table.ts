/**
 * Rows of weights by the hash of a feature, in memory that threads share. Since most time goes to waiting for memory, a hash
 * stands right before its row and the row is of bytes, so that one look at memory brings both; and a bit for each of many
 * hashes says first which are absent. Places are in the order of hashes, so that a search may stop at the first greater.
 */
export interface FeatureTable {
  /** How many weights a row has; four of them, each raised by `raised`, make one number of `rows`. */
  width: number;
  rows: Int32Array;
  /** Numbers from one place to the next: the hash, then the weights. */
  stride: number;
  places: number;
  present: Int32Array;
}

const presentBits = 23;
const raised = 128;
const allRaised = 0x80808080;
/** Numbers of empty places: no hash is greater. */
const greatestHash = 0x7fffffff;
/** Places filled, at most; and free places behind the last, since a search never starts over. */
const fullness = 0.75;
const overhang = 256;

/** How many rows one sum may add, so that none outgrows its 16 bits. */
export const mostAdded = 256;

/** A table of these rows of `width` bytes each; hashes ascend. */
export function createFeatureTable(hashes: Int32Array, weights: Int8Array, width: number): FeatureTable {
  const stride = 1 + Math.ceil(width / 4);
  const places = Math.ceil(hashes.length / fullness) + 1;
  const rows = sharedNumbers((places + overhang) * stride);
  const table = { width, rows, stride, places, present: sharedNumbers(2 ** (presentBits - 5)) };
  for (let at = 0; at < rows.length; at += 1) rows[at] = at % stride === 0 ? greatestHash : allRaised;
  const bytes = new Uint8Array(rows.buffer);
  let next = 0;
  for (let row = 0; row < hashes.length; row += 1) {
    const hash = hashes[row] as number;
    const bit = hash >>> (32 - presentBits);
    table.present[bit >>> 5] = (table.present[bit >>> 5] as number) | (1 << (bit & 31));
    const place = Math.max(next, placeOf(places, hash));
    // Chance never fills the overhang; a file made to do so must not make searches run off the end.
    if (place + 1 >= places + overhang) throw new Error("the hashes of a feature table crowd in one place");
    next = place + 1;
    rows[place * stride] = hash;
    for (let at = 0; at < width; at += 1)
      bytes[(place * stride + 1) * 4 + at] = (weights[row * width + at] as number) + raised;
  }
  return table;
}

function sharedNumbers(count: number): Int32Array<SharedArrayBuffer> {
  return new Int32Array(new SharedArrayBuffer(count * 4));
}

function placeOf(places: number, hash: number): number {
  return ((hash + 0x80000000) * (places / 0x100000000)) | 0;
}

/** Where the weights of a hash begin in `rows`, or -1. */
export function rowOf({ rows, stride, places, present }: FeatureTable, hash: number): number {
  const bit = hash >>> (32 - presentBits);
  if ((((present[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0) return -1;
  let at = placeOf(places, hash) * stride;
  while ((rows[at] as number) < hash) at += stride;
  return rows[at] === hash ? at + 1 : -1;
}

/**
 * Adds up the rows of the first `count` hashes, no more than `mostAdded`, into `sums`, one for each weight. Two bytes at a
 * time are added in the halves of a number.
 */
export function sumRows(table: FeatureTable, hashes: Int32Array, count: number, sums: Int32Array): void {
  const { rows, width } = table;
  let added = 0;
  halves.fill(0);
  for (let place = 0; place < count; place += 1) {
    const at = rowOf(table, hashes[place] as number);
    if (at < 0) continue;
    added += 1;
    for (let word = 0; word * 4 < width; word += 1) {
      const four = rows[at + word] as number;
      halves[word * 2] = (halves[word * 2] as number) + (four & 0x00ff00ff);
      halves[word * 2 + 1] = (halves[word * 2 + 1] as number) + ((four >>> 8) & 0x00ff00ff);
    }
  }
  for (let at = 0; at < width; at += 1) {
    const pair = halves[(at >> 2) * 2 + (at & 1)] as number;
    sums[at] = ((at & 2) === 0 ? pair & 0xffff : pair >>> 16) - added * raised;
  }
}

/** Scratch of `sumRows`, which never runs twice at once: one allocation a token is one too many. */
const halves = new Int32Array(64);
