import { expect, test } from "vitest";
import { englishPartsOf } from "./english-parts.ts";

const spanish =
  "El alcalde de la ciudad anunció ayer que los vecinos no podrán usar el puente durante las obras, que según el ayuntamiento van a durar tres meses. ".repeat(
    3,
  );
const english =
  "The mayor of the town said on Monday that the old mill would be closed before the winter, since nobody has worked there for years. ".repeat(
    4,
  );

test("the English part of a text is found where it is the greater one", () => {
  const text = `${spanish}\n\n${english}\n\n${english}`;
  const parts = englishPartsOf(text).map(([start, end]) => text.slice(start, end));
  expect(parts.join("")).toBe(english + english);
});

test("a text of another language with a few English lines has none", () => {
  expect(englishPartsOf(`${spanish}\n${spanish}\n${english}`)).toEqual([]);
});
