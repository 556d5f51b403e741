import { expect, test } from "vitest";
import { mayBeTwin } from "./recognise-twin.ts";

test.each([
  ["https://post.example/1", "https://www.post.example/news/1", true],
  ["https://m.post.example/1", "https://post.example/news/1", true],
  ["https://post.example/1", "https://post.example/", false],
  ["https://post.example/1", "https://courier.example/1", false],
  ["https://post.example/1", "not an address", false],
])("%s and %s: %s", (link, other, expected) => {
  expect(mayBeTwin(link, other)).toBe(expected);
});
