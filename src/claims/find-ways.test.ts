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
  ["Two envoys told Reuters that it rained. They said it would snow.", "They", "speaker: Two envoys > outlet: Reuters"],
  [
    "The Ashby Post reported a loss, citing a clerk. The clerk said it was small.",
    "The clerk",
    "speaker: a clerk > outlet: The Ashby Post",
  ],
  [
    "The Ashby Post reported a loss. It quoted a clerk as saying that it was small.",
    "a clerk",
    "speaker: a clerk > outlet: The Ashby Post",
  ],
  [
    "A monk brought a letter from the prior. The letter said that it rained.",
    "The letter",
    "speaker: the prior > mediator: A monk",
  ],
  [
    "Two envoys told Reuters that it rained. They said it would snow. They added that it was cold. They expected a thaw.",
    "They",
    "speaker: Two envoys > outlet: Reuters",
  ],
  [
    "Two envoys told Reuters that it rained.\n\nThe road is shut.\n\nThe envoys said it would snow.",
    "The envoys",
    "speaker: Two envoys > outlet: Reuters",
  ],
  [
    "The Ashby Post reported a loss. It said the board had met. It quoted a clerk as saying that it was small.",
    "a clerk",
    "speaker: a clerk > outlet: The Ashby Post",
  ],
  [
    "A monk brought a letter from the prior. It was sealed. The letter said that it rained.",
    "The letter",
    "speaker: the prior > mediator: A monk",
  ],
  [
    "The ministry sent a note to a mediator. The mediator handed it to two envoys. The envoys passed the note on to the mayor. The note said no.",
    "The note",
    "speaker: The ministry > mediator: The mediator > mediator: The envoys",
  ],
])("over several sentences: %s", (text, source, way) => {
  const claims = [...text.matchAll(new RegExp(`Two envoys|a clerk|${source}`, "g"))].map(({ index, 0: words }) => ({
    ...{ source: [[index, index + words.length] as [number, number]], cue: [], content: [] },
  }));
  const article = { title: "", text, byline: [], language: "en" };
  const ways = findWays(article, resolveSpeakers(article, claims), known);
  expect(
    ways
      .at(-1)
      ?.hands.map(({ role, words }) => `${role}: ${text.slice(...words)}`)
      .join(" > "),
  ).toBe(way);
});

test.each([
  "A clerk told Reuters that it rained. She told the council that it would snow.",
  "A clerk told Reuters that it rained.\n\nShe said it would snow.",
  "A clerk told Reuters that it rained. It was late. She said it would snow.",
  "A clerk told Reuters that it rained. The mayor Ana Voss denied it. She said it would snow.",
  "A clerk told Reuters that it rained.\n\nThe mayor spoke.\n\nShe said it would snow.",
])("what does not plainly go on has one hand: %s", (text) => {
  const article = { title: "", text, byline: [], language: "en" };
  const at = text.lastIndexOf("She");
  const claims = [
    { source: [[0, 7] as [number, number]], cue: [], content: [] },
    { source: [[at, at + 3] as [number, number]], cue: [], content: [] },
  ];
  const ways = findWays(article, resolveSpeakers(article, claims), known);
  expect(ways.map(({ hands }) => hands.length)).toEqual([2, 1]);
});

test.each([
  "A monk sent a note to the mayor. A baker sent a note to the guild. The note said that it rained.",
  "A monk sent a letter to the mayor. The note said that it rained.",
  "A monk sent a note to the mayor. It rained. It snowed. It froze. It thawed. The note said that it rained.",
  "A letter had gone to the mayor. The note said that it rained.",
])("a message whose way is not plain has one hand: %s", (text) => {
  expect(wayOf(text, "The note")).toBe("speaker: The note");
});

test("a source without a name that spoke to two papers is not known to have told either the rest", () => {
  const text =
    "Two envoys told Reuters that it rained.\n\nThe envoys told Radio Velden that it snowed.\n\nThe envoys said it froze.";
  const sources = ["Two envoys", "The envoys told", "The envoys said"].map((words) => text.indexOf(words));
  const claims = sources.map((at) => ({ source: [[at, at + 10] as [number, number]], cue: [], content: [] }));
  const article = { title: "", text, byline: [], language: "en" };
  const ways = findWays(article, resolveSpeakers(article, claims), known);
  expect(ways.map(({ hands }) => hands.map(({ name }) => name).slice(1))).toEqual([["Reuters"], ["Radio Velden"], []]);
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
