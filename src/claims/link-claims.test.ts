import { expect, test } from "vitest";
import { label } from "./claim-labels.ts";
import { linkClaims } from "./link-claims.ts";
import { readTokens } from "./tokens-of-text.ts";

const begins = {
  S: label.sourceBefore,
  s: label.sourceAfter,
  Q: label.cue,
  C: label.contentAfter,
  c: label.contentBefore,
};

/** Links a text with a letter for each token; a letter again is the same piece, "." is none. */
function link(text: string, letters: string): string[] {
  const labels = [...letters].map((letter, index) => {
    const begin = begins[letter as keyof typeof begins] ?? 0;
    return begin > 0 && letters[index - 1] === letter ? begin + 1 : begin;
  });
  return linkClaims(Uint8Array.from(labels), readTokens(text)).map(({ source, cue, content }) =>
    [source, cue, content].map((spans) => spans.map(([start, end]) => text.slice(start, end)).join(" … ")).join(" | "),
  );
}

test("content goes to the cue on its own side", () => {
  expect(link("Ana said yes and Bo said no .", "SQC.SQC.")).toEqual(["Ana | said | yes", "Bo | said | no"]);
  expect(link("Yes , said Ana ; no , said Bo .", "c.Qs.c.Qs.")).toEqual(["Ana | said | Yes", "Bo | said | no"]);
});

test("one source may speak twice", () => {
  expect(link("Ana said yes and meant no .", "SQC.QC.")).toEqual(["Ana | said | yes", "Ana | meant | no"]);
});

test("a cue without content is no claim, and one without a source is", () => {
  expect(link("Ana spoke . It was said that yes .", ".Q..QQ.C.")).toEqual([" | was said | yes"]);
});

test("a quotation that goes on belongs to the cue of its first part, not to one that came between", () => {
  expect(link("“ No , ” Ana said , adding that Bo knew . “ Never . ”", "ccccSQ.QCCC.CCCC")).toEqual([
    "Ana | said | “ No , ” … “ Never . ”",
    "Ana | adding | that Bo knew",
  ]);
});

test("what follows the words that say who spoke is no more of a quotation before them, unless it is quoted beside them", () => {
  expect(link("“ No , ” Ana said of the plan . It rained .", "ccccSQQCC.....")).toEqual(["Ana | said of | “ No , ”"]);
  expect(link("“ No , ” Ana said . “ Never . ”", "ccccSQ.CCCC")).toEqual(["Ana | said | “ No , ” … “ Never . ”"]);
  expect(link("“ No , ” Ana said . Bo left .\n“ Rain ” fell .", "ccccSQ....CCC..")).toEqual(["Ana | said | “ No , ”"]);
});

test("a speech goes on in lines that are quoted from end to end, labelled or not, also where their last marks are missing", () => {
  expect(
    link("“ No , ” Ana said .\n“ Rain fell .\n“ It was late . ”\nBo left .", "ccccSQ...................."),
  ).toEqual(["Ana | said | “ No , ” … “ Rain fell . … “ It was late . ”"]);
  expect(link("Ana said : “ No .\n“ It was late . ”", "SQ.CCC........")).toEqual([
    "Ana | said | “ No . … “ It was late . ”",
  ]);
});

test("a quoted line after a line without a quotation, or in which somebody else speaks, is no part of what came before", () => {
  expect(link("Ana said yes .\nBo left .\n“ It was late . ”", "SQC..............")).toEqual(["Ana | said | yes"]);
  expect(link("“ No , ” Ana said .\n“ Bo said yes . ”", "ccccSQ..SQC..")).toEqual([
    "Ana | said | “ No , ”",
    "Bo | said | yes",
  ]);
});

test("what stands between a source and its quotation is the cue, if none was seen and it is one sentence", () => {
  expect(link("Ana issued a note : “ No . ”", "S....CCCC")).toEqual(["Ana | issued a note : | “ No . ”"]);
  expect(link("Bo said yes . Ana shouted , “ No . ”", "SQC.S..CCCC")).toEqual([
    "Bo | said | yes",
    "Ana | shouted | “ No . ”",
  ]);
  expect(link("Ana left . Then : “ No . ”", "S.....CCCC")).toEqual([]);
  expect(link("Ana issued a note : no .", "S....C.")).toEqual([]);
});

test("a quotation that closes with a mark of its own ends there, one that closes within a sentence goes on", () => {
  expect(link("Ana coined “ No , ” for the plan .", "SQCCCCCCC.")).toEqual(["Ana | coined | “ No , ”"]);
  expect(link("Ana called it “ old ” and left .", "SQCCCCCC.")).toEqual(["Ana | called | it “ old ” and left"]);
  expect(link("Ana said “ old ” and “ dear , ” both .", "SQCCCCCCCCC.")).toEqual([
    "Ana | said | “ old ” and “ dear , ” both",
  ]);
});

test("an unquoted content in another sentence than the cue beside it is somebody else's", () => {
  expect(link("Ana said yes . Bo thinks it late .", "SQC...CC.")).toEqual(["Ana | said | yes"]);
  expect(link("Ana spoke up . It was late .", "SQQ...C.")).toEqual([]);
  expect(link("Ana said yes . “ Never . ”", "SQC.CCCC")).toEqual(["Ana | said | yes … “ Never . ”"]);
});

test("a quotation that a cue has for its only content may stand in the next sentence", () => {
  expect(link("Ana was asked why . It was the old reply . “ Never . ”", "SQQQ.......CCCC")).toEqual([
    "Ana | was asked why | “ Never . ”",
  ]);
});

test("a source in another sentence than its cue is not its source", () => {
  expect(link("Ana left . It was said that yes .", "S...QQ.C.")).toEqual([" | was said | yes"]);
});
