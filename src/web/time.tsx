import { useContext } from "hono/jsx";
import { ReadingContext } from "./reading-settings.ts";

const shapes = {
  exact: { dateStyle: "full", timeStyle: "short" },
  dayAndTime: { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
  withYear: { day: "numeric", month: "short", year: "numeric" },
  monthDay: { day: "numeric", month: "short" },
  month: { month: "long", year: "numeric" },
  year: { year: "numeric" },
  clock: { hour: "2-digit", minute: "2-digit" },
  day: { weekday: "long", day: "numeric", month: "long" },
  dayOfYear: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
} satisfies Record<string, Intl.DateTimeFormatOptions>;
type Shape = keyof typeof shapes;

/** To make one takes a hundred times as long as to use it; there are as many as zones in use. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** In the zone of whoever the page is printed for. */
function write(shape: Shape, at: Date): string {
  const { zone } = useContext(ReadingContext);
  const name = `${shape} ${zone}`;
  const format = formats.get(name) ?? new Intl.DateTimeFormat("en-GB", { ...shapes[shape], timeZone: zone });
  formats.set(name, format);
  return format.format(at);
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** A time as a reader thinks of it, with the exact one for whoever points at it and for machines. */
export function When({ at, now }: { at: Date; now: Date }) {
  return (
    <time datetime={at.toISOString()} title={write("exact", at)}>
      {relativeTime(at, now)}
    </time>
  );
}

/** A time in full. */
export function ExactTime({ at }: { at: Date }) {
  return <time datetime={at.toISOString()}>{withYearAndClock(at)}</time>;
}

/** The time of day; with the day when that is another than the reader's. */
export function ClockTime({ at, now }: { at: Date; now: Date }) {
  const isToday = write("dayOfYear", at) === write("dayOfYear", now);
  return (
    <time datetime={at.toISOString()} title={write("exact", at)}>
      {write("clock", at)}
      {isToday ? null : <span>{write("withYear", at).replace(` ${write("year", now)}`, "")}</span>}
    </time>
  );
}

export function relativeTime(at: Date, now: Date): string {
  const passed = now.getTime() - at.getTime();
  if (passed < -minuteMs) return future(-passed) ?? write("dayAndTime", at);
  if (passed < minuteMs) return "just now";
  if (passed < hourMs) return `${Math.floor(passed / minuteMs)} min ago`;
  if (passed < dayMs) return counted(Math.floor(passed / hourMs), "hour", "ago");
  if (passed < 7 * dayMs) return counted(Math.floor(passed / dayMs), "day", "ago");
  return passed < 300 * dayMs ? write("dayAndTime", at) : write("withYear", at);
}

function future(wait: number): string | undefined {
  if (wait < hourMs) return `in ${Math.ceil(wait / minuteMs)} min`;
  return wait < dayMs ? `in ${counted(Math.round(wait / hourMs), "hour", "").trim()}` : undefined;
}

function counted(count: number, unit: string, end: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"} ${end}`;
}

function withYearAndClock(at: Date): string {
  return `${write("withYear", at)}, ${write("clock", at)}`;
}

/** The time of day in words. */
export function clockTime(at: Date): string {
  return write("clock", at);
}

/** The day and the time of day in words, such as "21 Nov, 13:05". */
export function dayAndClock(at: Date): string {
  return write("dayAndTime", at);
}

/** The day in words, such as "21 Nov". */
export function dayOfMonth(at: Date): string {
  return write("monthDay", at);
}

/** The day that an edition carries in its head. */
export function editionDay(at: Date): string {
  return write("dayOfYear", at).replace(",", "");
}

/** "Today", "Yesterday", the day by name within a week, then the month. */
export function dayName(at: Date, now: Date): string {
  const name = write("dayOfYear", at);
  if (name === write("dayOfYear", now)) return "Today";
  if (name === write("dayOfYear", new Date(now.getTime() - dayMs))) return "Yesterday";
  return now.getTime() - at.getTime() < 7 * dayMs ? write("day", at) : write("month", at);
}
