import { z } from "@hono/zod-openapi";
import { kinds } from "../articles/article.ts";
import type { ArticleListing as FoundArticle } from "../articles/article-listing.store.ts";
import type { Outlet } from "../feeds/outlet-names.ts";
import type { StoryListing as FoundStory } from "../stories/front-page.store.ts";
import { entityTypes } from "../topics/entity.ts";
import { topics } from "../topics/topic.ts";
import { iso, orNull, time } from "./answer.ts";
import { webAddress } from "./block.schema.ts";

/** An article and a story as a line of a list, and the names that many resources carry. */
export const PublisherName = z.object({ id: z.int(), name: z.string() }).openapi("PublisherName");

export const HashtagName = z
  .object({
    key: z.string().openapi({ description: "In addresses: lower case, without the sign.", example: "nucleartalks" }),
    name: z.string().openapi({ example: "NuclearTalks" }),
  })
  .openapi("HashtagName");

export const EntityName = z
  .object({
    id: z.int(),
    name: z
      .string()
      .openapi({ description: "With what tells it from others of the same name.", example: "Oda Renfeld" }),
    type: z.enum(entityTypes),
  })
  .openapi("EntityName");

export const language = z.string().nullable().openapi({ description: "BCP 47.", example: "en" });

export const ArticleListing = z
  .object({
    id: z.int(),
    title: z.string(),
    excerpt: z.string(),
    kind: z.enum(kinds),
    language,
    datedAt: time.openapi({ description: "When it was published; when it was first seen, where that is unknown." }),
    publisher: PublisherName,
  })
  .openapi("ArticleListing");

export function listArticle(article: FoundArticle): z.infer<typeof ArticleListing> {
  const { id, title, excerpt, kind, language, datedAt, publisherId, publisherName } = article;
  const publisher = { id: publisherId, name: publisherName };
  return { id, title, excerpt, kind, language, datedAt: iso(datedAt), publisher };
}

/** A publisher that is followed, or an outlet that is not. */
export const OutletName = z.object({ id: z.int().nullable(), name: z.string() }).openapi("OutletName");

export function nameOutlet({ publisherId, name }: Outlet): z.infer<typeof OutletName> {
  return { id: publisherId ?? null, name };
}

/** What a story has as a line of a list and as a whole. */
export const storyFields = {
  id: z.int(),
  headline: z.string(),
  excerpt: z.string(),
  articleCount: z.int(),
  publisherCount: z.int(),
  originCount: z.int().openapi({
    description: "How many outlets it is independently known from; 0 until it is told.",
  }),
  firstOrigin: orNull(OutletName).openapi({ description: "Whom the first article has it from." }),
  firstAt: time,
  lastAt: time,
  changedAt: orNull(time).openapi({ description: "When a publisher last changed the words of one of its articles." }),
  developedAt: orNull(time).openapi({
    description: "Since when two further independent origins tell it; null below three.",
  }),
  language,
  hashtags: z.array(HashtagName),
  topic: z.enum(topics).nullable().openapi({ description: "What it is about in the widest sense." }),
  freshAt: time.openapi({ description: "When its newest article came that is no copy of another." }),
  imageUrl: z
    .string()
    .nullable()
    .openapi({ description: "A picture that one of its articles came with, at the publisher." }),
};

export const StoryListing = z
  .object({
    ...storyFields,
    publishers: z.array(PublisherName).openapi({ description: "The first publishers that told it, at most four." }),
    leadArticle: z
      .object({ id: z.int(), publisher: z.string() })
      .nullable()
      .openapi({ description: "The article that the headline is taken from." }),
  })
  .openapi("StoryListing");

export function listStory(story: FoundStory): z.infer<typeof StoryListing> {
  const { id, headline, excerpt, articleCount, publisherCount, firstAt, lastAt, language, hashtags, publishers } =
    story;
  const { leadId, leadPublisher, imageUrl, originCount, firstOrigin, topic, freshAt, changedAt, developedAt } = story;
  return {
    id,
    headline,
    excerpt,
    articleCount,
    publisherCount,
    originCount,
    firstOrigin: firstOrigin && nameOutlet(firstOrigin),
    firstAt: iso(firstAt),
    lastAt: iso(lastAt),
    changedAt: changedAt && iso(changedAt),
    developedAt: developedAt && iso(developedAt),
    language,
    hashtags,
    topic,
    freshAt: iso(freshAt),
    publishers,
    imageUrl: webAddress(imageUrl),
    leadArticle: leadId === null ? null : { id: leadId, publisher: leadPublisher ?? "" },
  };
}
