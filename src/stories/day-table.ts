import type { DayNumber } from "../language/calendar.ts";
import type { ArticleFeatures } from "./article-features.ts";
import { dayOfYearOf } from "./event-days.ts";
import { placementSettings } from "./placement-settings.ts";

const { mostLeadDays, mostNamedDays } = placementSettings.description;
const dayMs = 86_400_000;
/** Fills places that hold no day. */
const noDay = -0x8000_0000;
const noDayOfYear = 0;

/**
 * The days of the articles of a window, side by side, 48 bytes a slot. There is one slot more than the window has, `guest`,
 * for an article that is asked about and is not in the window: an object for each would be garbage.
 */
export interface DayTable {
  guest: number;
  /** The day of publication, or the day that an article without a time seems to be of; NaN when unknown. */
  told: Float64Array;
  /** Places without a day are at the end, here and below. */
  lead: Int32Array;
  /** The same days without their years. */
  leadOfYear: Uint16Array;
  named: Uint16Array;
}

export function createDayTable(capacity: number): DayTable {
  const slots = capacity + 1;
  return {
    guest: capacity,
    told: new Float64Array(slots),
    lead: new Int32Array(slots * mostLeadDays),
    leadOfYear: new Uint16Array(slots * mostLeadDays),
    named: new Uint16Array(slots * mostNamedDays),
  };
}

export function writeDays(table: DayTable, slot: number, { at, days }: ArticleFeatures): void {
  table.told[slot] = at === undefined ? (days?.seemsOf ?? Number.NaN) : Math.floor(at / dayMs);
  for (let place = 0; place < mostLeadDays; place += 1) {
    const day = days?.lead[place];
    table.lead[slot * mostLeadDays + place] = day ?? noDay;
    table.leadOfYear[slot * mostLeadDays + place] = day === undefined ? noDayOfYear : dayOfYearOf(day);
  }
  for (let place = 0; place < mostNamedDays; place += 1)
    table.named[slot * mostNamedDays + place] = days?.named[place] ?? noDayOfYear;
}

/** Days between the nearest two that the titles and leads of two slots name; infinite where one names none. */
export function leadDayGap({ lead }: DayTable, one: number, other: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let own = one * mostLeadDays; own < (one + 1) * mostLeadDays && lead[own] !== noDay; own += 1)
    for (let at = other * mostLeadDays; at < (other + 1) * mostLeadDays && lead[at] !== noDay; at += 1)
      least = Math.min(least, Math.abs((lead[own] ?? 0) - (lead[at] ?? 0)));
  return least;
}

/** The days that both titles and leads name. */
export function sameLeadDays({ lead }: DayTable, one: number, other: number): DayNumber[] {
  const daysOf = (slot: number) => [...lead.subarray(slot * mostLeadDays, (slot + 1) * mostLeadDays)];
  const theirs = daysOf(other);
  return daysOf(one).filter((day) => day !== noDay && theirs.includes(day));
}

/** How many days of the year both name; −1 where one names none. */
export function sharedDays({ named }: DayTable, one: number, other: number): number {
  const [own, theirs] = [one * mostNamedDays, other * mostNamedDays];
  if (named[own] === noDayOfYear || named[theirs] === noDayOfYear) return -1;
  return countHeld(named, own, mostNamedDays, named, theirs, mostNamedDays);
}

/** How many of the two, 0 to 2, name a day of the other's title or lead. */
export function leadDaysHeld({ leadOfYear, named }: DayTable, one: number, other: number): number {
  const held = (lead: number, whole: number) =>
    countHeld(leadOfYear, lead * mostLeadDays, mostLeadDays, named, whole * mostNamedDays, mostNamedDays) > 0 ? 1 : 0;
  return held(one, other) + held(other, one);
}

/** How many of the first days stand among the second. */
function countHeld(
  days: Uint16Array,
  from: number,
  count: number,
  others: Uint16Array,
  otherFrom: number,
  otherCount: number,
): number {
  let held = 0;
  for (let own = from; own < from + count && days[own] !== noDayOfYear; own += 1)
    for (let at = otherFrom; at < otherFrom + otherCount; at += 1)
      if (others[at] === days[own]) {
        held += 1;
        break;
      }
  return held;
}
