import { expect, test } from "vitest";
import { plainTextOf } from "./plain-text.ts";

const plain = (written: string) => plainTextOf(written).text;

test("a text of the usual form stays as it is", () => {
  const text =
    "Mill to close\n\n“We have no choice,” said Ana Marsh, the mayor. “It costs too much.”\n\nIvor Blythe's 'plan B' failed.";
  expect(plainTextOf(text)).toEqual({ text, places: undefined });
});

test("what cannot be seen is left out, and the rest knows where it stood", () => {
  const { text, places } = plainTextOf("\ufeffThe may\u00ador\u200b said");
  expect(text).toBe("The mayor said");
  expect([...(places?.starts ?? [])]).toEqual([1, 2, 3, 4, 5, 6, 7, 9, 10, 12, 13, 14, 15, 16]);
  expect(places?.ends.at(-1)).toBe(17);
});

test("every kind of line break parts lines", () => {
  expect(plain("One.\r\nTwo.\rThree.\u2028Four.\u0085Five.")).toBe("One. \nTwo.\nThree.\nFour.\nFive.");
});

test("marks of lists are no words", () => {
  expect(plain("Seen today:\n• Marsh said no.\n> Blythe said yes.\n* Holm left.")).toBe(
    "Seen today:\n  Marsh said no.\n  Blythe said yes.\n  Holm left.",
  );
});

test("marks that look like double quotation marks are some, and those that look the wrong way are turned", () => {
  expect(plain("″No,″ he said. ＂Yes,＂ she said. ❝Well,❞ they said.")).toBe(
    '"No," he said. "Yes," she said. “Well,” they said.',
  );
  expect(plain("„No,“ he said. ”Yes,” she said.")).toBe("“No,” he said. “Yes,” she said.");
  expect(plain("\u0093No,\u0094 he said. ´´Yes,´´ she said.")).toBe("“No,” he said. ''Yes,'' she said.");
});

test("where single marks quote they are double ones, and the double ones within are single", () => {
  expect(
    plain(
      "‘We won’t close the “old” mill,’ said Marsh. She called it ‘the town’s heart’.\n‘The workers’ rights are safe,’ she said.",
    ),
  ).toBe(
    "“We won’t close the ‘old’ mill,” said Marsh. She called it “the town’s heart”.\n“The workers’ rights are safe,” she said.",
  );
});

test("a speech between single marks that goes on in the next line does so between double ones", () => {
  expect(plain("‘We shall stay, said Marsh.\n‘And they will go.’\n‘No,’ he said.")).toBe(
    "“We shall stay, said Marsh.\n“And they will go.”\n“No,” he said.",
  );
});

test("single marks stay where double ones quote", () => {
  const text = "‘A disgrace’: mayor on toll\n“It is ‘a disgrace’ to us,” she said. “‘Never’ was the word.” “No.”";
  expect(plain(text)).toBe(text);
});

test("lines that were cut at a width are whole again, and paragraphs stay apart", () => {
  const cut = [
    "The mayor of Oakhaven said on Monday that the old mill would be",
    "closed before the winter, since nobody has worked there for years",
    "and the roof may come down. Her deputy said that he had heard of",
    "the plan from the newspaper.",
    "",
    "Ivor Blythe, who owns the land, said that he would not sell it to",
    "anybody. He has owned it since 1974 and means to keep it as long",
    "as he lives.",
  ];
  const paragraphs = plain(cut.join("\n")).split("\n").filter(Boolean);
  expect(paragraphs).toEqual([cut.slice(0, 4).join(" "), cut.slice(5).join(" ")]);
});

test("a list of headlines is no text that was cut", () => {
  const list = ["Mayor to close the old mill before winter", "Blythe will not sell his land to the town", "Holm wins"];
  const text = [...list, ...list, ...list].join("\n");
  expect(plain(text)).toBe(text);
});

test("a quotation after a colon stands in the line that introduces it", () => {
  expect(plain("Marsh said in a statement:\n\n“We have no choice.”\n\nShe left.")).toBe(
    "Marsh said in a statement:  “We have no choice.”\n\nShe left.",
  );
});

test("a text without paragraphs has some, and none ends within a quotation or before one", () => {
  const story =
    "The council met on Monday evening. Marsh spoke first. “It costs too much. It must go,” she said. “We are sure.” ";
  const text = plain(story.repeat(20).trim());
  expect(text.length).toBe(story.length * 20 - 1);
  const lines = text.split("\n");
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) expect(line).toMatch(/^The council met|^Marsh spoke/);
  expect(lines.every((line) => line.length < 700)).toBe(true);
});
