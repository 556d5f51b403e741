import { expect, test } from "vitest";
import { resolveMarkup } from "./resolve-markup.ts";

const base = "https://quay.example/news/today";

test.each([
  [`<a href="/tides">`, `<a href="https://quay.example/tides">`],
  [`<A  HREF = 'tides?a=1&amp;b=2' Title=x>`, `<A  HREF = 'https://quay.example/news/tides?a=1&amp;b=2' Title=x>`],
  [`<img alt src=a.png width=1/><p>`, `<img alt src=https://quay.example/news/a.png width=1/><p>`],
  [
    `<img srcset="https://cdn.example/a.jpg 1x, b.jpg 2x" src="https://cdn.example/a.jpg">`,
    `<img srcset="https://cdn.example/a.jpg 1x, https://quay.example/news/b.jpg 2x" src="https://cdn.example/a.jpg">`,
  ],
])("the addresses of %s become absolute", (html, resolved) => {
  expect(resolveMarkup(html, base)).toBe(resolved);
});

test.each([
  `<a href="https://other.example/x" title="/x" data-href="/x">`,
  `<a href="#note" id="/x"><a href="mailto:jo@quay.example"><a href="">`,
  `<script>document.write('<a href="/x">')</script>`,
  `<!-- <a href="/x"> -->`,
  `<a href="/x"`,
  "no markup",
])("%s stays as it is", (html) => {
  expect(resolveMarkup(html, base)).toBe(html);
});
