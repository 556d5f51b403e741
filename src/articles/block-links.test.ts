import { expect, test } from "vitest";
import { type Block, bodyText } from "./block.ts";
import { linksIn } from "./block-links.ts";
import { inlineText, sanitiseInline } from "./sanitise-inline.ts";

function paragraph(written: string): Block {
  const html = sanitiseInline(written);
  return { type: "paragraph", text: inlineText(html), html };
}

function wordsOf(blocks: readonly Block[]): [string, string][] {
  const text = bodyText(blocks);
  return linksIn(blocks).map(({ address, start, end }) => [address, text.slice(start, end)]);
}

test("links stand where their words stand in the body text", () => {
  const item = paragraph('The pump is <a href="https://www.ulven.example/pump?utm_source=x">described here</a>.');
  const html = item.type === "paragraph" ? item.html : "";
  const blocks: Block[] = [
    paragraph("The lock is shut."),
    { type: "heading", level: 2, text: "" },
    paragraph('Sixty barges, <a href="https://kestrel.example/lock">the Wire <em>reported</em></a>, lie &amp; wait.'),
    {
      type: "list",
      ordered: false,
      items: [
        { text: "Nothing here.", html: "Nothing here." },
        { text: inlineText(html), html },
      ],
    },
  ];
  expect(wordsOf(blocks)).toEqual([
    ["kestrel.example/lock", "the Wire reported"],
    ["ulven.example/pump", "described here"],
  ]);
});

test("one word linked twice stands in two places, and a link without words in none", () => {
  const blocks = [
    paragraph(
      '<a href="https://a.example/1">here</a> and <a href="https://a.example/2">here</a><a href="https://a.example/3"> </a>',
    ),
  ];
  expect(linksIn(blocks)).toEqual([
    { address: "a.example/1", start: 0, end: 4 },
    { address: "a.example/2", start: 9, end: 13 },
  ]);
});

test("an address with an ampersand is the one that was written", () => {
  expect(wordsOf([paragraph('<a href="https://a.example/?id=1&amp;part=2">it</a>')])).toEqual([
    ["a.example?id=1&part=2", "it"],
  ]);
});

test("mail addresses are no links to articles", () => {
  expect(linksIn([paragraph('<a href="mailto:desk@a.example">the desk</a>')])).toEqual([]);
});
