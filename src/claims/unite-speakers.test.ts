import { expect, test } from "vitest";
import type { Speaker } from "./speaker.ts";
import { uniteSpeakers } from "./unite-speakers.ts";

function person(name: string, ...roles: string[]): Speaker {
  return { sort: "person", type: "person", name, roles, aliases: [], description: name };
}

function body(name: string): Speaker {
  return { sort: "body", type: "organisation", name, roles: [], aliases: [], description: name };
}

function united(...articles: Speaker[][]): string[] {
  return uniteSpeakers(articles).map(
    ({ name, description, members }) => `${name ?? description} ${members.map(({ article }) => article).join("")}`,
  );
}

test("one speaker has the longest name and all offices and aliases", () => {
  const [speaker] = uniteSpeakers([[person("Holm", "governor")], [person("Ada Holm", "Governor", "economist")]]);
  expect(speaker).toMatchObject({ name: "Ada Holm", roles: ["governor", "economist"], aliases: ["Holm"] });
  expect(speaker?.members).toEqual([
    { article: 0, speaker: 0 },
    { article: 1, speaker: 0 },
  ]);
});

test("two of one surname are kept apart, and the surname alone from both", () => {
  expect(united([person("Ada Holm")], [person("Otto Holm")], [person("Holm")])).toEqual([
    "Ada Holm 0",
    "Otto Holm 1",
    "Holm 2",
  ]);
});

test("of two of one surname the office tells", () => {
  const articles = [
    [person("Ada Holm", "governor of the bank")],
    [person("Otto Holm", "baker")],
    [person("Holm", "baker")],
  ];
  expect(united(...articles)).toEqual(["Ada Holm 0", "Otto Holm 12"]);
});

test("a middle name is often left out, an acronym stands for a body", () => {
  expect(united([person("Ada M. Holm")], [person("Ada Holm")])).toEqual(["Ada M. Holm 01"]);
  expect(united([body("National Water Authority")], [body("NWA")])).toEqual(["National Water Authority 01"]);
});

test("who has no name is never united with anybody", () => {
  const officials: Speaker = { sort: "unnamed", type: "official", roles: [], aliases: [], description: "officials" };
  expect(united([officials], [officials])).toEqual(["officials 0", "officials 1"]);
});

test("no articles have no speakers", () => {
  expect(uniteSpeakers([])).toEqual([]);
});
