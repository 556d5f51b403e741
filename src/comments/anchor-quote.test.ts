import { expect, test } from "vitest";
import { anchorQuote } from "./anchor-quote.ts";
import { articleText, sentences } from "./test-conversation.ts";

const [first = "", second = "", third = ""] = sentences;
const quote = { words: second, start: articleText.indexOf(second) };
const standsAt = (text: string) => {
  const found = anchorQuote(quote, text, "en");
  return found.anchor === "gone" ? "gone" : `${found.anchor}: ${text.slice(found.start, found.end)}`;
};

test("words that still stand are found, wherever they moved", () => {
  expect(standsAt(articleText)).toBe(`exact: ${second}`);
  expect(standsAt(`${third} New words. ${first} ${second}`)).toBe(`exact: ${second}`);
});

test("of words that stand several times those nearest to the old place are meant", () => {
  const text = `${second} ${first} ${second}`;
  expect(anchorQuote({ words: second, start: 95 }, text, "en")).toMatchObject({ start: text.lastIndexOf(second) });
  expect(anchorQuote({ words: second, start: 3 }, text, "en")).toMatchObject({ start: 0 });
});

test.each([
  "Boats must use the quay at Brennick until the works are done.",
  "Boats are to use the quay at Brennick until all of the works are done.",
  "Small boats are to use the new quay at Brennick until the works are done, the town said.",
  "Boats are to use the quay at Brennick until the repairs are finished.",
])("a sentence that was reworded is found: %s", (reworded) => {
  expect(standsAt(`${first} ${reworded} ${third}`)).toMatch(/^near: .*quay at Brennick until/);
});

test.each([
  `${first} ${third}`,
  `${first} Lorries are to use the road at Corrin until spring. ${third}`,
  `${first} The works are done by the firm of Brennick. ${third}`,
  "",
])("words that are gone are not found in others: %s", (text) => {
  expect(standsAt(text)).toBe("gone");
});

test("a quotation of two sentences is found as two", () => {
  const words = `${first} ${second}`;
  const text = `Before all. ${first.replace("Monday", "Tuesday")} ${second} After.`;
  expect(anchorQuote({ words, start: 0 }, text, "en")).toMatchObject({ anchor: "near", start: 12 });
});

test("a long article with many quotations is gone through in little time", () => {
  const text = Array.from(
    { length: 1_500 },
    (_, place) => `${second.replace("Boats", `Boats of ${place}`)} ${third}`,
  ).join(" ");
  const startedAt = performance.now();
  expect(anchorQuote({ words: first, start: 0 }, text, "en").anchor).toBe("gone");
  expect(performance.now() - startedAt).toBeLessThan(1_500);
});
