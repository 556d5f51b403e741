import { expect, test } from "vitest";
import type { EarlierUse } from "./earlier-use.ts";
import { linkStory } from "./link-storyline.ts";
import type { PastDay } from "./past-days.ts";
import type { StoryProfile, StoryTerm } from "./profile-story.ts";
import { termKey } from "./term-keys.ts";
import { readStories, scoreLinks } from "./test-storylines.ts";

const dayMs = 86_400_000;

function story(
  storyId: number,
  day: number,
  terms: readonly string[],
  language = "en",
  past: PastDay[] = [],
): StoryProfile {
  const read = terms.map((written): StoryTerm => {
    const [kind = "", key = ""] = written.split(":");
    return { kind: kind as StoryTerm["kind"], key, name: key, weight: 1 };
  });
  return { storyId, firstAt: new Date(day * dayMs), language, terms: read, past };
}

/** Every term of a story was had by so many before; these had an office. */
function had(count: number, { terms }: StoryProfile, officials: readonly string[] = []): EarlierUse {
  return { frequency: new Map(terms.map((term) => [termKey(term), count])), officials: new Set(officials) };
}

const talks = story(1, 0, ["person:oda renfeld", "place:velden", "word:ferry", "word:crews"]);
const strike = story(2, 6, ["person:oda renfeld", "place:velden", "word:ferry", "word:walkout"]);

test("a story follows from an earlier one with the same rare names and words, and says which", () => {
  const link = linkStory(strike, [talks], had(1, strike));
  expect(link).toMatchObject({ storyId: 2, fromId: 1 });
  expect(link?.reasons).toEqual({ names: ["oda renfeld", "velden"], hashtags: [], words: ["ferry"], days: 6 });
});

test("nothing follows from what came later", () => {
  expect(linkStory(talks, [strike], had(1, talks))).toBeUndefined();
});

test("an office holder, a body and a town that both stories name are not enough", () => {
  const named = ["office:stella rask", "body:harbour guard", "place:gullhaven"];
  const tow = story(3, 20, [...named, "word:tow"]);
  expect(linkStory(tow, [story(1, 0, [...named, "word:sank"])], had(1, tow))).toBeUndefined();
});

test("who had an office in any story before proves no more than who has one here", () => {
  expect(linkStory(strike, [talks], had(1, strike, ["office oda renfeld"]))).toBeUndefined();
  expect(linkStory(strike, [talks], had(1, strike, ["office oda holm"]))?.fromId).toBe(1);
});

test("an office holder in both headlines takes two rare words beside, one in the depth three", () => {
  const row = story(2, 20, ["office:stella rask", "place:velden", "word:ferry", "word:crews"]);
  expect(linkStory(row, [{ ...row, storyId: 1, firstAt: talks.firstAt }], had(1, row))?.fromId).toBe(1);
  const inDepth = { ...row, terms: row.terms.map((term) => ({ ...term, weight: term.kind === "office" ? 0.8 : 1 })) };
  expect(linkStory(inDepth, [{ ...inDepth, storyId: 1, firstAt: talks.firstAt }], had(1, inDepth))).toBeUndefined();
});

test("a day that the later story names, on which the earlier began, is a proof beside a town, and is said", () => {
  const past = [{ from: 0, to: 0, sentence: "The boy was shot on 1 January." }];
  const earlier = story(1, 0, ["place:velden", "word:shot"]);
  const charge = story(2, 60, ["place:velden", "word:charged"], "en", past);
  const link = linkStory(charge, [earlier], had(1, charge));
  expect(link?.reasons).toMatchObject({ names: ["velden"], past: "The boy was shot on 1 January." });
  const other = story(1, 10, ["place:velden", "word:shot"]);
  expect(linkStory(charge, [other], had(1, charge))).toBeUndefined();
});

test("a day counts more where its sentence names the earlier story's place", () => {
  const tells = (sentence: string) => {
    const charge = story(2, 60, ["office:stella rask", "word:charged"], "en", [{ from: 0, to: 0, sentence }]);
    const earlier = story(1, 0, ["office:stella rask", "place:velden", "word:shot"]);
    return linkStory(charge, [earlier], had(1, charge));
  };
  expect(tells("The boy was shot in Velden on 1 January.")?.fromId).toBe(1);
  expect(tells("The boy was shot in Ferrow on 1 January.")).toBeUndefined();
});

test("a day alone links nothing", () => {
  const past = [{ from: 0, to: 0, sentence: "It was the day of the fire, 1 January." }];
  const report = story(2, 60, ["place:marl", "word:fish"], "en", past);
  expect(linkStory(report, [story(1, 0, ["place:velden", "word:fire"])], had(1, report))).toBeUndefined();
});

test("a storyline is followed for longer where the later story names the day", () => {
  const past = [{ from: 0, to: 0, sentence: "She was last seen on 1 January." }];
  const terms = ["person:wilma tressel", "word:raincoat"];
  const found = (days: number, named: PastDay[]) => story(2, days, terms, "en", named);
  const earlier = [story(1, 0, terms)];
  expect(linkStory(found(400, past), earlier, had(1, found(400, past)))?.fromId).toBe(1);
  expect(linkStory(found(400, []), earlier, had(1, found(400, [])))).toBeUndefined();
  expect(linkStory(found(900, past), earlier, had(1, found(900, past)))).toBeUndefined();
});

