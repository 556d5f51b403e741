import { expect, test } from "vitest";
import { markWords, snippetOf } from "./mark-words.ts";
import { parseSearch, wantedTerms } from "./search-query.ts";

const terms = (written: string) => wantedTerms(parseSearch(written, new Date(0)));
const show = (pieces: ReturnType<typeof markWords>) =>
  pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join("");
const mark = (text: string, written: string) => show(markWords(text, terms(written)));

test("whole words are marked, whatever their case, and no parts of words", () => {
  expect(mark("The Ferry, the ferryman and a FERRY.", "ferry")).toBe("The [Ferry], the ferryman and a [FERRY].");
  expect(mark("The ferryman", "ferr*")).toBe("The [ferryman]");
});

test("words are marked whatever accents they are asked for or written with", () => {
  expect(mark("The Café of Brêve, a cafe\u0301 and a cafe.", "cafe breve")).toBe(
    "The [Café] of [Brêve], a [cafe\u0301] and a [cafe].",
  );
  expect(mark("a cafe in Lodz, Strasse 4", '"café in Łódź" straße')).toBe("a [cafe in Lodz], [Strasse] 4");
  expect(mark("Die Straße, ΤΈΛΟΣ, жёлтый", "strasse τελος желтый")).toBe("Die [Straße], [ΤΈΛΟΣ], [жёлтый]");
  expect(mark("мой дом, мои дома", "мои")).toBe("мой дом, [мои] дома");
  expect(show(snippetOf("À Brême, un café où l’on danse.", terms("cafe"), 80))).toBe(
    "À Brême, un [café] où l’on danse.",
  );
});

test("phrases are marked over what parts their words", () => {
  expect(mark("a “draft” agreement, a draft", '"draft agreement"')).toBe("a “[draft” agreement], a draft");
  expect(mark("the ministry’s offer", "ministry's")).toBe("the [ministry’s] offer");
});

test("scripts without spaces are marked by their characters", () => {
  expect(mark("渡轮罢工第十一天", "罢工")).toBe("渡轮[罢工]第十一天");
  expect(mark("جرى الاتفاق أمس", "الاتفاق")).toBe("جرى [الاتفاق] أمس");
});

test("what is not wanted is not marked, and signs are harmless", () => {
  expect(mark("ferry and boat", "ferry -boat")).toBe("[ferry] and boat");
  expect(mark("a (b) [c] \\d", "( [ \\ .* \\d")).toBe("a (b) [c] \\[d]");
});

test("a snippet shows where the words are, and begins and ends at words", () => {
  const text = `${"Before it all. ".repeat(30)}Then the ferry sailed. ${"After it all. ".repeat(30)}`;
  const snippet = show(snippetOf(text, terms("ferry"), 120));
  expect(snippet).toMatch(/^….*Then the \[ferry\] sailed\. .*…$/);
  expect(snippet.length).toBeLessThan(130);
  expect(show(snippetOf(text, terms("nothing"), 60))).toMatch(/^Before it all\. .*…$/);
  expect(snippetOf("", terms("ferry"), 60)).toEqual([]);
});
