import { compareStories, type SharedSigns, type SharedTerm } from "./compare-stories.ts";
import type { EarlierUse } from "./earlier-use.ts";
import { isPrecise } from "./past-days.ts";
import type { StoryProfile } from "./profile-story.ts";

/** Why a story follows from an earlier one, in the words that were published. */
export interface LinkReasons {
  names: string[];
  hashtags: string[];
  words: string[];
  /** Between the first articles of the two, to the hour. */
  days: number;
  /** The sentence of the later story that names the day on which the earlier began, or about that day. */
  past?: string;
  /** The sentence of the later story that names a day before both, of which the earlier tells too. */
  samePast?: string;
  /** The words of the later story that are a link to an article of the earlier. */
  link?: string;
}

export interface StoryLink {
  storyId: number;
  fromId: number;
  /** Log odds that it follows. */
  score: number;
  reasons: LinkReasons;
}

/** By the id of an earlier story: the words that link to an article of it. */
export type LinkedWords = ReadonlyMap<number, string>;

export const linkSettings = {
  /** How far back a storyline is followed by what two stories share. */
  spanDays: 200,
  /** And by a day that the later one names, by a link, or by two full names: a trial comes long after the deed. */
  namedSpanDays: 800,
  leastScore: 0,
  /** What it takes to make two storylines one. */
  mergeScore: 2,
  /** Of an earlier story as near to the best as this, the latest is taken: a storyline is a chain where it can be. */
  nearBest: 1,
};

/**
 * What each kind of evidence counts, as log odds: a logistic regression over candidate pairs of gva's parted stories and of `tuned-on`,
 * `recurring` and `seen`, each of these counted three times, rounded to a tenth. `link` is a guess, as no data has links; `day` and what its sentence names were chosen by
 * how many links were right on the same sets.
 */
const worth = {
  none: -7.8,
  person: 3.9,
  secondPerson: 1.2,
  rarePerson: 1.9,
  thing: 3.7,
  office: 3.4,
  place: 2.7,
  word: 2.3,
  dayRoughly: 2.5,
  day: 3,
  samePast: 2.5,
  dayAndPlace: 2.6,
  placeInSentence: 3,
  nameInSentence: 1,
  personAndWords: 0.6,
  thingAndWords: 2,
  link: 6,
};

const most = { things: 1.5, offices: 1, places: 1.5, words: 2, wordsBeside: 3 };
const dayMs = 86_400_000;

/**
 * The earlier story that a story follows from, if any. Two kinds of evidence have to come together, see `isProven`, and weigh enough. A term counts
 * less the more stories had it.
 * @param wouldMerge whether linking to an earlier story would make two storylines one, which takes more.
 */
export function linkStory(
  story: StoryProfile,
  earlier: readonly StoryProfile[],
  use: EarlierUse,
  wouldMerge: (earlierId: number) => boolean = () => false,
  linked: LinkedWords = new Map(),
): StoryLink | undefined {
  const links = earlier.flatMap((other) => {
    const link = judgePair(story, other, use, linked.get(other.storyId));
    if (link && wouldMerge(other.storyId) && link.score < linkSettings.mergeScore) return [];
    return link ? [{ link, at: other.firstAt.getTime() }] : [];
  });
  const best = Math.max(...links.map(({ link }) => link.score));
  const [chosen] = links
    .filter(({ link }) => link.score >= best - linkSettings.nearBest)
    .sort((a, b) => b.at - a.at || b.link.score - a.link.score || a.link.fromId - b.link.fromId);
  return chosen?.link;
}

function judgePair(
  story: StoryProfile,
  earlier: StoryProfile,
  use: EarlierUse,
  link: string | undefined,
): StoryLink | undefined {
  const gap = story.firstAt.getTime() - earlier.firstAt.getTime();
  if (gap < 0 || (gap === 0 && story.storyId < earlier.storyId)) return undefined;
  const signs = compareStories(story, earlier, use);
  if (gap > spanOf(signs, link) * dayMs || !isProven(signs, link)) return undefined;
  const score = scoreOf(signs, link);
  if (score < linkSettings.leastScore) return undefined;
  const days = Math.round((gap * 24) / dayMs) / 24;
  return { storyId: story.storyId, fromId: earlier.storyId, score, reasons: { ...reasonsOf(signs, link), days } };
}

