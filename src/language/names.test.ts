import { expect, test } from "vitest";
import { hashtagFrom, hashtagsOf } from "./hashtags.ts";
import { namesIn } from "./names.ts";
import { sentencesOf } from "./sentences.ts";

const study = (text: string, title = "", language = "en") =>
  namesIn(text, sentencesOf(text, language), language, title);
const text =
  "Talks on the dam began on Monday. President Oona Varga met engineers from the Ministry of Water in Geneva. " +
  "Varga said that the dam would hold. Yesterday Varga flew home from Kenya. The plan by Jan van der Meer was praised by the NWA, and the NWA said so.";

test("a surname counts for the full name of the same text, without the title", () => {
  expect(study(text)[0]).toMatchObject({ name: "Oona Varga", type: "person", times: 3 });
});

test("bodies, places, particles and acronyms are told apart", () => {
  const names = new Map(study(text).map(({ name, type }) => [name, type]));
  expect(names.get("Ministry of Water")).toBe("organisation");
  expect(names.get("Geneva")).toBe("place");
  expect(names.get("Kenya")).toBe("place");
  expect(names.get("Jan van der Meer")).toBe("person");
  expect(names.get("NWA")).toBe("organisation");
});

test("first words of sentences, days and titles are no names", () => {
  const names = study(text).map(({ name }) => name);
  for (const word of ["Talks", "Monday", "Yesterday", "President", "The"]) expect(names).not.toContain(word);
});

test("a line in title case gives no names", () => {
  expect(study("Five Ways To Cook Better Beans This Winter")).toEqual([]);
});

test("every span holds a form of the name", () => {
  for (const { name, spans } of study(text))
    for (const [start, end] of spans) expect(name).toContain(text.slice(start, end));
});

test("German nouns and scripts without case give no names of one word", () => {
  expect(study("Der Rat hat dem Haushalt am Abend die Zustimmung gegeben.", "", "de")).toEqual([]);
  expect(study("東京都に住む人", "", "ja")).toEqual([]);
});

test("a hashtag reads in capitals and words", () => {
  expect(hashtagFrom("nuclear talks", "octavo")).toEqual({
    key: "nucleartalks",
    name: "NuclearTalks",
    givenBy: "octavo",
  });
  expect(hashtagFrom("a far too long tag for anybody to read", "octavo")).toBeUndefined();
});

test("hashtags are few, borne out by the words, and never a filing label", () => {
  const body = "The water talks went on. The water talks will end in May, said Oona Varga. Varga left.";
  const title = "Varga leaves water talks";
  const names = namesIn(body, sentencesOf(body, "en"), "en", title);
  const publisherTags = ["News", "Rivers", "Water", "Front Page"];
  const tags = hashtagsOf({ title, text: body, names, publisherTags, publisherName: "The Sluice", language: "en" });
  expect(tags.map(({ name, givenBy }) => [name, givenBy])).toEqual([
    ["Water", "publisher"],
    ["OonaVarga", "octavo"],
  ]);
});
