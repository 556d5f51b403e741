import { expect, test } from "vitest";
import { closedQuotations, withWholeQuotations } from "./plain-quotations.ts";
import { readTokens, spanOfTokens } from "./tokens-of-text.ts";

const closed = (text: string) => closedQuotations({ text, places: undefined }).text;

test("a quotation that goes on after a break stands in one line", () => {
  expect(
    withWholeQuotations("“We have no choice.\nIt costs too much.\n\nIt must go,” said Ana Marsh.\nShe left."),
  ).toBe("“We have no choice. It costs too much.  It must go,” said Ana Marsh.\nShe left.");
  expect(withWholeQuotations('"We have no choice.\nIt must go," said Marsh.')).toBe(
    '"We have no choice. It must go," said Marsh.',
  );
});

test("a speech whose paragraphs open with marks keeps them", () => {
  const text = "“We have no choice. It costs too much.\n\n“It must go,” said Ana Marsh.\n\n“Never.”\n\n“Now.”";
  expect(withWholeQuotations(text)).toBe(text);
});

test("the words that say who spoke stand in the line of the quotation", () => {
  expect(
    withWholeQuotations(
      "“It must go,”\n\nAna Marsh said.\n\n“Must it?”\n\nasked Holm.\n\nHolm said,\n“No.”\n\nWhat they said\n“Yes.”",
    ),
  ).toBe("“It must go,”  Ana Marsh said.\n\n“Must it?”  asked Holm.\n\nHolm said, “No.”\n\nWhat they said\n“Yes.”");
  expect(withWholeQuotations("The mayor said\n\n“It must go.”\n\nShe called it\n“a wreck”\nand left.")).toBe(
    "The mayor said  “It must go.”\n\nShe called it “a wreck” and left.",
  );
});

test("a heading and a quotation below it stay apart", () => {
  const text = "The end of the mill\n\n“It must go,” said Marsh.\n\n“A wreck.”\n\nHolm agreed.";
  expect(withWholeQuotations(text)).toBe(text);
});

test("a quotation that nothing closes ends before the words that say who spoke", () => {
  expect(
    closed("“It must go, said Ana Marsh. “It costs too much, the mayor of Oakhaven added. “Must it? he asked."),
  ).toBe("“It must go,” said Ana Marsh. “It costs too much,” the mayor of Oakhaven added. “Must it?” he asked.");
  expect(closed('"It must go, Ivor Blythe, the owner, said. "No." She left.')).toBe(
    '"It must go," Ivor Blythe, the owner, said. "No." She left.',
  );
});

test("a quotation that nothing closes ends with its line otherwise", () => {
  expect(closed("Marsh said: “It must go. It costs too much.\n\nShe called it “a wreck”.")).toBe(
    "Marsh said: “It must go. It costs too much.”\n\nShe called it “a wreck”.",
  );
});

test("a speech that goes on in the next paragraph is not closed", () => {
  const text = "“It must go, he said to us, and we agreed.\n\n“We did,” said Marsh. “Yes.”";
  expect(closed(text)).toBe(text);
});

test("where quotations close nothing is put in", () => {
  const text = { text: "“It must go,” said Ana Marsh, and called it “a wreck”.", places: undefined };
  expect(closedQuotations(text)).toBe(text);
});

test("a mark that was put in has no length in what was written", () => {
  const written = "“It must go, said Ana Marsh.";
  const text = readTokens(written);
  const mark = text.tokens.words.lastIndexOf('"');
  expect(mark).toBe(5);
  expect(written.slice(...spanOfTokens(text, 0, mark + 1))).toBe("“It must go,");
  expect(written.slice(...spanOfTokens(text, mark + 1, mark + 3))).toBe("said Ana");
});

test("a long line of marks or a long gap is read in a moment", () => {
  const marks = "“a, ".repeat(40_000);
  expect(closed(marks).length).toBeGreaterThanOrEqual(marks.length);
  const gap = `${" ".repeat(200_000)}\r${"\n ".repeat(100_000)}“`;
  expect(withWholeQuotations(gap)).toHaveLength(gap.length);
});
