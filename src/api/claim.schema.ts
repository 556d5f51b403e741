import { z } from "@hono/zod-openapi";
import type { ClaimListing } from "../claims/claim-list.store.ts";
import type { Span as TextSpan } from "../language/sentences.ts";
import type { TracedHand } from "../stories/follow-prints.ts";
import type { PrintListing, StatementListing } from "../stories/statement-list.store.ts";
import type { StoryClaim } from "../stories/story-claims.store.ts";
import type { SpeakerListing } from "../stories/story-speakers.store.ts";
import { iso, orNull, time } from "./answer.ts";
import { PublisherName } from "./listing.schema.ts";

export const attitudes = ["statement", "belief", "intention"] as const;
export const quotations = ["direct", "indirect", "mixed"] as const;

const Span = z
  .object({ start: z.int(), end: z.int() })
  .openapi("Span", { description: "In the text of the revision, in UTF-16 code units." });

const WayHand = z
  .object({
    role: z.enum(["speaker", "mediator", "outlet", "repeater"]),
    name: z.string(),
    publisherId: z.int().nullable().openapi({ description: "Of a publisher that is followed." }),
    articleId: z.int().openapi({
      description: "The article whose words say so; another one where this article has the words from there.",
    }),
    revision: z.int(),
    in: z.enum(["text", "title", "byline"]),
    words: Span.openapi({ description: "Where that article names it, or where its sentence stands." }),
    sentence: z.string().nullable().openapi({
      description:
        "The words by which that article rests on this outlet: what it copied, or where it credits or cites it.",
    }),
  })
  .openapi("WayHand");

const way = z.array(WayHand).openapi({
  description:
    "Who had the words in hand before the article, from the one who said them on, also through other articles of the story that print them.",
});

const quotation = z.enum(quotations).openapi({ description: "How much of the words stands in quotation marks." });
const kind = z.enum(attitudes).openapi({ description: "Whether it is said, held true, or meant to be done." });

const ClaimSpeaker = z
  .object({
    name: z.string(),
    isNamed: z.boolean().openapi({ description: "False where `name` only describes somebody." }),
    role: z.string().nullable(),
  })
  .openapi("ClaimSpeaker");

const claimFields = {
  id: z.int(),
  articleId: z.int(),
  revision: z.int(),
  place: z.int().openapi({ description: "In the order of the text, from 0." }),
  source: z.array(Span),
  cue: z.array(Span),
  content: z.array(Span),
  sourceWords: z.string().openapi({ description: "As the article names its source; empty where it names none." }),
  words: z.array(z.string()).openapi({ description: "Of each piece of the content, as they stand in the revision." }),
  quotation,
  kind,
  speaker: orNull(ClaimSpeaker).openapi({ description: "Null where it could not be told who is behind the source." }),
  tie: orNull(z.object({ articleId: z.int(), title: z.string() })).openapi({
    description:
      "Where the article has a surname alone, or a name with an initial: the article of its story that gives the name which the speaker then has.",
  }),
  way,
};

export const Claim = z.object(claimFields).openapi("Claim");

export const ClaimOfStory = z
  .object({
    ...claimFields,
    speakerKey: z.string().nullable().openapi({ description: "What its speaker is known by within the story." }),
    statementId: z.int().nullable().openapi({ description: "The statement that it is united in." }),
    title: z.string(),
    publisher: PublisherName,
    datedAt: time,
  })
  .openapi("StoryClaim");

const Print = z
  .object({
    articleId: z.int(),
    title: z.string(),
    publisher: PublisherName,
    datedAt: time,
    how: z.enum(["whole", "cut", "altered"]),
    difference: z
      .array(z.object({ kind: z.enum(["same", "added", "removed"]), text: z.string() }))
      .openapi({ description: "What it left out of the fullest version or put in; empty where it prints the whole." }),
    isGone: z.boolean().openapi({ description: "An earlier revision had it; the current one has not." }),
    way,
  })
  .openapi("StatementPrint");

const SpeakerName = z
  .object({ key: z.string(), name: z.string(), isNamed: z.boolean(), role: z.string().nullable() })
  .openapi("SpeakerName");

