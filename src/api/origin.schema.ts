import { z } from "@hono/zod-openapi";
import type { OriginListing } from "../stories/story-origins.store.ts";
import { nameOutlet, OutletName } from "./listing.schema.ts";

/** That an article has its text or a fact from another. */
export const Origin = z
  .object({
    articleId: z.int(),
    how: z.enum(["copied", "credited", "cited"]).openapi({
      description:
        "`copied`: its text stands in the other's. `credited`: it gives its text to it. `cited`: it names it for a fact.",
    }),
    isWhole: z.boolean().openapi({ description: "The article as a whole rests on it, and is no origin of its own." }),
    from: OutletName,
    originArticleId: z.int().nullable().openapi({ description: "The article it is from, where that is in the story." }),
    share: z
      .number()
      .nullable()
      .openapi({ description: "How much of its own words stand in the original, 0 to 1; of copies." }),
    evidence: z
      .object({
        in: z.enum(["text", "title", "byline"]),
        revision: z.int(),
        start: z.int(),
        end: z.int(),
        words: z.string(),
      })
      .openapi({ description: "The words that show it; offsets in UTF-16 code units of what they stand in." }),
  })
  .openapi("Origin");

export function showOrigin(origin: OriginListing): z.infer<typeof Origin> {
  const { articleId, how, isWhole, publisherId, outlet, originId, share, evidence, revision } = origin;
  const from = nameOutlet({ name: outlet, ...(publisherId !== null && { publisherId }) });
  return { articleId, how, isWhole, from, originArticleId: originId, share, evidence: { ...evidence, revision } };
}
