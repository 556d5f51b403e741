import type { AgendaListing } from "../stories/agenda-page.store.ts";
import type { Topic } from "../topics/topic.ts";

/** Where the calendar shows a topic, or goes on after a place. */
export function agendaAddress({ from, topic }: { from?: string | undefined; topic?: Topic | undefined }): string {
  const query = new URLSearchParams({ ...(topic && { topic }), ...(from && { from }) }).toString();
  return query ? `/agenda?${query}` : "/agenda";
}

type Shape = "weekday" | "dayMonth" | "full" | "month" | "dayOfMonth";
const shapes: Record<Shape, Intl.DateTimeFormatOptions> = {
  weekday: { weekday: "long" },
  dayMonth: { day: "numeric", month: "short" },
  full: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  month: { month: "long", year: "numeric" },
  dayOfMonth: { day: "numeric", month: "long" },
};
/** Days of a calendar have no zone: they are read and written in one. */
const formats = Object.fromEntries(
  Object.entries(shapes).map(([shape, options]) => [
    shape,
    new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" }),
  ]),
) as Record<Shape, Intl.DateTimeFormat>;

const dayMs = 86_400_000;

export function writeDay(day: string, shape: Shape): string {
  return formats[shape].format(timeOf(day)).replace(",", "");
}

export function daysLater(day: string, days: number): string {
  return new Date(timeOf(day) + days * dayMs).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((timeOf(to) - timeOf(from)) / dayMs);
}

/** The day that a clock in a zone shows, `2031-03-04`. */
export function dayIn(zone: string, at: Date): string {
  // Swedish writes days as ISO 8601 does.
  return new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone: zone }).format(at);
}

/** "Today", "Tomorrow", the weekday within a week, else the day; and what stands below it. */
export function dayWords(
  item: Pick<AgendaListing, "firstDay" | "lastDay" | "precision" | "clock">,
  today: string,
): [string, string] {
  const { firstDay, lastDay, precision, clock } = item;
  if (precision === "week") return ["Week of", writeDay(firstDay, "dayMonth")];
  if (precision === "month") return [writeDay(firstDay, "month").replace(/ \d+$/, ""), firstDay.slice(0, 4)];
  if (precision === "year") return [firstDay.slice(0, 4), ""];
  const away = daysBetween(today, firstDay);
  const until = firstDay === lastDay ? "" : ` to ${writeDay(lastDay, "dayMonth")}`;
  const isOtherYear = firstDay.slice(0, 4) !== today.slice(0, 4);
  const day = `${writeDay(firstDay, "dayMonth")}${until}${isOtherYear ? ` ${firstDay.slice(0, 4)}` : ""}`;
  const name =
    away === 0 ? "Today" : away === 1 ? "Tomorrow" : away > 1 && away < 7 ? writeDay(firstDay, "weekday") : undefined;
  if (!name) return [day, [writeDay(firstDay, "weekday"), clock].filter(Boolean).join(", ")];
  return [name, [day, clock].filter(Boolean).join(", ")];
}

/** What a reader must know beside the label: whether it is sure, moved or off. */
export function agendaNote({
  state,
  certainty,
  movedFrom,
  precision,
  firstDay,
}: Pick<AgendaListing, "state" | "certainty" | "movedFrom" | "precision" | "firstDay">): string {
  const notes = [
    state === "cancelled" ? "cancelled" : undefined,
    state === "postponed" ? "postponed, no new day known" : undefined,
    state === "moved" ? `moved${movedFrom ? ` from ${writeDay(movedFrom, "dayMonth")}` : ""}` : undefined,
    certainty === "set" ? undefined : certainty,
    precision === "month" ? `some time in ${writeDay(firstDay, "month")}` : undefined,
    precision === "week" ? `some time in the week of ${writeDay(firstDay, "dayMonth")}` : undefined,
    precision === "year" ? `some time in ${firstDay.slice(0, 4)}` : undefined,
  ];
  return notes.filter(Boolean).join(", ");
}

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
