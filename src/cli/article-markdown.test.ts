import { expect, test } from "vitest";
import type { PageReading } from "../articles/article.ts";
import type { Block } from "../articles/block.ts";
import { articleMarkdown, evidenceMarkdown } from "./article-markdown.ts";

const reading: PageReading = {
  title: "Otters *return*",
  byline: ["Ana Poole", "Jo van Reed"],
  publishedAt: "2031-03-04T14:05:00Z",
  modifiedAt: "2031-03-05T09:00:00Z",
  language: "en",
  kind: "analysis",
  section: "Rivers",
  siteName: "Marsh Gazette",
  hashtags: [],
  related: [],
  excerpt: "",
  evidence: {},
  blocks: [],
};
const printed = (...blocks: Block[]) =>
  articleMarkdown({ ...reading, blocks }, "https://marsh.example/a")
    .split("\n\n")
    .slice(3)
    .join("\n\n");

test("title, facts and address stand over the body", () => {
  expect(articleMarkdown(reading, "https://marsh.example/a")).toBe(
    "# Otters \\*return\\*\n\nMarsh Gazette · Rivers · analysis · Ana Poole, Jo van Reed · 2031-03-04 14:05 UTC · changed 2031-03-05 09:00 UTC · en\n\n<https://marsh.example/a>",
  );
});

test.each<[string, Block, string]>([
  [
    "a paragraph with links and emphasis",
    {
      type: "paragraph",
      text: "",
      html: 'See <a href="https://a.example/x?b=1&amp;c=2" rel="nofollow">the <em>old</em> map</a>, p. 1&lt;2',
    },
    "See [the *old* map](<https://a.example/x?b=1&c=2>), p. 1\\<2",
  ],
  ["a paragraph like a list", { type: "paragraph", text: "", html: "1. May was wet" }, "1\\. May was wet"],
  ["a heading", { type: "heading", level: 3, text: "Mills" }, "### Mills"],
  [
    "a numbered list",
    {
      type: "list",
      ordered: true,
      items: [
        { text: "a", html: "a" },
        { text: "b", html: "<strong>b</strong>" },
      ],
    },
    "1. a\n2. **b**",
  ],
  [
    "a table",
    {
      type: "table",
      hasHeader: true,
      rows: [
        ["River", "Otters"],
        ["Lenn", "4|5"],
      ],
    },
    "| River | Otters |\n| --- | --- |\n| Lenn | 4\\|5 |",
  ],
  [
    "a table without a header",
    { type: "table", hasHeader: false, rows: [["Lenn", "4"]] },
    "|  |  |\n| --- | --- |\n| Lenn | 4 |",
  ],
  ["a quotation", { type: "quotation", text: "", html: "Two<br />lines" }, "> Two\\\n> lines"],
  [
    "a figure",
    { type: "figure", image: "https://a.example/o.jpg", alt: "An otter", caption: "On the Lenn" },
    "![An otter](<https://a.example/o.jpg>)\n*On the Lenn*",
  ],
  [
    "an embedded post",
    { type: "embed", author: "Lenn Anglers", text: "No fish!", link: "https://s.example/1" },
    "> No fish!\n> — Lenn Anglers\n> <https://s.example/1>",
  ],
  ["preformatted text", { type: "preformatted", text: "a\n```\nb" }, "````\na\n```\nb\n````"],
])("%s is printed as Markdown", (_name, block, markdown) => {
  expect(printed(block)).toBe(markdown);
});

test("a text cannot steer the terminal", () => {
  expect(printed({ type: "heading", level: 2, text: "\u001b[2J\u009b31mRed\u202e" })).toBe("## \\[2J31mRed");
});

test("the evidence names place and words of each field", () => {
  expect(
    evidenceMarkdown({ title: { from: "h1", words: "Otters" }, kind: { from: "address", words: "analysis" } }),
  ).toBe("## Where the page says so\n\n- title: h1 – “Otters”\n- kind: address – “analysis”");
});
