import { expect, test } from "vitest";
import { firstObject } from "./first-object.ts";

test.each([
  ["an object alone", '{"a":1}', '{"a":1}'],
  ["a fence", '```json\n{"a":{"b":[1]}}\n```', '{"a":{"b":[1]}}'],
  ["words around it", 'Here it is: {"a":"}"} I hope {it} helps.', '{"a":"}"}'],
  ["an escaped mark", '{"a":"\\"}"}', '{"a":"\\"}"}'],
  ["no object", "I would rather not.", ""],
  ["an object that does not end", 'So: {"a":"b', '{"a":"b'],
])("of %s the first object is kept, in one piece or letter by letter", (_, text, kept) => {
  expect(firstObject()(text)).toBe(kept);
  const keep = firstObject();
  expect([...text].map(keep).join("")).toBe(kept);
});
