import { asciiDigits } from "./eastern-dates.ts";
import { findDay } from "./find-day.ts";
import { placeOfLanguage } from "./place-of-language.ts";
import { readTime } from "./read-time.ts";
import { zoneOffset } from "./time-zone.ts";

const longest = 200;

/**
 * The first day, with its clock if there is one, in a line that a page prints for people ("Aktualisiert: 4. März 2031,
 * 14:05 Uhr", "2031年3月4日 14時05分", "๔ มีนาคม ๒๕๗๔"), as ISO 8601 in UTC. `language` (BCP 47) decides "04/03/2031" and,
 * where it is at home in one zone, whose clock it is; a clock of an unknown zone counts as UTC, a day alone as its
 * midnight. What is not certain is `undefined`. `words` are those that were read.
 */
export function findTime(text: string, language: string | undefined): { time: string; words: string } | undefined {
  if (text.length > longest || !/\p{Nd}/u.test(text)) return undefined;
  const line = plainLine(text);
  const found = findDay(line, language);
  if (!found) return undefined;
  const { year, month, day } = found.day;
  const dayMs = Date.UTC(year, month - 1, day);
  const clock = clockAfter(line.slice(found.end), found.isIso) ?? clockBefore(line.slice(0, found.start));
  if (!clock) return { time: written(dayMs), words: line.slice(found.start, found.end) };
  const localMs = dayMs + ((clock.hour * 60 + clock.minute) * 60 + clock.second) * 1000;
  const offset = clock.zone ? zoneOffset(clock.zone, localMs) : localOffset(localMs, language);
  if (offset === undefined) return undefined;
  const words = clock.isAfter ? line.slice(found.start, found.end + clock.end) : line.slice(clock.start, found.end);
  return { time: written(localMs - offset * 60_000), words };
}

function plainLine(text: string): string {
  return asciiDigits(text.normalize("NFKC"))
    .replace(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, " ")
    .trim();
}

/** Words that may stand beside a day and a clock, or beside a clock alone: a weekday, "at", "local time". */
const wordsBeside = { day: 3, clock: 2 };
/** The same, in characters, where words are not parted. */
const charactersBeside = 4;
const unparted = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;

/** Whether a line says when and nothing else, in any of the languages of `findTime`. */
export function saysOnlyWhen(text: string): boolean {
  if (text.length > longest) return false;
  const line = plainLine(text);
  const day = findDay(line, undefined);
  const withoutDay = day ? line.slice(0, day.start) + line.slice(day.end) : line;
  const clock = clocks.map((pattern) => clockIn(withoutDay, pattern)).find((one) => one !== undefined);
  if (!day && !clock) return false;
  const rest = clock ? withoutDay.slice(0, clock.start) + withoutDay.slice(clock.end) : withoutDay;
  const beside = rest.match(/[\p{L}\p{M}]{2,}/gu) ?? [];
  const mostWords = day ? wordsBeside.day : wordsBeside.clock;
  return beside.length <= mostWords && (rest.match(unparted) ?? []).length <= charactersBeside;
}

