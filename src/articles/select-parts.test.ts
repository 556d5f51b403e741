import { expect, test } from "vitest";
import { bodyText } from "./block.ts";
import { extractPage } from "./extract-page.ts";
import { wrongSelector } from "./select-parts.ts";

const sentence = "The harbour board of Port Averil met twice this week about the price of the crossing to the island. ";
const page = `<!doctype html><html lang="en"><head><title>Crossing</title></head><body><main><h1>Crossing</h1>
<div class="text"><p>${sentence.repeat(3)}</p><p class="local">The almanac of the port has printed the same fare on its first page since the year of the flood.</p>
<p>${sentence.repeat(3)}</p></div><div class="extra"><p>Tides: ${sentence.repeat(2)}</p></div></main></body></html>`;

function textWith(include: string[], exclude: string[] = []): string {
  const read = extractPage(page, "https://paper.example/1", { selectors: { include, exclude } });
  return read.outcome === "article" ? bodyText(read.reading.blocks) : read.outcome;
}

test("what a reader excludes is not in the text", () => {
  expect(textWith([])).toContain("almanac");
  expect(textWith([], [".local"])).not.toContain("almanac");
  expect(textWith([], [".local"])).toContain("harbour board");
});

test("what a reader includes is the whole text, in the page's order, each part once", () => {
  const text = textWith([".extra", "main .extra p", ".local"]);
  expect(text.startsWith("The almanac")).toBe(true);
  expect(text.match(/Tides:/g)).toHaveLength(1);
  expect(text).not.toContain(sentence.repeat(3).trim());
  expect(textWith([".text"], [".local"])).not.toContain("almanac");
});

test("a page without what is included is read as any other", () => {
  expect(textWith(["#elsewhere"])).toContain("harbour board");
});

test("the whole body cannot be taken away, and including it keeps it", () => {
  expect(textWith([], ["body"])).toContain("harbour board");
  expect(textWith(["html"])).toContain("harbour board");
});

test.each([
  "..text",
  "p[",
  "p >",
  "> p",
  "p > > b",
  "<b>",
  ":not(",
  "p:unknown-thing",
  "div::before",
  "p{color:red}",
  "x".repeat(400),
])("“%s” is refused by name", (selector) => {
  expect(wrongSelector({ include: ["p"], exclude: [selector] })).toMatch(
    /^“.+” is not a CSS selector that can be used: .+\.$/,
  );
  expect(wrongSelector({ include: [selector], exclude: [] })).toContain(selector.slice(0, 80));
});

test.each([
  "p",
  "div.text > p:not(.local)",
  "article p:nth-child(2n+1)",
  "[data-role='aside' i]",
  "h2 ~ p, figure",
  "p:has(> b)",
  "a[href^='https://x/?a>b']",
])("“%s” can be used", (selector) => {
  expect(wrongSelector({ include: [selector], exclude: [selector] })).toBeUndefined();
});

test("twenty selectors are enough", () => {
  expect(wrongSelector({ include: [], exclude: new Array(21).fill("p") })).toMatch(/more than 20/);
});
