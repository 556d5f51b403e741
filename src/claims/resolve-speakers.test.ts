import { expect, test } from "vitest";
import type { Claim } from "./claim.ts";
import { resolveSpeakers } from "./resolve-speakers.ts";

/** Each source, marked by [ ], with who it is: a name, a “description”, or why nobody. */
function sourcesOf(marked: string, more: { kind?: string; byline?: string[] } = {}): string[] {
  const claims: Claim[] = [];
  let text = "";
  for (const part of marked.split(/[[\]]/)) {
    if (/^[^\]]*$/.test(part) && marked.includes(`[${part}]`))
      claims.push({ source: [[text.length, text.length + part.length]], cue: [], content: [] });
    text += part;
  }
  const found = resolveSpeakers({ title: "", text, byline: [], language: "en", ...more }, claims);
  return found.claims.map(({ source: [span = [0, 0]], by }) => {
    const words = text.slice(...span);
    if (by.outcome === "unresolved") return `${words}: ${by.why}`;
    if (by.outcome === "no source") return "no source";
    const speaker = found.speakers[by.speaker];
    return `${words}: ${speaker?.name ?? `“${speaker?.description}”`}, ${speaker?.type}`;
  });
}

test("surnames, pronouns and offices lead to the full name", () => {
  expect(sourcesOf("[Mayor Clara Voss] said it was late. [Voss] left. “Go,” [she] said. [The mayor] waited.")).toEqual([
    "Mayor Clara Voss: Clara Voss, person",
    "Voss: Clara Voss, person",
    "she: Clara Voss, person",
    "The mayor: Clara Voss, person",
  ]);
});

test("an office is read beside the name, before it, after it and between commas", () => {
  const text =
    "[Ivor Blythe, an engineer who built the dam], said it leaked. Its owner, Petra Lund, came. [The engineer] left. [The owner] stayed.";
  expect(sourcesOf(text)).toEqual([
    "Ivor Blythe, an engineer who built the dam: Ivor Blythe, person",
    "The engineer: Ivor Blythe, person",
    "The owner: Petra Lund, person",
  ]);
});

test("a surname that two bear, and a pronoun that fits two, stay unresolved", () => {
  const two =
    "[Paul Kessler] said yes. [Otto Kessler] said no. [Kessler] left. Paul Kessler met Otto Kessler. [He] laughed.";
  expect(sourcesOf(two).slice(2)).toEqual(["Kessler: several fit", "He: several fit"]);
});

test.each([
  ["begins a sentence", "[Anna Brandt] said yes. [Maria Brandt] said no.\n\n[Brandt] wept. “Go,” [she] said."],
  ["stands within one", "[Anna Brandt] said yes. [Maria Brandt] said no.\n\nIn May [Brandt] wept. “Go,” [she] said."],
])("a surname that two bear is nobody’s where it %s, nor is the pronoun after it", (_, text) => {
  expect(sourcesOf(text).slice(2)).toEqual(["Brandt: several fit", "she: several fit"]);
});

test("of two who bear a surname the title tells, and an office of its own makes a third", () => {
  const two =
    "[Anna Brandt] said yes. [Paul Brandt] said no.\n\n[Mr Brandt] wept. Then [the brewer Brandt] said maybe.";
  expect(sourcesOf(two).slice(2)).toEqual(["Mr Brandt: Paul Brandt, person", "the brewer Brandt: Brandt, person"]);
});

test("a pronoun of the other gender is nobody's", () => {
  expect(sourcesOf("[Clara Voss] said it was late.\n\n[He] left.")).toContain("He: nobody fits");
});

test("a possessive is the same name", () => {
  expect(sourcesOf("Paul Kessler is late. [Mr. Kessler’s] said to be ill. [Mr. Rook’s] said to be well.")).toEqual([
    "Mr. Kessler’s: Paul Kessler, person",
    "Mr. Rook’s: Rook, person",
  ]);
});

test("a pronoun inside a quotation stays unresolved, whoever is quoted", () => {
  expect(sourcesOf("“[He] said no,” [Clara Voss] said.")[0]).toBe("He: nobody fits");
});

test("somebody without a name in between makes a pronoun uncertain", () => {
  expect(sourcesOf("[Paul Kessler] said yes. His lawyer phoned the court. [He] was late.")[1]).toBe("He: several fit");
});

