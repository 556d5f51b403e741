import { expect, test } from "vitest";
import { isEditable, mostDepth, pathBelow, tidyWords } from "./comment.ts";
import { readCommentNews, writeCommentNews } from "./comment-announcement.ts";
import { isOpenFor, narrower, openingsFor } from "./open-to.ts";
import { commentRates, mayAgainAt } from "./writing-rates.ts";

const now = new Date("2026-11-21T13:05:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

test("what is open to members is open to nobody else", () => {
  expect(narrower("readers", "members", "all")).toBe("members");
  expect(narrower()).toBe("all");
  expect([isOpenFor("readers", "members"), isOpenFor("members", "readers"), isOpenFor("all", "readers")]).toEqual([
    false,
    true,
    false,
  ]);
  expect(openingsFor("readers")).toEqual(["all", "readers"]);
});

test("a comment can be changed by its writer for fifteen minutes, while it stands and its thread is open", () => {
  const mine = { isMine: true, state: "shown", writtenAt: ago(14), isLocked: false } as const;
  expect(isEditable(mine, now)).toBe(true);
  expect(isEditable({ ...mine, state: "held" }, now)).toBe(true);
  for (const not of [
    { isMine: false },
    { state: "hidden" },
    { state: "removed" },
    { writtenAt: ago(15) },
    { isLocked: true },
  ] as const)
    expect(isEditable({ ...mine, ...not }, now)).toBe(false);
});

test("an answer to the deepest stands beside it", () => {
  const deepest = Array.from({ length: mostDepth }, (_, place) => place + 1);
  expect(pathBelow([1, 2])).toEqual([1, 2]);
  expect(pathBelow(deepest)).toEqual(deepest.slice(0, -1));
});

test("control and direction characters go, lines and other scripts stay", () => {
  expect(tidyWords("  a\u0000\u202eb\r\nc\n\n\n\n\n\nd\tنص e\u0301 ")).toBe("ab\nc\n\n\nd\tنص e\u0301");
});

test("who wrote as much as may be waits until the oldest of it has passed", () => {
  expect(mayAgainAt([], commentRates, now)).toBeUndefined();
  expect(mayAgainAt([ago(0.1), ago(0.2)], commentRates, now)).toBeUndefined();
  expect(mayAgainAt([ago(0.1), ago(0.2), ago(0.5)], commentRates, now)).toEqual(ago(-0.5));
  const twenty = Array.from({ length: 20 }, (_, place) => ago(2 + place * 2));
  expect(mayAgainAt(twenty, commentRates, now)).toEqual(ago(-20));
});

test("an announcement is two numbers, and nothing else is understood", () => {
  expect(writeCommentNews({ storyId: 7, articleId: 0 })).toBe("7 0");
  expect(readCommentNews("7 12")).toEqual({ storyId: 7, articleId: 12 });
  for (const other of ["", "7", "7 12 words", "a b", "7  12"]) expect(readCommentNews(other)).toBeUndefined();
});
