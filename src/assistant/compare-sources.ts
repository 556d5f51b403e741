import type { Cited } from "./cited.ts";
import { type Clause, saysSomething, splitClauses } from "./clauses.ts";
import { isAcronym } from "./compare-names.ts";
import type { NamedText } from "./compare-order.ts";
import { isSameNameWord, type SupportWord } from "./support-words.ts";

/** Sentences of one article so near to each other, in characters, tell of one matter. */
const nearby = 500;
/** A clause that has so much of another's words says the same of somebody. */
const sameMatter = 0.8;

/**
 * Whether a clause is put together of words that different places print, or two clauses that different places print are tied by
 * "after" or "because". Nobody printed that, so no citation supports it: it is how a word of one sentence gets into another.
 */
export function mixesSources(own: NamedText, there: readonly NamedText[], cited: readonly Cited[]): boolean {
  const places = placesOf(there, cited);
  if (places.length < 2) return false;
  let before: number[] | undefined;
  for (const clause of splitClauses(own.text, own.words)) {
    const holding = holdersOf(clause, places);
    if (holding.length === 0) return true;
    if (clause.isTied && before && !holding.some((place) => before?.includes(place))) return true;
    before = holding;
  }
  return false;
}

/** The cited sentences, those together that stand near each other in one article; those of unknown place are one. */
function placesOf(there: readonly NamedText[], cited: readonly Cited[]): SupportWord[][] {
  const groups: { at: Cited["at"]; words: SupportWord[] }[] = [];
  for (const [index, { words }] of there.entries()) {
    const at = cited[index]?.at;
    const near = groups.find((group) => isNear(group.at, at));
    if (near) near.words.push(...words);
    else groups.push({ at, words: [...words] });
  }
  return groups.map(({ words }) => words);
}

function isNear(one: Cited["at"], other: Cited["at"]): boolean {
  if (!one || !other) return true;
  return one.articleId === other.articleId && Math.abs(one.start - other.start) <= nearby;
}

/** Which places have all of a clause's words that any place has. */
function holdersOf({ words }: Clause, places: readonly SupportWord[][]): number[] {
  const holders = words
    .filter(saysSomething)
    .map((word) => new Set(places.flatMap((place, index) => (holds(place, word) ? [index] : []))))
    .filter(({ size }) => size > 0);
  return places.map((_, index) => index).filter((index) => holders.every((set) => set.has(index)));
}

function holds(place: readonly SupportWord[], word: SupportWord): boolean {
  return place.some((one) =>
    word.number
      ? one.number?.value === word.number.value
      : one.key === word.key || (word.isName && isSameNameWord(one, word)),
  );
}

/** Whether a clause says of one name what a cited clause says of another: "Brook praised the crews, and Tarn warned of snow." */
export function exchangesNames(own: NamedText, there: readonly NamedText[]): boolean {
  const known = there.flatMap(({ text, words }) => splitClauses(text, words));
  return splitClauses(own.text, own.words).some((clause) => {
    const names = clause.words.filter((word) => word.isName && !isAcronym([word], there));
    const matter = matterOf(clause);
    if (names.length === 0 || matter.size < 2) return false;
    const fitting = known.filter((other) => shareOf(matter, matterOf(other)) >= sameMatter);
    return fitting.length > 0 && fitting.every((other) => isOfOther(names, other));
  });
}

function isOfOther(names: readonly SupportWord[], { words }: Clause): boolean {
  const others = words.filter(({ isName }) => isName);
  return others.length > 0 && !names.some((name) => words.some((word) => isSameNameWord(word, name)));
}

function matterOf({ words }: Clause): Set<string> {
  return new Set(words.filter((word) => word.isContent && !word.isName).map(({ key }) => key));
}

function shareOf(own: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...own].filter((key) => other.has(key)).length / own.size;
}
