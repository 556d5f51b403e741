import { expect, test } from "vitest";
import { fingerprintOf, withoutQuotations } from "./fingerprint.ts";

const report =
  "The harbour board of Aldermouth has closed the eastern basin after divers found a crack in the old sea wall. " +
  "Some forty boats must move before the spring tide on Friday, the harbour master wrote to their owners. " +
  "The repair will take three weeks and cost two hundred thousand crowns, half of which the county pays.";

function shareOf(text: string, other: string, language?: string): number {
  const prints = new Set(fingerprintOf(other, language));
  const own = fingerprintOf(text, language);
  return own.filter((print) => prints.has(print)).length / own.length;
}

test("a text is known by the same numbers whatever its case, quotation marks and spaces", () => {
  expect(fingerprintOf(report.toUpperCase().replaceAll(" ", "\n "))).toEqual(fingerprintOf(report));
});

test("the numbers are 32-bit integers, ascending, each once", () => {
  const prints = fingerprintOf(`${report} ${report}`);
  expect(prints).toEqual([...new Set(prints.map((print) => print | 0))].sort((a, b) => a - b));
});

test("a part of a text is known by numbers of the whole", () => {
  expect(shareOf(report.slice(0, report.indexOf("The repair")), report)).toBeGreaterThan(0.9);
});

test("a sentence in other words takes only its own numbers away", () => {
  const edited = report.replace("must move before the spring tide on Friday", "have until the next high water to go");
  expect(shareOf(edited, report)).toBeGreaterThan(0.5);
  expect(shareOf(edited, report)).toBeLessThan(1);
});

test("a text without spaces between its words is known when it is cut", () => {
  const chinese =
    "港务局周三宣布关闭东港池，因为潜水员在旧海堤上发现了一道裂缝。约四十艘船必须在周五大潮之前离开。维修需要三个星期，费用由县政府承担一半。";
  expect(shareOf(chinese.slice(0, 45), chinese, "zh")).toBeGreaterThan(0.8);
});

test("what stands in quotation marks does not count, of whichever language they are", () => {
  const speech = "we shall mend the wall before the tide comes and we shall not ask the fishermen to pay for it";
  for (const [open, close] of [
    ["“", "”"],
    ['"', '"'],
    ["«", "»"],
    ["„", "“"],
    ["「", "」"],
  ])
    expect(fingerprintOf(`He said: ${open}${speech}${close} Nobody asked.`)).toEqual(
      fingerprintOf("He said: Nobody asked."),
    );
});

test("a quotation mark that is never closed costs at most its line", () => {
  expect(withoutQuotations('"It is late.\nThe board met.')).toBe(
    `${" ".repeat('"It'.length)} ${"  "} ${"     "}\nThe board met.`,
  );
});

test("words keep their places when quotations go", () => {
  const text = "She said “go home” and left.";
  expect(withoutQuotations(text).indexOf("and left")).toBe(text.indexOf("and left"));
  expect(withoutQuotations(text)).toHaveLength(text.length);
});

test("lines of copyright make no text known", () => {
  const notice =
    "\nCopyright 2031 Lantern Press. All rights reserved. This text may not be printed or passed on by anyone.";
  expect(fingerprintOf(report + notice)).toEqual(fingerprintOf(report));
});

test("a text of a few words has no numbers", () => {
  expect(fingerprintOf("The bridge is closed")).toEqual([]);
});
