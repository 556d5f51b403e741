/**
 * Classes of words that are used alike, by the word's hash: class × 256 + group. In shared memory as pairs of a hash and its
 * number, open addressing; 0 where the place is empty.
 */
export interface WordClasses {
  places: Int32Array;
}

/** Room for so many words, two thirds full at most. */
export function createWordClasses(words: number): WordClasses {
  let size = 16;
  while (size * 2 < words * 3) size *= 2;
  return { places: new Int32Array(new SharedArrayBuffer(size * 8)) };
}

export function addWordClass(classes: WordClasses, hash: number, value: number): void {
  const at = placeOf(classes, hash);
  classes.places[at] = hash;
  classes.places[at + 1] = value;
}

/** The number of a word's class and group, 0 for one without. */
export function wordClassOf(classes: WordClasses, hash: number): number {
  return classes.places[placeOf(classes, hash) + 1] as number;
}

function placeOf({ places }: WordClasses, hash: number): number {
  const last = places.length - 1;
  let at = (hash << 1) & last;
  while (places[at + 1] !== 0 && places[at] !== hash) at = (at + 2) & last;
  return at;
}
