import { z } from "@hono/zod-openapi";
import {
  describeLink,
  type StorylineStory as FoundStory,
  type StorylineListing as FoundStoryline,
} from "../stories/storyline.ts";
import type { StoryPlace } from "../stories/storyline-page.store.ts";
import { iso, orNull, time } from "./answer.ts";
import { language } from "./listing.schema.ts";

export const storylineFields = {
  id: z.int(),
  name: z.string().openapi({ description: "Names that its stories share, or an editor's words; may be empty." }),
  isNamedByEditor: z.boolean(),
  storyCount: z.int(),
  articleCount: z.int(),
  firstAt: time,
  lastAt: time,
  quietAt: time.openapi({ description: "From when it counts as quiet, by its own rhythm; a new story wakes it." }),
  newest: z.object({ id: z.int(), headline: z.string(), language }).openapi({ description: "Where it stands now." }),
};

export const StorylineListing = z.object(storylineFields).openapi("StorylineListing");

export const StorylineStory = z
  .object({
    id: z.int(),
    headline: z.string(),
    excerpt: z.string(),
    language,
    articleCount: z.int(),
    publisherCount: z.int(),
    originCount: z.int(),
    firstAt: time,
    lastAt: time,
    follows: z
      .object({
        story: z.int(),
        headline: z.string(),
        sentence: z.string().openapi({ description: "Why, for people." }),
        names: z.array(z.string()),
        hashtags: z.array(z.string()),
        words: z.array(z.string()),
        days: z.number(),
        past: z.string().optional().openapi({
          description: "Its own sentence that names the day, or about the day, on which the earlier story began.",
        }),
        samePast: z
          .string()
          .optional()
          .openapi({ description: "Its own sentence about a day before both, of which the earlier tells too." }),
        link: z
          .string()
          .optional()
          .openapi({ description: "Its own words that link to an article of the earlier story." }),
        isByEditor: z.boolean(),
      })
      .nullable()
      .openapi({ description: "The earlier story that it follows from; null for one that follows from none." }),
  })
  .openapi("StorylineStory");

/** What a story says of its storyline. */
export const PlaceInStoryline = z
  .object({
    storyline: StorylineListing,
    follows: StorylineStory.shape.follows,
    previous: orNull(StorylineStory),
    next: orNull(StorylineStory),
  })
  .openapi("PlaceInStoryline", { description: "What it follows from, and the stories before and after it in time." });

export function showPlace({ storyline, own, previous, next }: StoryPlace): z.infer<typeof PlaceInStoryline> {
  return {
    storyline: listStoryline(storyline),
    follows: showStorylineStory(own).follows,
    previous: previous ? showStorylineStory(previous) : null,
    next: next ? showStorylineStory(next) : null,
  };
}

export function listStoryline({
  id,
  name,
  isNamedByEditor,
  storyCount,
  articleCount,
  newest,
  ...times
}: FoundStoryline): z.infer<typeof StorylineListing> {
  const { firstAt, lastAt, quietAt } = times;
  return {
    ...{ id, name, isNamedByEditor, storyCount, articleCount, newest },
    ...{ firstAt: iso(firstAt), lastAt: iso(lastAt), quietAt: iso(quietAt) },
  };
}

export function showStorylineStory(story: FoundStory): z.infer<typeof StorylineStory> {
  const { leadId: _, leadPublisher: __, leadPublisherId: ___, link, firstAt, lastAt, ...rest } = story;
  const follows = link && {
    story: link.fromId,
    headline: link.fromHeadline,
    sentence: describeLink(link.reasons, link.isByEditor),
    ...link.reasons,
    isByEditor: link.isByEditor,
  };
  return { ...rest, firstAt: iso(firstAt), lastAt: iso(lastAt), follows };
}
