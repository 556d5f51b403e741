import { expect, test } from "vitest";
import { choosePicture, readSourceSet } from "./choose-picture.ts";
import { parseFragment } from "./page-dom.ts";

function chosen(html: string) {
  const image = parseFragment(html).querySelector("img");
  return image ? choosePicture(image, "https://paper.example/news/1") : undefined;
}

test.each([
  ["the smallest of 1,200 pixels or more", '<img src="a.jpg" srcset="s.jpg 320w, m.jpg 1280w, l.jpg 3000w">', "m.jpg"],
  ["the widest where all are narrower", '<img src="a.jpg" srcset="s.jpg 320w, m.jpg 800w">', "m.jpg"],
  ["the denser one of two", '<img src="a.jpg" srcset="a.jpg 1x, b.jpg 2x">', "b.jpg"],
  ["what late loading will show", '<img src="data:image/gif;base64,R0lGOD" data-src="late.jpg">', "late.jpg"],
  ["late sets too", '<img src="spacer.gif" data-srcset="x.jpg 400w,y.jpg 1200w">', "y.jpg"],
  [
    "a source of the picture element",
    '<picture><source type="image/webp" srcset="w.webp 1200w"><img src="a.jpg" width="600"></picture>',
    "w.webp",
  ],
  [
    "no drawing, where there is another source",
    '<picture><source type="image/svg+xml" srcset="v.svg 1200w"><img src="a.jpg"></picture>',
    "a.jpg",
  ],
  ["the plain one", '<img src="a.jpg">', "a.jpg"],
  ["an address that holds commas", '<img srcset="c,w_300,h_2.jpg 300w, c,w_1500,h_9.jpg 1500w">', "c,w_1500,h_9.jpg"],
])("chosen is %s", (_name, html, expected) => {
  expect(chosen(html)?.address).toBe(`https://paper.example/news/${expected}`);
});

test("the size that the markup declares is kept", () => {
  expect(chosen('<img src="a.jpg" width="600" height="400px">')).toMatchObject({ width: 600, height: 400 });
  expect(chosen('<img src="a.jpg" width="100%">')).toEqual({ address: "https://paper.example/news/a.jpg" });
});

test.each([
  '<img src="https://count.example/p.gif" width="1" height="1">',
  '<img src="https://count.example/p.gif" height="0">',
  '<img src="javascript:alert(1)">',
  '<img srcset="javascript:alert(1) 1200w">',
  '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
  "<img>",
])("%s is no picture", (html) => {
  expect(chosen(html)).toBeUndefined();
});

test("a set of a hundred thousand characters is read to an end", () => {
  for (const written of [
    ",".repeat(1e5),
    "a ".repeat(1e5),
    `${"a".repeat(1e5)},`,
    " ".repeat(1e5),
    "a,".repeat(5e4),
    `a${",".repeat(1e5)}b,`,
    `a ${"1".repeat(1e5)}`,
  ])
    expect(readSourceSet(written, undefined).length).toBeLessThanOrEqual(50);
});
