import { createRoute, z } from "@hono/zod-openapi";
import { loadArticlePage } from "../articles/article-page.store.ts";
import { findArticleClaims } from "../claims/claim-list.store.ts";
import { allow } from "../platform/actor.ts";
import type { Database } from "../platform/database/database.ts";
import { findClaimWays } from "../stories/print-way.store.ts";
import { findStatements } from "../stories/statement-list.store.ts";
import { findStoryClaims } from "../stories/story-claims.store.ts";
import { followMerges, loadStory } from "../stories/story-page.store.ts";
import {
  findQuoting,
  findStorySpeakers,
  readSpeakerCursor,
  writeSpeakerCursor,
} from "../stories/story-speakers.store.ts";
import { actorOf } from "../web/actor-of.ts";
import { byId, id, notThere, plainText, reading } from "./answer.ts";
import type { Api, ApiDesk } from "./api-desk.ts";
import {
  attitudes,
  Claim,
  ClaimOfStory,
  quotations,
  Statement,
  StorySpeaker,
  showClaim,
  showSpeaker,
  showStatement,
  showStoryClaim,
} from "./claim.schema.ts";
import { capped, listOf, openCursor, openDatedCursor, openIdCursor, paging, sealCursor } from "./paging.ts";

const narrowing = {
  speaker: plainText(300)
    .min(1)
    .optional()
    .openapi({ description: "Only those of the speaker with this key, as `/stories/{id}/speakers` lists them." }),
  publisher: id.optional().openapi({ description: "Only those that the publisher with this id prints." }),
  kind: z.enum(attitudes).optional().openapi({ description: "Only those of this kind." }),
  quotation: z
    .enum(quotations)
    .optional()
    .openapi({ description: "Only those that are quoted in this way; `direct` for quotations alone." }),
};

const claimsOfStory = createRoute({
  method: "get",
  path: "/stories/{id}/claims",
  operationId: "listStoryClaims",
  tags: ["claims"],
  summary: "Who said what in the articles of a story as these stand now, the newest articles first",
  request: {
    params: byId,
    query: z.strictObject({
      ...paging,
      ...narrowing,
      article: id.optional().openapi({ description: "Only those of the article with this id." }),
    }),
  },
  responses: { ...reading(listOf("StoryClaimList", ClaimOfStory), "Claims."), ...notThere },
});

const statementsOfStory = createRoute({
  method: "get",
  path: "/stories/{id}/statements",
  operationId: "listStatements",
  tags: ["claims"],
  summary: "What was said in a story, each quotation once, with who prints it whole, cut or altered; newest first",
  request: { params: byId, query: z.strictObject({ ...paging, ...narrowing }) },
  responses: { ...reading(listOf("StatementList", Statement), "Statements."), ...notThere },
});

const speakersOfStory = createRoute({
  method: "get",
  path: "/stories/{id}/speakers",
  operationId: "listSpeakers",
  tags: ["claims"],
  summary: "Who speaks in a story and who quotes them, those with the newest statement first",
  request: { params: byId, query: z.strictObject(paging) },
  responses: { ...reading(listOf("SpeakerList", StorySpeaker), "Speakers."), ...notThere },
});

const claimsOfArticle = createRoute({
  method: "get",
  path: "/articles/{id}/claims",
  operationId: "listArticleClaims",
  tags: ["claims"],
  summary: "Who said what in an article's current revision, in the order of its text",
  request: { params: byId, query: z.strictObject(paging) },
  responses: {
    ...reading(
      listOf("ArticleClaimList", Claim, {
        readBy: z.enum(["model", "rules", "none", "gave up"]).nullable().openapi({
          description:
            "What looked for claims: the trained model, the rules in its place, nothing since the article is not in English, or what gave up since it took too long. Null where it was not read yet.",
        }),
      }),
      "Claims.",
    ),
    ...notThere,
  },
});

export function addClaims(api: Api, { database }: ApiDesk): void {
  api.openapi(claimsOfStory, async (c) => {
    const storyId = await knownStory(database, c.req.valid("param").id);
    const { cursor, limit, ...wanted } = c.req.valid("query");
    const name = `claims ${storyId} ${JSON.stringify(wanted)}`;
    const page = { from: openDatedCursor(name, cursor), limit: capped(limit) };
    const { items, next } = await findStoryClaims(database, storyId, wanted, page);
    const ways = await findClaimWays(database, items);
    const shown = items.map((claim) => showStoryClaim(claim, ways.get(claim.id) ?? []));
    return c.json({ items: shown, next: sealCursor(name, next) }, 200);
  });
  api.openapi(statementsOfStory, async (c) => {
    const storyId = await knownStory(database, c.req.valid("param").id);
    const { cursor, limit, ...wanted } = c.req.valid("query");
    const name = `statements ${storyId} ${JSON.stringify(wanted)}`;
    const page = { from: openDatedCursor(name, cursor), limit: capped(limit) };
    const { items, next } = await findStatements(database, storyId, wanted, page);
    return c.json({ items: items.map(showStatement), next: sealCursor(name, next) }, 200);
  });
  api.openapi(speakersOfStory, async (c) => {
    const storyId = await knownStory(database, c.req.valid("param").id);
    const { cursor, limit } = c.req.valid("query");
    const name = `speakers ${storyId}`;
    const from = readSpeakerCursor(openCursor(name, cursor));
    const { items, next } = await findStorySpeakers(database, storyId, { from, limit: capped(limit) });
    const quoting = await findQuoting(
      database,
      storyId,
      items.map(({ key }) => key),
    );
    const shown = items.map((speaker) =>
      showSpeaker(
        speaker,
        quoting.filter(({ speakerKey }) => speakerKey === speaker.key),
      ),
    );
    return c.json({ items: shown, next: sealCursor(name, next && writeSpeakerCursor(next)) }, 200);
  });
  api.openapi(claimsOfArticle, async (c) => {
    allow(actorOf(c), "read full text");
    const { id: articleId, publisherName } = await knownArticle(database, c.req.valid("param").id);
    const { cursor, limit } = c.req.valid("query");
    const name = `claims of ${articleId}`;
    // Places begin at 0, where the cursor of an id begins too.
    const after = openIdCursor(name, cursor) - 1;
    const most = capped(limit);
    const { tagger, claims } = await findArticleClaims(database, articleId, { after, limit: most + 1 });
    const items = claims.slice(0, most);
    const last = claims.length > most ? items.at(-1) : undefined;
    const next = sealCursor(name, last && last.place + 1);
    const ways = await findClaimWays(
      database,
      items.map((claim) => ({ ...claim, publisherName })),
    );
    const shown = items.map((claim) => showClaim(claim, ways.get(claim.id) ?? []));
    return c.json({ items: shown, next, readBy: tagger ?? null }, 200);
  });
}

/** @throws NotFound for a story that never was. */
async function knownStory(database: Database, storyId: number): Promise<number> {
  const { id: known } = await loadStory(database, await followMerges(database, storyId));
  return known;
}

/** The article, or the one that it turned out to be. */
async function knownArticle(database: Database, articleId: number): Promise<{ id: number; publisherName: string }> {
  const found = await loadArticlePage(database, articleId);
  return found.outcome === "same as" ? knownArticle(database, found.id) : found.article;
}
