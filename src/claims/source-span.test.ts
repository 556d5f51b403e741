import { expect, test } from "vitest";
import { sourceSpan } from "./source-span.ts";

function shown(text: string, source: string): string {
  const start = text.indexOf(source);
  return text.slice(...sourceSpan(text, [start, start + source.length]));
}

test("a dateline is no part of a source", () => {
  expect(shown("Ferry stays\nLENN — Mayor Clara Brand said so.", "LENN — Mayor Clara Brand")).toBe("Mayor Clara Brand");
});

test("a source that begins within the dateline begins after it", () => {
  expect(shown("LENN, O.R. -- The mayor said so.", "O.R. -- The mayor")).toBe("The mayor");
});

test("a stroke within the line is kept, one at the end of a source is not", () => {
  expect(shown("Some of Lenn — the mayor too — said so.", "Some of Lenn — the mayor too —")).toBe(
    "Some of Lenn — the mayor too",
  );
});

test("a source that is all of the dateline is left", () => {
  expect(shown("LENN — The ferry stays.", "LENN")).toBe("LENN");
});
