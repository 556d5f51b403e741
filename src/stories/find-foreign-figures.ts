import { baseLanguage } from "../language/language-tag.ts";
import type { CountingWords } from "./counting-words.ts";
import { type Figure, nearOf } from "./find-figures.ts";
import { germanicCounts } from "./germanic-counts.ts";
import { type ForeignNumber, foreignBound, foreignNumbers } from "./read-foreign-number.ts";
import { romanceCounts } from "./romance-counts.ts";

const countingWordsOf: Readonly<Record<string, CountingWords>> = { ...germanicCounts, ...romanceCounts };

/** Words of a clause on either side of a number in which it may be said what befell those it counts. */
const reach = 9;
const attacker =
  /(?<!\p{L})(?:attentäter\p{L}*|täter\p{L}*|schütze\p{L}*|assaillants?|tireurs?|atacantes?|tirador\p{L}*|agresor\p{L}*|attentator[ei]|killer|atirador\p{L}*|agressor\p{L}*|daders?|schutters?|suizid|suicid\p{L}*)(?!\p{L})/iu;

/** The languages beside English whose numbers are read. */
export function isCounted(language: string | null): boolean {
  return baseLanguage(language ?? "") in countingWordsOf;
}

/**
 * The figures of a sentence in German, French, Spanish, Italian, Portuguese or Dutch, by the names that `findFigures` gives them, so that what
 * befell people can be compared between languages. Rather few: a number counts only what stands beside it.
 */
export function findForeignFigures(sentence: string, language: string): Figure[] {
  const words = countingWordsOf[baseLanguage(language)];
  if (!words) return [];
  const numbers = foreignNumbers(sentence, language);
  return numbers.flatMap((number, at) => figureOf(sentence, language, words, number, numbers[at - 1], numbers[at + 1]));
}

interface Beside {
  /** From the clause's beginning, or the number before, to the number. */
  before: string;
  /** To the clause's end, or the next number. */
  after: string;
}

function figureOf(
  sentence: string,
  language: string,
  words: CountingWords,
  number: ForeignNumber,
  last: ForeignNumber | undefined,
  next: ForeignNumber | undefined,
): Figure[] {
  const bound = foreignBound(sentence, number.start, language);
  const beside = besideOf(sentence, words, bound.start, number.end, last?.end ?? 0, next?.start ?? sentence.length);
  const isYear = /^(?:1[89]|20)\d\d$/.test(sentence.slice(number.start, number.end));
  const measure = measured(sentence, words, number, beside);
  const counted =
    measure ??
    (isYear
      ? undefined
      : (befallen(sentence, words, number, beside) ?? thingOf(sentence, words, number, beside, language)));
  if (!counted || measure === null) return [];
  const { about, isFate, end } = counted;
  const start = Math.min(bound.start, counted.start ?? bound.start);
  return [
    {
      ...{ about, isFate, bound: bound.bound, value: number.value, step: number.step, start, end },
      near: nearOf(sentence, start, end).filter((key) => !unitsIn(words).test(key)),
      slack: isFate && attacker.test(sentence) ? 1 : 0,
      place: placeAfter(sentence, words, end),
    },
  ];
}

interface Counted {
  about: string;
  isFate: boolean;
  end: number;
  start?: number;
}

function besideOf(
  sentence: string,
  { conjunctions }: CountingWords,
  start: number,
  end: number,
  from: number,
  to: number,
): Beside {
  const breaks = new RegExp(`[,;:()—–]|(?<!\\p{L})(?:${conjunctions})(?!\\p{L})`, "giu");
  const before = sentence.slice(from, start).split(breaks).at(-1) ?? "";
  const after = sentence.slice(end, to).split(breaks)[0] ?? "";
  return {
    before: before.trimEnd().split(/\s+/u).slice(-reach).join(" "),
    after: after
      .split(/\s+/u)
      .slice(0, reach + 1)
      .join(" "),
  };
}

/** Shares, sums and measures; null for one that is no quantity of its own. */
function measured(
  sentence: string,
  words: CountingWords,
  { start, end }: ForeignNumber,
  { before }: Beside,
): Counted | null | undefined {
  const rest = sentence.slice(end);
  const isMoving = wordIn(words.change).test(sentence);
  const percent = unitAfter(words.percent, rest);
  if (percent !== undefined) return isMoving ? null : { about: "per cent", isFate: false, end: end + percent };
  for (const [name, form] of Object.entries(words.currencies)) {
    const length = unitAfter(form, rest);
    const sign = /[€$£] ?$/u.exec(sentence.slice(0, start));
    const isBefore = sign !== null && new RegExp(`^(?:${form})$`, "iu").test(sign[0].trim());
    if (length === undefined && !isBefore) continue;
    // What a share is worth, and what it was worth before.
    if (isMoving && (endsWith(words.step, before) || shareIn(words).test(sentence))) return null;
    return { about: name, isFate: false, end: end + (length ?? 0), ...(isBefore && { start: sign.index }) };
  }
  for (const [name, form] of Object.entries(words.units)) {
    const length = unitAfter(form, rest);
    if (length !== undefined)
      return endsWith(words.step, before) ? null : { about: name, isFate: false, end: end + length };
  }
  return undefined;
}

