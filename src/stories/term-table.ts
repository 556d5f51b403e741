import { createHashedNumbers, enlarged } from "./hashed-numbers.ts";
import { ordinaryShares } from "./ordinary-words.ts";
import { placementSettings } from "./placement-settings.ts";

/**
 * The words of the window as dense numbers, with how many of its articles use each. Words are known by a hash of 30 bits;
 * among half a million words about a hundred share theirs with another, which costs nothing that can be measured.
 */
export interface TermTable {
  /** −1 for a word that no article of the window uses. @param hash of the word, here and below */
  find(hash: number): number;
  /** Registers one more article that uses a word. @returns the term */
  use(hash: number): number;
  release(term: number): void;
  uses(term: number): number;
  /** Inverse document frequency. A prior keeps a young window from taking every word for rare or common. */
  rarity(term: number, articleCount: number): number;
  rarityUnseen(hash: number, articleCount: number): number;
  /** The same by a weight read from `facts`. */
  rarityAt(weight: number, articleCount: number): number;
  /**
   * By term: its uses with those imagined in the lower 24 bits, and a mark in the upper 8, which is working space and always
   * left at zero. What is read of every word of every article that is compared lies in one place of memory.
   */
  facts(): Uint32Array;
}

export const weightMask = 0xff_ffff;
export const markShift = 24;

export function createTermTable(): TermTable {
  const numbers = createHashedNumbers();
  let counts = new Uint32Array(1024);
  let facts = new Uint32Array(1024);
  let logs = new Float64Array(0);

  function logOf(count: number): number {
    if (count >= logs.length) {
      logs = Float64Array.from({ length: Math.max(1024, 2 * count) }, (_, place) => Math.log(place + 1));
    }
    return logs[count] ?? 0;
  }

  function begin(hash: number): number {
    const term = numbers.add(hash);
    if (term >= counts.length) {
      counts = enlarged(counts, new Uint32Array(2 * term));
      facts = enlarged(facts, new Uint32Array(2 * term));
    }
    counts[term] = 0;
    facts[term] = imaginedUses(hash);
    return term;
  }

  function rarityAt(weight: number, articleCount: number): number {
    return logOf(articleCount + placementSettings.priorArticles) - logOf(weight);
  }

  return {
    find: numbers.find,
    use(hash) {
      const known = numbers.find(hash);
      const term = known < 0 ? begin(hash) : known;
      counts[term] = (counts[term] ?? 0) + 1;
      facts[term] = (facts[term] ?? 0) + 1;
      return term;
    },
    release(term) {
      const left = (counts[term] ?? 0) - 1;
      counts[term] = left;
      facts[term] = (facts[term] ?? 0) - 1;
      if (left === 0) numbers.remove(term);
    },
    uses: (term) => counts[term] ?? 0,
    rarity: (term, articleCount) => rarityAt((facts[term] ?? 0) & weightMask, articleCount),
    rarityUnseen: (hash, articleCount) => rarityAt(imaginedUses(hash), articleCount),
    rarityAt,
    facts: () => facts,
  };
}

/** FNV-1a (Fowler, Noll and Vo) over UTF-16 code units, its bits mixed once more as in MurmurHash3; a small integer to V8. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 2;
}

/**
 * By hash, as words are known by nothing else: of two words with one hash, the first that came would otherwise decide for
 * both, and a window built anew may have forgotten the first.
 */
const imagined: ReadonlyMap<number, number> = new Map(
  [...ordinaryShares].map(([word, share]) => [hashWord(word), Math.round(share * placementSettings.priorArticles)]),
);

function imaginedUses(hash: number): number {
  return imagined.get(hash) ?? 0;
}
