import { expect, test } from "vitest";
import type { Block } from "../articles/block.ts";
import { bodyText } from "../articles/block.ts";
import type { ClaimListing } from "../claims/claim-list.store.ts";
import { bodyPieces } from "./body-pieces.ts";
import { numberClaims, placeClaims } from "./claim-marks.ts";
import { sampleBody } from "./test-body.ts";

test("every piece stands in the body's text where it says", () => {
  const text = bodyText(sampleBody);
  const pieces = bodyPieces(sampleBody);
  expect(pieces.length).toBeGreaterThan(15);
  expect(new Set(pieces.map(({ block }) => sampleBody[block]?.type)).size).toBe(8);
  for (const piece of pieces) expect(text.slice(piece.start, piece.start + piece.text.length)).toBe(piece.text);
});

const blocks: Block[] = [
  { type: "paragraph", text: "Clara Voss said:", html: "Clara Voss said:" },
  { type: "list", ordered: false, items: ["the dam is safe", "the lock is not"].map((text) => ({ text, html: text })) },
];

function claim(words: string[], more: Partial<ClaimListing> = {}): ClaimListing {
  const text = bodyText(blocks);
  const span = (found: string): [number, number] => [text.indexOf(found), text.indexOf(found) + found.length];
  return {
    ...{ id: 1, articleId: 1, revision: 1, place: 0, sourceWords: "Clara Voss", quotation: "indirect" },
    ...{ attitude: "statement", speaker: { name: "Clara Voss", isNamed: true, role: null }, tie: null, way: [] },
    ...{ source: [span("Clara Voss")], cue: [span("said")], content: words.map(span), words },
    sourceIs: { outcome: "resolved", speaker: 0, by: "name" },
    ...more,
  };
}

test("a claim that goes over several blocks is marked in each, and referred to once", () => {
  const numbered = numberClaims(blocks, [claim(["the dam is safe\nthe lock is not"])]);
  expect(numbered.map(({ name }) => name)).toEqual(["Claim 1 of 1: Clara Voss says"]);
  const marks = placeClaims(blocks, numbered);
  expect(marks(0, 0).map(({ role, opens }) => [role, opens.length])).toEqual([
    ["source", 1],
    ["cue", 0],
  ]);
  expect(marks(1, 0)).toMatchObject([{ start: 0, end: 15, role: "content", opens: [] }]);
  expect(marks(1, 1)).toMatchObject([{ start: 0, end: 15, role: "content" }]);
});

test("a claim whose words do not stand at its place is not shown", () => {
  const moved = claim(["the dam is safe"], { content: [[3, 18]] });
  expect(numberClaims(blocks, [moved, claim(["the lock is not"])])).toMatchObject([
    { number: 1, name: "Claim 1 of 1: Clara Voss says", claim: { words: ["the lock is not"] } },
  ]);
});

test("beliefs and sources that nobody resolved are named as such", () => {
  const who = { speaker: null, sourceWords: "they", attitude: "belief" as const };
  expect(numberClaims(blocks, [claim(["the lock is not"], who)])[0]?.name).toBe(
    "Claim 1 of 1: “they” believes or hopes",
  );
});
