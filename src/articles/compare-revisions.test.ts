import { expect, test } from "vitest";
import type { Block } from "./block.ts";
import { compareRevisions } from "./compare-revisions.ts";
import { type Difference, isSame, type Piece } from "./difference.ts";

function paragraphs(...texts: string[]): Block[] {
  return texts.map((text) => ({ type: "paragraph", text, html: text }));
}

function compare(before: Block[], after: Block[], language = "en"): Difference {
  const words = { title: "Night ferry stays", byline: ["Ilse Quarn"] };
  return compareRevisions({ ...words, blocks: before }, { ...words, blocks: after }, language);
}

function written(pieces: readonly Piece[]): string {
  const marks = { same: ["", ""], added: ["[+", "]"], removed: ["[-", "]"] };
  return pieces.map(({ kind, text }) => `${marks[kind][0]}${text}${marks[kind][1]}`).join("");
}

function changed(difference: Difference): string[] {
  return difference.passages.flatMap((each) => (each.change === "changed" ? [written(each.pieces)] : []));
}

const council = "The harbour council of Aldermouth met on Tuesday and agreed to keep the night ferry until spring.";
const fare = "A single crossing will cost 14 marks from the first of April, twice as much as now.";
const crew = "The crew of nine have sailed the route for eleven winters, and none of them has asked to leave.";
const shop = "Beatrix Lowe, who keeps the island’s only shop, told the board that she paid the fare for every loaf.";

test("a word that changed stands alone among the words that did not", () => {
  const difference = compare(paragraphs(council, fare), paragraphs(council, fare.replace("14", "12")));
  expect(changed(difference)).toEqual([
    "A single crossing will cost [-14][+12] marks from the first of April, twice as much as now.",
  ]);
  expect(difference.counts).toEqual({ changed: 1, added: 0, removed: 0, moved: 0 });
});

test("a paragraph that is put in first changes none of those that follow", () => {
  const difference = compare(paragraphs(council, fare, crew), paragraphs(shop, council, fare, crew));
  expect(difference.passages.map(({ change }) => change)).toEqual(["added", "same", "same", "same"]);
});

test("a paragraph that moved is neither taken out nor put in", () => {
  const difference = compare(paragraphs(council, fare, crew, shop), paragraphs(shop, council, fare, crew));
  expect(difference.counts).toEqual({ changed: 0, added: 0, removed: 0, moved: 1 });
});

test("in one gap what was rewritten is told from what was put in", () => {
  const rewritten = crew.replace("nine", "ten").replace("eleven winters", "eleven years");
  const difference = compare(paragraphs(council, crew), paragraphs(council, shop, rewritten, fare));
  expect(difference.passages.map(({ change }) => change)).toEqual(["same", "added", "changed", "added"]);
  expect(changed(difference)).toEqual([
    "The crew of [-nine][+ten] have sailed the route for eleven [-winters][+years], and none of them has asked to leave.",
  ]);
});

test("a paragraph written wholly anew is shown whole, not as a mosaic", () => {
  expect(changed(compare(paragraphs(council, fare, crew), paragraphs(council, shop, crew)))).toEqual([
    `[-${fare}][+${shop}]`,
  ]);
});

test("items of a list and rows of a table are compared one by one", () => {
  const list = (...items: string[]): Block => ({
    type: "list",
    ordered: false,
    items: items.map((text) => ({ text, html: text })),
  });
  const table = (...rows: string[][]): Block => ({ type: "table", rows, hasHeader: true });
  const before = [list("Nine barges went aground.", "The lock is shut."), table(["Boat", "Crew"], ["Anna", "9"])];
  const after = [list("Ten barges went aground.", "The lock is shut."), table(["Boat", "Crew"], ["Anna", "8"])];
  expect(changed(compare(before, after))).toEqual(["[-Nine][+Ten] barges went aground.", "Anna · [-9][+8]"]);
});

