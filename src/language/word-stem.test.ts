import { expect, test } from "vitest";
import { stemOf } from "./word-stem.ts";

const together = (words: string) => new Set(words.split(" ").map(stemOf)).size;

test("the forms of a regular verb meet", () => {
  expect(together("urge urges urged urging")).toBe(1);
  expect(together("plan plans planned planning")).toBe(1);
  expect(together("deny denies denied")).toBe(1);
  expect(together("tell tells telling")).toBe(1);
});

test("short words stay as they are", () => {
  expect(["is", "was", "red", "king", "used"].map(stemOf)).toEqual(["is", "was", "red", "king", "used"]);
});
