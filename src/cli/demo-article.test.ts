import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { changesLater, editionOf, readDemoArticle } from "./demo-article.ts";
import { readDemoWriting } from "./demo-writing.ts";

const place = { publisher: "tarn-packet", name: "ropewalk" };
/** A Wednesday. */
const startedAt = new Date("2031-02-05T12:00:00Z");
const head = "story: rope\nhours-ago: 48\ntitle: Ropewalk opens\nsection: news";

test("days are those of the publication, the Saturday is the one after the start", () => {
  const text = `---\n${head}\n---\nDecided on {weekday}, put off on {weekday-1}, first on {date-15}; opens on {saturday}, or on {saturday+7}.\n`;
  expect(readDemoArticle(text, place, startedAt).paragraphs).toEqual([
    {
      form: "text",
      editions: "both",
      text: "Decided on Monday, put off on Sunday, first on 19 January; opens on Saturday 8 February, or on Saturday 15 February.",
    },
  ]);
});

test("on a Saturday the coming Saturday is a week away", () => {
  const text = `---\n${head}\n---\nOn {saturday}.\n`;
  const article = readDemoArticle(text, place, new Date("2031-02-08T09:00:00Z"));
  expect(article.paragraphs[0]?.text).toBe("On Saturday 15 February.");
});

test("plus and minus part the two editions, and a later title is of the second", () => {
  const text = `---\n${head}\nlater-title: Ropewalk to open\n---\n- It opens.\n\n+ UPDATE: It opens later.\n\nTwo people teach.\n`;
  const article = readDemoArticle(text, place, startedAt);
  const textsOf = (edition: "first" | "later") => editionOf(article, edition).paragraphs.map((each) => each.text);
  expect(changesLater(article)).toBe(true);
  expect([editionOf(article, "first").title, ...textsOf("first")]).toEqual([
    "Ropewalk opens",
    "It opens.",
    "Two people teach.",
  ]);
  expect([editionOf(article, "later").title, ...textsOf("later")]).toEqual([
    "Ropewalk to open",
    "UPDATE: It opens later.",
    "Two people teach.",
  ]);
});

test("an article without a title is refused by its name", () => {
  expect(() => readDemoArticle("---\nstory: rope\nhours-ago: 1\nsection: news\n---\n", place, startedAt)).toThrow(
    "demo article tarn-packet/ropewalk has no title",
  );
});

test("the writing of the demo can be printed: every publisher has articles, every article has a text", () => {
  const folder = fileURLToPath(new URL("../../demo", import.meta.url));
  const { publishers, articles, pictures } = readDemoWriting(folder, startedAt);
  expect(publishers.map((publisher) => publisher.folder).toSorted()).toEqual(
    readdirSync(folder, { withFileTypes: true })
      .filter((item) => item.isDirectory() && item.name !== "pictures")
      .map((item) => item.name)
      .toSorted(),
  );
  for (const { folder: own } of publishers) expect(articles.some((article) => article.publisher === own)).toBe(true);
  for (const article of articles) {
    if (article.picture) expect([...pictures.keys()]).toContain(article.picture.path);
    const words = article.paragraphs.map((paragraph) => paragraph.text).join(" ");
    expect(words.length, article.path).toBeGreaterThan(600);
    expect(words + article.title + article.standfirst, article.path).not.toMatch(/[{}]/);
  }
});
