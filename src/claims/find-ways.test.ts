import { expect, test } from "vitest";
import { outletNames } from "../feeds/outlet-names.ts";
import { findWays } from "./find-ways.ts";
import { resolveSpeakers } from "./resolve-speakers.ts";

const known = outletNames([{ id: 4, name: "harbourcourier.example", site: "harbourcourier.example" }]);

/** The way of the claim whose source is given, as "role: words > …". */
function wayOf(text: string, source: string): string {
  const at = text.lastIndexOf(source);
  const article = { title: "", text, byline: [], language: "en" };
  const claim = { source: [[at, at + source.length] as [number, number]], cue: [], content: [] };
  const [way] = findWays(article, resolveSpeakers(article, [claim]), known);
  return (way?.hands ?? []).map(({ role, words }) => `${role}: ${text.slice(...words)}`).join(" > ");
}

test.each([
  ["Two officials told Reuters that it rained.", "Two officials", "speaker: Two officials > outlet: Reuters"],
  [
    "It rained, the Ashby Post reported, citing a cable.",
    "the Ashby Post",
    "speaker: a cable > outlet: the Ashby Post",
  ],
  ["The Ashby Post quoted a clerk as saying that it rained.", "a clerk", "speaker: a clerk > outlet: The Ashby Post"],
  ["It rained, a clerk said in an interview with Radio Velden.", "a clerk", "speaker: a clerk > outlet: Radio Velden"],
  [
    "In a statement carried by the agency Dorn, the palace denied it.",
    "the palace",
    "speaker: the palace > outlet: Dorn",
  ],
  [
    "A letter seen by the Ashby Post says that it rained.",
    "A letter seen by the Ashby Post",
    "speaker: A letter > outlet: the Ashby Post",
  ],
  ["A clerk told Reuters Monday that it rained.", "A clerk", "speaker: A clerk > outlet: Reuters"],
  ["Citing a cable, Reuters reported that it rained.", "Reuters", "speaker: a cable > outlet: Reuters"],
  [
    "The king’s message had been delivered by a monk, envoys said.",
    "envoys",
    "speaker: The king > mediator: a monk > mediator: envoys",
  ],
  ["The king said through his lawyer that it rained.", "The king", "speaker: The king > mediator: his lawyer"],
  [
    "A clerk told the Ashby Post that it rained, according to Reuters.",
    "A clerk",
    "speaker: A clerk > outlet: the Ashby Post > repeater: Reuters",
  ],
  [
    "Envoys said that a monk had passed on the king’s word that it rained.",
    "Envoys",
    "speaker: the king > mediator: a monk > mediator: Envoys",
  ],
  [
    "The ministry let it be known through a mediator that it rained, envoys told the Harbour Courier.",
    "envoys",
    "speaker: The ministry > mediator: a mediator > mediator: envoys > outlet: the Harbour Courier",
  ],
])("%s", (text, source, way) => {
  expect(wayOf(text, source)).toBe(way);
});

test.each([
  ["A clerk said that the bus drove through the town.", "A clerk"],
  ["A clerk told the Post Office to close.", "A clerk"],
  ["A clerk said: “I told Reuters that it rained.”", "A clerk"],
  ["A clerk said it rained. The Ashby Post reported a loss.", "A clerk"],
])("%s has one hand alone", (text, source) => {
  expect(wayOf(text, source)).toBe(`speaker: ${source}`);
});

test("“the paper” is the one that was named before", () => {
  const text = "The Ashby Post reported on Monday that it rained. A clerk told the paper that it snowed.";
  const article = { title: "", text, byline: [], language: "en" };
  const at = text.indexOf("A clerk");
  const claim = { source: [[at, at + 7] as [number, number]], cue: [], content: [] };
  const [way] = findWays(article, resolveSpeakers(article, [claim]), known);
  expect(way?.hands.map(({ name }) => name)).toEqual(["A clerk", "The Ashby Post"]);
});

test("a hand that is followed is known as its publisher, and each has the words that say so", () => {
  const text = "Envoys told the Harbour Courier that it rained.";
  const article = { title: "", text, byline: [], language: "en" };
  const claim = { source: [[0, 6] as [number, number]], cue: [[7, 11] as [number, number]], content: [] };
  const [way] = findWays(article, resolveSpeakers(article, [claim]), known);
  expect(way?.hands[1]).toMatchObject({ publisherId: 4, role: "outlet" });
  expect(way?.hands.map(({ cue }) => text.slice(...cue))).toEqual(["told", "told the Harbour Courier"]);
});

test("a claim without a source has no way", () => {
  const article = { title: "", text: "It rained.", byline: [] };
  expect(findWays(article, resolveSpeakers(article, [{ source: [], cue: [], content: [] }]), known)).toEqual([
    { hands: [] },
  ]);
});
