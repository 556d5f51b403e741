/**
 * Finds the row of weights of a feature's hash: open addressing, half full at most. A hash and its row stand side by side, and
 * a bit for each of many hashes says first which are absent, since most time goes to waiting for memory.
 */
export interface FeatureTable {
  mask: number;
  /** Pairs of a hash and its row's number plus one; 0 where the place is empty. */
  places: Int32Array;
  present: Int32Array;
}

const presentBits = 23;

/** Row `n` belongs to the nth hash. */
export function createFeatureTable(hashes: ArrayLike<number>): FeatureTable {
  let size = 1024;
  while (size < hashes.length * 2) size *= 2;
  const table = { mask: size - 1, places: new Int32Array(size * 2), present: new Int32Array(2 ** (presentBits - 5)) };
  for (let row = 0; row < hashes.length; row += 1) {
    const hash = hashes[row] ?? 0;
    const bit = hash >>> (32 - presentBits);
    table.present[bit >>> 5] = (table.present[bit >>> 5] ?? 0) | (1 << (bit & 31));
    let place = hash & table.mask;
    while (table.places[place * 2 + 1] !== 0) place = (place + 1) & table.mask;
    table.places[place * 2] = hash;
    table.places[place * 2 + 1] = row + 1;
  }
  return table;
}

/** The row of a hash, or -1. */
export function rowOf({ mask, places, present }: FeatureTable, hash: number): number {
  const bit = hash >>> (32 - presentBits);
  if ((((present[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0) return -1;
  let place = hash & mask;
  for (;;) {
    const row = places[place * 2 + 1] as number;
    if (row === 0 || places[place * 2] === hash) return row - 1;
    place = (place + 1) & mask;
  }
}
