import { expect, test } from "vitest";
import { type Mark, markHtml } from "./mark-html.ts";

const text = "The mayor said the dam & the lock were safe.";
const mark = (words: string, role: Mark["role"], opens: Mark["opens"] = [], of = text): Mark => ({
  start: of.indexOf(words),
  end: of.indexOf(words) + words.length,
  role,
  opens,
});
const third = { number: 3, name: 'Claim 3 of 4: "Bell" says' };

test("words are marked, and a reference that has a name stands before the first of them", () => {
  const marks = [
    mark("The mayor", "source", [third]),
    mark("said", "cue"),
    mark("the dam & the lock were safe", "content"),
  ];
  expect(markHtml("The mayor said the dam &amp; the lock were safe.", text, marks)).toBe(
    '<a class="claim-ref" id="claim-3" href="#claim-note-3" aria-label="Claim 3 of 4: &quot;Bell&quot; says">3</a>' +
      '<mark class="source">The mayor</mark> <mark class="cue">said</mark> ' +
      '<mark class="content">the dam &amp; the lock were safe</mark>.',
  );
});

test("no mark reaches over a tag, and no reference stands within a link", () => {
  const html = 'The <a href="https://a.example/">mayor said the dam</a> &amp; the <em>lock</em> were safe.';
  const marked = markHtml(html, text, [mark("mayor", "source", [third]), mark("the dam & the lock", "content")]);
  expect(marked.replace(/ aria-label="[^"]*"/, "")).toBe(
    'The <a href="https://a.example/"><mark class="source">mayor</mark> said <mark class="content">the dam</mark></a>' +
      '<a class="claim-ref" id="claim-3" href="#claim-note-3">3</a>' +
      '<mark class="content"> &amp; the </mark><em><mark class="content">lock</mark></em> were safe.',
  );
});

test("line breaks and surplus spaces count as one space", () => {
  const marks = [mark("said the dam", "content")];
  expect(markHtml("The  mayor<br />said\u00a0the dam &amp; the lock were safe.", text, marks)).toBe(
    'The  mayor<br /><mark class="content">said\u00a0the dam</mark> &amp; the lock were safe.',
  );
});

test("where the words are not those of the text nothing is marked", () => {
  const html = "The major said the dam &amp; the lock were safe.";
  expect(markHtml(html, text, [mark("said", "cue")])).toBe(html);
  expect(markHtml("The mayor said", text, [mark("said", "cue")])).toBe("The mayor said");
});

test("claims that share a source are both referred to before it", () => {
  const fourth = { number: 4, name: "Claim 4 of 4" };
  const marked = markHtml(text.replace("&", "&amp;"), text, [
    mark("The mayor", "source", [third]),
    mark("The mayor", "source", [fourth]),
  ]);
  expect([...marked.matchAll(/id="claim-(\d)"/g)].map(([, number]) => number)).toEqual(["3", "4"]);
  expect(marked.match(/<mark/g)).toHaveLength(1);
});

test("signs of two code units are one sign", () => {
  const emoji = "She said 🐟 is safe.";
  expect(markHtml(emoji, emoji, [mark("🐟 is safe", "content", [], emoji)])).toBe(
    'She said <mark class="content">🐟 is safe</mark>.',
  );
});
