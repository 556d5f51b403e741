import { type DayNumber, yearOf } from "../language/calendar.ts";
import { findDates } from "../language/find-dates.ts";
import type { NamedDate } from "../language/named-date.ts";
import { tenseAt, tenseSigns } from "../language/sentence-tense.ts";
import type { AgendaItem } from "./agenda-item.ts";
import { type Announcement, announcementsIn, eventNouns } from "./announcing-forms.ts";
import { clockBeside } from "./clock-beside.ts";
import { type DateSpan, isoSpan, spanOfDate } from "./date-span.ts";
import { labelOf, tellingWords } from "./event-label.ts";
import { foreignItems } from "./find-foreign-agenda.ts";
import { isGoneBy } from "./gone-by.ts";
import { moving, planOf } from "./plan-state.ts";
import { instantOf, type Publication, publicationDay } from "./publication-day.ts";

export interface ArticleToSchedule extends Publication {
  /** Offsets point into it. */
  text: string;
  sentences: readonly (readonly [start: number, end: number])[];
}

/** A calendar of a season's matches is no news of an event. */
const mostItems = 20;
const furthestYears = 15;
const furthestOpenYears = 5;

/** The dated events to come that an article announces, in English and in the languages of `foreignItems`. Pure. */
export function findAgenda(article: ArticleToSchedule): AgendaItem[] {
  const today = publicationDay(article);
  if (!/^en\b/i.test(article.language ?? "")) return findForeignAgenda(article, today);
  const dates = findDates(article.text, today);
  const items = article.sentences.flatMap(([start, end]) => {
    const inside = dates.filter((date) => date.start >= start && date.end <= end);
    return inside.length === 0 ? [] : itemsOf(article, start, end, inside, today);
  });
  return items.slice(0, mostItems);
}

function findForeignAgenda({ text, sentences, language }: ArticleToSchedule, today: DayNumber): AgendaItem[] {
  return sentences
    .flatMap(([start, end]) => foreignItems({ sentence: text.slice(start, end), start, end }, language ?? "", today))
    .slice(0, mostItems);
}

/** Dates of one sentence that belong together: "from 6 to 9 October", "Friday and Saturday". */
interface DatedPlace extends DateSpan {
  start: number;
  end: number;
}

function itemsOf(
  article: ArticleToSchedule,
  start: number,
  end: number,
  dates: readonly NamedDate[],
  today: DayNumber,
): AgendaItem[] {
  const sentence = article.text.slice(start, end);
  if (isNoAnnouncement(sentence)) return [];
  const announcements = announcementsIn(sentence);
  const signs = tenseSigns(sentence);
  const places = joined(sentence, dates, start);
  return places.flatMap((place) => {
    if (!isToCome(place, today) || isSpokenOf(sentence, place)) return [];
    const announcement = announcing(sentence, announcements, place, places);
    if (!announcement || !isEvent(announcement, place, sentence)) return [];
    if (isGoneBy(sentence, announcement, place, signs)) return [];
    if (tenseAt(sentence, signs, place.start, place.end)?.tense === "past" && !isByItself(sentence, announcement))
      return [];
    const plan = planOf(sentence, place, places);
    if (!plan || (plan.state === "planned" && isDenied(sentence, announcements, place))) return [];
    if (isEndOfAnother(sentence, place, places, today)) return [];
    const clock = place.precision === "day" ? clockBeside(sentence, place) : undefined;
    if (place.first === today && place.precision === "day" && !clock && !isLater(sentence, place)) return [];
    const label = labelOf(sentence, announcement, place);
    return {
      ...isoSpan(place),
      precision: place.precision,
      clock: clock?.written,
      startsAt: clock && instantOf(place.first, clock.written, clock.zone, article),
      start,
      end,
      sentence,
      label,
      certainty: announcement.certainty,
      ...plan,
      words: tellingWords(label),
    };
  });
}

