import { z } from "@hono/zod-openapi";
import { type Answer, features, type StoredSentence, subjectKinds } from "../assistant/answer.ts";
import type { Assisted } from "../assistant/assist.action.ts";
import { insteadWords } from "../assistant/instead.ts";
import type { Reworded } from "../assistant/reword.action.ts";
import { id, iso, time } from "./answer.ts";

const Cited = z
  .object({
    articleId: z.int(),
    revision: z.int().openapi({ description: "The number of the revision that the words stand in." }),
    start: z.int().openapi({ description: "In the text of that revision, in UTF-16 code units." }),
    end: z.int(),
    words: z.string().openapi({ description: "Verbatim." }),
    publisherId: z.int(),
    publisherName: z.string(),
    title: z.string(),
    publishedAt: time,
    language: z.union([z.string(), z.null()]),
  })
  .openapi("StoredSentence");

const About = z
  .object({
    what: z.enum(["name", "term", "before", "to come"]),
    name: z.string(),
    path: z.union([z.string(), z.null()]).openapi({ description: "The page that has more about it." }),
  })
  .openapi("Explained");

export const Assistance = z
  .object({
    subject: z.object({ kind: z.enum(subjectKinds), id }),
    headline: z.string(),
    feature: z.enum(features),
    sentences: z.array(
      z.object({
        text: z.string(),
        about: About.optional(),
        cites: z.array(Cited).openapi({ description: "The stored sentences that it rests on; one at least." }),
      }),
    ),
    nothing: z
      .enum(["no article here says", "no question", "no text", "needs a model", "needs full text"])
      .optional()
      .openapi({ description: "Why there is no sentence." }),
    madeBy: z.discriminatedUnion("by", [
      z.object({ by: z.literal("octavo") }).openapi({ description: "Quoted word for word." }),
      z.object({
        by: z.literal("model"),
        model: z.string(),
        ms: z.number(),
        cost: z
          .union([z.number(), z.null()])
          .openapi({ description: "In the currency of the administrator’s prices." }),
        at: time,
      }),
    ]),
    dropped: z.int().openapi({ description: "Sentences of a model that what they cite does not support." }),
  })
  .openapi("Assistance");

export const Wording = z
  .object({
    stored: Assistance,
    wording: Assistance.optional().openapi({ description: "What the model made of stored sentences, checked." }),
    instead: z.string().optional().openapi({ description: "Why nothing of the model’s is shown." }),
  })
  .openapi("Wording");

export function showReworded(reworded: Reworded): z.infer<typeof Wording> {
  const { wording, instead } = reworded;
  return {
    stored: showAssisted(reworded),
    ...(wording && { wording: showAssisted({ ...reworded, answer: wording }) }),
    ...(instead && { instead: insteadWords[instead] }),
  };
}

export function showAssisted({ subject, headline, answer }: Assisted): z.infer<typeof Assistance> {
  return { subject, headline, ...showAnswer(answer) };
}

function showAnswer({ sentences, ...answer }: Answer) {
  const madeBy = answer.madeBy.by === "model" ? { ...answer.madeBy, at: iso(answer.madeBy.at) } : answer.madeBy;
  return { ...answer, madeBy, sentences: sentences.map((one) => ({ ...one, cites: one.cites.map(showCited) })) };
}

function showCited({ publishedAt, ...cited }: StoredSentence) {
  return { ...cited, publishedAt: iso(publishedAt) };
}
