import { expect, test } from "vitest";
import { type ArticleToTell, tellStory } from "./tell-story.ts";

const report: ArticleToTell = {
  id: 1,
  title: "Hesper Dam spills over Orvale",
  excerpt: "Families were taken to Brindle.",
  publisherId: 1,
  kind: "news",
  datedAt: new Date("2031-03-04T08:00:00Z"),
  textLength: 3_000,
};

test("headline and excerpt are those of one article", () => {
  expect(tellStory([report])).toEqual({ headline: report.title, excerpt: report.excerpt, leadArticleId: 1 });
});

test("news leads before an earlier opinion", () => {
  const opinion = { ...report, id: 2, kind: "opinion", datedAt: new Date("2031-03-04T06:00:00Z") };
  expect(tellStory([opinion, report]).leadArticleId).toBe(1);
});

test("a full report leads before an earlier brief", () => {
  const brief = { ...report, id: 2, textLength: 90, datedAt: new Date("2031-03-04T06:00:00Z") };
  expect(tellStory([brief, report]).leadArticleId).toBe(1);
});

test("the headline whose words other publishers share leads", () => {
  const odd = {
    ...report,
    id: 2,
    publisherId: 2,
    title: "A wet morning to remember",
    datedAt: new Date("2031-03-04T06:00:00Z"),
  };
  const like = {
    ...report,
    id: 3,
    publisherId: 3,
    title: "Orvale: Hesper Dam spills",
    datedAt: new Date("2031-03-04T09:00:00Z"),
  };
  expect(tellStory([odd, report, like]).leadArticleId).not.toBe(2);
});

test("of equals the earliest leads", () => {
  const earlier = { ...report, id: 9, datedAt: new Date("2031-03-04T07:00:00Z") };
  expect(tellStory([report, earlier]).leadArticleId).toBe(9);
});

test("an article without a headline never leads while another has one", () => {
  expect(
    tellStory([
      { ...report, id: 2, title: " " },
      { ...report, kind: "opinion" },
    ]).leadArticleId,
  ).toBe(1);
});

test("a story without articles cannot be told", () => {
  expect(() => tellStory([])).toThrow("without articles");
});
