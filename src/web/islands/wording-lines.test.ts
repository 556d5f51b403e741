import { expect, test } from "vitest";
import { readLines, type WordingLine } from "./wording-lines.ts";

test("lines are whole however the stream was cut", () => {
  const taken: WordingLine[] = [];
  const read = readLines((line) => taken.push(line));
  for (const piece of [
    '{"sentence":{"te',
    'xt":"One.","cites":[]}}\n{"end"',
    ':{"line":"Done.","instead":""}}\n',
    '{"sent',
  ])
    read(piece);
  expect(taken).toEqual([{ sentence: { text: "One.", cites: [] } }, { end: { line: "Done.", instead: "" } }]);
});
