import { expect, test } from "vitest";
import type { Block } from "./block.ts";
import { passagesOf } from "./comparable-words.ts";

const text =
  "The harbour council of Aldermouth met on Tuesday, and 3 hours later it had agreed to keep the night ferry.";

function keys(blocks: Block[], language = "en"): string[] {
  return passagesOf(blocks, language).map(({ key }) => key);
}

function paragraph(words: string, html = words): Block {
  return { type: "paragraph", text: words, html };
}

test.each([
  "1,204 comments",
  "17 Kommentare",
  "3 min read",
  "12.4K views",
  "1 204 просмотра",
  "328 条评论",
  "コメント 14件",
  "٢٣ تعليق",
  "Last updated on 21 November 2026 at 14:05 GMT",
  "Aktualisiert am 21. November 2026, 14:05 Uhr",
])("a counter is no part of the text: %s", (line) => {
  expect(keys([paragraph(text), paragraph(line)])).toEqual(keys([paragraph(text)]));
});

test("a heading and a row of a table hold figures of the news", () => {
  const table: Block = { type: "table", hasHeader: false, rows: [["Votes", "14"]] };
  const heading: Block = { type: "heading", level: 2, text: "14 votes" };
  expect(keys([paragraph("14 votes"), heading, table])).toEqual(["14 votes", "Votes · 14"]);
});

test.each(["12 killed", "14 March", "3,000 people", "Seats: 14", "Comments are closed after 3 days, the editor says."])(
  "a figure of the news is: %s",
  (line) => {
    expect(keys([paragraph(text), paragraph(line)])).toHaveLength(2);
    expect(keys([paragraph(line)])).not.toEqual(keys([paragraph(line.replace(/\d+/, "99"))]));
  },
);

test.each([
  ["en", "Harbour Post, 35 minutes ago", "Harbour Post, 2 hours ago"],
  ["de", "Hafenblatt, vor 35 Minuten", "Hafenblatt, vor 2 Stunden"],
  ["fr", "Le Quai, il y a 35 minutes", "Le Quai, il y a 2 heures"],
  ["ru", "Гавань, 35 минут назад", "Гавань, 2 часа назад"],
  ["ja", "港日報 35 分前", "港日報 2 時間前"],
  ["tr", "Liman, 35 dakika önce", "Liman, 2 saat önce"],
])("a relative time in %s passes without a change", (language, before, after) => {
  expect(keys([paragraph(before)], language)).toEqual(keys([paragraph(after)], language));
});

test("in a sentence a relative time is what its author wrote", () => {
  const later = text.replace("3 hours later", "5 hours ago");
  expect(keys([paragraph(later)])).not.toEqual(keys([paragraph(later.replace("5 hours", "6 hours"))]));
});

test("spaces, soft hyphens and the form of quotation marks are typesetting", () => {
  const set = "The “night\u00a0ferry” stays\u200b –  until the har\u00adbour freezes…";
  const plain = 'The "night ferry" stays - until the harbour freezes...';
  expect(keys([paragraph(set)])).toEqual(keys([paragraph(plain)]));
});

test("pictures and lines that hold nothing but a link do not count", () => {
  const link = paragraph("Ferry strike ends", '<a href="https://post.example/2">Ferry strike ends</a>');
  const list: Block = {
    type: "list",
    ordered: false,
    items: [{ text: "Most read", html: '<a href="https://post.example/3">Most read</a>' }],
  };
  const figure: Block = { type: "figure", image: "https://post.example/1.jpg", alt: "", caption: "The ferry." };
  expect(keys([paragraph(text), paragraph(text), paragraph(text), link, list, figure])).toEqual(
    keys([paragraph(text), paragraph(text), paragraph(text)]),
  );
});

test("where most lines are links they are what the article is about", () => {
  const links = ["One", "Two", "Three"].map((name) =>
    paragraph(name, `<a href="https://post.example/${name}">${name}</a>`),
  );
  expect(keys([paragraph(text), ...links])).toHaveLength(4);
});
