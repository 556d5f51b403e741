import { z } from "@hono/zod-openapi";
import { type ArticleChange, changeKinds, describeChange, type RevisionNotice } from "../articles/article-change.ts";
import type { ChangeListing as FoundChange } from "../articles/changes.store.ts";
import type { Difference as FoundDifference } from "../articles/difference.ts";
import type { Revision as FoundRevision, RevisionListing as ListedRevision } from "../articles/revisions.store.ts";
import { iso, orNull, time } from "./answer.ts";
import { Block, showBlock } from "./block.schema.ts";
import { language, PublisherName } from "./listing.schema.ts";

/** Revisions, what differs between two, and what publishers changed. */
const Piece = z
  .object({ kind: z.enum(["same", "added", "removed"]), text: z.string() })
  .openapi("Piece", { description: "Words of both texts, of the later alone or of the earlier alone." });

const Counts = z
  .object({ changed: z.int(), added: z.int(), removed: z.int(), moved: z.int() })
  .openapi("DifferenceCounts", { description: "How many passages: paragraphs, items of lists, rows of tables." });

const TitleChange = z.object({ from: z.string(), to: z.string() });
const BylineChange = z.object({ from: z.array(z.string()), to: z.array(z.string()) });

export const Notice = z
  .object({
    kind: z.enum(["update", "correction", "editors-note"]),
    text: z.string(),
    since: z.int().openapi({ description: "The number of the revision in which it first stood." }),
  })
  .openapi("Notice", { description: "What a publisher says about a change of its own." });

const change = {
  kinds: z.array(z.enum(changeKinds)),
  sentence: z.string().openapi({ description: "What changed, for people." }),
  title: orNull(TitleChange.openapi("TitleChange")),
  byline: orNull(BylineChange.openapi("BylineChange")),
  counts: Counts,
  excerpt: z.array(Piece).openapi({ description: "The first words that differ, with some of those around them." }),
};

const Change = z.object(change).openapi("Change", { description: "What a publisher did to an article." });

export const RevisionListing = z
  .object({
    number: z.int(),
    seenAt: time,
    title: z.string(),
    textFrom: z.enum(["page", "feed", "none"]).nullable(),
    notices: z.array(Notice),
    change: orNull(Change).openapi({
      description:
        "Null for the first revision, and where only the source of the text or Octavo’s rules of reading changed.",
    }),
  })
  .openapi("RevisionListing");

export const Revision = z
  .object({
    number: z.int(),
    seenAt: time,
    title: z.string(),
    byline: z.array(z.string()).nullable(),
    textFrom: z.enum(["page", "feed", "none"]).nullable(),
    notices: z.array(Notice),
    blocks: z.array(Block),
  })
  .openapi("Revision");

const passageType = z.string().openapi({ description: "The type of the block that it is or belongs to." });
const whole = z.object({ change: z.enum(["same", "added", "removed", "moved"]), type: passageType, text: z.string() });
const partly = z.object({ change: z.literal("changed"), type: passageType, pieces: z.array(Piece) });

export const Comparison = z
  .object({
    from: z.int(),
    to: z.int(),
    sentence: z.string(),
    title: orNull(TitleChange.extend({ pieces: z.array(Piece) }).openapi("TitleDifference")),
    byline: orNull(BylineChange.openapi("BylineChange")),
    counts: Counts,
    passages: z
      .array(z.union([whole, partly]))
      .openapi({ description: "In the later revision's order; what is gone stands where it stood." }),
  })
  .openapi("Comparison");

export const ChangeListing = z
  .object({
    id: z.int(),
    changedAt: time,
    article: z.object({ id: z.int(), title: z.string(), language }).openapi("ChangedArticle"),
    publisher: PublisherName,
    revision: z.int().nullable().openapi({
      description: "The later of the two revisions; null where the page only went away or came back.",
    }),
    ...change,
  })
  .openapi("ChangeListing");

function showChange({ kinds, title, byline, counts, excerpt }: ArticleChange): z.infer<typeof Change> {
  const sentence = describeChange({ kinds, counts, ...(title && { title }), ...(byline && { byline }) });
  return { kinds, sentence, title: title ?? null, byline: byline ?? null, counts, excerpt };
}

export function showNotice({ kind, text, since }: RevisionNotice): z.infer<typeof Notice> {
  return { kind, text, since };
}

export function listRevision(revision: ListedRevision): z.infer<typeof RevisionListing> {
  const { number, title, textFrom, seenAt, change, notices } = revision;
  return {
    number,
    title,
    textFrom,
    seenAt: iso(seenAt),
    notices: notices.map(showNotice),
    change: change && showChange(change),
  };
}

export function showRevision(revision: FoundRevision): z.infer<typeof Revision> {
  const { number, title, textFrom, seenAt, byline, blocks, notices } = revision;
  return {
    number,
    title,
    textFrom,
    seenAt: iso(seenAt),
    byline: byline ? [...byline] : null,
    notices: notices.map(showNotice),
    blocks: blocks.map(showBlock),
  };
}

export function showComparison(
  from: FoundRevision,
  to: FoundRevision,
  difference: FoundDifference,
): z.infer<typeof Comparison> {
  const { title, byline, counts, passages } = difference;
  const sentence = describeChange({ kinds: [], counts, ...(title && { title }), ...(byline && { byline }) });
  return { from: from.number, to: to.number, sentence, title: title ?? null, byline: byline ?? null, counts, passages };
}

export function listChange(found: FoundChange): z.infer<typeof ChangeListing> {
  return {
    id: found.id,
    changedAt: iso(found.changedAt),
    article: { id: found.articleId, title: found.articleTitle, language: found.language },
    publisher: { id: found.publisherId, name: found.publisherName },
    revision: found.revision,
    ...showChange(found),
  };
}
