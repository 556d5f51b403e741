import { expect, test } from "vitest";
import { retryAfterMs } from "./retry-after.ts";

const now = Date.parse("2026-11-21T12:00:00Z");

test.each([
  ["120", 120_000],
  [" 0 ", 0],
  ["Sat, 21 Nov 2026 12:01:30 GMT", 90_000],
  ["Saturday, 21-Nov-26 12:01:30 GMT", 90_000],
  ["Sat, 21 Nov 2026 11:00:00 GMT", 0],
])("Retry-After %j is %d milliseconds", (value, ms) => {
  expect(retryAfterMs(value, now)).toBe(ms);
});

test.each(["99999999999999999999", "Sat, 21 Nov 2099 12:00:00 GMT"])("Retry-After %s counts as one day", (value) => {
  expect(retryAfterMs(value, now)).toBe(86_400_000);
});

test.each([undefined, "", "soon", "-5", "1.5", "5 apples", "2026-11-22"])("Retry-After %j says nothing", (value) => {
  expect(retryAfterMs(value, now)).toBeUndefined();
});
