import { expect, test } from "vitest";
import { findAgenda } from "../agenda/find-agenda.ts";
import { sentencesOf } from "../language/sentences.ts";
import { type Announced, type KnownEvent, uniteAgenda } from "./unite-agenda.ts";

/** What one article announces; the days are those of November and December 2026, the 21st is a Saturday. */
function article(articleId: number, day: string, text: string): Announced[] {
  const publishedAt = `${day}T10:00:00.000Z`;
  const given = { text, sentences: sentencesOf(text, "en"), language: "en", publishedAt, publishedWords: undefined };
  return findAgenda(given).map((item) => ({ ...item, articleId, revision: 1, datedAt: Date.parse(publishedAt) }));
}

const first = article(1, "2026-11-20", "The ferry crews will vote on the pay draft on Monday.");
const second = article(2, "2026-11-21", "Ferry crews are to vote on Monday at 9:30 on a pay draft, the union said.");

test("an event that two articles announce stands once, with both, and with the time that one of them knows", () => {
  const [event, ...others] = uniteAgenda([...second, ...first], []);
  expect(others).toEqual([]);
  expect(event).toMatchObject({ firstDay: "2026-11-23", clock: "09:30", state: "planned", certainty: "set" });
  expect(event?.sources.map(({ articleId }) => articleId)).toEqual([1, 2]);
});

test("two events of one day stay two", () => {
  const funeral = article(3, "2026-11-21", "The funeral of the painter takes place on Monday in Tessen.");
  expect(uniteAgenda([...first, ...funeral], [])).toHaveLength(2);
});

test("a later article moves the day and takes the earlier announcement with it", () => {
  const moved = article(
    4,
    "2026-11-22",
    "The ferry crews' vote on the pay draft has been moved from Monday to Wednesday.",
  );
  const [event, ...others] = uniteAgenda([...first, ...moved], []);
  expect(others).toEqual([]);
  expect(event).toMatchObject({ firstDay: "2026-11-25", state: "moved", movedFrom: "2026-11-23" });
});

test("a later article cancels what an earlier one announced", () => {
  const off = article(5, "2026-11-22", "Monday's vote of the ferry crews on the draft has been cancelled.");
  const [event, ...others] = uniteAgenda([...first, ...off], []);
  expect(others).toEqual([]);
  expect(event).toMatchObject({ firstDay: "2026-11-23", state: "cancelled" });
});

test("a month becomes the day that a later article knows", () => {
  const month = article(6, "2026-11-18", "The winter timetable of the islands begins in December.");
  const day = article(7, "2026-11-21", "The winter timetable of the islands begins on December 13.");
  expect(uniteAgenda([...month, ...day], [])).toMatchObject([{ firstDay: "2026-12-13", precision: "day" }]);
});

test("an event keeps its id when another article joins it, and when its day moves", () => {
  const [before] = uniteAgenda(second, []);
  const known: KnownEvent[] = [
    { uid: before?.uid ?? "", label: before?.label ?? "", firstDay: "2026-11-23", articleIds: [2] },
  ];
  expect(uniteAgenda([...first, ...second], known)[0]?.uid).toBe(before?.uid);
  const moved = article(
    4,
    "2026-11-22",
    "The vote of ferry crews on the pay draft was moved from Monday to Wednesday.",
  );
  expect(uniteAgenda([...first, ...second, ...moved], known)[0]?.uid).toBe(before?.uid);
});

test("the same articles give the same ids, in whatever order they come", () => {
  expect(uniteAgenda([...first, ...second], [])).toEqual(uniteAgenda([...second, ...first], []));
});

test("no two events have one id: of one sentence for one day, or of two stories that are told together", () => {
  const [ferry] = first;
  if (!ferry) throw new Error("the vote is announced");
  const other = { ...ferry, label: "the funeral of the painter takes place", words: ["funeral", "painter"], start: 1 };
  const both = uniteAgenda([ferry, other], []).map(({ uid }) => uid);
  expect(new Set(both).size).toBe(2);
  const known = [{ uid: "1-vote", label: ferry.label, firstDay: ferry.firstDay, articleIds: [1] }];
  const used = new Set<string>();
  const told = [uniteAgenda([ferry], known, used), uniteAgenda([ferry], known, used)].flat().map(({ uid }) => uid);
  expect(told[0]).toBe("1-vote");
  expect(new Set(told).size).toBe(2);
});
