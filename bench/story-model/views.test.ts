import { expect, test } from "vitest";
import { describeArticle } from "../../src/stories/describe-article.ts";
import type { StorySet } from "./story-sets.ts";
import { trainSettings } from "./train-settings.ts";
import { seeAgain } from "./views.ts";

const sentences = [
  "Water poured over the spillway of the Hesper Dam early on Tuesday morning.",
  "Engineer Tamsin Achterberg said two spillway gates had jammed half open.",
  "Buses took families to Brindle, where a sports hall was opened for the night.",
];

/** Stories of six reports each, one an hour. */
function inventSet(stories: number, text: string | undefined): StorySet {
  const reports = Array.from({ length: stories * 6 }, (_, place) => ({ story: Math.floor(place / 6), place }));
  const articles = reports.map(({ story, place }) => ({
    title: `Report ${place} of the ferry ${story}`,
    publisher: "The Courier",
    publishedAt: new Date(Date.UTC(2031, 2, 1 + 3 * story, place % 6)).toISOString(),
    ...(text && { text }),
  }));
  return {
    name: "invented",
    weight: 1,
    weightWithoutHeadlines: 1,
    share: 1,
    articles,
    features: articles.map(describeArticle),
    truth: reports.map(({ story }) => story),
    folds: reports.map(({ story }) => story % 5),
  };
}

function viewNamed(name: string) {
  const view = trainSettings.views.find((one) => one.name === name);
  if (!view) throw new Error(`there is no view “${name}”`);
  return view;
}

test("a view is drawn the same way each time", () => {
  for (const view of trainSettings.views)
    expect(seeAgain(inventSet(8, sentences.join(" ")), view)).toEqual(
      seeAgain(inventSet(8, sentences.join(" ")), view),
    );
});

test("each article keeps its story and its fold", () => {
  for (const view of trainSettings.views) {
    const seen = seeAgain(inventSet(8, sentences.join(" ")), view);
    expect(seen?.articles.length).toBe(seen?.truth.length);
    expect(seen?.folds).toEqual(seen?.truth.map((story) => story % 5));
  }
});

test("as headlines articles have no text, and further headlines are sentences of their story", () => {
  const seen = seeAgain(inventSet(20, sentences.join(" ")), viewNamed("headlines"));
  const articles = seen?.articles ?? [];
  expect(articles.every(({ text }) => text === undefined)).toBe(true);
  expect(seen?.features.every(({ hasText }) => !hasText)).toBe(true);
  const further = articles.filter(({ publisher }) => publisher === undefined);
  expect(further.length).toBeGreaterThan(0);
  for (const { title } of further) expect(sentences.some((sentence) => sentence.startsWith(title))).toBe(true);
  const days = articles.map(({ publishedAt = "" }) => publishedAt);
  expect(days.every((day) => /^\d{4}-\d\d-\d\d$/.test(day))).toBe(true);
  expect(days).toEqual(days.toSorted());
});

test("as teasers articles have thirty words, and some no date", () => {
  const articles = seeAgain(inventSet(8, sentences.join(" ")), viewNamed("teasers"))?.articles ?? [];
  expect(articles.map(({ text }) => text?.split(" ").length)).toEqual(articles.map(() => 30));
  const dated = articles.filter(({ publishedAt }) => publishedAt !== undefined);
  expect(dated.length).toBeGreaterThan(0);
  expect(dated.length).toBeLessThan(articles.length);
});

test("with few of each no story has more than five articles, and some stand alone", () => {
  const seen = seeAgain(inventSet(20, sentences.join(" ")), viewNamed("few of each"));
  const sizes = Object.values(Object.groupBy(seen?.truth ?? [], (story) => story)).map((own) => own?.length ?? 0);
  expect(sizes.length).toBe(20);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(5);
  expect(Math.min(...sizes)).toBe(1);
});

test("undated articles have all of their text and are in no order", () => {
  const set = inventSet(8, sentences.join(" "));
  const seen = seeAgain(set, viewNamed("undated"));
  expect(
    seen?.articles.every(({ publishedAt, text }) => publishedAt === undefined && text === sentences.join(" ")),
  ).toBe(true);
  expect(seen?.truth.length).toBe(set.truth.length);
  expect(seen?.truth).not.toEqual(set.truth);
});

test("as a slow stream some stories take ten or forty times as long, and the articles come in order", () => {
  const seen = seeAgain(inventSet(20, sentences.join(" ")), viewNamed("slow"));
  const times = seen?.articles.map(({ publishedAt = "" }) => Date.parse(publishedAt)) ?? [];
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  const spans = Object.values(Object.groupBy(times, (_, place) => seen?.truth[place] ?? -1)).map((own = []) =>
    Math.round((Math.max(...own) - Math.min(...own)) / 3_600_000),
  );
  expect(new Set(spans)).toEqual(new Set([5, 50, 200]));
});

test("a set of headlines is not seen again as headlines or teasers", () => {
  const names = trainSettings.views.filter((view) => seeAgain(inventSet(8, undefined), view)).map(({ name }) => name);
  expect(names).toEqual(["few of each", "undated", "slow"]);
});
