import type { DayNumber } from "../language/calendar.ts";
import type { ArticleFeatures } from "./article-features.ts";
import { dayOfYearOf } from "./event-days.ts";
import { placementSettings } from "./placement-settings.ts";

const { mostLeadDays, mostNamedDays } = placementSettings.description;
const dayMs = 86_400_000;
/** Fills places that hold no day. */
const noDay = -0x8000_0000;
const noDayOfYear = 0;

/** The days of one article, places without a day at the end. */
export interface ArticleDays {
  /** The day of publication, or the day that an article without a time seems to be of; NaN when unknown. */
  told: DayNumber;
  lead: Int32Array;
  /** The same days without their years. */
  leadOfYear: Uint16Array;
  named: Uint16Array;
}

/** The days of every slot of a window, side by side: an article's take 48 bytes. */
export interface DayTable {
  told: Float64Array;
  lead: Int32Array;
  leadOfYear: Uint16Array;
  named: Uint16Array;
}

export function createDayTable(capacity: number): DayTable {
  return {
    told: new Float64Array(capacity),
    lead: new Int32Array(capacity * mostLeadDays),
    leadOfYear: new Uint16Array(capacity * mostLeadDays),
    named: new Uint16Array(capacity * mostNamedDays),
  };
}

export function daysOfFeatures({ at, days }: ArticleFeatures): ArticleDays {
  const found: ArticleDays = {
    told: at === undefined ? (days?.seemsOf ?? Number.NaN) : Math.floor(at / dayMs),
    lead: new Int32Array(mostLeadDays).fill(noDay),
    leadOfYear: new Uint16Array(mostLeadDays).fill(noDayOfYear),
    named: new Uint16Array(mostNamedDays).fill(noDayOfYear),
  };
  for (const [place, day] of (days?.lead ?? []).slice(0, mostLeadDays).entries()) {
    found.lead[place] = day;
    found.leadOfYear[place] = dayOfYearOf(day);
  }
  found.named.set((days?.named ?? []).slice(0, mostNamedDays));
  return found;
}

export function writeDays(table: DayTable, slot: number, { told, lead, leadOfYear, named }: ArticleDays): void {
  table.told[slot] = told;
  table.lead.set(lead, slot * mostLeadDays);
  table.leadOfYear.set(leadOfYear, slot * mostLeadDays);
  table.named.set(named, slot * mostNamedDays);
}

/** Read them before the window changes. */
export function daysOfSlot(table: DayTable, slot: number): ArticleDays {
  const [lead, named] = [slot * mostLeadDays, slot * mostNamedDays];
  return {
    told: table.told[slot] ?? Number.NaN,
    lead: table.lead.subarray(lead, lead + mostLeadDays),
    leadOfYear: table.leadOfYear.subarray(lead, lead + mostLeadDays),
    named: table.named.subarray(named, named + mostNamedDays),
  };
}

/** Days between the nearest two that the titles and leads name; infinite where one names none. */
export function leadDayGap({ lead }: ArticleDays, table: DayTable, slot: number): number {
  let least = Number.POSITIVE_INFINITY;
  const start = slot * mostLeadDays;
  for (const own of lead) {
    if (own === noDay) break;
    for (let at = start; at < start + mostLeadDays; at += 1) {
      const other = table.lead[at] ?? noDay;
      if (other === noDay) break;
      least = Math.min(least, Math.abs(own - other));
    }
  }
  return least;
}

/** The days that both titles and leads name. */
export function sameLeadDays({ lead }: ArticleDays, table: DayTable, slot: number): DayNumber[] {
  const others = daysOfSlot(table, slot).lead;
  return [...lead].filter((day) => day !== noDay && others.includes(day));
}

/** How many days of the year both name; −1 where one names none. */
export function sharedDays({ named }: ArticleDays, table: DayTable, slot: number): number {
  const start = slot * mostNamedDays;
  if (named[0] === noDayOfYear || table.named[start] === noDayOfYear) return -1;
  return countHeld(named, table.named, start, mostNamedDays);
}

/** How many of the two, 0 to 2, name a day of the other's title or lead. */
export function leadDaysHeld({ leadOfYear, named }: ArticleDays, table: DayTable, slot: number): number {
  const own = countHeld(leadOfYear, table.named, slot * mostNamedDays, mostNamedDays);
  const theirs = countHeld(named, table.leadOfYear, slot * mostLeadDays, mostLeadDays);
  return Math.min(1, own) + Math.min(1, theirs);
}

function countHeld(days: Uint16Array, others: Uint16Array, start: number, most: number): number {
  let count = 0;
  for (const day of days) {
    if (day === noDayOfYear) break;
    for (let at = start; at < start + most; at += 1)
      if (others[at] === day) {
        count += 1;
        break;
      }
  }
  return count;
}
