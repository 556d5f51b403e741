import { createRoute, z } from "@hono/zod-openapi";
import { InvalidInput } from "../platform/refusals.ts";
import { findFrontPage, findNewestStories, findSinglePublisherStories } from "../stories/front-page.store.ts";
import { describeReason, type Reason } from "../stories/reason.ts";
import { findStoryOrigins, type OriginListing } from "../stories/story-origins.store.ts";
import { loadStory, type StoryArticle, type StoryTelling } from "../stories/story-page.store.ts";
import { topics } from "../topics/topic.ts";
import { byId, iso, noQuery, reading, readingOne } from "./answer.ts";
import type { Api, ApiDesk } from "./api-desk.ts";
import { webAddress } from "./block.schema.ts";
import { ArticleListing, listArticle, listStory, nameOutlet, StoryListing, storyFields } from "./listing.schema.ts";
import { Origin, showOrigin } from "./origin.schema.ts";
import { capped, listOf, openCursor, openDatedCursor, paging, sealCursor } from "./paging.ts";

/** `sentence` is for people; what else a reason carries depends on its kind. */
function reasonOf<Kind extends Reason["kind"], Shape extends z.core.$ZodLooseShape>(kind: Kind, shape: Shape) {
  return z.object({ kind: z.literal(kind), sentence: z.string(), ...shape });
}

const probabilities = { probability: z.number(), needed: z.number() };

const ReasonOfPlacement = z
  .discriminatedUnion("kind", [
    reasonOf("shared names", { names: z.array(z.string()) }),
    reasonOf("shared words", { words: z.array(z.string()) }),
    reasonOf("nearest article", { articleId: z.int(), likeness: z.number() }),
    reasonOf("time apart", { hours: z.number().optional() }),
    reasonOf("joined", probabilities),
    reasonOf("not close enough", probabilities),
    reasonOf("merged", probabilities),
    reasonOf("moved", probabilities),
    reasonOf("nothing alike", {}),
  ])
  .openapi("Reason");

const ArticleOfStory = ArticleListing.extend({
  byline: z.array(z.string()),
  placedBy: z.enum(["engine", "editor"]),
  reasons: z.array(ReasonOfPlacement).openapi({ description: "Why it is here; none for the article that came first." }),
}).openapi("StoryArticle");

const Story = z
  .object({
    ...storyFields,
    leadArticleId: z.int().nullable(),
    origins: z.array(Origin).openapi({ description: "Whom its articles copied or named as their sources." }),
    articles: z
      .array(ArticleOfStory)
      .openapi({ description: "Oldest first; the newest 400 of a story that has more." }),
  })
  .openapi("Story");

const list = createRoute({
  method: "get",
  path: "/stories",
  operationId: "listStories",
  tags: ["stories"],
  summary: "Stories, in the order of the front page or newest first",
  request: {
    query: z.strictObject({
      ...paging,
      order: z.enum(["front", "newest", "single"]).default("front").openapi({
        description:
          "`front`: those of several publishers first, each part by when it last had news, each doubling of its independent origins counting six hours. `single`: those of one publisher alone, newest first.",
      }),
      topic: z.enum(topics).optional().openapi({ description: "Only this topic; with `order` `front`." }),
    }),
  },
  responses: reading(listOf("StoryList", StoryListing), "Stories."),
});

const one = createRoute({
  method: "get",
  path: "/stories/{id}",
  operationId: "getStory",
  tags: ["stories"],
  summary: "A story with its articles, and why each is in it",
  request: { params: byId, query: noQuery },
  responses: readingOne(Story, "The story."),
});

export function addStories(api: Api, { database }: ApiDesk): void {
  api.openapi(list, async (c) => {
    const { cursor, limit, order, topic } = c.req.valid("query");
    if (topic && order !== "front") throw new InvalidInput("`topic` goes with `order=front`: leave one of them out.");
    const name = `stories ${order}${topic ?? ""}`;
    const found =
      order === "newest"
        ? await findNewestStories(database, { from: openDatedCursor(name, cursor), limit: capped(limit) })
        : await (order === "front" ? findFrontPage : findSinglePublisherStories)(database, {
            from: openCursor(name, cursor),
            limit: capped(limit),
            ...(topic && { topic }),
          });
    return c.json({ items: found.stories.map(listStory), next: sealCursor(name, found.next) }, 200);
  });
  api.openapi(one, async (c) => {
    const story = await loadStory(database, c.req.valid("param").id);
    return c.json(tell(story, await findStoryOrigins(database, story.id)), 200);
  });
}

function tell(story: StoryTelling, origins: readonly OriginListing[]): z.infer<typeof Story> {
  const { leadId, articles, firstAt, lastAt, freshAt, firstOrigin, imagePublisher: _, ...rest } = story;
  return {
    ...rest,
    firstAt: iso(firstAt),
    lastAt: iso(lastAt),
    freshAt: iso(freshAt),
    imageUrl: webAddress(story.imageUrl),
    firstOrigin: firstOrigin && nameOutlet(firstOrigin),
    leadArticleId: leadId,
    origins: origins.map(showOrigin),
    articles: articles.map(placed),
  };
}

function placed(article: StoryArticle): z.infer<typeof ArticleOfStory> {
  const { byline, placedBy, reasons } = article;
  const told = reasons.map((reason) => ({ ...reason, sentence: describeReason(reason) }));
  return { ...listArticle(article), byline, placedBy, reasons: told };
}
