const exact = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "short" });
const dayAndTime = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
});
const withYear = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });
const monthDay = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long" });
const dayOfYear = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric" });

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** A time as a reader thinks of it, with the exact one for whoever points at it and for machines. */
export function When({ at, now }: { at: Date; now: Date }) {
  return (
    <time datetime={at.toISOString()} title={exact.format(at)}>
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
  const isToday = dayOfYear.format(at) === dayOfYear.format(now);
  return (
    <time datetime={at.toISOString()} title={exact.format(at)}>
      {clock.format(at)}
      {isToday ? null : <span>{withYear.format(at).replace(` ${now.getFullYear()}`, "")}</span>}
    </time>
  );
}

export function relativeTime(at: Date, now: Date): string {
  const passed = now.getTime() - at.getTime();
  if (passed < -minuteMs) return future(-passed) ?? dayAndTime.format(at);
  if (passed < minuteMs) return "just now";
  if (passed < hourMs) return `${Math.floor(passed / minuteMs)} min ago`;
  if (passed < dayMs) return counted(Math.floor(passed / hourMs), "hour", "ago");
  if (passed < 7 * dayMs) return counted(Math.floor(passed / dayMs), "day", "ago");
  return passed < 300 * dayMs ? dayAndTime.format(at) : withYear.format(at);
}

function future(wait: number): string | undefined {
  if (wait < hourMs) return `in ${Math.ceil(wait / minuteMs)} min`;
  return wait < dayMs ? `in ${counted(Math.round(wait / hourMs), "hour", "").trim()}` : undefined;
}

function counted(count: number, unit: string, end: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"} ${end}`;
}

function withYearAndClock(at: Date): string {
  return `${withYear.format(at)}, ${clock.format(at)}`;
}

/** The time of day in words. */
export function clockTime(at: Date): string {
  return clock.format(at);
}

/** The day and the time of day in words, such as "21 Nov, 13:05". */
export function dayAndClock(at: Date): string {
  return dayAndTime.format(at);
}

/** The day in words, such as "21 Nov". */
export function dayOfMonth(at: Date): string {
  return monthDay.format(at);
}

/** The day that an edition carries in its head. */
export function editionDay(at: Date): string {
  return dayOfYear.format(at).replace(",", "");
}

/** "Today", "Yesterday", or the day by name. */
export function dayName(at: Date, now: Date): string {
  const name = dayOfYear.format(at);
  if (name === dayOfYear.format(now)) return "Today";
  if (name === dayOfYear.format(new Date(now.getTime() - dayMs))) return "Yesterday";
  return at.getFullYear() === now.getFullYear() ? day.format(at) : name;
}
