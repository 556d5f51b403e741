import { expect, test } from "vitest";
import { linksOf, renderComment } from "./render-comment.ts";
import { untrusted } from "./untrusted-text.ts";

const print = (words: string) => renderComment(untrusted(words));

test("paragraphs, emphasis, lists and block quotes are printed", () => {
  expect(print("One *two* **three**\nnext\n\n> said\n\n- a\n- b\n\n3. c")).toBe(
    '<p>One <em>two</em> <strong>three</strong><br />\nnext</p>\n<blockquote>\n<p>said</p>\n</blockquote>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<ol start="3">\n<li>c</li>\n</ol>\n',
  );
});

test("a link shows where it leads, and passes nothing on", () => {
  expect(print("See [the bank](https://gull.example/x).")).toBe(
    '<p>See <a href="https://gull.example/x" rel="nofollow ugc noopener">the bank</a> <span class="host">gull.example</span>.</p>\n',
  );
  expect(print("https://quay.example/a")).toBe(
    '<p><a href="https://quay.example/a" rel="nofollow ugc noopener">https://quay.example/a</a></p>\n',
  );
  expect(print("[https://bank.example](https://gull.example)")).toContain('<span class="host">gull.example</span>');
});

test("a host in another script is shown as it is asked for", () => {
  expect(print("https://bаnk.example/")).toContain(">https://xn--bnk-6cd.example/</a>");
});

const attacks = [
  "<script>hit()</script>",
  "<img src=x onerror=hit()>",
  "![pixel](https://gull.example/p.gif)",
  "[a](javascript:hit())",
  "[a](JaVaScRiPt:hit())",
  "[a](data:text/html,<script>hit()</script>)",
  "[a](vbscript:hit)",
  "[a](//gull.example)",
  "[a](/stories/1)",
  "[a](https://bank.example@gull.example)",
  '[a](https://gull.example/"onmouseover="hit())',
  "<a href='https://gull.example' onclick=hit()>a</a>",
  "<javascript:hit()>",
  "[a]: javascript:hit()\n\n[a]",
  "&#60;script&#62;hit()",
  "# heading\n\n```\ncode\n```\n\n| a | b |\n|---|---|",
  "<style>*{display:none}</style>",
  "javascript:hit()",
  "\u202ehttps://gull.example",
  `${"> ".repeat(400)}deep`,
  `${"[".repeat(2_000)}`,
  `${"*a ".repeat(1_500)}`,
];

test.each(attacks)("%s is printed as words", (words) => {
  const html = print(words);
  expect(html).not.toMatch(/<(?!\/?(?:p|em|strong|a|blockquote|ul|ol|li|br|span)\b)/);
  expect(html).not.toMatch(/<[^>]*\s(?:on[a-z]+|style|src|id)=/i);
  for (const [, address] of html.matchAll(/href="([^"]*)"/g)) expect(address).toMatch(/^https?:\/\/[^@"'<>]*$/);
  expect(html).not.toMatch(/<h\d|<pre|<code|<table|<img/);
});

test("long words that mean no markup take no time", () => {
  const startedAt = performance.now();
  for (const words of ["[".repeat(5_000), "*".repeat(5_000), "> ".repeat(2_500), "- ".repeat(2_500), "(".repeat(5_000)])
    print(words);
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});

test("links are found for the rules, and only those that are printed as links", () => {
  expect(linksOf(untrusted("[a](https://one.example/x) https://two.example `c` [b](javascript:hit())"))).toEqual([
    "https://one.example/x",
    "https://two.example",
  ]);
});
