import { expect, test } from "vitest";
import { isoDay } from "./calendar.ts";
import { easterSunday, nthWeekday } from "./moving-feasts.ts";

test.each([
  [2024, "2024-03-31"],
  [2025, "2025-04-20"],
  [2031, "2031-04-13"],
  [2038, "2038-04-25"],
])("Easter of %i is %s", (year, day) => {
  expect(isoDay(easterSunday(year))).toBe(day);
});

test("weekdays of a month are counted from its beginning or its end", () => {
  expect(isoDay(nthWeekday(2025, 11, 3, 4))).toBe("2025-11-27");
  expect(isoDay(nthWeekday(2025, 5, 0, -1))).toBe("2025-05-26");
  expect(isoDay(nthWeekday(2025, 12, 2, -1))).toBe("2025-12-31");
});
