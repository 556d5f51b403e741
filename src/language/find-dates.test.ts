import { expect, test } from "vitest";
import { dayOfTime } from "./calendar.ts";
import { findDates } from "./find-dates.ts";
import { findDatesOf } from "./find-foreign-dates.ts";
import { agree, markedTexts } from "./test-marked-dates.ts";

const texts = markedTexts();
/** What is known to be read wrongly: the benchmark counts it. */
const unsolved = "unsolved";

test.each(texts.filter(({ set }) => set !== unsolved))(
  "$set: $text",
  ({ text, publishedAt, language = "en", dates }) => {
    const today = dayOfTime(publishedAt);
    const found = findDatesOf(text, language, today) ?? findDates(text, today);
    const words = ({ start, end, value }: (typeof found)[number]) => `${text.slice(start, end)} = ${value}`;
    const missed = dates.filter((date) => !found.some((other) => agree(date, other)));
    const wrong = found.filter((one) => !dates.some((date) => agree(date, one)));
    expect({ missed: missed.map(words), wrong: wrong.map(words) }).toEqual({ missed: [], wrong: [] });
  },
);

test("the dates come in the order of the text, and none overlaps another", () => {
  const text = texts.map((marked) => marked.text).join("\n");
  const found = findDates(text, dayOfTime("2031-03-05"));
  expect(found.length).toBeGreaterThan(300);
  for (const [at, { start }] of found.entries()) expect(start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0);
});
