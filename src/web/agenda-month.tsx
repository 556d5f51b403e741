import type { Topic } from "../topics/topic.ts";
import { agendaAddress, daysBetween, daysLater, writeDay } from "./agenda-words.ts";
import { plural } from "./counts.tsx";

interface MonthProps {
  /** Any day of the month, ISO. */
  day: string;
  today: string;
  /** How many events begin on each day. */
  counts: ReadonlyMap<string, number>;
  topic: Topic | undefined;
}

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** The first and last day of the weeks that a month touches. */
export function monthSpan(day: string): { first: string; last: string } {
  const [start, end] = [`${day.slice(0, 7)}-01`, daysLater(monthAfter(day), -1)];
  return { first: daysLater(start, -weekdayOf(start)), last: daysLater(end, 6 - weekdayOf(end)) };
}

export function monthAfter(day: string): string {
  return `${daysLater(`${day.slice(0, 7)}-01`, 31).slice(0, 7)}-01`;
}

export function monthBefore(day: string): string {
  return `${daysLater(`${day.slice(0, 7)}-01`, -1).slice(0, 7)}-01`;
}

/** 0 is Monday; the first of January 1970 was a Thursday. */
function weekdayOf(day: string): number {
  return (((daysBetween("1970-01-01", day) + 3) % 7) + 7) % 7;
}

/** A month as a table of weeks; the number of a day's events leads to them. */
export function AgendaMonth({ day, today, counts, topic }: MonthProps) {
  const { first, last } = monthSpan(day);
  const weeks = Array.from({ length: (daysBetween(first, last) + 1) / 7 }, (_, week) => daysLater(first, 7 * week));
  return (
    <table class="month">
      <caption>{writeDay(day, "month")}</caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th scope="col">
              <abbr title={name}>{name.slice(0, 2)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((monday) => (
          <tr>
            {weekdays.map((_, place) => (
              <Cell
                day={daysLater(monday, place)}
                month={day.slice(0, 7)}
                today={today}
                counts={counts}
                topic={topic}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ day, month, today, counts, topic }: MonthProps & { month: string }) {
  if (day.slice(0, 7) !== month) return <td />;
  const events = counts.get(day) ?? 0;
  const number = <time datetime={day}>{Number(day.slice(8))}</time>;
  return (
    <td aria-current={day === today ? "date" : undefined}>
      {number}
      {events > 0 ? (
        <a
          href={agendaAddress({ from: day, topic })}
          aria-label={`${writeDay(day, "dayOfMonth")}: ${plural(events, "event")}`}
        >
          {events}
        </a>
      ) : null}
    </td>
  );
}
