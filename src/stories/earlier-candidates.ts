import { type EarlierUse, rareSettings, rarityOf } from "./earlier-use.ts";
import { linkSettings } from "./link-storyline.ts";
import type { PastDay } from "./past-days.ts";
import type { StoryProfile, StoryTerm } from "./profile-story.ts";
import { formKeys, officeKey } from "./term-keys.ts";

/** Earlier stories that are compared with one, of those that share terms and of those that began on a day that it names. */
const mostCandidates = 12;
export const mostOfNamedDays = 6;
/** Of a name that is too common to be counted. */
export const commonWorth = 0.15;

/** How stories before a story used its terms, and which of them share most. */
export interface Gathered extends EarlierUse {
  /** Earlier stories that share most. */
  candidates: number[];
}

/** A story that shares so many names of several words is of one matter with others that do. */
const sameMatterNames = 2;

/**
 * How rare each term is, and who shares most. A storyline's own people are in each of its stories: what shares two full names with this story
 * counts as one matter together, so that they do not become common by it. @param holders by `termKey`: the stories that had the term
 * before, one more than `mostStories` at the most.
 */
export function gatherEarlier(holders: ReadonlyMap<string, readonly number[]>): Gathered {
  const { merged, short } = underOneForm(holders);
  const terms = [...merged].filter(([key]) => !isOffice(key));
  const officials = new Set([...holders].flatMap(([key, ids]) => (isOffice(key) && ids.length > 0 ? [key] : [])));
  const counted = terms.filter(([, ids]) => ids.length <= rareSettings.mostStories);
  const [shared, scores] = [new Map<number, number>(), new Map<number, number>()];
  for (const [key, ids] of counted.filter(([known]) => !short.has(known)))
    for (const id of ids) {
      shared.set(id, (shared.get(id) ?? 0) + Number(isFullName(key)));
      scores.set(id, (scores.get(id) ?? 0) + rarityOf(ids.length));
    }
  const frequency = new Map(
    counted.map(([key, ids]) => {
      const others = ids.filter((id) => (shared.get(id) ?? 0) < sameMatterNames).length;
      return [key, others + Number(others < ids.length)];
    }),
  );
  return { frequency, officials, candidates: bestOf(scores, mostCandidates) };
}

/** Who had the short form of a person's name had the longer one too; the two count once. */
function underOneForm(holders: ReadonlyMap<string, readonly number[]>): {
  merged: Map<string, readonly number[]>;
  short: Set<string>;
} {
  const [merged, shortKeys] = [new Map(holders), new Set<string>()];
  for (const [key, ids] of holders) {
    const [, short] = isFullName(key) ? formKeys({ kind: "person", key: key.slice(nameKey.length) }) : [];
    const others = short === undefined ? undefined : holders.get(short);
    if (short === undefined || others === undefined) continue;
    const both = [...new Set([...ids, ...others])];
    merged.set(key, both).set(short, both);
    shortKeys.add(short);
  }
  return { merged, short: shortKeys };
}

/** By what a story's terms are found: its `termKey`s, and the `officeKey` of each who has an office in it. */
export function keptKeys(terms: readonly StoryTerm[]): string[] {
  return [
    ...new Set(terms.flatMap((term) => [...formKeys(term), ...(term.kind === "office" ? [officeKey(term.key)] : [])])),
  ];
}

/** What is asked of earlier stories: who had its terms, and whether its people had an office. */
export function askedKeys(terms: readonly StoryTerm[]): string[] {
  return [
    ...new Set(terms.flatMap((term) => [...formKeys(term), ...(term.kind === "person" ? [officeKey(term.key)] : [])])),
  ];
}

/**
 * How far back is looked, and for how many stories: one that names the office is enough, and who had one long ago is still named. A full name is looked for
 * as far as two of them prove a link.
 */
export function lookUp(key: string): { key: string; spanDays: number; most: number } {
  const { spanDays, namedSpanDays } = linkSettings;
  if (isOffice(key)) return { key, spanDays: namedSpanDays, most: 1 };
  return { key, spanDays: isFullName(key) ? namedSpanDays : spanDays, most: rareSettings.mostStories + 1 };
}

function isOffice(key: string): boolean {
  return key.startsWith("office ");
}

const nameKey = "name ";

/** By its `termKey`. */
function isFullName(key: string): boolean {
  return key.startsWith(nameKey) && key.indexOf(" ", nameKey.length) > 0;
}

const searchSettings = { mostDays: 4, longestDays: 7, printedBefore: 1, printedAfter: 2 };

/** The days on which a story may have begun that a text looks back to; not what is named as roughly as a month. */
export function searchedDays(past: StoryProfile["past"]): Pick<PastDay, "from" | "to">[] {
  const { mostDays, longestDays, printedBefore, printedAfter } = searchSettings;
  return past
    .filter(({ from, to }) => to - from <= longestDays)
    .slice(0, mostDays)
    .map(({ from, to }) => ({ from: from - printedBefore, to: to + printedAfter }));
}

export function isName({ kind }: StoryTerm): boolean {
  return kind !== "word" && kind !== "hashtag";
}

/** The newest of those that count as much. */
export function bestOf(scores: ReadonlyMap<number, number>, most: number): number[] {
  return [...scores]
    .sort((a, b) => b[1] - a[1] || b[0] - a[0])
    .slice(0, most)
    .map(([id]) => id);
}