/** How far a unit reaches that stands behind a number; "12 millions d'euros". */
function unitAfter(form: string, rest: string): number | undefined {
  return new RegExp(`^[ \\u00a0\\u202f]?(?:d[’']|de |di )?(?:${form})(?!\\p{L})`, "iu").exec(rest)?.[0].length;
}

/** What befell people. */
function befallen(
  sentence: string,
  words: CountingWords,
  { end }: ForeignNumber,
  { before, after }: Beside,
): Counted | undefined {
  const who = whoIn(words, after);
  if (!who) return undefined;
  const clause = `${before} ${after}`;
  if (wordIn(words.otherCount).test(sentence) || /(?<!\d)(?:19|20)\d\d(?!\d)/u.test(sentence)) return undefined;
  if (
    endsWith(words.definite, before) ||
    endsWith(words.further, before) ||
    wordIn(words.further).test(after.slice(0, who.end))
  )
    return undefined;
  const fate = who.fate ?? fateIn(words, before, after);
  if (!fate || wordIn(words.degrees).test(clause)) return undefined;
  return { about: who.name === "" ? fate : `${who.name} ${fate}`, isFate: true, end: end + who.end };
}

/** The noun behind a number, with two words before it at most: whom it counts, and the fate where that noun says it. */
function whoIn(
  words: CountingWords,
  after: string,
): { name: string; fate: string | undefined; end: number } | undefined {
  const lead = "^[ \\u00a0](?:de )?(?:\\p{Ll}{4,} ){0,1}?";
  for (const [fate, form] of Object.entries(words.fateNouns)) {
    const match = new RegExp(`${lead}(?:${form})(?!\\p{L})`, "iu").exec(after);
    if (match) return { name: "", fate, end: match[0].length };
  }
  for (const [name, form] of [["", words.anybody], ...Object.entries(words.somebody)] as const) {
    const match = new RegExp(`${lead}(?:${form})(?!\\p{L})`, "iu").exec(after);
    if (match) return { name, fate: undefined, end: match[0].length };
  }
  return undefined;
}

function fateIn({ fateVerbs, partedVerbs }: CountingWords, before: string, after: string): string | undefined {
  for (const side of [after, before]) {
    const found = Object.entries(fateVerbs).filter(([, form]) => wordIn(form).test(side));
    if (found.length > 1) return undefined;
    if (found[0]) return found[0][0];
  }
  return partedVerbs.find(([, first, second]) => wordIn(first).test(before) && wordIn(second).test(after))?.[0];
}

/** The word behind a number: in German a noun, elsewhere what is in small letters. */
function thingOf(
  sentence: string,
  words: CountingWords,
  { end, value }: ForeignNumber,
  { before }: Beside,
  language: string,
): Counted | undefined {
  const form = baseLanguage(language) === "de" ? /^ (\p{Lu}\p{Ll}{3,})(?!\p{L})/u : /^ (?:de )?(\p{Ll}{4,})(?!\p{L})/u;
  const match = form.exec(sentence.slice(end));
  const thing = match?.[1]?.toLowerCase();
  if (!match || !thing || value < 2 || endsWith(words.step, before) || endsWith(words.definite, before))
    return undefined;
  if (new RegExp(`^(?:${words.noThings}|${words.anybody})$`, "iu").test(thing)) return undefined;
  return { about: thing, isFate: false, end: end + match[0].length };
}

function placeAfter(sentence: string, { at }: CountingWords, end: number): string | undefined {
  const rest = sentence.slice(end).split(/\s+/u).slice(0, 6).join(" ");
  return new RegExp(`(?<!\\p{L})(?:${at}) (\\p{Lu}\\p{L}+)`, "u").exec(rest)?.[1]?.toLowerCase();
}

/** A share anywhere in a sentence. */
function shareIn({ percent }: CountingWords): RegExp {
  return new RegExp(`\\d ?(?:${percent})`, "iu");
}

/** Words that stand beside numbers of any kind say nothing of what is counted. */
function unitsIn({ currencies, units, noThings }: CountingWords): RegExp {
  const all = [...Object.values(currencies), ...Object.values(units), noThings, scale].join("|");
  const found = forms.get(all) ?? new RegExp(`^(?:${all})$`, "iu");
  forms.set(all, found);
  return found;
}
const scale =
  "million(?:en)?|milliarden?|mio|mrd|milliards?|mil|millón|millones?|mila|milion[ei]|miliard[oi]|milhão|milhões|bilhões|bilhão|miljoen|miljard|euro|dollar";

const forms = new Map<string, RegExp>();

function wordIn(form: string): RegExp {
  const found = forms.get(form) ?? new RegExp(`(?<!\\p{L})(?:${form})(?!\\p{L})`, "iu");
  forms.set(form, found);
  return found;
}

function endsWith(form: string, before: string): boolean {
  return new RegExp(`(?<!\\p{L})(?:${form})$`, "iu").test(before);
}
