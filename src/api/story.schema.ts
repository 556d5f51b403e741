import { z } from "@hono/zod-openapi";
import type { ChangeListing as FoundChange } from "../articles/changes.store.ts";
import type { AgendaListing } from "../stories/agenda-page.store.ts";
import { describeReason, type Reason } from "../stories/reason.ts";
import type { OriginListing } from "../stories/story-origins.store.ts";
import type { StoryArticle, StoryTelling } from "../stories/story-page.store.ts";
import type { StoryPlace } from "../stories/storyline-page.store.ts";
import type { QuotedSentence } from "../stories/told-sentence.ts";
import { AgendaItem, showAgendaItem } from "./agenda.schema.ts";
import { iso, orNull, time } from "./answer.ts";
import { webAddress } from "./block.schema.ts";
import { ArticleListing, EntityName, listArticle, nameOutlet, storyFields } from "./listing.schema.ts";
import { Origin, showOrigin } from "./origin.schema.ts";
import { ChangeListing, listChange } from "./revision.schema.ts";
import { PlaceInStoryline, showPlace } from "./storyline.schema.ts";
import { showTold, toldFields } from "./told.schema.ts";

/** `sentence` is for people; what else a reason carries depends on its kind. */
function reasonOf<Kind extends Reason["kind"], Shape extends z.core.$ZodLooseShape>(kind: Kind, shape: Shape) {
  return z.object({ kind: z.literal(kind), sentence: z.string(), ...shape });
}

const probabilities = { probability: z.number(), needed: z.number() };

const ReasonOfPlacement = z
  .discriminatedUnion("kind", [
    reasonOf("shared names", { names: z.array(z.string()) }),
    reasonOf("shared words", { words: z.array(z.string()) }),
    reasonOf("same days", { days: z.array(z.iso.date()) }),
    reasonOf("nearest article", { articleId: z.int(), likeness: z.number() }),
    reasonOf("time apart", { hours: z.number().optional() }),
    reasonOf("joined", probabilities),
    reasonOf("not close enough", probabilities),
    reasonOf("merged", probabilities),
    reasonOf("moved", probabilities),
    reasonOf("nothing alike", {}),
    reasonOf("by an editor", {
      edit: z.int().openapi({ description: "The line of the trail." }),
      what: z.enum(["moved", "split", "merged"]),
      by: z.string(),
      at: time,
      from: z.int().openapi({ description: "The story that it was in." }),
      why: z.string(),
    }),
  ])
  .openapi("Reason");

const ArticleOfStory = ArticleListing.extend({
  byline: z.array(z.string()),
  placedBy: z.enum(["engine", "editor"]),
  reasons: z.array(ReasonOfPlacement).openapi({ description: "Why it is here; none for the article that came first." }),
}).openapi("StoryArticle");

const StoryEntity = EntityName.extend({ articles: z.int() }).openapi("StoryEntity");

export const Story = z
  .object({
    ...storyFields,
    leadArticleId: z.int().nullable(),
    publishedHeadline: z
      .string()
      .nullable()
      .openapi({ description: "That of the lead article, where an editor gave the story its headline." }),
    storyline: orNull(PlaceInStoryline),
    mark: z.string().openapi({
      description:
        "Changes with the articles and the headline: send it with an edit that shall be done to nothing else.",
    }),
    ...toldFields,
    takenDownCount: z.int().openapi({ description: "Articles of it that an administrator took down." }),
    changes: z.array(ChangeListing).openapi({
      description: "What publishers changed in its articles, newest first; at most twelve.",
    }),
    origins: z.array(Origin).openapi({ description: "Whom its articles copied or named as their sources." }),
    agenda: z
      .array(AgendaItem)
      .openapi({ description: "What its articles announced for days to come, those that are over included." }),
    entities: z
      .array(StoryEntity)
      .openapi({ description: "Whom several of its articles name, or one in its headline; at most 24." }),
    articles: z
      .array(ArticleOfStory)
      .openapi({ description: "Oldest first; the newest 400 of a story that has more." }),
  })
  .openapi("Story");

/** What is read of a story beside itself. */
interface ToldOf {
  origins: readonly OriginListing[];
  mark: string;
  told: readonly QuotedSentence[];
  changes: readonly FoundChange[];
  agenda: readonly AgendaListing[];
  place: StoryPlace | undefined;
  entities: readonly z.infer<typeof StoryEntity>[];
}

export function tell(
  story: StoryTelling,
  { origins, mark, told, changes, agenda, place, entities }: ToldOf,
): z.infer<typeof Story> {
  const {
    leadId,
    articles,
    firstAt,
    lastAt,
    freshAt,
    changedAt,
    developedAt,
    firstOrigin,
    imagePublisher: _,
    ...rest
  } = story;
  return {
    ...rest,
    mark,
    storyline: place ? showPlace(place) : null,
    firstAt: iso(firstAt),
    lastAt: iso(lastAt),
    freshAt: iso(freshAt),
    changedAt: changedAt && iso(changedAt),
    developedAt: developedAt && iso(developedAt),
    ...showTold(told),
    takenDownCount: story.takenDownCount,
    changes: changes.map(listChange),
    imageUrl: webAddress(story.imageUrl),
    firstOrigin: firstOrigin && nameOutlet(firstOrigin),
    leadArticleId: leadId,
    origins: origins.map(showOrigin),
    agenda: agenda.map(showAgendaItem),
    entities: [...entities],
    articles: articles.map(placed),
  };
}

function placed(article: StoryArticle): z.infer<typeof ArticleOfStory> {
  const { byline, placedBy, reasons } = article;
  const told = reasons.map((reason) => ({ ...reason, sentence: describeReason(reason) }));
  return { ...listArticle(article), byline, placedBy, reasons: told };
}
