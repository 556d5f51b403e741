import type { SupportWord } from "./support-words.ts";

/** A name or a number, by the places of its first and last word. */
export interface Anchor {
  from: number;
  to: number;
}

/** Words this far around a name or number say what it is about; the nearer, the more. */
const reach = 7;
/** How much better another one's surroundings must fit. */
const clearly = 1.35;
const leastGap = 0.25;

/**
 * Whether the words around a name or number of a sentence stand around another one in what is cited: "30 died and 12 were
 * hurt" of "12 died and 30 were hurt".
 * @param anchors all of its kind in the sentence: a word belongs to the nearest
 * @param same those of what is cited that are the same, and `rivals` that are not
 */
export function belongsToAnother<One extends Anchor>(
  anchor: One,
  { words, anchors }: { words: readonly SupportWord[]; anchors: readonly One[] },
  same: readonly Surrounded<One>[],
  rivals: readonly Surrounded<One>[],
): boolean {
  const around = surroundings(anchor, words, anchors);
  if (around.size === 0) return false;
  const bestFit = (all: readonly Surrounded<One>[]) =>
    all.reduce((best, one) => Math.max(best, fitOf(around, surroundings(one.anchor, one.words, []))), 0);
  const [own, other] = [bestFit(same), bestFit(rivals)];
  return other > own * clearly && other - own > leastGap;
}

export interface Surrounded<One extends Anchor> {
  anchor: One;
  words: readonly SupportWord[];
}

function surroundings(anchor: Anchor, words: readonly SupportWord[], anchors: readonly Anchor[]): Map<string, number> {
  const near = new Map<string, number>();
  for (const word of words) {
    const distance = distanceOf(anchor, word.place);
    if (distance === 0 || distance > reach || !word.isContent || word.isName || word.number) continue;
    if (anchors.some((other) => distanceOf(other, word.place) < distance)) continue;
    near.set(word.key, Math.max(near.get(word.key) ?? 0, 1 / distance));
  }
  return near;
}

function distanceOf({ from, to }: Anchor, place: number): number {
  return Math.max(from - place, place - to, 0);
}

function fitOf(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let fit = 0;
  for (const [key, weight] of one) fit += Math.sqrt(weight * (other.get(key) ?? 0));
  return fit;
}