test("a link in the text to an article of the earlier story is a proof beside any other, and its words are said", () => {
  const report = story(2, 30, ["place:velden", "word:report"]);
  const earlier = [story(1, 0, ["place:velden", "word:ferry"])];
  const never = () => false;
  expect(linkStory(report, earlier, had(1, report), never)).toBeUndefined();
  const linked = new Map([[1, "the walkout in January"]]);
  expect(linkStory(report, earlier, had(1, report), never, linked)?.reasons.link).toBe("the walkout in January");
});

test("a town and the words of a kind of event are not enough", () => {
  const fire = ["name:clarne", "place:ferrow", "word:fire", "word:roof", "word:warehouse"];
  const again = story(4, 30, fire);
  expect(linkStory(again, [story(1, 0, fire)], had(1, again))).toBeUndefined();
});

test("the same kind of event with other names is another matter", () => {
  const elsewhere = story(3, 20, ["name:joran pell", "word:ferry", "word:crews", "word:strike"]);
  expect(linkStory(elsewhere, [talks], had(1, elsewhere))).toBeUndefined();
});

test("names that many stories have link nothing", () => {
  expect(linkStory(strike, [talks], had(30, strike))).toBeUndefined();
});

test("a term that is too common to be counted links nothing", () => {
  expect(linkStory(strike, [talks], { frequency: new Map(), officials: new Set() })).toBeUndefined();
});

test("a storyline is not followed for longer than the span", () => {
  const late = story(
    2,
    400,
    strike.terms.map(({ kind, key }) => `${kind}:${key}`),
  );
  expect(linkStory(late, [talks], had(1, late))).toBeUndefined();
});

test("two full names are followed as far as a day that is named, one is not", () => {
  const terms = ["person:oda renfeld", "person:halvor brisk", "place:velden"];
  const trial = (day: number, named = terms) => story(2, day, named);
  const deed = [story(1, 0, terms)];
  expect(linkStory(trial(400), deed, had(1, trial(400)))?.fromId).toBe(1);
  expect(linkStory(trial(900), deed, had(1, trial(900)))).toBeUndefined();
  const one = trial(400, ["person:oda renfeld", "place:velden", "word:ferry"]);
  expect(linkStory(one, [talks], had(1, one))).toBeUndefined();
});

test("somebody is known by a longer and by a shorter form of the name", () => {
  const called = (id: number, day: number, name: string) => story(id, day, [name, "place:velden", "word:ferry"]);
  const long = called(1, 0, "person:oda j. renfeld");
  const short = called(2, 6, "person:oda renfeld");
  expect(linkStory(short, [long], had(1, short))?.reasons.names).toEqual(["oda renfeld", "velden"]);
  const third = called(3, 9, "person:oda jane renfeld");
  expect(linkStory(third, [short], had(1, third))?.fromId).toBe(2);
  const another = called(3, 9, "person:oda k. renfeld");
  expect(linkStory(another, [long], had(1, another))).toBeUndefined();
  const street = called(3, 9, "name:north oda street");
  expect(linkStory(street, [called(2, 6, "name:north street")], had(1, street))).toBeUndefined();
});

test("stories in two languages are linked by names alone", () => {
  const [german, english] = [
    story(2, 5, ["name:oda renfeld", "name:halvor brisk", "place:velden", "word:crews"], "de"),
    talks,
  ];
  const both = story(1, 0, ["name:oda renfeld", "name:halvor brisk", "place:velden", "word:crews"]);
  expect(linkStory(german, [english], had(1, german))).toBeUndefined();
  expect(linkStory(german, [both], had(1, german))?.reasons).toMatchObject({ words: [] });
});

test("a part of a name is no second name", () => {
  const short = story(1, 0, ["name:renfeld", "name:oda renfeld"]);
  const again = story(2, 1, ["name:renfeld", "name:oda renfeld"]);
  expect(linkStory(again, [short], had(1, again))).toBeUndefined();
});

test("of two stories that fit about as well the later one is followed", () => {
  const offer = story(3, 3, ["person:oda renfeld", "place:velden", "word:ferry"]);
  expect(linkStory(strike, [talks, offer], had(2, strike))?.fromId).toBe(3);
});

test("two storylines become one only for strong reasons", () => {
  const frequency = had(2, strike);
  expect(linkStory(strike, [talks], frequency)?.fromId).toBe(1);
  expect(linkStory(strike, [talks], frequency, () => true)).toBeUndefined();
  expect(linkStory(strike, [talks], had(1, strike), () => true)?.fromId).toBe(1);
});

test.each(["kept-aside", "held-out"] as const)(
  "of invented stories (%s) few are linked wrongly, and most are linked",
  (set) => {
    const { follow = 0, linked = 0, right = 0 } = scoreLinks(readStories(set));
    expect(right / linked).toBeGreaterThanOrEqual(0.9);
    expect(right / follow).toBeGreaterThanOrEqual(0.7);
  },
);
