import { expect, test } from "vitest";
import { feedBlocks } from "./html-blocks.ts";

const base = "https://marshgazette.example/news/otters";
const types = (html: string) => feedBlocks(html, base).map((block) => block.type);

test("two line breaks in a row part paragraphs and one does not", () => {
  expect(feedBlocks("One line<br>same paragraph.<br><br>Another.", base)).toMatchObject([
    { text: "One line same paragraph." },
    { text: "Another." },
  ]);
});

test("relative links and pictures become absolute", () => {
  const [paragraph, figure] = feedBlocks(
    '<p>See <a href="../b">this</a></p><img src="/o.jpg" alt="Otter" width="300">',
    base,
  );
  expect(paragraph).toMatchObject({ html: expect.stringContaining('href="https://marshgazette.example/b"') });
  expect(figure).toEqual({
    type: "figure",
    image: "https://marshgazette.example/o.jpg",
    alt: "Otter",
    caption: "",
    width: 300,
  });
});

test("a tracking pixel and a share link are left behind", () => {
  const html =
    '<p>Text of the entry.</p><img src="https://t.example/p.gif" width="1" height="1"><a href="https://www.facebook.com/sharer/sharer.php?u=x">Share</a>';
  expect(feedBlocks(html, base)).toEqual([
    { type: "paragraph", text: "Text of the entry.", html: "Text of the entry." },
  ]);
});

test("a table of data stays a table and a table for layout gives paragraphs", () => {
  expect(types("<table><tr><th>Town</th><th>Votes</th></tr><tr><td>Pell</td><td>12</td></tr></table>")).toEqual([
    "table",
  ]);
  expect(types("<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>")).toEqual(["paragraph", "paragraph"]);
});

test("a quoted post is an embed and a quotation is a quotation", () => {
  const post =
    '<blockquote class="twitter-tweet"><p>Otters!</p>— Ana Poole (@ana) <a href="https://twitter.com/ana/status/1">1 May</a></blockquote>';
  expect(feedBlocks(post, base)).toMatchObject([
    { type: "embed", author: "Ana Poole", link: "https://twitter.com/ana/status/1" },
  ]);
  expect(
    feedBlocks(
      '<div class="fb-post" data-href="https://www.facebook.com/otters/posts/1"><blockquote cite="https://www.facebook.com/otters/posts/1"><p>Otters again!</p>Posted by <a href="#">Otter Watch</a> on <a href="#">Friday 2 May 2031</a></blockquote></div>',
      base,
    ),
  ).toMatchObject([{ type: "embed", author: "Otter Watch", text: "Otters again!", postedAt: "2031-05-02T00:00:00Z" }]);
  expect(types('<blockquote cite="https://b.example/speech"><p>Otters!</p></blockquote>')).toEqual(["quotation"]);
  expect(types("<blockquote><p>Otters!</p></blockquote>")).toEqual(["quotation"]);
});

test("headings are levels 2 to 4", () => {
  expect(feedBlocks("<h1>a</h1><h3>b</h3><h6>c</h6>", base)).toMatchObject([{ level: 2 }, { level: 3 }, { level: 4 }]);
});

test("what stands in q has its quotation marks, in text and in markup, once", () => {
  const [paragraph] = feedBlocks(
    "<p>She said: <q>He told me <q>never</q> twice.</q> And <q>“so be it”</q><q> </q>.</p>",
    base,
  );
  const words = "She said: “He told me ‘never’ twice.” And “so be it” .";
  expect(paragraph).toMatchObject({ text: words, html: words });
});
