import { ordinaryShare } from "./ordinary-words.ts";
import { placementSettings } from "./placement-settings.ts";

/**
 * The words of the window as dense numbers, with how many of its articles use each and the newest place where it stands.
 * Words are known by a hash of 30 bits; among half a million words about a hundred share theirs with another, which
 * costs nothing that can be measured.
 */
export interface TermTable {
  /** −1 for a word that no article of the window uses. */
  find(word: string): number;
  /** Registers one more article that uses `word`, at place `entry`; gives the term and where it stood before (−1: nowhere). */
  use(word: string, entry: number): { term: number; earlier: number };
  release(term: number): void;
  uses(term: number): number;
  newest(term: number): number;
  /** Inverse document frequency. A prior keeps a young window from taking every word for rare or common. */
  rarity(term: number, articleCount: number): number;
  rarityUnseen(word: string, articleCount: number): number;
  /** Working space: a number a term, always left at zero. */
  marks(): Int16Array;
}

export function createTermTable(): TermTable {
  const terms = new Map<number, number>();
  let hashes = new Uint32Array(1024);
  let counts = new Uint32Array(1024);
  let imagined = new Uint16Array(1024);
  let heads = new Int32Array(1024);
  let marks = new Int16Array(1024);
  const free: number[] = [];
  let known = 0;
  let logs = new Float64Array(0);

  function logOf(count: number): number {
    if (count >= logs.length) {
      logs = Float64Array.from({ length: Math.max(1024, 2 * count) }, (_, place) => Math.log(place + 1));
    }
    return logs[count] ?? 0;
  }

  function grow(): void {
    const size = 2 * hashes.length;
    hashes = enlarged(hashes, new Uint32Array(size));
    counts = enlarged(counts, new Uint32Array(size));
    imagined = enlarged(imagined, new Uint16Array(size));
    heads = enlarged(heads, new Int32Array(size));
    marks = enlarged(marks, new Int16Array(size));
  }

  function begin(word: string, hash: number): number {
    const term = free.pop() ?? known++;
    if (term >= hashes.length) grow();
    terms.set(hash, term);
    hashes[term] = hash;
    counts[term] = 0;
    heads[term] = -1;
    imagined[term] = imaginedUses(word);
    return term;
  }

  return {
    find: (word) => terms.get(hashWord(word)) ?? -1,
    use(word, entry) {
      const hash = hashWord(word);
      const term = terms.get(hash) ?? begin(word, hash);
      const earlier = heads[term] ?? -1;
      counts[term] = (counts[term] ?? 0) + 1;
      heads[term] = entry;
      return { term, earlier };
    },
    release(term) {
      const left = (counts[term] ?? 0) - 1;
      counts[term] = left;
      if (left > 0) return;
      terms.delete(hashes[term] ?? 0);
      free.push(term);
    },
    uses: (term) => counts[term] ?? 0,
    newest: (term) => heads[term] ?? -1,
    rarity: (term, articleCount) =>
      logOf(articleCount + placementSettings.priorArticles) - logOf((counts[term] ?? 0) + (imagined[term] ?? 0)),
    rarityUnseen: (word, articleCount) =>
      logOf(articleCount + placementSettings.priorArticles) - logOf(imaginedUses(word)),
    marks: () => marks,
  };
}

function enlarged<Numbers extends Int16Array | Int32Array | Uint16Array | Uint32Array>(
  old: Numbers,
  larger: Numbers,
): Numbers {
  larger.set(old);
  return larger;
}

/** FNV-1a (Fowler, Noll and Vo) over UTF-16 code units, its bits mixed once more as in MurmurHash3; a small integer to V8. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 2;
}

function imaginedUses(word: string): number {
  return Math.round(ordinaryShare(word) * placementSettings.priorArticles);
}
