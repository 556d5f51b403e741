import { expect, test } from "vitest";
import { hasOffice } from "./name-offices.ts";

test("who is named with an office before or after the name has one", () => {
  expect(hasOffice("Ines Halloran", "On Friday Mayor Ines Halloran opened a library.")).toBe(true);
  expect(hasOffice("Ines Halloran", "Ines Halloran, the mayor of Holm, opened a library.")).toBe(true);
  expect(hasOffice("Ines Halloran", "Ines Halloran came by boat. Later Mayor Halloran spoke.")).toBe(true);
  expect(hasOffice("Dag Wren", "Tessen Police stopped a car. Inspector Dag Wren said little.")).toBe(true);
});

test("initials, second names and where somebody is from do not hide an office", () => {
  expect(hasOffice("Ines Halloran", "It was Governor Ines J. Halloran who asked.")).toBe(true);
  expect(hasOffice("Ines Halloran", "Senator Ines Marsh Halloran asked.")).toBe(true);
  expect(hasOffice("Ines Halloran", "Ines Halloran of Holm, the minister, asked.")).toBe(true);
  expect(hasOffice("Ines Halloran", "Ines told Mayor Tara Vell of it. A friend of Halloran stayed.")).toBe(false);
});

test("who is named without one has none, whoever else is in the sentence", () => {
  expect(hasOffice("Rosalind Tamm", "Police named her as Rosalind Tamm, 44.")).toBe(false);
  expect(hasOffice("Wilma Tressel", "Police chief Tara Vell looked for Wilma Tressel.")).toBe(false);
  expect(hasOffice("Oda Renfeld", "The mayor left. Oda Renfeld stayed.")).toBe(false);
});