/** A machine's time (an attribute, a meta element): like `readTime`, with the clock of the language's place where the zone is missing. */
export function readMachineTime(text: string, language: string | undefined): string | undefined {
  const time = readTime(text);
  if (!time) return findTime(text, language)?.time;
  const isLocal = /\d[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?$/.test(text.trim());
  if (!isLocal) return time;
  const localMs = Date.parse(time);
  return written(localMs - localOffset(localMs, language) * 60_000);
}

function localOffset(localMs: number, language: string | undefined): number {
  const place = placeOfLanguage(language);
  return place ? (zoneOffset(place, localMs) ?? 0) : 0;
}

interface Clock {
  hour: number;
  minute: number;
  second: number;
  zone: string | undefined;
  start: number;
  end: number;
  isAfter: boolean;
}

const morning =
  "오전|上午|午前|凌晨|清晨|早上|सुबह|सकाळी|سुबह|صباح(?:ا|اً|ًا)?|ص|ق\\.ظ|לפנה״צ|π\\.? ?μ\\.?|[aA]\\.? ?[mM]\\.?|SA|ÖÖ";
const afternoon =
  "오후|下午|午後|晚上|中午|傍晚|夜|शाम|दोपहर|रात|संध्याकाळी|مساء(?:ا|اً|ًا)?|م|ب\\.ظ|אחה״צ|μ\\.? ?μ\\.?|[pP]\\.? ?[mM]\\.?|CH|ÖS";
const half = `(?:(?<am>${morning})|(?<pm>${afternoon}))`;
const halfAfter = half.replaceAll("<am>", "<lateAm>").replaceAll("<pm>", "<latePm>");
const zone =
  "(?:\\s*\\(?(?<zone>(?:UTC|GMT)? ?[+\\-−]\\d{1,2}(?::?\\d{2})?|UTC|GMT|Z|C?EST|C?EDT|CST|CDT|MST|MDT|PST|PDT|BST|CES?T|MES?Z|EES?T|WES?T|IST|MSK|PKT|NPT|ICT|WIB|WITA|WIT|HKT|SGT|AWST|JST|KST|AES?T|AEDT|NZS?T|NZDT|SAST|EAT|WAT|CAT|TRT|BRT|ART)(?![\\p{L}\\d]))?";
/** A colon between hour and minute; a dot only beside a word for the hour, since "14.05" may be a day; "14h05", "14時05分". */
const clocks = [
  `(?:${half}\\s*)?(?<![\\d:])(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?(?:\\.\\d+)?(?![\\d:])(?:\\s*${halfAfter}(?!\\p{L}))?`,
  "(?:kl(?:o|\\.|ukka| )|pukul|jam|ore|alle|um|às|las|à)\\s*(?<hour>\\d{1,2})\\.(?<minute>\\d{2})(?!\\d)(?![./]\\d)",
  "(?<!\\d)(?<hour>\\d{1,2})\\.(?<minute>\\d{2})\\s*(?:Uhr|น\\.?|WIB|WITA|WIT|klo)(?!\\p{L})",
  "(?<!\\d)(?<hour>\\d{1,2})\\s?[hH](?:\\s?(?<minute>\\d{2}))?(?![\\p{L}\\d])",
  `(?:${half}\\s*)?(?<!\\d)(?<hour>\\d{1,2})\\s?[時时点點시](?:\\s?(?<minute>\\d{1,2})\\s?[分분])?`,
  `(?<!\\d)(?<hour>\\d{1,2})\\s?${halfAfter.replace("|م|", "|").replace("|ص|", "|").replace("|SA", "").replace("|CH", "")}(?!\\p{L})`,
  "(?<!\\d)(?<hour>\\d{1,2}) Uhr(?!\\p{L})",
].map((source) => new RegExp(`${source}${zone}`, "u"));
/** Between a day and its clock stand a comma, a word or two, a weekday; not another sentence. */
const furthest = 24;

function clockAfter(text: string, isIso: boolean): Clock | undefined {
  const rest = isIso ? text.replace(/^T/, " ") : text;
  for (const pattern of clocks) {
    const clock = clockIn(rest.slice(0, 60), pattern);
    if (clock && clock.start <= furthest) return { ...clock, isAfter: true };
  }
  return undefined;
}

function clockBefore(text: string): Clock | undefined {
  for (const pattern of clocks) {
    const clock = clockIn(text, pattern);
    if (clock && text.length - clock.end <= furthest) return { ...clock, isAfter: false };
  }
  return undefined;
}

function clockIn(text: string, pattern: RegExp): Omit<Clock, "isAfter"> | undefined {
  const match = pattern.exec(text);
  const groups = match?.groups;
  if (!match || !groups) return undefined;
  let hour = Number(groups.hour);
  if ((groups.pm ?? groups.latePm) && hour < 12) hour += 12;
  if ((groups.am ?? groups.lateAm) && hour === 12) hour = 0;
  const [minute, second] = [Number(groups.minute ?? 0), Number(groups.second ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return { hour, minute, second, zone: groups.zone?.trim(), start: match.index, end: match.index + match[0].length };
}

function written(ms: number): string {
  return new Date(ms).toISOString().replace(/\.000Z$/, "Z");
}
