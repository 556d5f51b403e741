import { expect, test } from "vitest";
import { createStoryRoll } from "./story-roll.ts";

test("what the window has forgotten goes along when its story goes into another", () => {
  const roll = createStoryRoll(2);
  roll.enter(1, "a", 10);
  roll.enter(2, "b", 10);
  roll.enter(3, "c", 20);
  expect(roll.idOf(1)).toBeUndefined();
  expect(roll.merge(10, 20)).toEqual(["a"]);
  roll.move(2, 20);
  roll.enter(4, "d", 30);
  expect(roll.merge(20, 30)).toEqual(["a", "b"]);
  roll.move(3, 30);
  expect(roll.merge(20, 30)).toEqual([]);
});

test("a story that the window knows no article of is forgotten as a whole", () => {
  const roll = createStoryRoll(1);
  roll.enter(1, "a", 10);
  roll.enter(2, "b", 20);
  roll.enter(3, "c", 10);
  expect(roll.merge(10, 30)).toEqual([]);
});

test("an article that moved alone leaves the forgotten ones of its story behind", () => {
  const roll = createStoryRoll(2);
  roll.enter(1, "a", 10);
  roll.enter(2, "b", 10);
  roll.enter(3, "c", 10);
  roll.move(3, 20);
  expect(roll.idOf(3)).toBe("c");
  expect(roll.merge(20, 10)).toEqual([]);
  expect(roll.merge(10, 20)).toEqual(["a"]);
});
