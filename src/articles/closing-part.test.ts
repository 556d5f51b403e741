import { expect, test } from "vitest";
import { type Block, blockText } from "./block.ts";
import { withoutClosingPart } from "./closing-part.ts";

const isProse = (block: Block) => block.type === "paragraph" && block.text.length >= 40;
const isButton = (block: Block) => blockText(block) === "Read more";
const first = "Firefighters in Elmstead carried the keeper out of the burning mill on Tuesday.";
const second = "The keeper was taken to the hospital in Tarn, where doctors called his state serious.";
const last = "Firefighters from Tarn stayed until the morning, and the mill is closed for now.";

function kept(...texts: string[]): string[] {
  const blocks = texts.map((text): Block => ({ type: "paragraph", text, html: text }));
  return withoutClosingPart(blocks, isProse, isButton).map(blockText);
}

test("what follows a closing heading goes", () => {
  expect(kept(first, second, "Related stories", "Ferry is late", "Bridge to be painted")).toEqual([first, second]);
});

test("a box of headlines in the middle goes, and the article's sentences after it stay", () => {
  expect(kept(first, second, "Related stories", "Ferry is late", "Bridge to be painted", last)).toEqual([
    first,
    second,
    last,
  ]);
});

test("a short sentence after such a box stays", () => {
  const end = "The keeper is well again.";
  expect(kept(first, second, "Related stories", "Ferry is late", end)).toEqual([first, second, end]);
});

test("a button between two paragraphs goes alone, whatever they speak of", () => {
  const other = "Nobody else was there at that hour, because it had rained since noon.";
  expect(kept(first, second, "Read more", other)).toEqual([first, second, other]);
});

test("headlines under a button at the end go with it", () => {
  expect(kept(first, second, "Read more", "Ferry is late", "Bridge to be painted")).toEqual([first, second]);
});

test("texts of other articles under a closing heading go", () => {
  const other = "A painter from Fell has won the prize of the county for a picture of her kitchen.";
  expect(kept(first, second, "Related stories", "Prize for a kitchen", other)).toEqual([first, second]);
});

test("teasers with a headline before each go, even where they speak of the same place", () => {
  const teasers = [
    "Mill burns again",
    last,
    "Keeper is well",
    "The keeper of the mill in Elmstead has left hospital in Tarn again.",
  ];
  const before = [first, second, `Said Venn: ${first}`];
  expect(kept(...before, "Related stories", ...teasers)).toEqual(before);
});

test("a signpost near the beginning goes with its headlines, and alone before the next paragraph", () => {
  const head = `${first} ${second}`;
  const rest = [last, last, last];
  expect(kept(head, "TRENDING STORIES:", "Ferry is late", "Bridge to be painted", ...rest)).toEqual([head, ...rest]);
  expect(kept(head, "TRENDING STORIES:", ...rest)).toEqual([head, ...rest]);
});

test("a closing heading near the beginning is a heading of the text", () => {
  expect(kept(first, "Related stories", second, last, last)).toContain(last);
});
