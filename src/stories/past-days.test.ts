import { expect, test } from "vitest";
import { dayOfTime } from "../language/calendar.ts";
import { findPastDays } from "./past-days.ts";

const day = (time: string) => dayOfTime(time) ?? 0;
const today = day("2031-06-20");

test("a day that a text looks back to is kept with its sentence", () => {
  const text = "A driver was charged on Thursday. He ran into the bridge on 3 March. It was closed for days.";
  expect(findPastDays(text, "en", today)).toEqual([
    { from: day("2031-03-03"), to: day("2031-03-03"), sentence: "He ran into the bridge on 3 March." },
  ]);
});

test("months, and times before or after, are about a day", () => {
  const [month] = findPastDays("The ferry sank in January.", "en", today);
  expect(month).toMatchObject({ from: day("2031-01-01"), to: day("2031-01-31") });
  const [later] = findPastDays("Ten weeks after the fire the owner was held.", "en", today);
  expect(later?.from).toBeLessThan(day("2031-04-11"));
  expect(later?.to).toBeGreaterThan(day("2031-04-11"));
});

test("what is named to the day comes first, and each day once", () => {
  const text = "It began in May. On 3 March they met; the paper of 3 March says so.";
  expect(findPastDays(text, "en", today).map(({ from }) => from)).toEqual([day("2031-03-03"), day("2031-05-01")]);
});

test("days of the story itself, days to come and years long gone are none", () => {
  expect(findPastDays("It burned on 18 June. They meet on 3 July. It was built on 4 May 2020.", "en", today)).toEqual(
    [],
  );
});

test("days of other languages are read where they are known", () => {
  expect(findPastDays("Die Brücke wurde am 3. März gesperrt.", "de", today)).toMatchObject([
    { from: day("2031-03-03") },
  ]);
});
