import { createRoute, z } from "@hono/zod-openapi";
import { changeSelectors, previewSelectors } from "../articles/change-selectors.action.ts";
import type { WholeAnswer } from "../articles/reading.ts";
import { loadSelectors } from "../feeds/feed-selectors.store.ts";
import { selectorLimits } from "../feeds/selectors.ts";
import { allow } from "../platform/actor.ts";
import { actorOf } from "../web/actor-of.ts";
import { byId, id, jsonBody, noQuery, plainText, readingOne, refusalsOfChangeToOne } from "./answer.ts";
import type { Api, ApiDesk } from "./api-desk.ts";
import { Block, showBlock } from "./block.schema.ts";

const list = z.array(plainText(selectorLimits.length).min(1)).max(selectorLimits.count);

const Selectors = z
  .strictObject({
    include: list.openapi({ description: "Where a page has it, it is the whole text." }),
    exclude: list.openapi({ description: "Taken out before the text is looked for." }),
  })
  .openapi("Selectors", {
    description: "CSS selectors of what is the text of a feed's articles, and of what is none.",
  });

const ReadWith = z
  .object({ outcome: z.string(), blocks: z.array(Block) })
  .openapi("ReadWithSelectors", { description: "`article`, or why the page gave no text." });

const Preview = z
  .object({
    article: z.object({ id: z.int(), title: z.string(), link: z.string() }),
    before: ReadWith,
    after: ReadWith,
  })
  .openapi("SelectorPreview");

const json = <Schema extends z.ZodType>(schema: Schema) => ({ "application/json": { schema } });
const tags = ["feeds"];

const get = createRoute({
  method: "get",
  path: "/feeds/{id}/selectors",
  operationId: "getSelectors",
  tags,
  summary: "What a feed's pages are said to have as text",
  request: { params: byId, query: noQuery },
  responses: readingOne(Selectors, "The selectors."),
});

const put = createRoute({
  method: "put",
  path: "/feeds/{id}/selectors",
  operationId: "setSelectors",
  tags,
  summary: "Says what is text on a feed's pages, and reads its newest articles again",
  request: { params: byId, query: noQuery, body: jsonBody(Selectors) },
  responses: {
    200: { description: "The selectors as they are now.", content: json(Selectors) },
    ...refusalsOfChangeToOne,
  },
});

const preview = createRoute({
  method: "post",
  path: "/feeds/{id}/selectors/preview",
  operationId: "previewSelectors",
  tags,
  summary: "Reads one article of a feed without selectors and with these; nothing is kept",
  request: {
    params: byId,
    query: noQuery,
    body: jsonBody(
      Selectors.extend({
        article: id.optional().openapi({ description: "One of the feed's newest; else the newest of all." }),
      }).openapi("SelectorsToTry"),
    ),
  },
  responses: { 200: { description: "Both readings.", content: json(Preview) }, ...refusalsOfChangeToOne },
});

export function addSelectors(api: Api, { database, feeds, articles, now }: ApiDesk): void {
  api.openapi(get, async (c) => c.json(await loadSelectors(database, c.req.valid("param").id), 200));
  api.openapi(put, async (c) => {
    const selectors = c.req.valid("json");
    await changeSelectors(allow(actorOf(c), "manage feeds"), articles, c.req.valid("param").id, selectors);
    return c.json(selectors, 200);
  });
  api.openapi(preview, async (c) => {
    const { article: articleId, ...selectors } = c.req.valid("json");
    const tried = { feedId: c.req.valid("param").id, articleId, selectors };
    const { article, before, after } = await previewSelectors(
      allow(actorOf(c), "manage feeds"),
      { ...feeds, now },
      tried,
    );
    return c.json({ article, before: showReading(before), after: showReading(after) }, 200);
  });
}

function showReading(answer: WholeAnswer): z.infer<typeof ReadWith> {
  if (answer.outcome === "article") return { outcome: "article", blocks: answer.reading.blocks.map(showBlock) };
  return { outcome: answer.outcome === "later" ? "later" : answer.name, blocks: [] };
}
