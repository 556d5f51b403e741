import { type DateWords, dateWordsFor } from "../language/foreign-words.ts";
import { stopwordsOf } from "../language/stopwords.ts";
import { stemOf } from "../language/word-stem.ts";

const longestLabel = 120;
/** "Officials said on Monday that …": who says it is no part of the event. */
const attribution =
  /(?:^|.*?[\s,])(?:said|says|say|announced|confirmed|reported|added|insisted|stated|wrote|tweeted|told (?:\p{L}+ ?){1,4}|warned|noted|explained|suggested|proposed|argued)(?:,? (?:on|late on|early on|earlier|late)? ?(?:\p{Lu}\p{Ll}+day|yesterday|today))?,?(?: that)? (?=\p{L})/gu;
const breaksBefore = /(?:; |: | [—–-] |, (?:and|but|while|as|so|yet) | but | while |["“”‘] ?|, )/gu;
const breaksAfter =
  /[;—–"”]|:(?!\d)|,|\s(?:after|because|which|who|whose|when|while|although|though|but|amid|despite|following|as part of|as the)\s|\s\(/gu;
const tidy = /^(?:and|but|so|that|meanwhile,?|however,?|also|then|now) /iu;

/**
 * The words of a sentence that name the event, cut to the clause of its announcing words and its date: verbatim, and never
 * without a word before the verb where the sentence has one.
 */
export function labelOf(
  sentence: string,
  announcement: { start: number; end: number },
  date: { start: number; end: number },
): string {
  const from = Math.min(announcement.start, date.start);
  const to = Math.max(announcement.end, date.end);
  const start = clauseStart(sentence, from);
  const end = clauseEnd(sentence, to);
  const clause = sentence.slice(start, end).replace(tidy, "").trim();
  return shorten(clause).replace(/(?<![ap]\.m)[\s,.;:!?]+$/u, "");
}

/** The nearest break before, unless nothing but a word or two would stand between it and the verb. */
function clauseStart(sentence: string, before: number): number {
  const lead = sentence.slice(0, before);
  let start = 0;
  for (const match of lead.matchAll(attribution)) {
    const end = match.index + match[0].length;
    if (hasSubject(lead.slice(end))) start = end;
  }
  for (const match of lead.matchAll(breaksBefore)) {
    const end = match.index + match[0].length;
    // A clause in commas stands between a subject and its verb: "The court, which sits in Holm, will rule".
    const isAside = match[0] === ", ";
    if (end > start && hasSubject(lead.slice(end)) && !(isAside && !isWholeClause(lead.slice(end)))) start = end;
  }
  return start;
}

function hasSubject(words: string): boolean {
  return /\p{L}{2,}/u.test(words);
}

/** What follows a comma begins a clause of its own if it begins as a subject does. */
function isWholeClause(words: string): boolean {
  return (
    /^(?:the|a|an|his|her|its|their|our|this|these|both|all|it|he|she|they|we|\p{Lu})/u.test(words) &&
    words.split(" ").length >= 3
  );
}

function clauseEnd(sentence: string, after: number): number {
  for (const match of sentence.slice(after).matchAll(breaksAfter)) {
    // "Friday, 4 March", "at 10 a.m."
    if (match[0] === "," && /^, (?:\d|\p{Lu}\p{Ll}+ \d)/u.test(sentence.slice(after + match.index))) continue;
    return after + match.index;
  }
  return sentence.length;
}

function shorten(clause: string): string {
  if (clause.length <= longestLabel) return clause;
  const cut = clause.slice(0, longestLabel + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf(" "), 1));
}

const empty = stopwordsOf("en");
/** Words of dates and of announcing, which any two events share. */
const ofAnyEvent = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec next last week month year day today tonight tomorrow morning afternoon evening noon early late due set scheduled slated expected likely plans planned planning intends hopes aims will would could may might must begin begins start starts take takes taking place hold held until first new said told local time announced"
    .split(" ")
    .map(stemOf),
);

/** Stems of the words that tell one event from another; in other languages than English the words themselves. */
export function tellingWords(label: string, language = "en"): string[] {
  const found = new Set<string>();
  const foreign = dateWordsFor(language);
  for (const [word] of label.toLowerCase().matchAll(/\p{L}[\p{L}’'-]+/gu)) {
    const plain = word.replace(/['’]s$/u, "");
    const isTelling = foreign
      ? isTellingIn(plain, language, foreign)
      : !empty.has(plain) && !ofAnyEvent.has(stemOf(plain));
    if (plain.length > 2 && isTelling) found.add(foreign ? plain : stemOf(plain));
  }
  return [...found];
}

function isTellingIn(word: string, language: string, { coming, past, weekdays, days }: DateWords): boolean {
  const isOfDates = weekdays.some((names) => names.split("|").includes(word)) || days.some(([day]) => day.test(word));
  return (
    !isOfDates &&
    !coming.test(word) &&
    !past.test(word) &&
    !monthsOf(language).has(word) &&
    !stopwordsOf(language).has(word)
  );
}

function monthsOf(language: string): Set<string> {
  const name = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
  return new Set(Array.from({ length: 12 }, (_, month) => name.format(Date.UTC(2031, month, 1)).toLowerCase()));
}