/** How far back these signs are followed, in days. */
function spanOf({ past, people, things }: SharedSigns, link: string | undefined): number {
  const isNamed = past !== undefined || link !== undefined || rare([...people, ...things]).length > 1;
  return isNamed ? linkSettings.namedSpanDays : linkSettings.spanDays;
}

/**
 * Two kinds, one of them strong: somebody or something by a full name that is rare, a day that both name, a link; or somebody with an office, or a body, with
 * three rare words of the event, two if both headlines have the name. A second such name, a place, words and roughly the time are the other kinds; alone they link nothing.
 */
function isProven({ past, samePast, ...signs }: SharedSigns, link: string | undefined): boolean {
  const full = rare([...signs.people, ...signs.things]).length;
  const words = rare([...signs.words, ...signs.hashtags]).length;
  const strong =
    Math.min(2, full) + Number((past && isPrecise(past)) || samePast !== undefined) + Number(link !== undefined);
  const weak =
    Number(past !== undefined && !isPrecise(past)) +
    Number(rare([...signs.offices, ...signs.places]).length > 0) +
    Number(words > 0 || signs.words.length > 1) +
    Number(words > 2);
  const offices = rare(signs.offices);
  const isSameMatter = words >= (offices.some(({ weight }) => weight === 1) ? 2 : 3) && offices.length > 0;
  // Of one name beside a place, and nothing that says when, two in three were wrong.
  const isLoneName = full === 1 && past === undefined && samePast === undefined && link === undefined;
  return (strong > 0 || isSameMatter) && strong + weak >= 2 && !(isLoneName && words === 0);
}

function scoreOf(signs: SharedSigns, link: string | undefined): number {
  const [people, things] = [rare(signs.people), rare(signs.things)];
  const hasDay = Boolean(signs.past && isPrecise(signs.past));
  const places = Math.min(most.places, sum(signs.places) + sum(things) / 2);
  const wordsBeside = Math.min(most.wordsBeside, signs.words.length) / most.wordsBeside;
  return [
    [worth.person, Number(people.length > 0)],
    [worth.secondPerson, Number(people.length > 1)],
    [worth.rarePerson, sum(people.slice(0, 1))],
    [worth.thing, Math.min(most.things, sum(things))],
    [worth.office, Math.min(most.offices, sum(signs.offices))],
    [worth.place, Math.min(most.places, sum(signs.places))],
    [worth.word, Math.min(most.words, sum(rare([...signs.words, ...signs.hashtags])))],
    [worth.dayRoughly, Number(Boolean(signs.past) && !hasDay)],
    [worth.day, Number(hasDay)],
    [worth.samePast, Number(signs.samePast !== undefined)],
    [worth.dayAndPlace, hasDay || signs.samePast ? places : 0],
    [worth.placeInSentence, signs.daySentence.place],
    [worth.nameInSentence, signs.daySentence.name],
    [worth.personAndWords, people.length > 0 ? wordsBeside : 0],
    [worth.thingAndWords, things.length > 0 ? wordsBeside : 0],
    [worth.link, Number(link !== undefined)],
  ].reduce((total, [weight = 0, value = 0]) => total + weight * value, worth.none);
}

function rare(terms: readonly SharedTerm[]): SharedTerm[] {
  return terms.filter(({ isRare }) => isRare);
}

/** What stands at the head counts whole, what only the depth of a text mentions counts three quarters. */
function sum(terms: readonly SharedTerm[]): number {
  return terms.reduce((total, { rarity, weight }) => total + (rarity * (1 + weight)) / 2, 0);
}

function reasonsOf(signs: SharedSigns, link: string | undefined): Omit<LinkReasons, "days"> {
  const named = (terms: readonly SharedTerm[]) => terms.map(({ name }) => name);
  return {
    names: named([...signs.people, ...signs.things, ...signs.offices, ...signs.places]),
    hashtags: named(signs.hashtags),
    words: named(signs.words),
    ...(signs.past && { past: signs.past.sentence }),
    ...(signs.samePast && !signs.past && { samePast: signs.samePast.sentence }),
    ...(link !== undefined && { link }),
  };
}
