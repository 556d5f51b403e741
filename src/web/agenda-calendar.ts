import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import type { AgendaListing } from "../stories/agenda-page.store.ts";
import { topicNames } from "../topics/topic.ts";
import { agendaNote } from "./agenda-words.ts";

const dayMs = 86_400_000;
const minuteMs = 60_000;
const usualMinutes = 60;

export interface AgendaCalendar {
  name: string;
  /** Path of the page that the calendar follows. */
  path: string;
  items: readonly AgendaListing[];
}

/**
 * An iCalendar document (RFC 5545). An event that has a time of day and whose clock that is, is written in UTC; one whose clock
 * nobody knows floats, as the sentence that announces it does; all others are days.
 */
export function writeCalendar({ name, path, items }: AgendaCalendar, origin: string): string {
  const calendar = ical({
    name,
    prodId: { company: "Octavo", product: "Octavo agenda", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
    url: `${origin}${path}`,
    // Clients look again after this time: a newspaper's day.
    ttl: 3_600,
  });
  for (const item of items) {
    calendar.createEvent({
      ...timeOf(item),
      id: `${item.uid}@octavo`,
      summary: oneLine(summaryOf(item)),
      description: descriptionOf(item, origin),
      url: `${origin}/stories/${item.storyId}#next`,
      stamp: item.changedAt,
      lastModified: item.changedAt,
      // It must grow with each change, and no more is known than when the last one was.
      sequence: item.changedAt > item.addedAt ? Math.floor(item.changedAt.getTime() / minuteMs) : 0,
      status: statusOf(item),
      transparency: ICalEventTransparency.TRANSPARENT,
      categories: item.topic ? [{ name: topicNames[item.topic] }] : [],
    });
  }
  return calendar.toString();
}

function timeOf({ firstDay, lastDay, precision, clock, startsAt }: AgendaListing) {
  const first = Date.parse(`${firstDay}T00:00:00Z`);
  if (precision !== "day" || clock === null || firstDay !== lastDay) {
    // A week, month or year is one entry on its first day: thirty days of "some time in March" would hide the rest.
    const days = precision === "day" ? (Date.parse(`${lastDay}T00:00:00Z`) - first) / dayMs + 1 : 1;
    return { allDay: true, start: new Date(first), end: new Date(first + days * dayMs), timezone: "UTC" };
  }
  const start = startsAt ?? new Date(`${firstDay}T${clock}:00Z`);
  return { start, end: new Date(start.getTime() + usualMinutes * minuteMs), floating: startsAt === null };
}

function summaryOf(item: AgendaListing): string {
  const note = agendaNote(item);
  return note ? `${item.label} (${note})` : item.label;
}

function descriptionOf({ sources, storyHeadline }: AgendaListing, origin: string): string {
  const announced = sources.map(
    ({ sentence, publisherName, articleId }) =>
      `“${oneLine(sentence)}”\n${publisherName}, ${origin}/articles/${articleId}`,
  );
  return [...announced, `Story: ${oneLine(storyHeadline)}`].join("\n\n");
}

function statusOf({ state, certainty }: AgendaListing): ICalEventStatus {
  if (state === "cancelled") return ICalEventStatus.CANCELLED;
  return certainty === "set" && state !== "postponed" ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE;
}

/** Control characters have no place in a calendar, and a line break none in a summary. */
function oneLine(words: string): string {
  return words
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
}
