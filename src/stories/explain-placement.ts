import { isoDay } from "../language/calendar.ts";
import type { ArticleFeatures } from "./article-features.ts";
import { markTerms, unmarkTerms } from "./compare-articles.ts";
import { sameLeadDays } from "./day-table.ts";
import { readFeatureWords } from "./feature-words.ts";
import { wordsOfName } from "./name-words.ts";
import type { Query } from "./query.ts";
import type { Reason } from "./reason.ts";
import type { Change } from "./second-look.ts";
import { otherScriptLetters } from "./split-words.ts";
import type { StoryEvidence } from "./story-evidence.ts";
import { ofName, weightOf } from "./term-info.ts";
import { markShift } from "./term-table.ts";
import { articleIdOf, type WindowIndex, wordsOfSlot } from "./window-index.ts";

const mostShown = 6;
const hourMs = 3_600_000;

/** The reasons of a placement, from what was compared: names and words shared with the nearest article, the time between, the verdict. */
export function explainPlacement(
  index: WindowIndex,
  query: Query,
  features: ArticleFeatures,
  evidence: StoryEvidence,
  verdict: { isJoined: boolean; probability: number; needed: number },
): Reason[] {
  const shared = sharedWords(index, query, readFeatureWords(features).words, evidence.nearest.slot);
  const names = features.names.filter((name) => {
    const words = wordsOfName(name);
    return words.length > 0 && words.every((word) => shared.names.has(word));
  });
  const reasons: Reason[] = [];
  if (names.length > 0) reasons.push({ kind: "shared names", names: names.slice(0, mostShown) });
  if (shared.words.length > 0) reasons.push({ kind: "shared words", words: shared.words.slice(0, mostShown) });
  const days = sameLeadDays(index.days, query.days, evidence.nearest.slot);
  if (days.length > 0) reasons.push({ kind: "same days", days: days.map(isoDay) });
  reasons.push(nearestOf(index, evidence), timeApart(index, [query.at], evidence.story.members));
  reasons.push({
    kind: verdict.isJoined ? "joined" : "not close enough",
    probability: round(verdict.probability),
    needed: round(verdict.needed),
  });
  return reasons;
}

/** The reasons for which the second look put articles into another story; asked before they are there. */
export function explainChange(index: WindowIndex, change: Change): Reason[] {
  const { kind, slots, storyKey, evidence, probability, needed } = change;
  const times = slots.map((slot) => index.times[slot] ?? Number.NaN);
  const apart = timeApart(index, times, index.stories.get(storyKey)?.members ?? []);
  return [nearestOf(index, evidence), apart, { kind, probability: round(probability), needed: round(needed) }];
}

function nearestOf(index: WindowIndex, { nearest }: StoryEvidence): Reason {
  return { kind: "nearest article", articleId: articleIdOf(index, nearest.slot), likeness: round(nearest.text) };
}

/** Between those of both sides that are nearest in time. */
function timeApart(index: WindowIndex, times: readonly number[], members: readonly number[]): Reason {
  let least = Number.POSITIVE_INFINITY;
  for (const slot of members)
    for (const time of times) {
      const gap = Math.abs(time - (index.times[slot] ?? Number.NaN));
      if (gap < least) least = gap;
    }
  return { kind: "time apart", ...(Number.isFinite(least) && { hours: Math.round(least / hourMs) }) };
}

/** The words of both articles that carry most of their likeness, the strongest first; those of names apart. */
function sharedWords(
  index: WindowIndex,
  query: Query,
  ownWords: readonly string[],
  slot: number,
): { words: string[]; names: Set<string> } {
  const words: { word: string; strength: number }[] = [];
  const names = new Set<string>();
  const facts = index.terms.facts();
  markTerms(index, query);
  for (const packed of wordsOfSlot(index, slot)) {
    const place = ((facts[packed >>> 8] ?? 0) >>> markShift) - 1;
    const word = ownWords[place];
    if (word === undefined) continue;
    if (packed & ofName && (query.infos[place] ?? 0) & ofName) names.add(word);
    else words.push({ word: shown(word), strength: (query.strengths[place] ?? 0) * (weightOf[packed & 255] ?? 0) });
  }
  unmarkTerms(index, query);
  words.sort((a, b) => b.strength - a.strength || (a.word < b.word ? -1 : 1));
  return { words: words.map(({ word }) => word), names };
}

/** Words of inflected scripts are compared by their first letters: say so. */
function shown(word: string): string {
  return word.length === otherScriptLetters && word.charCodeAt(0) > 0x24f ? `${word}…` : word;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
