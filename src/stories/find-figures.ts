import { keysOf } from "./content-keys.ts";
import { afterNoun, anybody, currencies, durations, fates, measures, somebody, tallies } from "./counted-words.ts";
import { type Bound, bounds } from "./number-words.ts";
import { type Piece, piecesOf, readNumber, type WrittenNumber } from "./read-number.ts";

/** A number in an English sentence, with what it counts. */
export interface Figure {
  /** Equal where the same is counted: "killed", "killed children", "euro", "per cent", "vote". */
  about: string;
  /** Fates of people are the same throughout a story; what else is counted is told apart by the words around it. */
  isFate: boolean;
  bound: Bound;
  value: number;
  step: number;
  /** In the sentence, in UTF-16 code units; with its bound and unit. */
  start: number;
  end: number;
  /** Content words around it: those before it, the nearest first, then those after. */
  near: readonly string[];
  /** By how many more or fewer it may be right: whether an attacker is counted, or somebody who was named before. */
  slack: number;
  /** The place that follows it: "in Brennick". */
  place: string | undefined;
}

/** What happened at another time, or may happen, is no part of the count. */
const elsewhere =
  /\b(?:since|so far this|this (?:year|month)|last (?:week|month|year|summer|winter|spring|autumn|decade|century)|in (?:19|20)\d\d|in the past|(?:years?|months?|weeks?|decades?) ago|annually|(?:a|per|each|every) (?:year|month|week|day)|previous(?:ly)?|earlier (?:attack|this)|similar|on average|average|history|unrelated|separate(?:ly)?|across the (?:city|country|nation|world)|nationwide|shootings|attacks|crashes|accidents|incidents|worst|deadliest|anniversary|recent years|in prison|in jail|convicted|sentenced|(?:first|second|third|other|another) (?:attack|blast|explosion|crash|fire|incident|scene|site)|in the (?:first|second|third) shooting)\b/iu;