test.each([
  [
    "Chinese",
    "zh",
    "港口委员会星期二决定将夜间渡轮保留到春天。",
    "港口委员会星期三决定将夜间渡轮保留到春天。",
    "星期三",
  ],
  [
    "Japanese",
    "ja",
    "港湾委員会は火曜日に夜のフェリーを春まで続けることを決めた。",
    "港湾委員会は水曜日に夜のフェリーを春まで続けることを決めた。",
    "水曜日",
  ],
  [
    "Thai",
    "th",
    "คณะกรรมการท่าเรือตัดสินใจให้เรือข้ามฟากเดินต่อถึงฤดูร้อน",
    "คณะกรรมการท่าเรือตัดสินใจให้เรือข้ามฟากเดินต่อถึงฤดูหนาว",
    "หนาว",
  ],
  [
    "Arabic",
    "ar",
    "قرر مجلس الميناء يوم الثلاثاء الإبقاء على العبارة الليلية",
    "قرر مجلس الميناء يوم الأربعاء الإبقاء على العبارة الليلية",
    "الأربعاء",
  ],
  [
    "Greek",
    "el",
    "Το συμβούλιο αποφάσισε την Τρίτη να κρατήσει το πλοίο.",
    "Το συμβούλιο αποφάσισε την Τετάρτη να κρατήσει το πλοίο.",
    "Τετάρτη",
  ],
])("a word changes in %s, and the words around it stay", (_name, language, before, after, word) => {
  const difference = compare(paragraphs(before), paragraphs(after), language);
  const [passage] = difference.passages;
  const pieces = passage?.change === "changed" ? passage.pieces : [];
  expect(
    pieces
      .filter(({ kind }) => kind !== "removed")
      .map(({ text }) => text)
      .join(""),
  ).toBe(after);
  expect(
    pieces
      .filter(({ kind }) => kind !== "added")
      .map(({ text }) => text)
      .join(""),
  ).toBe(before);
  const added = pieces.filter(({ kind }) => kind === "added").map(({ text }) => text);
  expect(added).toHaveLength(1);
  expect(added[0]?.length).toBeLessThanOrEqual(word.length + 3);
});

test("headline and byline are compared too, but not their spelling in type", () => {
  const before = { title: "Harbour “to close”", byline: ["Ilse Quarn"], blocks: paragraphs(council) };
  expect(isSame(compareRevisions(before, { ...before, title: 'Harbour  "to close"', byline: ["ILSE QUARN"] }))).toBe(
    true,
  );
  const after = compareRevisions(before, { ...before, title: "Harbour stays open", byline: ["Ilse Quarn", "Bo Tarn"] });
  expect(written(after.title?.pieces ?? [])).toBe("Harbour [-“to close”][+stays open]");
  expect(after.byline).toEqual({ from: ["Ilse Quarn"], to: ["Ilse Quarn", "Bo Tarn"] });
  expect(compareRevisions({ ...before, byline: undefined }, before).byline).toBeUndefined();
});

test("both texts can be read out of a difference, whatever was done to them", () => {
  const words = "the harbour council met and agreed to keep night ferry until spring while nobody asked why".split(" ");
  let seed = 7;
  const random = (most: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % most;
  };
  const sentence = () => Array.from({ length: 4 + random(20) }, () => words[random(words.length)]).join(" ");
  for (let round = 0; round < 200; round += 1) {
    const before = Array.from({ length: 1 + random(8) }, sentence);
    const after = before.flatMap((text) => {
      const what = random(5);
      if (what === 0) return [];
      if (what === 1) return [text, sentence()];
      return what === 2 ? [text.replace(words[random(words.length)] ?? "", "barge")] : [text];
    });
    const { passages } = compare(paragraphs(...before), paragraphs(...after));
    const side = (kind: "added" | "removed") =>
      passages.flatMap((each) => {
        if (each.change === "changed")
          return [
            each.pieces
              .filter((piece) => piece.kind === "same" || piece.kind === kind)
              .map(({ text }) => text)
              .join(""),
          ];
        return each.change === "same" || each.change === kind || (each.change === "moved" && kind === "added")
          ? [each.text]
          : [];
      });
    expect(side("added")).toEqual(after);
    const moved = passages.flatMap((each) => (each.change === "moved" ? [each.text] : []));
    expect([...side("removed"), ...moved].sort()).toEqual([...before].sort());
  }
});

test("ten thousand words in one paragraph, and a thousand paragraphs, are compared in bounded steps", () => {
  const long = Array.from({ length: 10_000 }, (_, place) => `word${place % 977}`);
  const other = long.map((word, place) => (place % 9 === 0 ? `${word}x` : word));
  const { passages } = compare(paragraphs(long.join(" ")), paragraphs(other.join(" ")));
  expect(passages[0]?.change).toBe("changed");
  const many = Array.from({ length: 1000 }, (_, place) => `The ${place}th barge of the year passed the lock.`);
  const turned = compare(paragraphs(...many), paragraphs(...many.map((text) => `${text} It was late.`)));
  expect(turned.counts.changed + turned.counts.added).toBe(1000);
});
