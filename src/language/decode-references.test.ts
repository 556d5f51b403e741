import { expect, test } from "vitest";
import { decodeReferences } from "./decode-references.ts";

test.each([
  ["a &lt;b&gt; &quot;c&quot; &apos;d&apos; &amp; e", `a <b> "c" 'd' & e`],
  ["&amp;lt;&amp;amp;", "&lt;&amp;"],
  ["&l&lt;t; &&amp;& &lt &ltx;", "&l<t; &&& &lt &ltx;"],
  ["&eacute;&#233;&#xE9;&AMP;&LT;", "ééé&<"],
  ["&#146;&#0;&#xD800;", "\u2019\uFFFD\uFFFD"],
  ["&ampere; &apostle; &quote; &notit;", "&ampere; &apostle; &quote; &notit;"],
  ["&", "&"],
  ["no reference; at all", "no reference; at all"],
])("%s decodes as %s", (written, meant) => {
  expect(decodeReferences(written)).toBe(meant);
});

test("a million ampersands are left as they are", () => {
  const text = `${"&".repeat(1_000_000)};`;
  expect(decodeReferences(text)).toBe(text);
});
