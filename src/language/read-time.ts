import { monthNumber } from "./month-names.ts";
import { type Day, exists, readDay } from "./read-day.ts";
import { tidyTime } from "./tidy-time.ts";
import { zoneOffset } from "./time-zone.ts";

interface Clock {
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

/**
 * A time as feeds and pages write it, as ISO 8601 in UTC ("2004-04-07T04:05:43Z"): RFC 822, 850, 2822 and 3339, W3C-DTF,
 * asctime, JavaScript's own, seconds since 1970, and the usual mistakes (months in other languages, no weekday or a wrong
 * one, two-digit years, zone names, 24:00, a leap second). A time without a zone counts as UTC, a day without a time as its
 * midnight. What cannot be read with certainty is `undefined`: a day that does not exist, an unknown zone, "05/06/2024",
 * a month or a year alone.
 */
export function readTime(text: string): string | undefined {
  if (text.length > 200) return undefined;
  // Nearly every feed writes one of these two to the letter; to tidy what is tidy costs more than to read it.
  const usual = readInternetDate(text) ?? readTimestamp(text);
  if (usual !== undefined) return usual;
  const clean = tidyTime(text);
  if (clean === "") return undefined;
  return readInternetDate(clean) ?? readEpoch(clean) ?? readIso(clean) ?? readLoose(clean);
}

const internetDate =
  /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d\d):(\d\d):(\d\d) (GMT|[+-]\d{4})$/;

/** RFC 2822 §3.3 to the letter: what nearly every RSS feed writes, read without trying anything else. */
function readInternetDate(text: string): string | undefined {
  const match = internetDate.exec(text);
  const month = match && monthNumber(match[2] ?? "");
  if (!match || !month) return undefined;
  const day = { year: Number(match[3]), month, day: Number(match[1]) };
  if (!exists(day)) return undefined;
  const clock = readClock({ hour: match[4], minute: match[5], second: match[6] }, undefined);
  return compose(day, clock, match[7] ?? "");
}

const timestamp = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.000)?(Z|[+-]\d\d:\d\d)$/;

/** RFC 3339 with whole seconds, to the letter. */
function readTimestamp(text: string): string | undefined {
  const match = timestamp.exec(text);
  if (!match) return undefined;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  if (!exists(day)) return undefined;
  const clock = readClock({ hour: match[4], minute: match[5], second: match[6] }, undefined);
  return compose(day, clock, match[7] ?? "");
}

function readEpoch(text: string): string | undefined {
  const match = /^(?:\/Date\()?(\d{10}|\d{13})(?:\.\d+)?(?:[+-]\d{4})?(?:\)\/)?$/.exec(text);
  if (!match?.[1]) return undefined;
  return written(Number(match[1]) * (match[1].length === 10 ? 1000 : 1));
}

const isoDay = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|(\d{2})(\d{2})|-?(\d{3}))(?!\d)/;
const isoClock =
  /^(?:T|t| |_|:)? ?(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:[.,:](\d+))?)?|(\d{2})(?:(\d{2})(?:[.,](\d+))?)?)(?!\d)(.*)$/;

/** RFC 3339, W3C-DTF and ISO 8601's basic and ordinal forms, with a space for the T. */
function readIso(text: string): string | undefined {
  const compact = /^(\d{8})(\d{6})(?!\d)(.*)$/.exec(text);
  // ISO 8601:1988 §5.2.1.1 allows a year of two digits; only its form without hyphens cannot be another order.
  const century = /^\d{6}(?=T\d|$)/.test(text) ? (text < "5" ? "20" : "19") : "";
  const source = century + (compact ? `${compact[1]}T${compact[2]}${compact[3]}` : text);
  const match = isoDay.exec(source);
  if (!match) return undefined;
  const year = Number(match[1]);
  const day: Day = match[6]
    ? { year, month: 1, day: Number(match[6]) }
    : { year, month: Number(match[2] ?? match[4]), day: Number(match[3] ?? match[5]) };
  if (match[6] ? day.day < 1 || day.day > 366 : !exists(day)) return undefined;
  const rest = source.slice(match[0].length).trim();
  if (rest === "" || /^[Zz]$/.test(rest)) return compose(day, midnight, "");
  const bareHour = /^T(\d{1,2})(?=Z?$)/i.exec(rest)?.[1];
  if (bareHour) return compose(day, readClock({ hour: bareHour }, undefined), "");
  const clock = isoClock.exec(rest);
  if (!clock) return undefined;
  const time = {
    hour: clock[1],
    minute: clock[2] ?? clock[5],
    second: clock[3] ?? clock[6],
    fraction: clock[4] ?? clock[7],
  };
  const tail = halfDay(clock[8] ?? "");
  return compose(day, readClock(time, tail.half), tail.rest);
}

