import type { AgendaListing, AnnouncingArticle } from "../stories/agenda-page.store.ts";
import { agendaNote, dayWords, writeDay } from "./agenda-words.ts";
import { Publisher } from "./counts.tsx";
import { speechOf } from "./speech.ts";

interface AgendaListProps {
  items: readonly AgendaListing[];
  /** The reader's day, ISO. */
  today: string;
  /** Also name the story that each belongs to. */
  isOfManyStories?: boolean;
  /** The day stands above them. */
  isOfOneDay?: boolean;
}

/** Events with their day, their words, and the sentences that announce them. */
export function AgendaList({ items, today, isOfManyStories = false, isOfOneDay = false }: AgendaListProps) {
  return (
    <ol class="agenda">
      {items.map((item) => (
        <li id={`agenda-${item.id}`} class={item.state === "cancelled" ? "off" : undefined}>
          <AgendaDay item={item} today={today} isOfOneDay={isOfOneDay} />
          <div>
            <p {...speechOf(languageOf(item))}>{item.label}</p>
            <Note item={item} today={today} />
            {isOfManyStories ? (
              <p class="meta">
                <a href={`/stories/${item.storyId}#next`} dir="auto">
                  {item.storyHeadline || "Without a headline"}
                </a>
              </p>
            ) : null}
            <Sources sources={item.sources} label={item.label} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Of the article whose words the label is. */
function languageOf({ label, sources }: AgendaListing): string | null {
  return (sources.find(({ sentence }) => sentence.includes(label)) ?? sources[0])?.language ?? null;
}

function AgendaDay({ item, today, isOfOneDay }: { item: AgendaListing; today: string; isOfOneDay: boolean }) {
  const isAlone = isOfOneDay && item.precision === "day";
  const [day, below] = isAlone ? timeOfDay(item) : dayWords(item, today);
  return (
    <time datetime={machineTime(item)}>
      {day}
      {below ? <span>{below}</span> : null}
    </time>
  );
}

/** Where the day is said already: its time, or when it ends. */
function timeOfDay({ clock, firstDay, lastDay }: AgendaListing): [string, string] {
  if (firstDay < lastDay) return ["until", writeDay(lastDay, "dayMonth")];
  return [clock ?? "that day", ""];
}

/** HTML knows days, months, years and weeks of its own. */
function machineTime({ firstDay, precision, clock }: AgendaListing): string {
  if (precision === "month") return firstDay.slice(0, 7);
  if (precision === "year") return firstDay.slice(0, 4);
  return clock && precision === "day" ? `${firstDay}T${clock}` : firstDay;
}

function Note({ item, today }: { item: AgendaListing; today: string }) {
  const isOver = item.lastDay < today;
  const note = agendaNote(item);
  if (!isOver && !note) return null;
  return <p class="label accent">{[isOver ? "was due" : "", note].filter(Boolean).join(", ")}</p>;
}

/** One sentence stands open; where several articles announce it, each is named and the sentences open. */
function Sources({ sources, label }: { sources: readonly AnnouncingArticle[]; label: string }) {
  const [first, ...others] = sources;
  if (!first) return null;
  return (
    <>
      <p class="meta">
        <Sentence source={first} isSaid={first.sentence.replace(/[.!]["”’']?$/, "") === label} />
      </p>
      {others.length > 0 ? (
        <details>
          <summary class="label">
            Also announced by {[...new Set(others.map(({ publisherName }) => publisherName))].join(", ")}
          </summary>
          {others.map((source) => (
            <p class="meta">
              <Sentence source={source} />
            </p>
          ))}
        </details>
      ) : null}
    </>
  );
}

/** A sentence that says no more than the label does not stand twice. */
function Sentence({ source, isSaid = false }: { source: AnnouncingArticle; isSaid?: boolean }) {
  return (
    <>
      <a class={isSaid ? undefined : "plain"} href={`/articles/${source.articleId}`}>
        {isSaid ? "its article" : <q {...speechOf(source.language)}>{source.sentence.replaceAll(/\s+/g, " ")}</q>}
      </a>{" "}
      <Publisher id={source.publisherId} name={source.publisherName} />
    </>
  );
}