/** Questions, conditions, what recurs, what would have been, and the weather. */
function isNoAnnouncement(sentence: string): boolean {
  return noAnnouncement.test(sentence.trim());
}
const noAnnouncement =
  /\?["”’']?$|\b(?:if|unless|in case|suppose|had it|were it)\b|\b(?:would|could|might|should) have\b|\bhad (?:\p{Ll}+ly )?(?:been )?(?:planned|hoped|intended|expected|aimed|wanted|agreed|promised|vowed|due) to\b|\b(?:was|were) to have\b|\bhad been (?:asked|told|urged|forced|invited) to\b|\b(?:originally|initially|previously) (?:was|were) \p{Ll}+ing\b|\b(?:was|were) (?:originally|initially|previously) \p{Ll}+ing\b|\b(?:every|each|weekly|nightly|usually|normally|typically|generally|often)\b|\b(?:rain|rainfall|snow|snowfall|showers?|thunderstorms?|sunny|sunshine|cloudy|temperatures?|degrees|gusts|frost|drizzle|heatwave|forecasters?)\b|\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days\b/iu;

function isToCome({ first, last, precision }: DateSpan, today: DayNumber): boolean {
  const years = yearOf(first) - yearOf(today);
  if (precision === "year") return years >= 1 && years <= furthestOpenYears;
  return years <= furthestYears && (precision === "day" ? first >= today : last > today);
}

/** Dates beside which the sentence's verb does not stand: "after Thursday's vote", "since", "for Friday's edition". */
function isSpokenOf(sentence: string, { start, end }: DatedPlace): boolean {
  const [lead, rest] = [sentence.slice(0, start), sentence.slice(end)];
  if (
    /\b(?:after|following|since|despite|than|like|(?<!end |middle |start |beginning |ahead )of|until at least|dated|expiring)(?: the| early| late)? $/iu.test(
      lead,
    )
  )
    return true;
  // "before Sunday's vote" is of the vote.
  return /\b(?:before|ahead of)(?: the)? $/iu.test(lead) && !(/^['’]s /u.test(rest) && isPossessedEvent(rest));
}

const possessed = new RegExp(`^['’]s (?:\\p{L}[\\p{L}’'-]* ){0,3}(?:${eventNouns})\\b`, "iu");

function isPossessedEvent(rest: string): boolean {
  return possessed.test(rest);
}

/** The announcing words that a date belongs to: the nearest before it with no other clause between, else the next after it. */
function announcing(
  sentence: string,
  announcements: readonly Announcement[],
  place: DatedPlace,
  places: readonly DatedPlace[],
): Announcement | undefined {
  const rest = sentence.slice(place.end);
  const event = /^['’]s /u.test(rest) ? possessed.exec(rest) : null;
  const isCalledOff = planOf(sentence, place, places)?.state === "cancelled";
  if (event && (isCalledOff || /\b(?:before|ahead of|for|in|at)(?: the)? $/iu.test(sentence.slice(0, place.start))))
    return { start: place.start, end: place.end + event[0].length, certainty: "set", verb: "", isDenied: false };
  const before = announcements.findLast(({ end }) => end <= place.start + 1);
  if (before && !isParted(sentence.slice(before.end, place.start))) return before;
  const after = announcements.find(({ start }) => start >= place.end);
  if (!after) return undefined;
  if (!beginsClause.test(sentence.slice(0, place.start))) return undefined;
  const between = sentence.slice(place.end, after.start);
  // "What Friday will bring": the day itself is spoken of. "On Friday, a bill that would close the port passed" is of the passing.
  if (between === " " || /\b(?:that|which|who)(?: \p{Ll}+ly)? $/u.test(between)) return undefined;
  const isOthers = places.some(({ start, end }) => start > place.end && end < after.start);
  return isOthers ||
    between.length > furthestAfter ||
    /[;:—]/u.test(between) ||
    /\b(?:said|told|announced)\b/u.test(between)
    ? undefined
    : after;
}
const beginsClause =
  /(?:^["“‘]?|[,;:—–] (?:and |but )?|\b(?:and|but|that) )(?:(?:on|in|by|from|at|until|early|late|later|this|next|the)\b ?){0,3}$/iu;
const furthestAfter = 90;
const furthestBefore = 110;

function isParted(between: string): boolean {
  return (
    between.length > furthestBefore ||
    /[;:—–]|[.!?]["”]? \p{Lu}|["”] |, (?:said|but|while|who|which|after|when)\b|\b(?:said|says|announced|told|because|after|which|who was|when)\b/u.test(
      between,
    )
  );
}

/** What grows or is will be true of a year or month, but is no event; nor is what somebody sees or means. */
const noEvents =
  /^(?:see|know|think|feel|mean|cost|like|need|have|seem|want|find|say|argue|believe|understand|love|hate|notice)$/;
const noEventsOfPeriods =
  /^(?:be|rise|grow|fall|reach|increase|decrease|drop|remain|stay|continue|exceed|cost|average|double|hit|slow|become|make|get|shrink|expand|account|total|keep|contract|climb|improve|add|earn|lose)$/;

function isEvent({ verb, start, end, isDenied: denied }: Announcement, place: DatedPlace, sentence: string): boolean {
  const { precision } = place;
  if (noEvents.test(verb)) return false;
  // How long something goes on is no event, save the end of what is shut.
  const isEnd = isUntil(sentence, place) && !/(?:until|till)$/u.test(sentence.slice(start, end));
  if (isEnd && !denied && !(precision === "day" && /^(?:remain|stay|be|have|close)/u.test(verb))) return false;
  if (precision === "day") return true;
  // "A payment was due in March" tells of a debt, "was due on Friday" of a day to come.
  if (/^(?:was|were)\b/u.test(sentence.slice(start, end))) return false;
  return (
    !noEventsOfPeriods.test(verb) && !/\d ?%|per cent|percent/u.test(sentence.slice(Math.max(0, start - 10), end + 60))
  );
}

/** Announcing words that need no verb to come: "set a hearing for 12 March", "moved to Friday". */
function isByItself(sentence: string, { start, end }: Announcement): boolean {
  return settling.test(sentence.slice(start, end));
}
const settling =
  /\b(?:due|set|scheduled|slated|fixed|announced|called|chosen?|named|appointed|planned|arranged|moved|delayed|adjourned|postponed|rescheduled|deferred|put off|pushed back|brought forward|extended|until)\b/u;

/** "will not be put to a vote on Wednesday"; what will not open until Monday opens then. */
function isDenied(sentence: string, announcements: readonly Announcement[], place: DatedPlace): boolean {
  if (isUntil(sentence, place)) return false;
  return announcements.some(
    ({ isDenied: denied, start, end }) =>
      denied &&
      (end <= place.start
        ? !isParted(sentence.slice(end, place.start)) && !/, (?:and|or) /u.test(sentence.slice(end, place.start))
        : start - place.end < furthestAfter && !/[,;:—]/u.test(sentence.slice(place.end, start))),
  );
}

/** "opens on April 4 and runs until June 30" is one event. */
function isEndOfAnother(sentence: string, place: DatedPlace, places: readonly DatedPlace[], today: DayNumber): boolean {
  const isEnd = /\b(?:runs?|lasts?|continues?|stays?|remains?)(?: \p{Ll}+){0,2} (?:until|till|to|through)(?: the)? $/iu;
  return (
    isEnd.test(sentence.slice(0, place.start)) &&
    places.some(({ start, first }) => start < place.start && first > today)
  );
}

function isUntil(sentence: string, { start }: DatedPlace): boolean {
  return /\b(?:until|till|before)(?: the)? $/iu.test(sentence.slice(0, start));
}

/** "tonight", "later today": of the day of publication, but to come. */
function isLater(sentence: string, { start, end }: DatedPlace): boolean {
  return /^(?:tonight|later today|this (?:evening|afternoon))$/iu.test(sentence.slice(start, end));
}

function joined(sentence: string, dates: readonly NamedDate[], offset: number): DatedPlace[] {
  const places: DatedPlace[] = [];
  for (const date of dates) {
    const span = spanOfDate(date.value);
    if (!span) continue;
    const place = { ...span, start: date.start - offset, end: date.end - offset };
    const last = places.at(-1);
    const between = last && sentence.slice(last.end, place.start);
    if (
      last &&
      between !== undefined &&
      isRange(between, last, place, moving.test(sentence), /\bbetween $/iu.test(sentence.slice(0, last.start)))
    ) {
      last.last = place.last;
      last.end = place.end;
    } else places.push(place);
  }
  return places;
}

function isRange(between: string, before: DateSpan, after: DateSpan, isMoved: boolean, isBetween: boolean): boolean {
  if (before.precision !== after.precision || after.first <= before.last) return false;
  if (isMoved && / (?:to|until|till) /u.test(between)) return false;
  if (isBetween && / and /u.test(between)) return true;
  if (/^(?: ?[-–—] ?| (?:to|until|till|through) (?:the )?)$/u.test(between)) return true;
  return /^(?:, | and |, and | & )$/u.test(between) && after.first === before.last + 1;
}