const looseClock = /(?<![\d:])(\d{1,2})(?:[:h](\d{2}))(?:[:.](\d{2})(?:[.,]\d+)?)?(?![\d:])/;
const bareHour = /(?<!\d)(\d{1,2}) ?([ap])\.?m\b\.?/i;

/** Everything that names its month in words or puts a day beside a clock: RFC 822 and its relatives, asctime, East Asian. */
function readLoose(text: string): string | undefined {
  const clock = looseClock.exec(text);
  if (!clock) {
    const hour = bareHour.exec(text);
    if (hour) return composeLoose(text, hour.index, hour[0].length, { hour: hour[1] }, hour[2]?.toLowerCase());
    const day = readDay(text);
    return day && compose(day.day, midnight, day.rest);
  }
  const before = /(오전|오후|上午|下午|午前|午後) ?$/.exec(text.slice(0, clock.index));
  const start = before ? before.index : clock.index;
  const end = clock.index + clock[0].length;
  const tail = halfDay(text.slice(end));
  const half = before ? (/[오]후|下午|午後/.test(before[0]) ? "p" : "a") : tail.half;
  const length = text.length - tail.rest.length - start;
  return composeLoose(text, start, length, { hour: clock[1], minute: clock[2], second: clock[3] }, half);
}

function composeLoose(
  text: string,
  start: number,
  length: number,
  time: ClockText,
  half: string | undefined,
): string | undefined {
  const after = text
    .slice(start + length)
    .trim()
    .replace(/^(?:uhr|hrs?)(?![\p{L}])\.?/iu, "");
  const before = text
    .slice(0, start)
    .replace(/(?:,| at| um| à| a las|T| [-–|])\s*$/i, "")
    .trim();
  const day = readDay(before);
  if (day) return compose(day.day, readClock(time, half), `${day.rest} ${after}`);
  // asctime: the year comes last, after the clock and perhaps the zone.
  const year = /^(.*?)\b(\d{4})\b(.*)$/.exec(after.replace(/[+-]\d{4}/, (zone) => zone.replace(/\d\d$/, ":$&")));
  if (year && !/^[+-]/.test(after)) {
    const late = readDay(`${before} ${year[2]}`);
    if (late) return compose(late.day, readClock(time, half), `${late.rest} ${year[1]} ${year[3]}`);
  }
  const whole = readDay(after.replace(/^[,\s]+|^(?:on|uhr)[ ,]+/gi, ""));
  return whole && before === "" ? compose(whole.day, readClock(time, half), whole.rest) : undefined;
}

interface ClockText {
  hour?: string | undefined;
  minute?: string | undefined;
  second?: string | undefined;
  fraction?: string | undefined;
}
const midnight: Clock = { hour: 0, minute: 0, second: 0, millisecond: 0 };

function readClock(text: ClockText, half: string | undefined): Clock | undefined {
  let hour = Number(text.hour);
  const minute = Number(text.minute ?? 0);
  const second = Number(text.second ?? 0);
  if (half) {
    // "14:05 PM" is a clock of 24 hours with a needless letter; "0:05 AM" too.
    if (half === "p" && hour < 12) hour += 12;
    else if (half === "a" && hour === 12) hour = 0;
    else if (half === "a" && hour > 12) return undefined;
  }
  const isEndOfDay = hour === 24 && minute === 0 && second === 0;
  if ((hour > 23 && !isEndOfDay) || minute > 59 || second > 60) return undefined;
  return { hour, minute, second, millisecond: Math.floor(Number(`0.${text.fraction ?? 0}`) * 1000) };
}

function halfDay(text: string): { half: string | undefined; rest: string } {
  const match = /^ ?([ap])\.?m\b\.?/i.exec(text);
  return match ? { half: match[1]?.toLowerCase(), rest: text.slice(match[0].length) } : { half: undefined, rest: text };
}

const universalTime = new Set(["Z", "GMT", "UTC", "+0000", "+00:00"]);

function compose(day: Day, clock: Clock | undefined, zone: string): string | undefined {
  if (!clock) return undefined;
  const localMs = Date.UTC(day.year, day.month - 1, day.day, clock.hour, clock.minute, clock.second, clock.millisecond);
  const offset = universalTime.has(zone) ? 0 : zoneOffset(zone.replace(/^[\s,]+|[\s,.]+$/g, ""), localMs);
  const ms = localMs - (offset ?? 0) * 60_000;
  // The first second of 1970 is what programs write for "no time".
  return offset === undefined || ms === 0 ? undefined : written(ms);
}

function written(ms: number): string {
  const iso = new Date(ms).toISOString();
  return iso.endsWith(".000Z") ? `${iso.slice(0, -5)}Z` : iso;
}
