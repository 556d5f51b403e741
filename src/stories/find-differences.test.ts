import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findDifferences } from "./find-differences.ts";
import { readSentences } from "./read-sentences.ts";
import { toldArticle } from "./test-told.ts";

interface Pair {
  a: string;
  b: string;
  differ: boolean;
  languages?: [string, string];
}
function pairsOf(name: string): Pair[] {
  return readFileSync(new URL(`../../fixtures/figures/${name}.jsonl`, import.meta.url), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Pair);
}

function differ(languages: [string, string] | undefined, ...texts: string[]) {
  return findDifferences(
    texts.flatMap((text, place) =>
      readSentences(toldArticle(place + 1, text, { language: languages?.[place] ?? "en" })),
    ),
  );
}

test.each([
  ["pairs", 20, 0.9],
  ["second", 20, 0.85],
  ["other-languages", 40, 0.95],
  ["other-languages-second", 9, 0.85],
] as const)(
  "of the pairs written for it (%s) most differences are found, and hardly one that is none",
  (name, fewest, least) => {
    const pairs = pairsOf(name);
    const found = pairs.filter(({ a, b, languages }) => differ(languages, a, b).length > 0);
    const right = found.filter((pair) => pair.differ).length;
    const differing = pairs.filter((pair) => pair.differ).length;
    expect(differing).toBeGreaterThanOrEqual(fewest);
    expect(pairs.length - differing).toBeGreaterThanOrEqual(fewest);
    expect(right / found.length, "precision").toBeGreaterThanOrEqual(0.97);
    expect(right / differing, "recall").toBeGreaterThanOrEqual(least);
  },
);

const hour = 3_600_000;
const killed = (id: number, count: string, more = {}) =>
  toldArticle(id, `At the lock of Brennick ${count} people were killed when the gate gave way.`, more);
const find = (...articles: ReturnType<typeof toldArticle>[]) => findDifferences(articles.flatMap(readSentences));

test("figures stand in the order of printing, and what came after all that said the first is later", () => {
  const [difference] = find(killed(1, "nine"), killed(2, "nine"), killed(3, "12"));
  expect(difference?.about).toBe("killed");
  expect(difference?.figures.map(({ articleId, isLater }) => [articleId, isLater])).toEqual([
    [1, false],
    [2, false],
    [3, true],
  ]);
});

test("a figure is the number where it stands in the text", () => {
  const articles = [killed(1, "at least nine"), killed(2, "12")];
  for (const { articleId, figureStart, figureEnd } of find(...articles)[0]?.figures ?? [])
    expect(["at least nine people", "12 people"]).toContain(
      articles.find(({ id }) => id === articleId)?.text.slice(figureStart, figureEnd),
    );
});

test("a copy that changed a number is no second opinion, and nor is an opinion", () => {
  const original = killed(1, "nine");
  expect(find(original, killed(2, "12", { origins: original.origins }))).toEqual([]);
  expect(find(original, killed(2, "12", { kind: "opinion" }))).toEqual([]);
});

test("a publisher's newest article speaks for it", () => {
  const corrected = killed(3, "12", { publisherId: 1, origins: ["publisher 1"] });
  expect(find(killed(1, "nine"), killed(2, "12"), corrected)).toEqual([]);
});

test("what looks back after days is not compared", () => {
  const late = killed(2, "12", { printedAt: new Date(killed(1, "").printedAt.getTime() + 100 * hour) });
  expect(find(killed(1, "nine"), late)).toEqual([]);
});

test("of a language that is not read nothing is compared", () => {
  expect(find(killed(1, "nine", { language: "sv" }), killed(2, "12", { language: "sv" }))).toEqual([]);
});

test("captions in a row are no sentence, and their numbers are not compared", () => {
  const captions =
    "1/2 At the lock of Brennick 12 people were killed when the gate gave way Tam Birk 2/2 The lock of Brennick in the evening Ada Holm";
  expect(find(killed(1, "nine"), toldArticle(2, captions))).toEqual([]);
  expect(find(killed(1, "nine"), killed(2, "12"))).toHaveLength(1);
});
