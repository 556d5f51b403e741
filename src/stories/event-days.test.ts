import { expect, test } from "vitest";
import { dayNumber } from "../language/calendar.ts";
import { dayOfYear, dayOfYearOf, findEventDays } from "./event-days.ts";
import { splitWords } from "./split-words.ts";
import { weekdaysNamed } from "./weekdays.ts";

const published = Date.parse("2031-05-07T10:00:00Z");

function daysOf(title: string, text: string, at = published, language?: string) {
  const [named, words] = [splitWords(title), splitWords(text)];
  const [lead, rest] = [words.slice(0, 120), words.slice(120)];
  const weekdays = weekdaysNamed([...named, ...lead]);
  return findEventDays({ title: named, lead, rest, weekdays, at, language });
}

function day(iso: string): number | undefined {
  const [year = 0, month = 0, date = 0] = iso.split("-").map(Number);
  return dayNumber(year, month, date);
}

test("a day of the week is the last one by the day of publication", () => {
  expect(daysOf("Ferry sinks off Orle on Monday", "").lead).toEqual([day("2031-05-05")]);
  expect(daysOf("Wednesday's ferry", "").lead).toEqual([day("2031-05-07")]);
});

test("a date without a year is the one nearest to the day of publication", () => {
  expect(daysOf("", "The mill burned on May 3.").lead).toEqual([day("2031-05-03")]);
  expect(daysOf("", "The mill burned on Dec. 30.").lead).toEqual([day("2030-12-30")]);
});

test("dates are read in the language's own names of months, the day before or behind", () => {
  expect(daysOf("", "On 12 August 2029 another one sank.").lead).toEqual([day("2029-08-12")]);
  expect(daysOf("", "Il 3 maggio la diga.", published, "it").named).toEqual([dayOfYear(5, 3)]);
  expect(daysOf("", "El 3 de mayo de 2030 la presa.", published, "es-MX").lead).toEqual([day("2030-05-03")]);
  expect(daysOf("", "Am 3. März der Damm.", published, "de").named).toEqual([dayOfYear(3, 3)]);
});

test("a small word that is a month elsewhere names no day", () => {
  expect(daysOf("", "They may 10 times have set 3 nets, and 10 out of them tore.").named).toEqual([]);
});

test("only the front gives days to the lead, and the whole text days of the year", () => {
  const { lead, named } = daysOf(
    "Dam holds",
    `${"The keeper watched the dam and the river. ".repeat(40)}It broke on June 9.`,
  );
  expect(lead).toEqual([]);
  expect(named).toEqual([dayOfYear(6, 9)]);
});

test("an article without a time seems to be of the latest day that it names with its year, or of the middle of a later year", () => {
  expect(daysOf("", "The dam of Orle broke on Jan. 6, 2029.", Number.NaN).seemsOf).toBe(day("2029-01-06"));
  expect(daysOf("", "It broke on Jan. 6, 2029. In 2030 it was built again.", Number.NaN).seemsOf).toBe(
    day("2030-07-01"),
  );
  expect(daysOf("", "It broke in 2029.", Number.NaN).seemsOf).toBe(day("2029-07-01"));
  expect(daysOf("", "It broke on Monday.", Number.NaN)).toEqual({ lead: [], named: [] });
  expect(daysOf("", "It broke on Jan. 6, 2029.").seemsOf).toBeUndefined();
});

test("a language that nobody writes the months of is read as English", () => {
  expect(daysOf("", "On May 3 it broke.", published, "zzz").named).toEqual([dayOfYear(5, 3)]);
});

test("a day is the same day of another year", () => {
  expect(dayOfYearOf(day("2031-05-03") ?? 0)).toBe(dayOfYearOf(day("2028-05-03") ?? 0));
});
