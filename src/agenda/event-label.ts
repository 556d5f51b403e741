import { type DateWords, dateWordsFor } from "../language/foreign-words.ts";
import { stopwordsOf } from "../language/stopwords.ts";
import { stemOf } from "../language/word-stem.ts";

const longestLabel = 160;
const day = String.raw`(?:,? (?:on|late on|early on|earlier|late)? ?(?:\p{Lu}\p{Ll}+day|yesterday|today)(?: (?:morning|afternoon|evening|night))?)?`;
/** "In a written statement", "on the radio": where somebody said it. */
const occasion = String.raw`(?: (?:in|on|at|to|via|through|during)(?: \p{L}[\p{L}’'-]*){1,6}?)?`;
/** "Officials said on Monday that …": who says it is no part of the event. */
const attribution = new RegExp(
  String.raw`(?<=^|[\s,])(?:(?:said|says|say|saying|insisted|stated|reported|announced|confirmed|added|wrote|tweeted|warned|noted|explained|suggested|proposed|argued|hoped|hopes|believes|believed)` +
    String.raw`(?:${day}${occasion}${day},? that|${day},?)|(?:told|tells)(?: [\p{L}’'.-]+){1,8}?${day}${occasion}(?:,? that|(?= (?:he|she|it|they|we|I|there)\b))) (?=\p{L})`,
  "gu",
);
/** A quotation begins and ends a clause only where a mark stands before its own: “a ‘great’ day” goes on. */
const breaksBefore =
  /(?:; |: ["“‘]?| [—–-] |[,.!?]["”’] |, ["“‘]|, (?:and|but|while|as|so|yet) | but | while |, |(?<!.)["“‘])/gu;
const breaksAfter =
  /[;—–"”]|:(?!\d)|,|\s(?:after|because|which|who|whose|when|while|although|though|but|amid|despite|following|as part of|as the)\s|\s\(/gu;
const tidy = /^(?:and|but|so|that|meanwhile,?|however,?|also|then|now) /iu;
/** In English no clause begins so in the middle of a sentence: it goes on with the words before. */
const goesOn =
  /^(?:[a-z]+ing|of|to|as (?:well|part)|than|that|which|who|whose|whom|with|without|from|into|towards?|along|including|or|nor|by|upon|about|among|between|against|like|unlike|chance|put|said)\b/u;
/** "The guild said, confirming …": who says it, said beside. */
const saidBeside = /^[^,;]{1,60}\b(?:said|says|added|wrote|announced|confirmed)(?: [^,;]{1,30})?,/u;
/** "…, has been nominated": what stands before the comma is said beside a subject, and is none. */
const verbAfterComma =
  /^[^,;]*, (?:\p{Ll}+ly )?(?:has|have|had|is|are|was|were|will|would|did|does|do|may|might|must|can|could|should|shall|plans?|planned|intends?|intended|expects?|hopes?|aims?|begins?|starts?|opens?|meets?|takes?|faces?|goes|returns?|vows?|promised|vowed|agreed|sharply|said|says)\b/u;

/**
 * The words of a sentence that name the event, cut to the clause of its announcing words and its date: verbatim, and never
 * without a word before the verb where the sentence has one.
 */
export function labelOf(
  sentence: string,
  announcement: { start: number; end: number },
  date: { start: number; end: number },
  language = "en",
): string {
  const from = Math.min(announcement.start, date.start);
  const to = Math.max(announcement.end, date.end);
  const start = clauseStart(sentence, from, language);
  const end = clauseEnd(sentence, to);
  const clause = sentence.slice(start, end).replace(tidy, "").trim();
  return shorten(clause).replace(/(?<![ap]\.m)[\s,.;:!?]+$/u, "");
}

/** The nearest break before that a clause can begin at, and not only what stands beside a subject or goes on with one. */
function clauseStart(sentence: string, before: number, language: string): number {
  const lead = sentence.slice(0, before);
  const after = (match: RegExpExecArray) => match.index + match[0].length;
  const told = [...lead.matchAll(attribution)].map(after);
  const breaks = [...lead.matchAll(breaksBefore)].filter((match) => {
    const words = lead.slice(after(match));
    // A clause in commas stands between a subject and its verb: "The court, which sits in Holm, will rule".
    if (match[0] === ", ") return isWholeClause(words) && !isSaidBeside.test(words);
    // What comes last in a list begins no clause: "the streams, the feeds, and snaps of owners".
    return !match[0].startsWith(", and") || isWholeClause(words) || words.split(" ").length <= fewWords;
  });
  const starts = [...told, ...breaks.map(after)].filter((start) => hasSubject(lead.slice(start)));
  const isEnglish = /^en\b/i.test(language);
  return Math.max(0, ...starts.filter((start) => !isEnglish || beginsClause(sentence, start, before)));
}

const fewWords = 5;
/** "…, a farmer from Brindle who is", "…, a town of 3,000, including": of what stands before. */
const isSaidBeside = /^(?:[^,]*\b(?:who|which|that) ?$|(?:an?|the) [^,]*\b(?:who|which)\b|an? [^,]*,(?!\d))/u;

function beginsClause(sentence: string, start: number, before: number): boolean {
  const words = sentence.slice(start).replace(tidy, "");
  const lead = sentence.slice(start, before);
  return ![goesOn, saidBeside, verbAfterComma].some((not) => not.test(words)) && !/^[^,]*, ?$/u.test(lead);
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
