import { numbersOf } from "./figures-of-language.ts";
import type { Figure } from "./find-figures.ts";
import { isCounted } from "./find-foreign-figures.ts";

/** A figure and the sentence that it stands in. */
export interface FigureInSentence {
  figure: Figure;
  /** All figures of the sentence. */
  beside: readonly Figure[];
  words: string;
  language: string | null;
}

/** An offer is raised and a plan revised: what was said first is no other opinion of what is said now. */
const stage =
  /\b(?:new|newer|latest|final|rais(?:ed|es|ing)|sweetened|improved|increased|revised|higher|lower|initial|original|earlier|previous|unsolicited|opening|first|neue[nrs]?|ursprüngliche[nrs]?|erhöhte[nrs]?|verbesserte[nrs]?|erste[nrs]?|nouve(?:l|lle|au|aux)|initiale?|relevé\p{L}*|premi(?:er|ère)|nuev[oa]|inicial|primer[oa]?|nuov[oa]|iniziale|prim[oa]|nov[oa]|primeir[oa]|nieuwe?|eerste)(?!\p{L})/giu;
/** What befell people in several places is more than what befell them in one. */
const severalPlaces =
  /\b(?:several|multiple|various|different|two|three|four|five|six) (?:scenes|sites|locations|places|homes|houses|spots)\b/iu;
/** These grow while a story lasts: a day's are not those of all days. */
const growing = /\b(?:arrested|evacuated|rescued|displaced|infected)$/u;
const oneDay =
  /\b(?:(?:on|over|during|by) )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:['’]s| (?:night|morning|evening|alone))|\bovernight\b|\btoday['’]s\b/iu;
const allDays = /\b(?:since|so far|in all|in total|to date|altogether|overall)\b/iu;

/** Whether two figures of one quantity are of the same stage, extent and time. */
export function isSameOccasion(one: FigureInSentence, other: FigureInSentence): boolean {
  if (!one.figure.isFate && isSpan(one) !== isSpan(other)) return false;
  if (!one.figure.isFate)
    return stageOf(one.words) === stageOf(other.words) && isPlaceOf(one, other) && isPlaceOf(other, one);
  if (severalPlaces.test(one.words) !== severalPlaces.test(other.words)) return false;
  const isOfDay = ({ words }: FigureInSentence) => oneDay.test(words) && !allDays.test(words);
  return !growing.test(one.figure.about) || isOfDay(one) === isOfDay(other);
}

/** "in zwei Tagen", "en deux jours": what a time brought is no part of what a day did. */
function isSpan({ words, language }: FigureInSentence): boolean {
  return isCounted(language) && span.test(words);
}

const span =
  /(?<!\p{L})\p{L}+ (?:tage[n]?|wochen|monate[n]?|jahre[n]?|jours|semaines|mois|ans|días|semanas|meses|años|giorni|settimane|mesi|anni|dias|anos|dagen|weken|maanden|jaar)(?!\p{L})/iu;

function stageOf(words: string): string {
  return [...words.matchAll(stage)]
    .map(([word]) => word.toLowerCase())
    .sort()
    .join(" ");
}

/** Whether two figures that differ are right both: one sentence has the other's number too, or counts the dead among the hurt. */
export function isExplained(one: FigureInSentence, other: FigureInSentence): boolean {
  if (one.figure.isFate) return isSumOf(one, other) || isSumOf(other, one);
  return (
    numbersOf(one.words, one.language).has(other.figure.value) ||
    numbersOf(other.words, other.language).has(one.figure.value)
  );
}

/** "1,400 people in Tarn" are not all of them, unless the other sentence names the place too. */
function isPlaceOf({ figure: { place } }: FigureInSentence, { words }: FigureInSentence): boolean {
  return place === undefined || words.toLowerCase().includes(place);
}

/** "six people wounded, two mortally" are "two dead and four others injured". */
function isSumOf(whole: FigureInSentence, parts: FigureInSentence): boolean {
  if (!/injured$|hit by shots$/u.test(whole.figure.about)) return false;
  const dead = parts.beside.filter(({ about }) => about.endsWith("killed"));
  return dead.some(({ value }) => value + parts.figure.value === whole.figure.value);
}
