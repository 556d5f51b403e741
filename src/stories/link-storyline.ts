import type { StoryProfile, StoryTerm } from "./profile-story.ts";

/** Why a story follows from an earlier one, in the words that were published. */
export interface LinkReasons {
  names: string[];
  hashtags: string[];
  words: string[];
  /** Between the first articles of the two, to the hour. */
  days: number;
}

export interface StoryLink {
  storyId: number;
  fromId: number;
  score: number;
  reasons: LinkReasons;
}

/** Tuned on `fixtures/storylines/tuned-on.jsonl`; the other half decides. */
export const linkSettings = {
  /** How far back a storyline is followed. */
  spanDays: 200,
  /** A term that more stories had in that time proves nothing. */
  mostStories: 40,
  /** A name that more stories had is not rare: it counts, but never alone. */
  rareStories: 12,
  /** What kinds of evidence count for, at their rarest. */
  worth: { name: 1, place: 0.6, hashtag: 0.6, word: 0.5 } satisfies Record<StoryTerm["kind"], number>,
  /** What has to come together. */
  leastScore: 1.2,
  /** What it takes to make two storylines one. */
  mergeScore: 2,
  /** Of an earlier story as near to the best as this, the latest is taken: a storyline is a chain where it can be. */
  nearBest: 0.8,
};

const dayMs = 86_400_000;

/** What a pair of stories has in common: each term with how many stories had it before the later of the two. */
interface Shared extends StoryTerm {
  worth: number;
  isRare: boolean;
}

/**
 * The earlier story that a story follows from, if any. Two kinds of evidence have to come together, see `isProven`. A term counts less the more stories had it. @param frequency by `termKey`: how many
 * stories had the term before; a term that is not in it is too common. @param wouldMerge whether linking to an
 * earlier story would make two storylines one, which takes more.
 */
export function linkStory(
  story: StoryProfile,
  earlier: readonly StoryProfile[],
  frequency: ReadonlyMap<string, number>,
  wouldMerge: (earlierId: number) => boolean = () => false,
): StoryLink | undefined {
  const links = earlier.flatMap((other) => {
    const link = comparePair(story, other, frequency);
    if (link && wouldMerge(other.storyId) && link.score < linkSettings.mergeScore) return [];
    return link ? [{ link, at: other.firstAt.getTime() }] : [];
  });
  const best = Math.max(...links.map(({ link }) => link.score));
  const [chosen] = links
    .filter(({ link }) => link.score >= best * linkSettings.nearBest)
    .sort((a, b) => b.at - a.at || b.link.score - a.link.score || a.link.fromId - b.link.fromId);
  return chosen?.link;
}

/** Names of a term in any set: its kind and its folded form. */
export function termKey({ kind, key }: Pick<StoryTerm, "kind" | "key">): string {
  return `${kind === "place" ? "name" : kind} ${key}`;
}

function comparePair(
  story: StoryProfile,
  earlier: StoryProfile,
  frequency: ReadonlyMap<string, number>,
): StoryLink | undefined {
  const gap = story.firstAt.getTime() - earlier.firstAt.getTime();
  if (gap < 0 || gap > linkSettings.spanDays * dayMs) return undefined;
  if (gap === 0 && story.storyId < earlier.storyId) return undefined;
  const shared = sharedTerms(story, earlier, frequency);
  const names = withoutParts(shared.filter(({ kind }) => kind === "name" || kind === "place"));
  const hashtags = shared.filter(({ kind, key }) => kind === "hashtag" && !names.some((name) => isIn(key, name.key)));
  const words = shared.filter(({ kind }) => kind === "word");
  const score = [...names, ...hashtags, ...words].reduce((sum, { worth }) => sum + worth, 0);
  if (!isProven(names, hashtags.length + words.length) || score < linkSettings.leastScore) return undefined;
  const named = (terms: readonly Shared[]) => terms.map(({ name }) => name);
  const days = Math.round((gap * 24) / dayMs) / 24;
  const reasons = { names: named(names), hashtags: named(hashtags), words: named(words), days };
  return { storyId: story.storyId, fromId: earlier.storyId, score, reasons };
}

/**
 * Parts of towns, and those whom every report of one kind names: the police of a place, its prosecutor, its hospital, its news. They come back
 * in other matters as towns do.
 */
const recurring =
  /(?:^| )(?:park|city|county|side|street|road|avenue|boulevard|beach|heights|highlands|hills|springs|village|parish|district|downtown|police|sheriff|sheriffs|constabulary|prosecutors?|coroner|medical examiner|fire department|department|hospital|medical center|infirmary|news|tv|radio|weather)$|^(?:police|sheriff|downtown|inspector|officer|sgt|lt|capt|sergeant|lieutenant|captain|detective|spokesman|spokeswoman|spokesperson) /u;

/**
 * A name of several words that is no place is strong: it means one person or one thing. Towns and single words come back in
 * other matters, so they only help. Names alone are enough where they are three.
 */
function isProven(names: readonly Shared[], others: number): boolean {
  const rare = names.filter(({ isRare }) => isRare);
  const strong = rare.filter(({ kind, key }) => kind === "name" && key.includes(" ") && !recurring.test(key)).length;
  const weak = rare.length - strong;
  if (strong >= 2) return others >= 1 || rare.length >= 3;
  return strong === 1 && others + Math.min(1, weak) >= 2;
}

/** The rarest first. Words are compared in one language only. */
function sharedTerms(story: StoryProfile, earlier: StoryProfile, frequency: ReadonlyMap<string, number>): Shared[] {
  const theirs = new Map(earlier.terms.map((term) => [termKey(term), term]));
  const isSameLanguage = story.language === earlier.language;
  return story.terms
    .flatMap((term) => {
      const other = theirs.get(termKey(term));
      const count = frequency.get(termKey(term));
      if (!other || count === undefined || (term.kind === "word" && !isSameLanguage)) return [];
      const worth = linkSettings.worth[term.kind] * Math.min(term.weight, other.weight) * rarityOf(count);
      return [{ ...term, worth, isRare: count <= linkSettings.rareStories }];
    })
    .sort((a, b) => b.worth - a.worth || (a.key < b.key ? -1 : 1));
}

/** 1 for a term that one story had before, a third for seven. */
function rarityOf(count: number): number {
  return 1 / (1 + Math.log(Math.max(1, count)));
}

/** "Coll" beside "Idrane Coll" is no second name. */
function withoutParts(names: readonly Shared[]): Shared[] {
  return names.filter(
    ({ key }, place) =>
      !names.some((other, at) => at !== place && isIn(key, other.key) && (key !== other.key || at < place)),
  );
}

function isIn(part: string, whole: string): boolean {
  return whole.replaceAll(" ", "").includes(part.replaceAll(" ", ""));
}
