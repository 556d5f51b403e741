import { expect, test } from "vitest";
import { chooseDeed } from "./moderator-keys.ts";

const press = (key: string, more = {}) =>
  chooseDeed({ key, isModified: false, isWriting: false, isOff: false, ...more });

test("a moderator's keys go through the queue, choose a reason and decide", () => {
  expect([press("j"), press("k"), press("2"), press("h"), press("u")]).toEqual([
    { what: "step", step: 1 },
    { what: "step", step: -1 },
    { what: "reason", place: 1 },
    { what: "submit", value: "hide" },
    { what: "undo" },
  ]);
  expect([press("x"), press("0"), press("Enter")]).toEqual([undefined, undefined, undefined]);
});

test("they mean nothing while somebody writes, with another key held, or where they are switched off", () => {
  for (const more of [{ isWriting: true }, { isModified: true }, { isOff: true }])
    expect(press("h", more)).toBeUndefined();
});
