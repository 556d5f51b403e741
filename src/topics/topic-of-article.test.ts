import { expect, test } from "vitest";
import { topicOfLabel } from "./topic-labels.ts";
import { foldersOf, topicOfArticle } from "./topic-of-article.ts";

test.each([
  ["Wirtschaft", "business"],
  ["SPORT", "sport"],
  ["world-news", "world"],
  ["Arts & Culture", "culture"],
  ["体育", "sport"],
  ["Αθλητικά", "sport"],
  ["سياسة", "politics"],
  ["Sport / Fußball", "sport"],
  ["Здоровье", "health"],
])("%s is the section %s", (label, topic) => {
  expect(topicOfLabel(label)).toBe(topic);
});

test.each(["Velden", "Business and sport", "", "&", "2026", "Top stories"])("%s names no section", (label) => {
  expect(topicOfLabel(label)).toBeUndefined();
});

test("a publisher's label goes before the words, and a narrow label before a broad one", () => {
  const article = {
    title: "The league club's goalkeeper was arrested",
    text: "The player stood trial.",
    language: "en",
  };
  expect(topicOfArticle({ ...article, labels: ["World", "Courts"] })).toEqual({
    topic: "justice",
    because: { by: "label", label: "Courts" },
  });
  expect(topicOfArticle({ ...article, labels: ["World"] })?.topic).toBe("world");
});

test("words tell the topic of an English article that nobody filed", () => {
  const title = "Velden's goalkeeper saves a penalty in the semifinal";
  const text =
    "The team won the match after extra time. The coach praised every player, and the fans sang in the stadium.";
  const found = topicOfArticle({ title, text, language: "en-GB", labels: ["Velden"] });
  expect(found).toMatchObject({ topic: "sport", because: { by: "words" } });
  expect(topicOfArticle({ title, text, language: "de", labels: [] })).toBeUndefined();
});

test("an article whose words tell nothing plainly has no topic", () => {
  expect(topicOfArticle({ title: "A bridge", text: "It is there.", language: "en", labels: [] })).toBeUndefined();
});

test("folders of an address are labels, numbers and the page's own name are not", () => {
  expect(foldersOf("https://tessen.example/sport/2026/11/cup-final.html")).toEqual(["sport"]);
  expect(foldersOf("https://tessen.example/%E4%BD%93%E8%82%B2/1")).toEqual(["体育"]);
  expect(foldersOf("https://tessen.example/%E4%/1")).toEqual(["%E4%"]);
  expect(foldersOf(undefined)).toEqual([]);
});
