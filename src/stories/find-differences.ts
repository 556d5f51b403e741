import { foreignMonths } from "../language/foreign-forms.ts";
import { contradict, isSameQuantity } from "./compare-figures.ts";
import { dayToCome } from "./find-days.ts";
import { type Figure, isCalendarWord } from "./find-figures.ts";
import { isCounted } from "./find-foreign-figures.ts";
import { type ReadSentence, shareIn } from "./read-sentences.ts";
import { type FigureInSentence, isExplained, isSameOccasion } from "./same-count.ts";
import { isReporting, type Quotation, quote } from "./told-article.ts";

/** What one publisher prints of a quantity in which the story's outlets differ. */
export interface PrintedFigure extends Quotation {
  /** The figure's own place, in the text. */
  figureStart: number;
  figureEnd: number;
  /** When its words were printed. */
  printedAt: Date;
  /** Printed after all that say what was said first: it may be the newer number rather than another one. */
  isLater: boolean;
}

export interface Difference {
  /** What is counted, in words for the page. */
  about: string;
  /** In the order in which they were printed. */
  figures: PrintedFigure[];
}

interface Found extends FigureInSentence {
  sentence: ReadSentence;
}

/** More rows than this nobody compares. */
const mostDifferences = 6;
const mostFigures = 400;
/** Of the content words of the shorter of two sentences. */
const alikeShare = 0.4;
/** Of one event several things may be on several days. */
const alikeShareOfDays = 0.5;
/** Later ones look back. */
const mostHoursApart = 72;

/**
 * Quantities of which a story's independent origins print numbers that cannot both be right, in the languages of `isCompared`. Rather none
 * than a wrong one: a publisher whose articles give several numbers for the same is left out, unless it is that its newest
 * article gives one.
 */
export function findDifferences(sentences: readonly ReadSentence[]): Difference[] {
  const found = sentences
    .filter(({ article }) => isReporting(article))
    .flatMap(figuresOf)
    .slice(0, mostFigures);
  return [...Map.groupBy(found, ({ figure }) => `${figure.isFate} ${figure.about}`).values()]
    .flatMap(groupQuantities)
    .map(onePerPublisher)
    .filter(isDifference)
    .sort((a, b) => countOrigins(b) - countOrigins(a))
    .slice(0, mostDifferences)
    .map((group) => ({ about: nameOf(group), figures: inOrder(group) }));
}

/** A line that does not end as a sentence does is a headline, a caption or a row of captions. */
const sentenceEnd = /[.!?。！？…][)\]”’»"'」』“]*$/u;

/** Of things a sentence must say what it counts by itself, and once. */
function figuresOf(sentence: ReadSentence): Found[] {
  if (!sentence.counts || !sentenceEnd.test(sentence.words)) return [];
  const { leans } = sentence.counts;
  const figures = [...sentence.counts.figures, ...sentence.counts.days];
  const isClear = (figure: Figure) =>
    figure.isFate || (!leans && figures.filter(({ about }) => about === figure.about).length === 1);
  return figures.filter(isClear).map((figure) => ({
    figure,
    sentence,
    beside: figures,
    words: sentence.words,
    language: sentence.article.language,
  }));
}