export const Statement = z
  .object({
    id: z.int(),
    speaker: orNull(SpeakerName).openapi({ description: "Null where nobody could be told." }),
    quotation,
    kind,
    firstAt: time.openapi({ description: "When it was first printed." }),
    isWithdrawn: z.boolean().openapi({ description: "No current revision has it any more." }),
    words: z.array(z.string()).openapi({ description: "The fullest version, piece by piece." }),
    articleId: z.int().openapi({ description: "Where that stands." }),
    revision: z.int(),
    claimPlace: z.int(),
    sourceWords: z.string(),
    way,
    printCount: z.int().openapi({ description: "Articles that print it now." }),
    publisherCount: z.int(),
    cutCount: z.int(),
    alteredCount: z.int(),
    goneCount: z.int().openapi({ description: "Articles that printed it once." }),
    prints: z.array(Print).openapi({ description: "Oldest first, at most 40." }),
  })
  .openapi("Statement");

export const StorySpeaker = z
  .object({
    key: z.string(),
    name: z.string(),
    isNamed: z.boolean(),
    sort: z.enum(["person", "body", "document", "unnamed", "author"]),
    type: z.string(),
    roles: z.array(z.string()),
    aliases: z.array(z.string()),
    statementCount: z.int(),
    latestAt: time,
    quotedBy: z
      .array(z.object({ publisher: PublisherName, statements: z.int() }))
      .openapi({ description: "Who prints how many of its statements now, most first." }),
  })
  .openapi("StorySpeaker");

function showSpan([start, end]: TextSpan): z.infer<typeof Span> {
  return { start, end };
}

function showHand(hand: TracedHand): z.infer<typeof WayHand> {
  const { role, name, publisherId = null, articleId, revision, start, end, sentence = null } = hand;
  return { role, name, publisherId, articleId, revision, in: hand.in, words: { start, end }, sentence };
}

export function showClaim(claim: ClaimListing, hands: readonly TracedHand[]): z.infer<typeof Claim> {
  const { id, articleId, revision, place, source, cue, content, sourceWords, words, attitude, speaker, tie } = claim;
  return {
    ...{ id, articleId, revision, place, sourceWords, words, quotation: claim.quotation, kind: attitude, speaker, tie },
    ...{ source: source.map(showSpan), cue: cue.map(showSpan), content: content.map(showSpan) },
    way: hands.map(showHand),
  };
}

export function showStoryClaim(claim: StoryClaim, hands: readonly TracedHand[]): z.infer<typeof ClaimOfStory> {
  const { speakerKey, statementId, title, publisherId, publisherName, datedAt } = claim;
  const publisher = { id: publisherId, name: publisherName };
  return { ...showClaim(claim, hands), speakerKey, statementId, title, publisher, datedAt: iso(datedAt) };
}

export function showStatement(statement: StatementListing): z.infer<typeof Statement> {
  const { micros: _, attitude, firstAt, place, way: hands, prints, ...rest } = statement;
  return {
    ...rest,
    ...{ kind: attitude, firstAt: iso(firstAt), claimPlace: place, way: hands.map(showHand) },
    prints: prints.map(showPrint),
  };
}

function showPrint(print: PrintListing): z.infer<typeof Print> {
  const { publisherId, publisherName, datedAt, pieces, way: hands, ...rest } = print;
  return {
    ...rest,
    ...{ publisher: { id: publisherId, name: publisherName }, datedAt: iso(datedAt), difference: pieces },
    way: hands.map(showHand),
  };
}

export function showSpeaker(
  speaker: SpeakerListing,
  quotedBy: readonly { publisherId: number; publisherName: string; statements: number }[],
): z.infer<typeof StorySpeaker> {
  const { latestAt, role: _, ...rest } = speaker;
  return {
    ...rest,
    latestAt: iso(latestAt),
    quotedBy: quotedBy.map(({ publisherId, publisherName, statements }) => ({
      publisher: { id: publisherId, name: publisherName },
      statements,
    })),
  };
}
