import { expect, test } from "vitest";
import { describeArticle } from "./describe-article.ts";
import { invented } from "./invented-articles.ts";

test("words are kept in order of first use: title, then lead, then body", () => {
  const features = describeArticle({
    title: "Ferry strikes pier",
    text: `Crowds saw the ferry. ${"calm sea ".repeat(40)} Captain dismissed.`,
  });
  const words = features.words.split(" ");
  expect(words.slice(0, features.titleEnd)).toEqual(["ferry", "strike", "pier"]);
  expect(words.slice(features.titleEnd, features.leadEnd)).toEqual(["crowd", "saw", "calm", "sea"]);
  expect(words.slice(features.leadEnd)).toEqual(["captain", "dismissed"]);
  expect(features.counts.slice(0, 3)).toEqual([2, 1, 1]);
});

test("of a long body, what is said twice is kept before what is said once", () => {
  const filler = Array.from({ length: 200 }, (_, number) => `w${number.toString(36)}x`).join(" ");
  const { words, counts, leadEnd } = describeArticle({ title: "Ferry", text: `${filler} spillway spillway` });
  expect(words.split(" ")).toHaveLength(128);
  expect(words.split(" ")[leadEnd]).toBe("spillway");
  expect(counts[leadEnd]).toBe(2);
});

test("features survive JSON unchanged", () => {
  const features = describeArticle(invented.damCourier);
  expect(JSON.parse(JSON.stringify(features))).toEqual(features);
});

test("a time that cannot be read is no time", () => {
  expect(describeArticle({ title: "Ferry", publishedAt: "yesterday-ish" })).not.toHaveProperty("at");
  expect(describeArticle({ title: "Ferry", publishedAt: "2031-03-04" }).at).toBe(Date.UTC(2031, 2, 4));
});

test("a headline in title case gives no names, a running text does", () => {
  expect(describeArticle({ title: "Small Ferry Strikes Old Pier" }).names).toEqual([]);
  expect(describeArticle({ title: "Ferry", text: "The mayor, Ann Orley, went to Port Hale on Monday." }).names).toEqual(
    ["Ann Orley", "Port Hale", "Monday"],
  );
});

test("a teaser counts as a headline, not as a text", () => {
  expect(describeArticle({ title: "Ferry strikes pier", text: "Read more on our site." }).hasText).toBe(false);
  expect(describeArticle(invented.damCourier).hasText).toBe(true);
});

test("a text of a million words gives features of bounded size", () => {
  const words = Array.from({ length: 1_000_000 }, (_, number) => `w${number.toString(36)}`);
  const features = describeArticle({ title: "Long", text: words.join(" ") });
  expect(features.counts.length).toBeLessThanOrEqual(128);
  expect(JSON.stringify(features).length).toBeLessThan(10_000);
});

test("a text without a space gives features of bounded size", () => {
  expect(
    JSON.stringify(describeArticle({ title: "X".repeat(100_000), text: "Ab".repeat(100_000) })).length,
  ).toBeLessThan(1_000);
});

test("no half of a surrogate pair is ever stored", () => {
  const features = describeArticle({ title: `a${"𐐀".repeat(600)}`, text: "𠮷".repeat(20_000) });
  expect(JSON.stringify(features).isWellFormed()).toBe(true);
  expect(features.words.isWellFormed()).toBe(true);
});

test("composed and decomposed letters are one word", () => {
  expect(describeArticle({ title: "Cafe\u0301 Orléans" }).words).toBe(
    describeArticle({ title: "Café Orle\u0301ans" }).words,
  );
});

test("every word has its count, even where normalising a letter gives several words", () => {
  const features = describeArticle({ title: "ﷺ ﷺ ｱｲｳ ½ ﬁre" });
  expect(features.words.split(" ").length).toBe(features.counts.length);
});
