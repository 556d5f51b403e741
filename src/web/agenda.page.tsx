import type { AgendaListing } from "../stories/agenda-page.store.ts";
import { type Topic, topicNames, topics } from "../topics/topic.ts";
import { AgendaList } from "./agenda-list.tsx";
import { AgendaMonth, monthAfter, monthBefore } from "./agenda-month.tsx";
import { agendaAddress, daysBetween, daysLater, writeDay } from "./agenda-words.ts";
import { ListEnd } from "./list-end.tsx";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";

export interface AgendaView {
  /** The reader's day, ISO. */
  today: string;
  /** Where the list begins. */
  from: { day: string; id: number };
  topic: Topic | undefined;
  items: readonly AgendaListing[];
  next: string | undefined;
  /** What has begun and is not over, at the top of the list. */
  underWay: readonly AgendaListing[];
  /** Events by day, of the month that the list begins in. */
  counts: ReadonlyMap<string, number>;
}

/** What articles announce for days to come: day by day for a month, then week by week, then by month. */
export function AgendaPage({ view, printing }: { view: AgendaView; printing: Printing }) {
  const { today, from, topic, items, next, underWay, counts } = view;
  const parts = partsOf(items, today);
  const calendar = topic ? `/agenda.ics?topic=${topic}` : "/agenda.ics";
  const isEmpty = items.length + underWay.length === 0;
  return (
    <Sheet title="Agenda" printing={printing} section="agenda" layout="listing">
      <header class="listing-head">
        <h1>Agenda{topic ? `: ${topicNames[topic]}` : ""}</h1>
        <nav class="jump always" aria-label="Topics of the agenda">
          <a href={agendaAddress({})} aria-current={topic ? undefined : "page"}>
            All topics
          </a>
          {topics.map((other) => (
            <a href={agendaAddress({ topic: other })} aria-current={other === topic ? "page" : undefined}>
              {topicNames[other]}
            </a>
          ))}
        </nav>
      </header>
      <div class="listing-main stack">
        {isEmpty ? <NothingToCome view={view} /> : null}
        {underWay.length > 0 ? (
          <section aria-labelledby="under-way">
            <h2 class="heading" id="under-way">
              In these days <span>begun, or some time soon</span>
            </h2>
            <AgendaList items={underWay} today={today} isOfManyStories />
          </section>
        ) : null}
        {parts.map(([name, id, events]) => (
          <section aria-labelledby={id}>
            <h2 class="heading" id={id}>
              {name}
            </h2>
            <AgendaList items={events} today={today} isOfManyStories isOfOneDay={isOneDay(events)} />
          </section>
        ))}
        {isEmpty ? null : (
          <ListEnd
            next={next && agendaAddress({ from: next, topic })}
            older="Later days"
            end="This is all that is announced so far."
          />
        )}
      </div>
      <aside class="listing-side stack" aria-labelledby="month">
        <section>
          <h2 class="heading" id="month">
            Calendar <a href={calendar}>for your calendar</a>
          </h2>
          <AgendaMonth day={from.day} today={today} counts={counts} topic={topic} />
          <nav class="tools" aria-label="Months">
            <a href={agendaAddress({ from: monthBefore(from.day), topic })} rel="prev">
              {writeDay(monthBefore(from.day), "month")}
            </a>
            <a href={agendaAddress({ from: monthAfter(from.day), topic })} rel="next">
              {writeDay(monthAfter(from.day), "month")}
            </a>
          </nav>
        </section>
        <p class="meta">
          Sentences that announce something for a day to come, each with the article it is from. They are found in
          English; in German, French, Spanish, Italian, Portuguese and Dutch only where the day is plain, without the
          hour; in no other language.
        </p>
      </aside>
    </Sheet>
  );
}

function NothingToCome({ view: { from, today, topic } }: { view: AgendaView }) {
  return (
    <div class="empty">
      <p>
        {from.day === today && from.id === 0
          ? "No article that was read announces anything for a day to come."
          : "No article that was read announces anything for these days."}{" "}
        {topic || from.day !== today ? (
          <a href="/agenda">See the whole agenda from today</a>
        ) : (
          <a href="/">See what is printed today</a>
        )}
        .
      </p>
    </div>
  );
}

const daysByDay = 30;
const daysByWeek = 90;

type Part = [name: string, id: string, items: AgendaListing[]];

function partsOf(items: readonly AgendaListing[], today: string): Part[] {
  const parts: Part[] = [];
  for (const item of items) {
    const name = partName(item, today);
    const last = parts.at(-1);
    if (last && last[0] === name) last[2].push(item);
    else parts.push([name, `part-${parts.length + 1}`, [item]]);
  }
  return parts;
}

function isOneDay(events: readonly AgendaListing[]): boolean {
  return events.every(({ firstDay, precision }) => firstDay === events[0]?.firstDay && precision === "day");
}

function partName({ firstDay, precision }: AgendaListing, today: string): string {
  const away = daysBetween(today, firstDay);
  if (precision === "year") return `In ${firstDay.slice(0, 4)}`;
  if (precision === "month") return writeDay(firstDay, "month");
  if (precision === "week") return `Week of ${writeDay(firstDay, "dayOfMonth")}`;
  if (away === 0) return "Today";
  if (away === 1) return "Tomorrow";
  if (away < daysByDay) return writeDay(firstDay, away > 0 ? "full" : "month");
  if (away >= daysByWeek) return writeDay(firstDay, "month");
  const monday = daysLater(firstDay, -((daysBetween("1970-01-05", firstDay) % 7) + 7) % 7);
  return `Week of ${writeDay(monday, "dayOfMonth")}`;
}
