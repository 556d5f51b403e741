import { type DayNumber, dayNumber, weekdayOf } from "./calendar.ts";

/**
 * Easter Sunday of the western churches, by the anonymous Gregorian rule (Meeus, Astronomical Algorithms, ch. 8).
 */
export function easterSunday(year: number): DayNumber {
  const golden = year % 19;
  const [century, ofCentury] = [Math.floor(year / 100), year % 100];
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const place = epact + toSunday - 7 * late + 114;
  return dayNumber(year, Math.floor(place / 31), (place % 31) + 1) ?? 0;
}

/**
 * The so-manieth such weekday of a month: the fourth Thursday of November.
 * @param weekday 0 is Monday. @param count from 1; -1 is the last.
 */
export function nthWeekday(year: number, month: number, weekday: number, count: number): DayNumber {
  const first = dayNumber(year, month, 1) ?? 0;
  if (count > 0) return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (count - 1);
  const last = (month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1)) ?? 0;
  const end = last - 1;
  return end - ((weekdayOf(end) - weekday + 7) % 7);
}
