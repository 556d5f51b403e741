import { useContext } from "hono/jsx";
import type { AgendaListing } from "../stories/agenda-page.store.ts";
import { AgendaList } from "./agenda-list.tsx";
import { dayIn } from "./agenda-words.ts";
import { plural } from "./counts.tsx";
import { ReadingContext } from "./reading-settings.ts";

interface StoryAgendaProps {
  storyId: number;
  agenda: readonly AgendaListing[];
  now: Date;
}

/** What comes next in a story, and below it what was due. */
export function StoryAgenda({ storyId, agenda, now }: StoryAgendaProps) {
  const { zone } = useContext(ReadingContext);
  if (agenda.length === 0) return null;
  const today = dayIn(zone, now);
  const coming = agenda.filter(({ lastDay }) => lastDay >= today);
  const past = agenda.filter(({ lastDay }) => lastDay < today).reverse();
  return (
    <section aria-labelledby="next">
      <h2 class="heading" id="next">
        What comes next{" "}
        {coming.length > 0 ? (
          <a href={`/stories/${storyId}/agenda.ics`}>for your calendar</a>
        ) : (
          <span>nothing more</span>
        )}
      </h2>
      {coming.length > 0 ? (
        <AgendaList items={coming} today={today} />
      ) : (
        <p class="meta">Every day that its articles announced is over.</p>
      )}
      {past.length > 0 ? (
        <details>
          <summary class="label">
            {plural(past.length, "event")} that {past.length === 1 ? "was" : "were"} due before
          </summary>
          <AgendaList items={past} today={today} />
        </details>
      ) : null}
    </section>
  );
}
