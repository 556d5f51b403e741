/**
 * Dense numbers for hashes, those removed given to others: open addressing with linear probing (Knuth, The Art of Computer
 * Programming, 6.4), eight to sixteen bytes a hash where a Map of V8's takes about fifty.
 */
export interface HashedNumbers {
  /** −1 for a hash that has no number. */
  find(hash: number): number;
  /** Gives a number to a hash that has none. */
  add(hash: number): number;
  remove(number: number): void;
}

export function createHashedNumbers(): HashedNumbers {
  let hashes = new Uint32Array(1024);
  /** One more than the number, 0 where nothing stands; a power of two of them, half of them empty at least. */
  let table = new Uint32Array(2048);
  const free: number[] = [];
  let known = 0;

  /** Where a hash stands, or the empty place where it would. */
  function placeOf(hash: number): number {
    const mask = table.length - 1;
    let place = hash & mask;
    for (let found = table[place] ?? 0; found !== 0 && hashes[found - 1] !== hash; found = table[place] ?? 0)
      place = (place + 1) & mask;
    return place;
  }

  function grow(): void {
    const old = table;
    hashes = enlarged(hashes, new Uint32Array(2 * hashes.length));
    table = new Uint32Array(2 * old.length);
    for (const found of old) if (found !== 0) table[placeOf(hashes[found - 1] ?? 0)] = found;
  }

  /** Moves up what was pushed on past an emptied place, so that no search ends too early (Knuth's algorithm R). */
  function closeGap(emptied: number): void {
    const mask = table.length - 1;
    let gap = emptied;
    for (let place = (gap + 1) & mask, found = table[place] ?? 0; found !== 0; found = table[place] ?? 0) {
      const home = (hashes[found - 1] ?? 0) & mask;
      if (((place - home) & mask) >= ((place - gap) & mask)) {
        table[gap] = found;
        gap = place;
      }
      place = (place + 1) & mask;
    }
    table[gap] = 0;
  }

  return {
    find: (hash) => (table[placeOf(hash)] ?? 0) - 1,
    add(hash) {
      const number = free.pop() ?? known++;
      if (number >= hashes.length) grow();
      hashes[number] = hash;
      table[placeOf(hash)] = number + 1;
      return number;
    },
    remove(number) {
      closeGap(placeOf(hashes[number] ?? 0));
      free.push(number);
    },
  };
}

export function enlarged<Numbers extends Int16Array | Int32Array | Uint8Array | Uint16Array | Uint32Array>(
  old: Numbers,
  larger: Numbers,
): Numbers {
  larger.set(old);
  return larger;
}
