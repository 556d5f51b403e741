import { enlarged } from "./hashed-numbers.ts";
import { createNumberPages, numbersAt, placeInPage, reserveRun } from "./number-pages.ts";

/**
 * The inverted index: which slots of the window hold a term, the newest first, no more of them than are ever read. What
 * stands in every other article would fill most of the memory otherwise, and its older places are never looked at.
 *
 * A term's slots lie side by side in a ring whose room doubles as the term is used more, so that reading a list touches
 * few lines of memory. Slots leave the window in the order in which they came: the newest `uses` of a list are those left.
 */
export interface PostingLists {
  /** Another article holds the term, which `uses` of the window held before. */
  add(term: number, slot: number, uses: number): void;
  /** The oldest article that held the term left; `uses` are left. */
  trim(term: number, uses: number): void;
  /** Writes the newest slots of a term; as many as are kept, `uses` at the most. @returns how many */
  copyNewest(term: number, uses: number, slots: Uint32Array): number;
}

/** A list's size in the lower half of a number, the place of its newest slot in the upper. */
const headShift = 16;
const sizeMask = 0xffff;

/** @param most slots kept of one term, below 65,536 */
export function createPostingLists(most: number): PostingLists {
  const room = createNumberPages();
  /** Runs given back, by how often their size doubles. */
  const free: number[][] = Array.from({ length: doublings(most) + 1 }, () => []);
  /** Of each term two numbers side by side: the address of its list; its size, and above that where its newest slot stands in it. */
  let lists = new Uint32Array(2048);
  const moving = new Uint32Array(most);

  const addressOf = (term: number) => lists[2 * term] ?? 0;
  const sizeOf = (term: number) => (lists[2 * term + 1] ?? 0) & sizeMask;
  const headOf = (term: number) => (lists[2 * term + 1] ?? 0) >>> headShift;
  const note = (term: number, size: number, head: number) => {
    lists[2 * term + 1] = ((head << headShift) | size) >>> 0;
  };

  function copyNewest(term: number, uses: number, slots: Uint32Array): number {
    const size = sizeOf(term);
    const count = Math.min(uses, size, most);
    if (count === 0) return 0;
    const address = addressOf(term);
    const numbers = numbersAt(room, address);
    const start = placeInPage(address);
    let place = headOf(term);
    for (let at = 0; at < count; at += 1) {
      slots[at] = numbers[start + place] ?? 0;
      place = place === 0 ? size - 1 : place - 1;
    }
    return count;
  }

  /** Into a run of another size, with the newest slots in the order of time; none: the run is given back. */
  function resize(term: number, uses: number, size: number): void {
    const count = Math.min(copyNewest(term, uses, moving), size);
    const old = sizeOf(term);
    if (old > 0) free[doublings(old)]?.push(addressOf(term));
    note(term, 0, 0);
    if (size === 0) return;
    const address = free[doublings(size)]?.pop() ?? reserveRun(room, size);
    const numbers = numbersAt(room, address);
    const start = placeInPage(address);
    for (let at = 0; at < count; at += 1) numbers[start + at] = moving[count - 1 - at] ?? 0;
    lists[2 * term] = address;
    note(term, size, count === 0 ? size - 1 : count - 1);
  }

  return {
    add(term, slot, uses) {
      if (2 * term >= lists.length) lists = enlarged(lists, new Uint32Array(4 * term));
      const before = sizeOf(term);
      if (uses >= before && before < most) resize(term, uses, Math.min(most, Math.max(1, 2 * before)));
      const size = sizeOf(term);
      const head = headOf(term) + 1;
      const place = head >= size ? 0 : head;
      note(term, size, place);
      const address = addressOf(term);
      numbersAt(room, address)[placeInPage(address) + place] = slot;
    },
    trim(term, uses) {
      const size = sizeOf(term);
      if (uses === 0) resize(term, 0, 0);
      else if (uses * 4 <= size) resize(term, uses, Math.min(most, 1 << doublings(uses)));
    },
    copyNewest,
  };
}

/** How often 1 has to be doubled to hold so many. */
function doublings(count: number): number {
  return count <= 1 ? 0 : 32 - Math.clz32(count - 1);
}