test("bodies are taken up by what they are", () => {
  const text =
    "[The Ministry of Water] said no. [The ministry] closed. [It] slept. [Lorn’s foreign ministry] said yes.";
  expect(sourcesOf(text)).toEqual([
    "The Ministry of Water: Ministry of Water, authority",
    "The ministry: Ministry of Water, authority",
    "It: Ministry of Water, authority",
    "Lorn’s foreign ministry: Lorn’s foreign ministry, authority",
  ]);
});

test.each([
  ["Two officials", "official"],
  ["A person familiar with the talks", "people familiar"],
  ["a ministry spokeswoman", "spokesperson"],
  ["A woman who sells coffee", "witness"],
  ["analysts", "expert"],
  ["police", "authority"],
  ["the indictment", "document"],
  ["a copy of the letter", "document"],
  ["A study published on Monday", "study"],
  ["A report by the Institute of Tides", "study"],
  ["insurers", "company"],
  ["Fenwick’s coach", "other"],
])("%s keeps its description and is of the type %s", (words, type) => {
  expect(sourcesOf(`It rains, said [${words}].`)).toEqual([`${words}: “${words}”, ${type}`]);
});

test.each([
  ["[A firing of the engines] (showed) that the tank leaks.", "thing"],
  ["[The departures of both keepers] (leave) the harbour without a light.", "thing"],
  ["[Any rapprochement] (will take place against) a backdrop of doubt.", "thing"],
  ["[Corvo-3] (is expected) to pass over the isles.", "thing"],
  ["[Settlements on the dunes] (are considered) unlawful by most.", "thing"],
  ["[A test firing of the engines] (showed) that the tank leaks.", "thing"],
  ["[Photos]: (:) the harbour at dusk.", "thing"],
  ["[The photos] (show) the harbour at dusk.", "document"],
  ["[The prototype] (said) it was sorry.", "other"],
  ["[Some of the engines] (said) “no”.", "other"],
  ["[The rabbis] (backed) the plan.", "other"],
  ["[Some older Democrats] (float) a plan.", "other"],
])("%s has a source of the type %s", (marked, type) => {
  const text = marked.replace(/[[\]()]/g, "");
  const at = (open: string, close: string): [number, number] => {
    const before = (place: number) => marked.slice(0, place).replace(/[[\]()]/g, "").length;
    return [before(marked.indexOf(open)), before(marked.indexOf(close))];
  };
  const claim: Claim = {
    source: [at("[", "]")],
    cue: [at("(", ")")],
    content: [[text.length - 5, text.length]],
  };
  expect(resolveSpeakers({ title: "", text, byline: [], language: "en" }, [claim]).speakers[0]?.type).toBe(type);
});

test("“I” outside quotations is the author, but not in an interview", () => {
  expect(sourcesOf("[I] think it rains.", { kind: "opinion", byline: ["Ada Holm"] })).toEqual(["I: Ada Holm, author"]);
  expect(sourcesOf("[I] think it rains.", { kind: "interview" })).toEqual(["I: nobody fits"]);
});

test("two who speak together are both found", () => {
  const text = "Ivor Blythe and Petra Lund said that it rained.";
  const claim: Claim = { source: [[0, 26]], cue: [], content: [] };
  const { speakers, claims } = resolveSpeakers({ title: "", text, byline: [], language: "en" }, [claim]);
  expect(speakers.map(({ name }) => name)).toEqual(["Ivor Blythe", "Petra Lund"]);
  expect(claims[0]?.by).toMatchObject({ speaker: 0, jointly: [1] });
});

test("a claim without a source has none, and an empty text no speakers", () => {
  const article = { title: "", text: "", byline: [] };
  expect(resolveSpeakers(article, [{ source: [], cue: [], content: [] }]).claims[0]?.by).toEqual({
    outcome: "no source",
  });
  expect(resolveSpeakers(article, [])).toEqual({ speakers: [], claims: [] });
});

test("a pronoun's evidence is where the name stands", () => {
  const text = "Clara Voss said it was late. She left.";
  const claims: Claim[] = [[0, 10] as const, [29, 32] as const].map(([start, end]) => ({
    source: [[start, end]],
    cue: [],
    content: [],
  }));
  const { claims: found } = resolveSpeakers({ title: "", text, byline: [], language: "en" }, claims);
  expect(found[1]?.by).toMatchObject({ by: "pronoun", evidence: [0, 10] });
});
