/** Hashes of what a tagger looks at: integers, since strings as keys are ten times slower. */

/** FNV-1a over UTF-16 code units, 32 bits. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash | 0;
}

/** Adds a value to a hash, so that their order counts. */
export function mixed(hash: number, value: number): number {
  const sum = Math.imul(hash ^ Math.imul(value, 0x85ebca6b), 0x9e3779b1);
  return sum ^ (sum >>> 15);
}
