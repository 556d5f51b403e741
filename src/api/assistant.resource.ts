import { createRoute, z } from "@hono/zod-openapi";
import { features, type Subject, summaryLengths, type Wish } from "../assistant/answer.ts";
import { assist } from "../assistant/assist.action.ts";
import { mostQuestionCharacters } from "../assistant/read-wish.ts";
import { allow } from "../platform/actor.ts";
import { actorOf } from "../web/actor-of.ts";
import { byId, plainText, readingOne } from "./answer.ts";
import type { Api, ApiDesk } from "./api-desk.ts";
import { Assistance, showAssisted } from "./assistant.schema.ts";
import { problem } from "./problem.ts";

const tags = ["assistant"];
const language = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;

const question = plainText(mostQuestionCharacters)
  .default("")
  .openapi({ description: "With `feature` `ask`: the question.", example: "Who opened the lock?" });

const wished = z.strictObject({
  feature: z.enum(features).default("summary"),
  length: z
    .enum(summaryLengths.map(String) as ["1", "3", "10"])
    .default("3")
    .openapi({ description: "With `feature` `summary`: the most sentences." }),
  q: question,
  into: z
    .string()
    .regex(language)
    .default("en")
    .openapi({ description: "With `feature` `translate`: a language, as BCP 47 has it." }),
});

const responses = {
  ...readingOne(Assistance, "The answer. Where nothing can be said it has no sentence, and `nothing` says why."),
  403: problem("Whoever asks may not do this."),
};

const ofStory = createRoute({
  method: "get",
  path: "/stories/{id}/assistant",
  operationId: "assistStory",
  tags,
  summary: "A summary of a story, an answer, explanations, or what is read aloud",
  request: { params: byId, query: wished },
  responses,
});

const ofArticle = createRoute({
  method: "get",
  path: "/articles/{id}/assistant",
  operationId: "assistArticle",
  tags,
  summary: "The same of an article",
  request: { params: byId, query: wished },
  responses,
});

const ofStoryline = createRoute({
  method: "get",
  path: "/storylines/{id}/assistant",
  operationId: "assistStoryline",
  tags,
  summary: "An answer to a question from the stories of a storyline",
  request: { params: byId, query: z.strictObject({ feature: z.literal("ask").default("ask"), q: question }) },
  responses,
});

export function addAssistant(api: Api, { assistant }: ApiDesk): void {
  api.openapi(ofStory, async (c) => {
    const wish = wishOf({ kind: "story", id: c.req.valid("param").id }, c.req.valid("query"));
    return c.json(showAssisted(await assist(allow(actorOf(c), "use the assistant"), assistant, wish)), 200);
  });
  api.openapi(ofArticle, async (c) => {
    const wish = wishOf({ kind: "article", id: c.req.valid("param").id }, c.req.valid("query"));
    return c.json(showAssisted(await assist(allow(actorOf(c), "use the assistant"), assistant, wish)), 200);
  });
  api.openapi(ofStoryline, async (c) => {
    const subject: Subject = { kind: "storyline", id: c.req.valid("param").id };
    const wish: Wish = { subject, feature: "ask", question: c.req.valid("query").q.trim() };
    return c.json(showAssisted(await assist(allow(actorOf(c), "use the assistant"), assistant, wish)), 200);
  });
}

function wishOf(subject: Subject, { feature, length, q, into }: z.infer<typeof wished>): Wish {
  if (feature === "summary")
    return { subject, feature, length: summaryLengths.find((one) => String(one) === length) ?? 3 };
  if (feature === "ask") return { subject, feature, question: q.trim() };
  if (feature === "translate") return { subject, feature, into };
  return { subject, feature };
}
