import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { bodyText } from "./block.ts";
import { extractPage } from "./extract-page.ts";

const folder = new URL("../../fixtures/pages/", import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith(".html"));
const prose = `<p>${"The council of the town met on Tuesday, and it agreed to pay for the bridge over the river. ".repeat(3)}</p>`;

test.each(names)("the page %s is read as expected", (name) => {
  const expected: unknown = JSON.parse(
    readFileSync(new URL(name.replace(/\.html$/, ".expected.json"), folder), "utf8"),
  );
  const html = readFileSync(new URL(name, folder), "utf8");
  expect(JSON.parse(JSON.stringify(extractPage(html, "https://paper.example/news/page")))).toEqual(expected);
});

test.each([
  ["50,000 nested divisions", "<div>".repeat(50_000) + prose],
  ["200,000 nested bold elements", "<b>".repeat(200_000) + prose],
  ["nested tables without end tags", "<table><tr><td>".repeat(20_000) + prose],
  ["nested quotations", "<blockquote>".repeat(20_000) + prose],
])("%s neither overflow the stack nor take more than five seconds", (_name, html) => {
  const started = performance.now();
  const result = extractPage(html, "https://paper.example/deep");
  expect(result.outcome).toBe("article");
  expect(performance.now() - started).toBeLessThan(5000);
});

test.each([
  ["nothing", ""],
  ["words without markup", "only words"],
  ["half a million less-than signs", "<".repeat(500_000)],
  ["a script that never ends", "<script>".repeat(1000)],
  ["a template alone", "<template><p>hidden</p></template>"],
])("a page of %s gives an outcome instead of an error", (_name, html) => {
  expect(["no text", "article"]).toContain(extractPage(html, "https://paper.example/odd").outcome);
});

test("a page without html, head and body elements is read all the same", () => {
  const result = extractPage(
    `<title>Bridge paid for</title><h1>Bridge paid for</h1>${prose.repeat(3)}`,
    "https://paper.example/a",
  );
  expect(result).toMatchObject({ outcome: "article", reading: { title: "Bridge paid for" } });
});

test("short lines of dates and prices stay in the text", () => {
  const dates = [
    "June 3 – Oakham, Town Hall",
    "June 5 – Ludford, The Anchor",
    "June 9 – Pell, Corn Exchange",
    "Tickets: 12.50",
  ];
  const html = `<html><body><article><h1>The Larks set out</h1>${prose}${prose}${dates.map((line) => `<p>${line}</p>`).join("")}</article></body></html>`;
  const result = extractPage(html, "https://paper.example/tour");
  const text = result.outcome === "article" ? bodyText(result.reading.blocks) : "";
  for (const line of dates) expect(text).toContain(line);
});

test.each([
  '<html ><a><p>The council met again, and said <body class="x">nothing new<',
  "</html><div><main><p>The council met again, and said nothing new.",
  "<html><head></head><p>The council met again, and said nothing new, and went home early.<body></body></html>",
  "<html><body><p>one</p></body><body><p>two</p></body></html>",
  "<html><frameset><frame></frameset><div><p>The council met, at length, again.</p></div></html>",
])("a body in the wrong place is no defect: %s", (html) => {
  expect(extractPage(html, "https://paper.example/1")).toEqual({ outcome: "no text" });
});
