import { createRoute, z } from "@hono/zod-openapi";
import { features, type Subject, subjectKinds, summaryLengths, type Wish } from "../assistant/answer.ts";
import { mostQuestionCharacters } from "../assistant/read-wish.ts";
import { reword } from "../assistant/reword.action.ts";
import { allow } from "../platform/actor.ts";
import { NotFound } from "../platform/refusals.ts";
import { actorOf } from "../web/actor-of.ts";
import { id, jsonBody, noQuery, plainText, refusalsOfChangeToOne } from "./answer.ts";
import type { Api, ApiDesk } from "./api-desk.ts";
import { showReworded, Wording } from "./assistant.schema.ts";

const Wished = z
  .strictObject({
    subject: z.strictObject({ kind: z.enum(subjectKinds), id }),
    feature: z.enum(features).exclude(["listen"]),
    length: z
      .union(summaryLengths.map((length) => z.literal(length)) as [z.ZodLiteral<1>, z.ZodLiteral<3>, z.ZodLiteral<10>])
      .default(3),
    q: plainText(mostQuestionCharacters).default(""),
    into: z
      .string()
      .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/)
      .default("en"),
  })
  .openapi("WordingWish");

const word = createRoute({
  method: "post",
  path: "/wordings",
  operationId: "wordAnew",
  tags: ["assistant"],
  summary: "Has the connected model word what stored sentences say; each sentence is checked against what it cites",
  request: { query: noQuery, body: jsonBody(Wished) },
  responses: {
    200: {
      description: "The stored sentences, and what the model made of them or why nothing of that is shown.",
      content: { "application/json": { schema: Wording } },
    },
    ...refusalsOfChangeToOne,
  },
});

export function addWordings(api: Api, { assistant }: ApiDesk): void {
  api.openapi(word, async (c) => {
    const may = allow(actorOf(c), "use the assistant");
    if (!assistant.model) throw new NotFound("No model is connected to this Octavo.");
    const { subject, ...wished } = c.req.valid("json");
    return c.json(showReworded(await reword(may, assistant, wishOf(subject, wished))), 200);
  });
}

function wishOf(subject: Subject, { feature, length, q, into }: Omit<z.infer<typeof Wished>, "subject">): Wish {
  if (feature === "summary") return { subject, feature, length };
  if (feature === "ask") return { subject, feature, question: q.trim() };
  if (feature === "translate") return { subject, feature, into };
  return { subject, feature };
}
