import { expect, test } from "vitest";
import type { Block } from "./block.ts";
import { chooseTitle } from "./choose-title.ts";

const text = "LENN — The night ferry stays until spring, the council said. It met on Tuesday.";
const blocks: Block[] = [{ type: "paragraph", text, html: text }];
const where = { names: ["Harbour Post"], url: "https://harbourpost.example/1", blocks, language: "en" };

test("the page's title stands", () => {
  expect(chooseTitle({ ...where, said: ["Night ferry stays", "Ferry"] })).toEqual({
    title: "Night ferry stays",
    isFromText: false,
  });
});

test("a title that only names the site gives way to the feed's", () => {
  expect(chooseTitle({ ...where, said: ["Harbour Post", "Night ferry stays"] }).title).toBe("Night ferry stays");
});

test("where all name only the site, the text's beginning stands for a headline, without its dateline", () => {
  expect(chooseTitle({ ...where, said: ["Harbour Post", undefined, "Search : Harbour Post"] })).toEqual({
    title: "The night ferry stays until spring, the council said.",
    isFromText: true,
  });
});

test("without a text the site's name is all there is", () => {
  expect(chooseTitle({ ...where, blocks: [], said: ["Harbour Post"] })).toEqual({
    title: "Harbour Post",
    isFromText: false,
  });
});

test("a line that pages put under every text stands for no headline", () => {
  const disclaimer =
    "External links are provided for reference. Harbour Post is not responsible for the content of external sites.";
  const own: Block[] = [{ type: "paragraph", text: disclaimer, html: disclaimer }];
  expect(chooseTitle({ ...where, blocks: own, said: ["Harbour Post"] }).title).toBe("Harbour Post");
});
