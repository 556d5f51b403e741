import { expect, test } from "vitest";
import { bodyText } from "./block.ts";
import { extractPage } from "./extract-page.ts";
import { feedBlocks } from "./html-blocks.ts";

const sentences = [
  "The council of Netherby voted on Monday to keep the mill, although the roof will cost more than the town takes in a year.",
  "Carpenter Rhoswen Tull has promised to begin in March, before the swallows are back under the beams.",
  "Nobody spoke against it, and the miller’s daughter brought bread for the gallery.",
  "The money comes from the sale of the old weighing house by the canal.",
];
const secret = "The treasurer of Netherby fled by night.";
const paragraphs = sentences.map((words) => `<p>${words}</p>`).join("");
const page = (more: string, text = paragraphs) =>
  `<html lang="en"><head><title>Mill is kept</title></head><body><article><h1>Mill is kept</h1>${text}${more}${text}</article></body></html>`;

function textOf(html: string): string {
  const read = extractPage(html, "https://netherby.example/mill");
  return read.outcome === "article" ? bodyText(read.reading.blocks) : "";
}

const hiding: Record<string, string> = {
  "letters of no size": `<p style="font-size:0">${secret}</p>`,
  "letters of a pixel": `<p style="FONT-SIZE : 1px !important">${secret}</p>`,
  "letters of no size in the short form": `<p style="font: 0/0 serif">${secret}</p>`,
  "a property in numbers": `<p style="\\66ont-size/**/:0">${secret}</p>`,
  "no size from around it": `<div style="font-size:0"><p>${secret}</p></div>`,
  "no size, and a part of it": `<p style="font-size:0px"><em style="font-size:2em">Kept.</em> ${secret}</p>`,
  "white on white": `<p style="color:#fff;background:white">${secret}</p>`,
  "nearly white on white": `<div style="background-color:rgb(255,255,255)"><p style="color:#fefefe">${secret}</p></div>`,
  "the old attributes": `<table bgcolor="#FFFFFF"><tr><td><p><font color="#ffffff">${secret}</font></p></td></tr></table>`,
  "no colour": `<p style="color:transparent">${secret}</p>`,
  "a colour that covers nothing": `<p style="color:rgba(0, 0, 0, 0)">${secret}</p>`,
  "see-through": `<p style="opacity:0.01">${secret}</p>`,
  "see-through in a quotation": `<blockquote style="opacity:0"><p>${secret}</p></blockquote>`,
  "beside the page": `<div style="position:absolute;left:-9999px">${secret}</div>`,
  "moved beside the page": `<p style="transform:translateX(-200vw)">${secret}</p>`,
  "shrunk to nothing": `<p style="transform: scale(0)">${secret}</p>`,
  "set in beyond the page": `<p style="text-indent:-9999px">${secret}</p>`,
  "cut away": `<p style="position:absolute;clip:rect(0 0 0 0)">${secret}</p>`,
  "cut away by a path": `<p style="clip-path:inset(50%)">${secret}</p>`,
  "a box of no size": `<p style="width:0;height:0;overflow:hidden">${secret}</p>`,
  "a box of no height": `<div style="max-height:0px;overflow-y:clip"><p>${secret}</p></div>`,
  "not shown": `<p style="display:none">${secret}</p>`,
  hidden: `<p hidden>${secret}</p>`,
};

test.each(Object.entries(hiding))("%s: what a reader of the page does not see is no text", (_name, markup) => {
  const text = textOf(page(markup));
  for (const words of sentences) expect(text).toContain(words);
  expect(text).not.toContain("treasurer");
  const fed = bodyText(feedBlocks(paragraphs + markup + paragraphs, "https://netherby.example/mill"));
  expect(fed).toContain(sentences[0]);
  expect(fed).not.toContain("treasurer");
});

const seen = "Tickets for the feast under the new roof are sold at the bakery from Thursday.";
const showing: Record<string, string> = {
  "white on blue": `<p style="color:#fff;background:#003366">${seen}</p>`,
  "white on what a style sheet colours": `<div style="background:#fff"><p class="dark" style="color:#fff">${seen}</p></div>`,
  "white on a picture": `<p style="color:#fff;background:url(/a.jpg) #fff">${seen}</p>`,
  "letters filled with a pattern": `<p style="color:transparent;background-clip:text">${seen}</p>`,
  "a box around boxes that has no letters": `<div style="font-size:0"><p style="font-size:16px">${seen}</p></div>`,
  "small letters": `<p style="font-size:9px">${seen}</p>`,
  "a light grey": `<p style="color:#999;background:#fff">${seen}</p>`,
  "half see-through": `<p style="opacity:.6">${seen}</p>`,
  "a hanging first line": `<p style="text-indent:-2em">${seen}</p>`,
  "put in the middle": `<p style="position:relative;left:50%;transform:translate(-50%,-50%)">${seen}</p>`,
  "cut at its height": `<p style="max-height:400px;overflow:hidden">${seen}</p>`,
  "a style that is none": `<p style="font-size:;;(:0">${seen}</p>`,
};

test.each(Object.entries(showing))("%s: what a reader sees stays", (_name, markup) => {
  expect(textOf(page(markup))).toContain(seen);
});

test.each(["opacity:0", "max-height:0;overflow:hidden", "font-size:0"])(
  "a page that hides its whole text by %s until a script runs is read",
  (style) => {
    const text = textOf(page("", sentences.map((words) => `<p style="${style}">${words}</p>`).join("")));
    for (const words of sentences) expect(text).toContain(words);
  },
);

test("a style of a hundred thousand brackets is read in no time worth naming", () => {
  expect(textOf(page(`<p style="${"(".repeat(100_000)}:${"(".repeat(100_000)}">${seen}</p>`))).toContain(seen);
});
