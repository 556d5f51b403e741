import { expect, test } from "vitest";
import { choosePieces } from "./choose-pieces.ts";
import { isInside, label, labelCount } from "./claim-labels.ts";

const letters = { S: label.sourceBefore, Q: label.cue, C: label.contentAfter, c: label.contentBefore };

/** What is chosen of pieces of one token each: a letter, and how likely it is, at each token; "." is none. */
function choose(...tokens: (readonly [letter: keyof typeof letters, probability: number] | ".")[]): string {
  const marginals = new Float64Array(tokens.length * labelCount);
  tokens.forEach((token, place) => {
    if (token !== ".") marginals[place * labelCount + letters[token[0]]] = token[1];
  });
  const labels = new Uint8Array(tokens.length);
  choosePieces({ marginals, stays: new Float64Array(marginals.length) }, tokens.length, labels, 0);
  return [...labels].map((value) => Object.entries(letters).find(([, begin]) => begin === value)?.[0] ?? ".").join("");
}

test("likely pieces are taken, unlikely ones are not", () => {
  expect(choose(["S", 0.9], ["Q", 0.8], ["C", 0.3], ["C", 0.2])).toBe("SQC.");
});

test("an unlikely piece is taken where a claim lacks it", () => {
  expect(choose(["Q", 0.9], ["C", 0.2])).toBe("QC");
  expect(choose(["S", 0.2], ["Q", 0.9], ["C", 0.9])).toBe("SQC");
  expect(choose(["c", 0.9], ["Q", 0.2])).toBe("cQ");
  expect(choose(["Q", 0.2], ["C", 0.2])).toBe("..");
  expect(choose(["Q", 0.9], ["C", 0.05])).toBe("Q.");
  expect(choose(["Q", 0.2], ["c", 0.9])).toBe(".c");
});

test("of pieces that share a token the likelier is taken, each from end to end", () => {
  const marginals = new Float64Array(3 * labelCount);
  const stays = new Float64Array(3 * labelCount);
  marginals[label.contentAfter] = 0.9;
  stays[label.contentAfter] = 0.9;
  stays[labelCount + label.contentAfter + 1] = 0.1;
  marginals[labelCount + label.cue] = 0.6;
  const labels = new Uint8Array(3);
  choosePieces({ marginals, stays }, 3, labels, 0);
  expect([...labels]).toEqual([label.contentAfter, label.contentAfter + 1, label.outside]);
  expect([...labels].map(isInside)).toEqual([false, true, false]);
});
