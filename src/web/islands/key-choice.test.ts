import { expect, test } from "vitest";
import { chooseDeed, type KeyPress, keys, stepTo } from "./key-choice.ts";

const plain: KeyPress = {
  key: "j",
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  defaultPrevented: false,
  tag: "BODY",
  isEditable: false,
  isOff: false,
  isDialogOpen: false,
};
const press = (more: Partial<KeyPress>) => chooseDeed({ ...plain, ...more });

test("each key of the list does what the list says, and no other key anything", () => {
  for (const { key, deed } of keys) expect(press({ key })).toBe(deed);
  for (const key of ["J", "x", "Enter", " ", "ArrowDown", "Escape", "Dead", "toString"])
    expect(press({ key })).toBeUndefined();
});

test("no key does anything for who has switched them off", () => {
  for (const { key } of keys) expect(press({ key, isOff: true })).toBeUndefined();
});

test("a key with a modifier is the browser's", () => {
  for (const modifier of ["ctrlKey", "altKey", "metaKey"]) expect(press({ [modifier]: true })).toBeUndefined();
});

test("a key in a field, an editable part, a dialog or an input method is writing", () => {
  for (const tag of ["INPUT", "TEXTAREA", "SELECT"]) expect(press({ tag })).toBeUndefined();
  expect(press({ isEditable: true })).toBeUndefined();
  expect(press({ isComposing: true })).toBeUndefined();
  expect(press({ isDialogOpen: true })).toBeUndefined();
  expect(press({ defaultPrevented: true })).toBeUndefined();
  expect(press({ tag: "A" })).toBe("next item");
});

test("items are gone through one by one, and the ends are ends", () => {
  expect([stepTo("next item", -1, 3), stepTo("next item", 1, 3), stepTo("next item", 2, 3)]).toEqual([0, 2, undefined]);
  expect([stepTo("previous item", 2, 3), stepTo("previous item", 0, 3)]).toEqual([1, undefined]);
  expect([stepTo("previous item", -1, 3), stepTo("next item", -1, 0)]).toEqual([undefined, undefined]);
});