/** Figures of one quantity each: those that are the same as the first of their group. */
function groupQuantities(found: readonly Found[]): Found[][] {
  const groups: Found[][] = [];
  for (const one of found) {
    const group = groups.find((others) => others.some((other) => isAligned(one, other)));
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

function isAligned(one: Found, other: Found): boolean {
  const hours = Math.abs(timeOf(one) - timeOf(other)) / 3_600_000;
  return (
    hours <= mostHoursApart &&
    isSameQuantity(one.figure, other.figure) &&
    isSameOccasion(one, other) &&
    (one.figure.isFate || isAlike(one.sentence, other.sentence, leastAlike(one.figure)))
  );
}

/** Sentences that share much of their words, and at least one name where both name somebody or something. */
function isAlike(one: ReadSentence, other: ReadSentence, least: number): boolean {
  const [a, b] = [namesOf(one.words), namesOf(other.words)];
  if (a.length > 0 && b.length > 0 && !a.some((name) => b.includes(name))) return false;
  // In other languages words alone say too little of what is counted.
  if (isCounted(one.article.language) && !a.some((name) => b.includes(name))) return false;
  const [months, others] = [monthsOf(one.words), monthsOf(other.words)];
  if (months.length > 0 && others.length > 0 && !months.some((month) => others.includes(month))) return false;
  const [shorter, longer] = one.keys.length < other.keys.length ? [one, other] : [other, one];
  return shareIn(shorter.keySet, longer.keySet) >= least;
}

function leastAlike({ about }: Figure): number {
  return about === dayToCome ? alikeShareOfDays : alikeShare;
}

/** Months, years and hours in figures. */
function monthsOf(words: string): string[] {
  return words.match(monthOrYear) ?? [];
}

const monthOrYear = new RegExp(
  `(?<![\\p{L}\\d])(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\\d\\d|\\d{1,2}(?:[.:h]\\d\\d)? ?(?:Uhr|heures|horas|uur)|(?<=alle (?:ore )?)\\d{1,2}|${foreignMonths})(?![\\p{L}\\d])`,
  "gu",
);

function namesOf(words: string): string[] {
  const within = words.replace(/^["“‘'«]*\S+/u, "");
  return [...within.matchAll(/\p{Lu}[\p{L}\p{M}]+/gu)]
    .map(([name]) => name)
    .filter((name) => !isCalendarWord(name.toLowerCase()));
}

/**
 * Of each publisher's newest article that has the figure: of people the whole, which is the largest; of things none where
 * that article contradicts itself.
 */
function onePerPublisher(group: readonly Found[]): Found[] {
  return [...Map.groupBy(group, ({ sentence }) => sentence.article.publisherId).values()].flatMap((printed) => {
    const newest = Math.max(...printed.map(({ sentence }) => sentence.article.printedAt.getTime()));
    const latest = printed.filter(({ sentence }) => sentence.article.printedAt.getTime() === newest);
    const [first] = latest.toSorted((a, b) => (a.figure.isFate ? b.figure.value - a.figure.value : 0));
    if (first?.figure.isFate) return [first];
    return first && latest.every(({ figure }) => !contradict(figure, first.figure)) ? [first] : [];
  });
}

/** Two of different origins contradict one another, and not only in how they count. */
function isDifference(group: readonly Found[]): boolean {
  return group.some((one, place) =>
    group
      .slice(place + 1)
      .some((other) => contradict(one.figure, other.figure) && !sharesOrigin(one, other) && !isExplained(one, other)),
  );
}

function sharesOrigin(one: Found, other: Found): boolean {
  return one.sentence.article.origins.some((origin) => other.sentence.article.origins.includes(origin));
}

function countOrigins(group: readonly Found[]): number {
  return new Set(group.flatMap(({ sentence }) => sentence.article.origins)).size;
}

/** "killed", or the unit with the words that its sentences share: "euro: cost, year". */
function nameOf(group: readonly Found[]): string {
  const [first] = group;
  if (!first) return "";
  const { about, isFate, near } = first.figure;
  if (isFate) return about;
  const others = group.slice(1).map(({ figure }) => new Set(figure.near));
  const shared = near.filter((key) => key !== about && others.some((other) => other.has(key)));
  return `${about}: ${shared.slice(0, 3).join(", ")}`;
}

function inOrder(group: readonly Found[]): PrintedFigure[] {
  const sorted = group.toSorted((a, b) => timeOf(a) - timeOf(b) || a.sentence.article.id - b.sentence.article.id);
  const [first] = sorted;
  const said = sorted.filter((one) => first && !contradict(one.figure, first.figure));
  const lastSaid = Math.max(...said.map(timeOf));
  return sorted.map((one) => {
    const { figure, sentence } = one;
    const quotation = quote(sentence.article, sentence.span);
    return {
      ...quotation,
      figureStart: quotation.start + figure.start,
      figureEnd: quotation.start + figure.end,
      printedAt: sentence.article.printedAt,
      isLater: !said.includes(one) && timeOf(one) > lastSaid,
    };
  });
}

function timeOf({ sentence }: Found): number {
  return sentence.article.printedAt.getTime();
}
