import { z } from "@hono/zod-openapi";
import { kinds } from "../articles/article.ts";
import type { ArticlePage } from "../articles/article-page.store.ts";
import type { ArticleText } from "../articles/article-text.store.ts";
import { readingMinutes } from "../articles/block.ts";
import { type EvidencedField, evidencedFields } from "../articles/page-evidence.ts";
import { describeReadingOutcome } from "../articles/reading-outcome.ts";
import { iso, isoOrNull, orNull, time } from "./answer.ts";
import { Block, showBlock, webAddress } from "./block.schema.ts";
import { ArticleListing, EntityName, HashtagName, language, PublisherName } from "./listing.schema.ts";
import { Origin } from "./origin.schema.ts";
import { Notice, showNotice } from "./revision.schema.ts";

const Sentence = z.object({ start: z.int(), end: z.int(), text: z.string() }).openapi("Sentence");

const Entity = EntityName.extend({
  times: z.int().openapi({ description: "How often the article mentions it." }),
  isInTitle: z.boolean(),
}).openapi("Entity");

const StoryOfArticle = z
  .object({
    id: z.int(),
    headline: z.string(),
    articleCount: z.int(),
    publisherCount: z.int(),
    originCount: z.int(),
    language,
  })
  .openapi("ArticleStory");

const Reading = z
  .object({ outcome: z.string(), sentence: z.string(), remedy: z.string().nullable(), isFailure: z.boolean() })
  .openapi("ReadingOutcome");

const Evidence = z
  .object({
    from: z.string().openapi({ description: "The place on the page.", example: "json-ld NewsArticle.datePublished" }),
    words: z.string().openapi({ description: "What stands there, cut at 160 characters." }),
  })
  .openapi("Evidence");

const evidenceByField = Object.fromEntries(evidencedFields.map((field) => [field, Evidence.optional()])) as Record<
  EvidencedField,
  z.ZodOptional<typeof Evidence>
>;

const Link = z
  .object({
    url: z.string(),
    headline: z.string(),
    publisher: z.string().nullable(),
    excerpt: z.string().nullable(),
    publishedAt: time.nullable(),
  })
  .openapi("ArticleLink");

