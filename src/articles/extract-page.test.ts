import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { bodyText } from "./block.ts";
import { extractPage } from "./extract-page.ts";

const folder = new URL("../../fixtures/pages/", import.meta.url);
const fetchedAt = new Date("2031-05-03T12:00:00Z");
const names = readdirSync(folder).filter((name) => name.endsWith(".html"));

/** What stands beside each page. */
interface ExpectedPage {
  /** Where the page was found, when it matters. */
  url?: string;
  outcome: string;
  wall?: string;
  reading?: Record<string, unknown>;
  /** Pieces that must, and must not, stand in the text. */
  says?: string[];
  saysNot?: string[];
}
/** A field that an expectation does not name must be absent; others are compared where an expectation names them. */
const alwaysCompared = "title byline publishedAt modifiedAt language kind section canonicalUrl image".split(" ");
const prose = `<p>${"The council of the town met on Tuesday, and it agreed to pay for the bridge over the river. ".repeat(3)}</p>`;

test.each(names)("the page %s is read as expected", (name) => {
  const file = (extension: string) => readFileSync(new URL(name.replace(/\.html$/, extension), folder), "utf8");
  const expected = JSON.parse(file(".expected.json")) as ExpectedPage;
  const read = extractPage(file(".html"), expected.url ?? "https://paper.example/news/page", { fetchedAt });
  expect({ outcome: read.outcome, wall: "wall" in read ? read.wall : undefined }).toEqual({
    outcome: expected.outcome,
    wall: expected.wall,
  });
  if (read.outcome !== "article" || !expected.reading) return;
  const names = new Set([...alwaysCompared, ...Object.keys(expected.reading)]);
  const compared = Object.entries(read.reading).filter(([field, value]) => names.has(field) && value !== undefined);
  expect(JSON.parse(JSON.stringify(Object.fromEntries(compared)))).toEqual(expected.reading);
  const text = bodyText(read.reading.blocks);
  for (const words of expected.says ?? []) expect(text).toContain(words);
  for (const words of expected.saysNot ?? []) expect(text).not.toContain(words);
});

test.each([
  ["50,000 nested divisions", "<div>".repeat(50_000) + prose],
  ["200,000 nested bold elements", "<b>".repeat(200_000) + prose],
  ["nested tables without end tags", "<table><tr><td>".repeat(20_000) + prose],
  ["nested quotations", "<blockquote>".repeat(20_000) + prose],
])("%s do not overflow the stack", (_name, html) => {
  expect(extractPage(html, "https://paper.example/deep").outcome).toBe("article");
});

test.each([
  ["nothing", ""],
  ["words without markup", "only words"],
  ["half a million less-than signs", "<".repeat(500_000)],
  ["a title that never ends and has thousands of parts", `<title>${"Ferries | Harbour Post | ".repeat(20_000)}`],
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
  "<html><head></head><p>The council met again, and said nothing new.<body></body></html>",
  "<html><body><p>one</p></body><body><p>two</p></body></html>",
  "<html><frameset><frame></frameset><div><p>The council met, at length, again.</p></div></html>",
])("a body in the wrong place is no defect: %s", (html) => {
  expect(extractPage(html, "https://paper.example/1")).toEqual({ outcome: "no text" });
});

test("a text before the body is read with it", () => {
  const read = extractPage(`<html><head></head>${prose}<body></body></html>`, "https://paper.example/1");
  expect(read).toMatchObject({ outcome: "article", reading: { blocks: [{ type: "paragraph" }] } });
});
