import { expect, test } from "vitest";
import { kindOf } from "./claim-kind.ts";

const kind = (cue: string, content: string) => {
  const text = `${cue} ${content}`;
  return kindOf({ source: [], cue: [[0, cue.length]], content: [[cue.length + 1, text.length]] }, text);
};

test.each([
  ["said", "“We waited.”", "direct"],
  ["said", '"We waited," she went on', "mixed"],
  ["called", "it “a dream” and left", "mixed"],
  ["said", "that it rained", "indirect"],
  ["said", "‘We waited, and I don’t know why “he” left.’", "direct"],
  ["called", "'a dream' and left 'it'", "mixed"],
  ["said", "&quot;We waited.&quot;", "direct"],
  ["said", "<q>We waited</q> and left", "mixed"],
  ["said", "“We waited,", "direct"],
])("%s %s is %s", (cue, content, quotation) => {
  expect(kind(cue, content).quotation).toBe(quotation);
});

test.each([
  ["said", "statement"],
  ["has denied", "statement"],
  ["believes", "belief"],
  ["is convinced", "belief"],
  ["hopes", "belief"],
  ["expects", "belief"],
  ["wants", "intention"],
  ["plans", "intention"],
  ["intends", "intention"],
  ["said they believed", "statement"],
  ["vowed", "statement"],
])("%s is a %s", (cue, attitude) => {
  expect(kind(cue, "that it rained").attitude).toBe(attitude);
});
