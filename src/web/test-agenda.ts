import type { Database } from "../platform/database/database.ts";
import { saveStoryAgenda } from "../stories/story-agenda.store.ts";
import type { StoryEvent } from "../stories/unite-agenda.ts";
import { sampleNow } from "./test-publishers.ts";

type Sample = Pick<StoryEvent, "firstDay" | "label"> & Partial<StoryEvent> & { sentences: string[] };

/** Of the ferries: one event of every precision, certainty and state. The samples' day is Saturday, 21 November 2026. */
const events: readonly Sample[] = [
  {
    firstDay: "2026-11-21",
    clock: "18:00",
    startsAt: "2026-11-21T17:00:00Z",
    label: "The crews’ council meets its lawyers in Aldermouth this evening at 6 p.m.",
    sentences: ["The crews’ council meets its lawyers in Aldermouth this evening at 6 p.m., a spokeswoman said."],
  },
  {
    firstDay: "2026-11-23",
    clock: "09:30",
    label: "Members vote on Monday",
    sentences: [
      "Members vote on Monday, and no boat sails before.",
      "The 1,200 members of the union will vote on the draft on Monday at 9:30; the count follows the same night.",
    ],
  },
  {
    firstDay: "2026-11-26",
    lastDay: "2026-11-28",
    label: 'A fair for island traders; "open to all", with stalls, is planned for 26 to 28 November',
    certainty: "expected",
    sentences: ['A fair for island traders; "open to all", with stalls, is planned for 26 to 28 November.'],
  },
  {
    firstDay: "2026-11-25",
    label: "The hearing on the minimum service has been moved from Tuesday to Wednesday",
    state: "moved",
    movedFrom: "2026-11-24",
    sentences: ["The hearing on the minimum service has been moved from Tuesday to Wednesday."],
  },
  {
    firstDay: "2026-11-29",
    label: "The regatta planned for next Sunday",
    state: "cancelled",
    sentences: ["The regatta planned for next Sunday was cancelled."],
  },
  {
    firstDay: "2026-11-16",
    lastDay: "2026-11-22",
    precision: "week",
    label: "The mediator may present a second draft this week",
    certainty: "possible",
    sentences: ["The mediator may present a second draft this week."],
  },
  {
    firstDay: "2027-01-01",
    lastDay: "2027-01-31",
    precision: "month",
    label: "The winter timetable begins in January",
    sentences: ["The winter timetable begins in January."],
  },
  {
    firstDay: "2026-11-19",
    label: "Talks resume on Thursday",
    sentences: ["Talks resume on Thursday."],
  },
];

/** The ids of the sample edition, by name and title. */
interface Sampled {
  storyIds: ReadonlyMap<string, number>;
  articleIds: ReadonlyMap<string, number>;
}

export async function announceSampleEvents(database: Database, { storyIds, articleIds }: Sampled): Promise<void> {
  const [first = 0, second = 0] = articleIds.values();
  const told = events.map(
    ({ sentences, ...event }, place): StoryEvent => ({
      uid: `${first}-sample${place}`,
      lastDay: event.firstDay,
      precision: "day",
      clock: undefined,
      startsAt: undefined,
      certainty: "set",
      state: "planned",
      movedFrom: undefined,
      announcedAt: sampleNow.getTime() - 6 * 3_600_000,
      sources: sentences.map((sentence, at) => ({
        articleId: at === 0 ? first : second,
        revision: 1,
        start: 0,
        end: sentence.length,
        sentence,
        day: event.firstDay,
      })),
      ...event,
    }),
  );
  await database
    .transaction()
    .execute((transaction) => saveStoryAgenda(transaction, [{ storyId: storyIds.get("ferries") ?? 0, events: told }]));
}
