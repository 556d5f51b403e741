import { expect, test } from "vitest";
import { readWayBack } from "./way-back.ts";

test("a page of ours is gone back to, with what it was asked", () => {
  expect(readWayBack("/stories/7?did=undone")).toBe("/stories/7?did=undone");
});

test.each([
  "https://gull.example/",
  "//gull.example/",
  "/\\gull.example/",
  "/\t/gull.example/",
  "/.//gull.example/",
  "/a/..//gull.example",
  "\\\\gull.example",
  "javascript:alert(1)",
  "stories/7",
  "/stories/7\r\nSet-Cookie: a=b",
  "",
  undefined,
  ["/"],
])("%j leads to the front page, not out of the house", (named) => {
  expect(readWayBack(named)).toBe("/");
});