/** A step of what happened: those of the other steps are counted elsewhere. */
const step = /^["“‘'«]*(?:afterwards?|then|later|next|earlier|meanwhile|before that|after that|from there)\b/iu;
const notYet =
  /\b(?:could|may|might|would|fear|feared|fears|if|expected to|risk|threatened|capable|up from|down from|compared (?:with|to)|instead of|rather than|denied|false)\b/iu;
/** What a number of things would have to be. */
const wanted = /\b(?:need(?:s|ed|ing)?|short of|shy of|away from|remaining|target|goal of|aims?|hopes?)\b/iu;
const perpetrator =
  /\b(?:murder-suicide|(?:he|she|who) (?:was|were) (?:later )?(?:fatally )?(?:shot|killed)|killed by (?:police|officers|deputies)|gunman|shooter|attackers?|assailants?|suspects?|bombers?|himself|herself|suicide)\b/iu;
const breaks = /^(?:[,;:()—–]|and|but|while|as|when|after|before|with|including|which|who)$/;
/** Words between a number and what befell those it counts; fewer where it does not say whom it counts. */
const reach = 9;
const bareReach = 3;
/** What may stand before a number that does not say whom it counts: "killed 12", "a toll of 12". */
const transitive =
  /^(?:kill(?:ed|ing|s)|injur(?:ed|ing|es)|wound(?:ed|ing|s)|hurt|arrested|detained|toll|rescued|evacuated|displaced)$/;
/** Of those befallen a part: how badly. */
const degrees =
  /^(?:critical(?:ly)?|serious(?:ly)?|severe(?:ly)?|slight(?:ly)?|minor|bad(?:ly)?|light(?:ly)?|grave(?:ly)?|(?:non-)?life-threatening|non)$/;
/** Words before a number in which it may be said what it is a part of. */
const partReach = 7;

/** The figures of a sentence, in its order. */
export function findFigures(sentence: string): Figure[] {
  const pieces = piecesOf(sentence);
  const figures: Figure[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const number = readNumber(pieces, at);
    if (!number) continue;
    const figure = figureOf(sentence, pieces, number);
    if (figure) figures.push(figure);
    at = number.to - 1;
  }
  return figures;
}

function figureOf(sentence: string, pieces: readonly Piece[], number: WrittenNumber): Figure | undefined {
  const counted = moneyOf(pieces, number) ?? measureOf(pieces, number) ?? countOf(sentence, pieces, number);
  const [first, last] = [pieces[counted?.from ?? number.from], pieces[(counted?.to ?? number.to) - 1]];
  if (!counted || !first || !last || isChange(pieces, number)) return undefined;
  const before = sentence.slice(0, first.start);
  const about = `${counted.about}${shareAfter(pieces, counted.to)}`;
  const found = bounds.map(([words, bound]) => ({ match: words.exec(before), bound })).find(({ match }) => match);
  return {
    about,
    isFate: counted.isFate,
    bound: found?.bound ?? "exact",
    value: number.value,
    step: number.step,
    start: found?.match?.index ?? first.start,
    end: last.end,
    near: nearOf(sentence, first.start, last.end),
    slack: counted.isFate && (perpetrator.test(sentence) || isFurther(pieces, number)) ? 1 : 0,
    place: placeAfter(pieces, counted.to),
  };
}

interface Counted {
  about: string;
  isFate: boolean;
  from: number;
  to: number;
}

function moneyOf(pieces: readonly Piece[], { from, to }: WrittenNumber): Counted | undefined {
  const sign = currencies.get(pieces[from - 1]?.text ?? "");
  if (sign && pieces[from - 1]?.end === pieces[from]?.start) return { about: sign, isFate: false, from: from - 1, to };
  const name = currencies.get(pieces[to]?.lower ?? "");
  return name ? { about: name, isFate: false, from, to: to + 1 } : undefined;
}

function measureOf(pieces: readonly Piece[], { from, to }: WrittenNumber): Counted | undefined {
  const [one, two] = [pieces[to]?.lower ?? "", pieces[to + 1]?.lower ?? ""];
  if (one === "per" && two === "cent") return { about: "per cent", isFate: false, from, to: to + 2 };
  const unit = measures.get(one);
  if (!unit) return undefined;
  return { about: unit, isFate: false, from, to: to + 1 };
}

function countOf(sentence: string, pieces: readonly Piece[], number: WrittenNumber): Counted | undefined {
  const { from, to, value } = number;
  const [before, after] = [pieces[from - 1], pieces[to]];
  // "Highway 82", "March 4", a year, "5 p.m.", "two of them"
  if (/^\d{4}$/.test(pieces[from]?.text ?? "") && value >= 1800 && value < 2100) return undefined;
  if (/^(?:911|999|112)$/.test(pieces[from]?.text ?? "")) return undefined;
  if (after && /^(?:of|am|pm|p|a\.m|st|nd|rd|th|o['’]clock)$/.test(after.lower)) return undefined;
  if (/^(?:aged?|no|number|page|part|group|phase|level|no\.)$/.test(before?.lower ?? "")) return undefined;
  const noun = nounAfter(pieces, to);
  const isDigits = /\d/.test(pieces[from]?.text ?? "");
  if (isDigits && (!noun || nameOfFate(noun.word)) && isName(before) && from > 1) return undefined;
  if (isDigits && isName(before) && isCalendarWord(before.lower)) return undefined;
  // "2806 Long Lane", "18 Jose Estrada"
  if (!noun && isName(after)) return undefined;
  const fate = fateOf(pieces, from, to, noun === undefined);
  const who = noun && !anybody.test(noun.word) ? noun.word : "";
  if (fate && (who === "" || somebody.test(who)))
    return isOtherCount(sentence, pieces, number) || (isFurther(pieces, number) && !isBesideDead(fate, pieces, from))
      ? undefined
      : { about: who === "" ? fate : `${who} ${fate}`, isFate: true, from, to: noun?.to ?? to };
  if (
    !noun ||
    value < 2 ||
    tallies.test(noun.word) ||
    wanted.test(sentence) ||
    durations.test(noun.word) ||
    (anybody.test(noun.word) && noun.word !== "people")
  )
    return undefined;
  return { about: noun.word, isFate: false, from, to: noun.to };
}

/** Those of whom something else is told: "the identities of three victims". */
const toldOf =
  /\b(?:identit(?:y|ies)|names?|funerals?|famil(?:y|ies)|relatives|photos?|portraits?|lives) of(?: \S+)?$/u;

/** "four others" */
function isFurther(pieces: readonly Piece[], { to }: WrittenNumber): boolean {
  return /^(?:others?|more)$/.test(pieces[to]?.lower ?? "");
}

/** "killing two and wounding four others": all the wounded. */
function isBesideDead(fate: string, pieces: readonly Piece[], from: number): boolean {
  return fate === "injured" && pieces.slice(0, from).some(({ lower }) => nameOfFate(lower) === "killed");
}

/** "82 dollars a share" counts something else than "121 million dollars". */
function shareAfter(pieces: readonly Piece[], to: number): string {
  const [one, two] = [pieces[to]?.lower ?? "", pieces[to + 1]?.lower ?? ""];
  return /^(?:a|an|per|each|every)$/.test(one) && /^\p{L}/u.test(two) ? ` a ${two}` : "";
}

function isName(piece: Piece | undefined): piece is Piece {
  return piece !== undefined && /^\p{Lu}/u.test(piece.text);
}

/** Of another event, of a part of those befallen, or not yet a count. */
function isOtherCount(sentence: string, pieces: readonly Piece[], { from }: WrittenNumber): boolean {
  if (elsewhere.test(sentence) || notYet.test(sentence) || step.test(sentence)) return true;
  const before = pieces.slice(Math.max(0, from - partReach), from).map(({ lower }) => lower);
  return (
    /^(?:the|these|those|other|his|her|their|its|both)$/.test(before.at(-1) ?? "") ||
    /\bof (?:the|those|these|whom|them)\b/.test(before.join(" ")) ||
    toldOf.test(before.join(" "))
  );
}

/** The last of the words that may name what is counted: "3,000 wooden homes were". */
function nounAfter(pieces: readonly Piece[], to: number): { word: string; to: number } | undefined {
  let found: { word: string; to: number } | undefined;
  for (let at = to; at < to + 4; at += 1) {
    const { lower = "", text = "" } = pieces[at] ?? {};
    if (!/^\p{L}/u.test(text) || (afterNoun.test(lower) && lower !== "more")) break;
    // "310 infected pupils", and not "310 infected after"
    if (isFateWord(lower) && !isSomebody(pieces[at + 1]?.lower)) break;
    if (found && anybody.test(lower)) break;
    if (anybody.test(lower) || somebody.test(lower)) return { word: lower, to: at + 1 };
    // A name may stand before what is counted: "ten Karsholm sailors".
    if (/^\p{Lu}/u.test(text)) continue;
    // A plural ends a counted noun; a word in -ed or -ing after one is what it does.
    if (/[^s'’]s$/.test(lower)) found = { word: lower, to: at + 1 };
    else if (found) break;
  }
  return found;
}

function isSomebody(word = ""): boolean {
  return anybody.test(word) || somebody.test(word);
}

function isFateWord(word: string): boolean {
  return Object.values(fates).some((fate) => fate.test(word)) && !anybody.test(word);
}

/** What befell those whom a number counts: said after it in its clause, or else before it. */
function fateOf(pieces: readonly Piece[], from: number, to: number, isBare: boolean): string | undefined {
  for (let at = to; at < Math.min(pieces.length, to + (isBare ? bareReach : reach)); at += 1) {
    const word = pieces[at]?.lower ?? "";
    const fate = nameOfFate(word);
    if (fate) return isDeadly(pieces, at) ? "killed" : fate;
    if (degrees.test(word)) return undefined;
    if (breaks.test(word) || readNumber(pieces, at)) break;
  }
  for (let at = from - 1; at >= Math.max(0, from - (isBare ? bareReach + 2 : reach)); at -= 1) {
    const word = pieces[at]?.lower ?? "";
    const fate = nameOfFate(word);
    if (fate && isBare && !transitive.test(word) && !isNumberOf(pieces, at)) return undefined;
    if (fate) return isDeadly(pieces, at) ? "killed" : fate;
    if (isBare && word === "of" && pieces[at - 1]?.lower !== "toll") return undefined;
    if ((breaks.test(word) && word !== "as") || readNumber(pieces, at)) break;
  }
  return undefined;
}

/** "the number of dead" */
function isNumberOf(pieces: readonly Piece[], at: number): boolean {
  return pieces[at - 1]?.lower === "of" && pieces[at - 2]?.lower === "number";
}

/** "shot dead", "shot to death", "shot and killed", "fatally shot" */
function isDeadly(pieces: readonly Piece[], at: number): boolean {
  const after = pieces.slice(at + 1, at + 3).map(({ lower }) => lower);
  return /^(?:dead|to death|and killed|fatally)/.test(after.join(" ")) || pieces[at - 1]?.lower === "fatally";
}

function nameOfFate(word: string): string | undefined {
  return Object.entries(fates).find(([, words]) => words.test(word))?.[0];
}

/** "from 12 to 17", "rose by 5": what was before, and by how much, is another quantity. */
function isChange(pieces: readonly Piece[], { from }: WrittenNumber): boolean {
  const before = pieces.slice(Math.max(0, from - 3), from).map(({ lower }) => lower);
  const [last = ""] = before.slice(-1);
  if (/^[$€£¥]$/u.test(last)) before.pop();
  if (/^(?:between|from)$/.test(before.at(-1) ?? "") || /\bbetween \S+ and$/.test(before.join(" "))) return true;
  return /^(?:by|another|further|additional|every|first|last|next|past)$/.test(before.at(-1) ?? "");
}

/** Content words of the stretch between the marks that part clauses, a little further where that is short. */
export function nearOf(sentence: string, start: number, end: number): string[] {
  const before = sentence.slice(0, start).split(/\s+/u).slice(-10).join(" ");
  const after = sentence.slice(end).split(/\s+/u).slice(0, 10).join(" ");
  return [
    ...new Set(
      [...keysOf(before).reverse(), ...keysOf(after)].filter((key) => !/^\d/.test(key) && !isCalendarWord(key)),
    ),
  ];
}

function placeAfter(pieces: readonly Piece[], to: number): string | undefined {
  const at = pieces.slice(to, to + 5).findIndex(({ lower }) => /^(?:in|at|near|on)$/.test(lower));
  const name = at === -1 ? undefined : pieces[to + at + 1];
  return name && /^\p{Lu}/u.test(name.text) && !isCalendarWord(name.lower) ? name.lower : undefined;
}

export function isCalendarWord(word: string): boolean {
  return /day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(word);
}
