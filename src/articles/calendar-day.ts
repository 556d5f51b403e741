/** A day of the calendar where Octavo runs: pages and programs name it as readers do. */
export interface CalendarDay {
  /** `2026-11-21` */
  written: string;
  start: Date;
  /** The start of the next day. */
  end: Date;
}

/** @returns undefined for what is no day. */
export function readCalendarDay(written: string): CalendarDay | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written) ?? [];
  if (year === undefined) return undefined;
  const start = new Date(Number(year), Number(month) - 1, Number(day));
  // A Date takes 31 February for 3 March.
  const found = calendarDayOf(start);
  return found.written === written ? found : undefined;
}

export function calendarDayOf(at: Date): CalendarDay {
  const [year, month, day] = [at.getFullYear(), at.getMonth(), at.getDate()];
  const written = `${String(year).padStart(4, "0")}-${String(month + 1).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return { written, start: new Date(year, month, day), end: new Date(year, month, day + 1) };
}
