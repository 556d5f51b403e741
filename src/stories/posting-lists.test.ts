import { expect, test } from "vitest";
import { createPostingLists, type PostingLists } from "./posting-lists.ts";

const most = 300;

function newest(lists: PostingLists, term: number, uses: number): number[] {
  const slots = new Uint32Array(most);
  return [...slots.subarray(0, lists.copyNewest(term, uses, slots))];
}

test("the newest slots of a term come first", () => {
  const lists = createPostingLists(most);
  for (const [uses, slot] of [5, 9, 12].entries()) lists.add(3, slot, uses);
  expect(newest(lists, 3, 3)).toEqual([12, 9, 5]);
  expect(newest(lists, 3, 2)).toEqual([12, 9]);
});

test("of a term in every article only the newest slots are kept", () => {
  const lists = createPostingLists(most);
  for (let slot = 0; slot < 1_000; slot += 1) lists.add(0, slot, slot);
  expect(newest(lists, 0, 1_000)).toEqual(Array.from({ length: most }, (_, back) => 999 - back));
});

test("lists of many terms say what plain lists say while articles come and go", () => {
  const lists = createPostingLists(most);
  const plain = new Map<number, number[]>();
  const window: number[][] = [];
  for (let slot = 0; slot < 4_000; slot += 1) {
    // Term 0 in every article, term 1 in every second one, and so on; rarer ones in bursts.
    const terms = [0, 1, 2, 5, 9].filter((term) => slot % (term + 1) === 0);
    terms.push(100 + Math.floor(slot / 7), 20_000 + (slot % 800));
    for (const term of terms) {
      const slots = plain.get(term) ?? [];
      lists.add(term, slot, slots.length);
      slots.unshift(slot);
      plain.set(term, slots);
    }
    window.push(terms);
    if (window.length <= 900) continue;
    for (const term of window.shift() ?? []) {
      const slots = plain.get(term) ?? [];
      slots.pop();
      lists.trim(term, slots.length);
    }
  }
  for (const [term, slots] of plain) expect(newest(lists, term, slots.length)).toEqual(slots.slice(0, most));
});
