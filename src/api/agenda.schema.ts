import { z } from "@hono/zod-openapi";
import { certainties, planStates, precisions } from "../agenda/agenda-item.ts";
import type { AgendaListing } from "../stories/agenda-page.store.ts";
import { topics } from "../topics/topic.ts";
import { iso, isoOrNull, time } from "./answer.ts";
import { PublisherName } from "./listing.schema.ts";

export const day = z.iso.date();

/** A dated event to come, with the sentences that announce it. */
export const AgendaItem = z
  .object({
    uid: z
      .string()
      .openapi({ description: "Stays when its day moves; calendars know it by this, followed by @octavo." }),
    storyId: z.int(),
    topic: z.enum(topics).nullable(),
    label: z.string().openapi({ description: "Words of an announcing sentence, verbatim." }),
    firstDay: day,
    lastDay: day,
    precision: z.enum(precisions).openapi({ description: "A `week`, `month` or `year` is known no closer." }),
    clock: z.string().nullable().openapi({ description: "The time of day as a sentence says it.", example: "18:30" }),
    startsAt: time.nullable().openapi({ description: "The same as an instant, where it is known whose clock it is." }),
    certainty: z.enum(certainties),
    state: z.enum(planStates),
    movedFrom: day.nullable(),
    addedAt: time,
    changedAt: time,
    announcedBy: z.array(
      z.object({
        articleId: z.int(),
        revision: z.int(),
        publisher: PublisherName,
        datedAt: time,
        day: day.openapi({ description: "The day that this article gave." }),
        sentence: z.string(),
        start: z.int().openapi({ description: "Of the sentence in the revision's text, in UTF-16 code units." }),
        end: z.int(),
      }),
    ),
  })
  .openapi("AgendaItem");

export function showAgendaItem(item: AgendaListing): z.infer<typeof AgendaItem> {
  const { id: _, storyHeadline: __, announcedAt: ___, startsAt, addedAt, changedAt, sources, ...rest } = item;
  return {
    ...rest,
    startsAt: isoOrNull(startsAt),
    addedAt: iso(addedAt),
    changedAt: iso(changedAt),
    announcedBy: sources.map(
      ({ publisherId, publisherName, datedAt, title: _title, language: _language, ...source }) => ({
        ...source,
        datedAt: iso(datedAt),
        publisher: { id: publisherId, name: publisherName },
      }),
    ),
  };
}
