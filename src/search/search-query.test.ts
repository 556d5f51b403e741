import { expect, test } from "vitest";
import { isEmptySearch, isRanked, parseSearch, wantedTerms } from "./search-query.ts";

const now = new Date("2026-11-21T13:05:00Z");
const parse = (written: string) => parseSearch(written, now);
const words = (written: string) =>
  parse(written).words.map(
    ({ anyOf, isExcluded }) =>
      (isExcluded ? "-" : "") + anyOf.map(({ text, isStart }) => (isStart ? `${text}*` : text)).join("|"),
  );

test("words, phrases, exclusions, alternatives and starts are told apart", () => {
  expect(words('ferry "draft agreement" -strike OR -boycott harb*')).toEqual([
    "ferry",
    "draft agreement",
    "-strike|boycott",
    "harb*",
  ]);
  expect(words("ferry OR boat bridge")).toEqual(["ferry|boat", "bridge"]);
  expect(words('-"night boat" “Mira Dolp” „Alte Brücke“')).toEqual(["-night boat", "Mira Dolp", "Alte Brücke"]);
});

test("an OR without two sides is no alternative", () => {
  expect(words("OR ferry")).toEqual(["ferry"]);
  expect(words("ferry OR")).toEqual(["ferry"]);
  expect(words("ferry OR -boat")).toEqual(["ferry", "-boat"]);
  expect(words("ferry or boat")).toEqual(["ferry", "or", "boat"]);
});

test("filters name publishers, hashtags, kinds and days", () => {
  const query = parse('publisher:Courier -publisher:"Radio Velden" #VeldenFerries -#Bread kind:press-release after:7d');
  expect(query.publishers).toEqual({ wanted: ["courier"], unwanted: ["radio velden"] });
  expect(query.hashtags).toEqual({ wanted: ["veldenferries"], unwanted: ["bread"] });
  expect(query.kinds).toEqual({ wanted: ["press release"], unwanted: [] });
  expect(query.after).toEqual(new Date("2026-11-14T00:00:00Z"));
  expect(query.problems).toEqual([]);
});

test("days are years, months, days or words, and begin in UTC", () => {
  const before = (written: string) => parse(`before:${written}`).before?.toISOString().slice(0, 10);
  expect(["2026", "2026-11", "2026-2-3", "2026/02/03", "today", "Yesterday", "0d"].map(before)).toEqual([
    "2026-01-01",
    "2026-11-01",
    "2026-02-03",
    "2026-02-03",
    "2026-11-21",
    "2026-11-20",
    "2026-11-21",
  ]);
});

test("what is not understood is named and left out", () => {
  const query = parse('after:soon before:2026-02-31 kind:rumour publisher:"" after:99999d before:0020 ferry');
  expect(query.problems).toHaveLength(6);
  expect(query.problems[0]).toContain("“after:soon” is no day");
  expect(query.after).toBeUndefined();
  expect(query.words).toHaveLength(1);
});

test("a colon in a word that is no filter is a word", () => {
  expect(words("note: https://courier.example/1 time:3")).toEqual(["note:", "https://courier.example/1", "time:3"]);
});

test("signs alone look for nothing", () => {
  for (const written of ["", "   ", "-", "* -* - #", "& | ! <-> ()", '""', '-"', "'", "\\", "publisher", "🚢"].slice(
    0,
    9,
  ))
    expect(isEmptySearch(parse(written)), written).toBe(true);
  expect(isEmptySearch(parse("-ferry"))).toBe(false);
  expect(wantedTerms(parse("-ferry"))).toEqual([]);
});

test("hostile input never throws, and is bounded", () => {
  for (const written of [
    '"'.repeat(300),
    "-".repeat(9000),
    "\ud800 ferry\0boat",
    "a ".repeat(5000),
    "publisher:".repeat(90),
  ]) {
    const query = parse(written);
    expect(query.words.length).toBeLessThanOrEqual(24);
    expect(JSON.stringify(query)).not.toContain("\\u0000");
    expect(JSON.stringify(query)).not.toContain("\\ud800");
  }
});

test("filters by who speaks, what is named and quoted, topic and story", () => {
  const query = parse(
    'speaker:"Idrane Coll" -speaker:Dolp entity:Velden quote:"stays shut" quote:harb* topic:Business story:12',
  );
  expect(query.speakers).toEqual({ wanted: ["Idrane Coll"], unwanted: ["Dolp"] });
  expect(query.entities.wanted).toEqual(["Velden"]);
  expect(query.quotes.wanted).toEqual([
    { text: "stays shut", isStart: false },
    { text: "harb", isStart: true },
  ]);
  expect(query.topics.wanted).toEqual(["business"]);
  expect(query.stories.wanted).toEqual([12]);
  expect(query.words).toEqual([]);
  expect([isEmptySearch(query), isRanked(query), isRanked(parse("ferry")), isRanked(parse("-ferry"))]).toEqual([
    false,
    false,
    true,
    false,
  ]);
});

test("each filter says what is wrong with a value that it cannot take", () => {
  const { problems } = parse("topic:gossip story:first quote:!! kind:rumour");
  expect(problems).toHaveLength(4);
  expect(problems.join(" ")).toMatch(/“topic:gossip” is no topic.*“story:first” is no story.*“quote:!!” has no word/);
});

test("whatever is typed, each part of it is a word, a filter or a problem, and nothing is read twice", () => {
  const pieces = [
    "ferry",
    '"a b"',
    "-x",
    "speaker:Coll",
    'quote:"a b"',
    "topic:sport",
    "story:3",
    "#Tag",
    "kind:news",
    "entity:E",
  ];
  for (let mask = 1; mask < 1 << pieces.length; mask += 37) {
    const chosen = pieces.filter((_, place) => mask & (1 << place));
    const query = parse(chosen.join("  "));
    const { publishers, speakers, entities, quotes, hashtags, kinds, topics, stories } = query;
    const filters = [publishers, speakers, entities, quotes, hashtags, kinds, topics, stories];
    const count = filters.reduce((sum, { wanted, unwanted }) => sum + wanted.length + unwanted.length, 0);
    expect(query.words.length + count, chosen.join("  ")).toBe(chosen.length);
    expect(query.problems).toEqual([]);
  }
});
