import { expect, test } from "vitest";
import { dayNumber } from "./calendar.ts";
import { findForeignDates } from "./find-foreign-dates.ts";

/** A Wednesday. */
const today = dayNumber(2031, 3, 5);

function days(sentence: string, language: string): string[] {
  return findForeignDates(sentence, language, today).map(
    ({ start, end, value }) => `${sentence.slice(start, end)} ${value}`,
  );
}

test.each([
  ["de", "Die Frist endete am 20. Dezember.", ["20. Dezember 2030-12-20"]],
  ["de", "Am Montag hat der Rat getagt.", ["Montag 2031-03-03"]],
  ["de", "Am Sonntag, dem 6. April, wird gewählt.", ["6. April 2031-04-06"]],
  ["de", "Am Morgen war es heute kalt, morgen wird es warm.", ["heute 2031-03-05", "morgen 2031-03-06"]],
  ["fr", "Le conseil se réunira jeudi.", ["jeudi 2031-03-06"]],
  ["fr", "Avant-hier, le pont a été fermé.", ["Avant-hier 2031-03-03"]],
  ["es", "Ayer por la mañana cerró el puerto.", ["Ayer 2031-03-04"]],
  ["it", "Il 31/12/2031 scade il termine.", ["31/12/2031 2031-12-31"]],
  ["pt", "A greve começou em 20 de fevereiro.", ["20 de fevereiro 2031-02-20"]],
  ["nl", "Overmorgen begint de zitting.", ["Overmorgen 2031-03-07"]],
  ["nl", "De brug was maandag dicht en gaat vrijdag open.", ["maandag 2031-03-03", "vrijdag 2031-03-07"]],
  ["de", "Der Markt am Freitag.", []],
  ["sv", "Domstolen avgör målet den 12 mars.", []],
] as const)("%s: %s", (language, sentence, expected) => {
  expect(days(sentence, language)).toEqual(expected);
});

test("without a day of publication only a date with its year is known", () => {
  expect(findForeignDates("Am 12. März und am 6. April 2031.", "de", undefined).map(({ value }) => value)).toEqual([
    "2031-04-06",
  ]);
});
