import { expect, test } from "vitest";
import { splitWords } from "./split-words.ts";
import { weekdayBits, weekdaysNamed } from "./weekdays.ts";

function daysOf(text: string): number {
  return weekdayBits(weekdaysNamed([...splitWords(text)]));
}

test("days of the week are found in several languages, possessives too", () => {
  expect(daysOf("The vote on Monday follows Sunday's talks")).toBe(0b1000001);
  expect(daysOf("Am Donnerstag sprach der Rat")).toBe(0b0001000);
  expect(daysOf("Le conseil s’est réuni mercredi")).toBe(0b0000100);
});

test("a text without a day of the week has none", () => {
  expect(daysOf("The ferry sails in March")).toBe(0);
});
