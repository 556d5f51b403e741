import type { Verdict } from "./judge-story.ts";
import { wordsOfName } from "./name-words.ts";
import type { Query } from "./query.ts";
import type { Reason } from "./reason.ts";
import { otherScriptLetters } from "./split-words.ts";
import type { WindowIndex } from "./window-index.ts";

const mostShown = 6;

/** The reasons of a placement, from what was compared: names and words shared with the nearest article, the time between, the verdict. */
export function explainPlacement(index: WindowIndex, query: Query, verdict: Verdict, isJoined: boolean): Reason[] {
  const { nearest, gapDays } = verdict.evidence;
  const shared = sharedWords(index, query, verdict);
  const names = query.names.filter((name) => {
    const words = wordsOfName(name);
    return words.length > 0 && words.every((word) => shared.names.has(word));
  });
  const reasons: Reason[] = [];
  if (names.length > 0) reasons.push({ kind: "shared names", names: names.slice(0, mostShown) });
  if (shared.words.length > 0) reasons.push({ kind: "shared words", words: shared.words.slice(0, mostShown) });
  reasons.push({ kind: "nearest article", articleId: nearest.article.articleId, likeness: round(nearest.text) });
  reasons.push(
    gapDays === undefined ? { kind: "time apart" } : { kind: "time apart", hours: Math.round(gapDays * 24) },
  );
  reasons.push({
    kind: isJoined ? "joined" : "not close enough",
    probability: round(probabilityOf(verdict.logOdds)),
    needed: round(probabilityOf(verdict.threshold)),
  });
  return reasons;
}

/** The words of both articles that carry most of their likeness, the strongest first; those of names apart. */
function sharedWords(index: WindowIndex, query: Query, verdict: Verdict): { words: string[]; names: Set<string> } {
  const { article } = verdict.evidence.nearest;
  const words: { word: string; strength: number }[] = [];
  const names = new Set<string>();
  for (const [at, term] of article.terms.entries()) {
    const place = query.places.get(term);
    if (place === undefined) continue;
    const word = index.terms.word(term);
    if (article.isName[at] === 1 && query.isName[place] === 1) names.add(word);
    else words.push({ word: shown(word), strength: (query.strengths[place] ?? 0) * (article.weights[at] ?? 0) });
  }
  words.sort((a, b) => b.strength - a.strength || (a.word < b.word ? -1 : 1));
  return { words: words.map(({ word }) => word), names };
}

/** Words of inflected scripts are compared by their first letters: say so. */
function shown(word: string): string {
  return word.length === otherScriptLetters && word.charCodeAt(0) > 0x24f ? `${word}…` : word;
}

function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
