import { expect, test } from "vitest";
import { guessLanguage } from "./guess-language.ts";
import { foldedName, tokensOf, wordsOfText } from "./tokens.ts";

test("words are folded and lose the possessive", () => {
  expect(wordsOfText("The Minister’s ＡＢＣ don't")).toEqual(["the", "minister", "abc", "don't"]);
});

test("scripts without spaces are parted into words", () => {
  expect(wordsOfText("東京都に住む人").length).toBeGreaterThan(2);
  expect(wordsOfText("ภาษาไทยสวย").length).toBeGreaterThan(1);
});

test("offsets point at the word in the text", () => {
  const text = "Der Zug — endlich — fährt 東京へ.";
  for (const { word, start, end } of tokensOf(text)) expect(text.slice(start, end).toLowerCase()).toBe(word);
});

test("a folded name puts case and diacritics aside", () => {
  expect(foldedName("Zoë  Erdoğan’s")).toBe("zoe erdogan");
});

test.each([
  ["Der Minister hat gesagt, dass die Brücke nicht gebaut wird.", "de"],
  ["Le maire a dit que le pont ne sera pas construit dans la ville.", "fr"],
  ["The mayor said that the bridge will not be built in the town.", "en"],
  ["Мэр сказал, что мост не будет построен в этом году.", "ru"],
  ["東京の橋はまだ完成していません", "ja"],
  ["市长说这座桥今年不会建成", "zh"],
  ["xyzzy", undefined],
])("the language of %s is %s", (text, language) => {
  expect(guessLanguage(text)).toBe(language);
});