export const Article = z
  .object({
    id: z.int(),
    title: z.string(),
    byline: z.array(z.string()),
    kind: z.enum(kinds),
    section: z.string().nullable().openapi({ description: "The publisher's own name for the part of the paper." }),
    language,
    link: z.string().nullable().openapi({ description: "Where to read it at the publisher." }),
    excerpt: z.string(),
    imageUrl: z.string().nullable().openapi({ description: "The lead picture, at the publisher." }),
    publisher: PublisherName,
    publishedAt: time.nullable(),
    claimedAt: time.nullable().openapi({
      description:
        "The publication time that the feed gave, where it cannot be; the article then counts when it was first seen.",
    }),
    modifiedAt: time.nullable(),
    firstSeenAt: time,
    readAt: time.nullable(),
    revision: z.int().openapi({ description: "The number of the current revision; 0 before the first." }),
    changedAt: time.nullable().openapi({ description: "When its publisher was last seen to have changed it." }),
    withdrawnAt: time.nullable().openapi({ description: "Since when the publisher's page is gone." }),
    notices: z
      .array(Notice.extend({ seenAt: time }).openapi("ArticleNotice"))
      .openapi({ description: "The publisher's notices in the current revision, with when each was first seen." }),
    pastHeadlines: z
      .array(z.object({ title: z.string(), until: time }).openapi("PastHeadline"))
      .openapi({ description: "The headlines that it had before, the latest first." }),
    evidence: z
      .object(evidenceByField)
      .openapi({ description: "Where the publisher's page says which field; empty for a page that was not read." }),
    textFrom: z.enum(["page", "feed", "none"]).openapi({ description: "Where the text came from." }),
    reading: orNull(Reading).openapi({ description: "How the last reading of the page ended." }),
    readingMinutes: z.int().openapi({ description: "How long the text takes to read; 0 where there is none." }),
    isWithheld: z.boolean().openapi({
      description: "Whether whoever asks may read no more than the excerpt; then there are no blocks and no text.",
    }),
    blocks: z.array(Block),
    text: z.string().openapi({ description: "The words of the blocks." }),
    sentences: z
      .array(Sentence)
      .openapi({ description: "Where each sentence begins and ends in `text`, in UTF-16 code units." }),
    links: z.array(Link).openapi({ description: "Other articles that the publisher's page showed, in its order." }),
    hashtags: z.array(HashtagName).openapi({ description: "The strongest first." }),
    entities: z.array(Entity).openapi({ description: "What it mentions, the most prominent first." }),
    story: orNull(StoryOfArticle).openapi({ description: "/stories/{id} says why the article is in it." }),
    origins: z.array(Origin).openapi({ description: "Whom it copied or named as its sources." }),
    neighbours: z
      .object({ previous: orNull(ArticleListing), next: orNull(ArticleListing) })
      .openapi({ description: "The articles of the story that were published before and after this one." }),
    related: z.object({
      sameStory: z.array(ArticleListing).openapi({
        description: "At most 6: the closest to it first, of the close ones those of other publishers.",
      }),
      near: z.array(ArticleListing).openapi({
        description: "Of other stories, but near; only where its own story has fewer than three others.",
      }),
      storyline: z.array(ArticleListing).openapi({
        description: "At most 6: what speaks for the other stories of its storyline.",
      }),
      onTopic: z
        .array(ArticleListing.extend({ shared: z.array(z.string()) }).openapi("ArticleOnTopic"))
        .openapi({ description: "Articles of other stories, at most 6; `shared` names what they have in common." }),
    }),
  })
  .openapi("Article");

type Shown = z.infer<typeof Article>;

/** What the article itself says; the rest comes from those who studied and placed it. */
export function showArticle(
  article: ArticlePage,
  { text, sentences }: ArticleText,
): Omit<
  Shown,
  "isWithheld" | "pastHeadlines" | "hashtags" | "entities" | "story" | "origins" | "neighbours" | "related"
> {
  const { publisherId, publisherName, readingOutcome, readingDetail, blocks, links, ...rest } = article;
  return {
    ...rest,
    link: webAddress(article.link),
    imageUrl: webAddress(article.imageUrl),
    publisher: { id: publisherId, name: publisherName },
    publishedAt: isoOrNull(article.publishedAt),
    claimedAt: isoOrNull(article.claimedAt),
    modifiedAt: isoOrNull(article.modifiedAt),
    firstSeenAt: iso(article.firstSeenAt),
    readAt: isoOrNull(article.readAt),
    changedAt: isoOrNull(article.changedAt),
    withdrawnAt: isoOrNull(article.withdrawnAt),
    notices: article.notices.map((notice) => ({ ...showNotice(notice), seenAt: iso(notice.seenAt) })),
    reading: readingOutcome === null ? null : showReading(readingOutcome, readingDetail),
    readingMinutes: readingMinutes(blocks),
    blocks: blocks.map(showBlock),
    links: links.flatMap(({ url, headline, publisher = null, excerpt = null, publishedAt }) => {
      const address = webAddress(url);
      const at = publishedAt ? iso(new Date(publishedAt)) : null;
      return address ? [{ url: address, headline, publisher, excerpt, publishedAt: at }] : [];
    }),
    text,
    sentences: sentences.map(([start, end]) => ({ start, end, text: text.slice(start, end) })),
  };
}

function showReading(outcome: string, detail: string | null): z.infer<typeof Reading> {
  const { sentence, remedy, isFailure } = describeReadingOutcome(outcome, detail);
  return { outcome, sentence, remedy: remedy ?? null, isFailure };
}
