import { createRoute, z } from "@hono/zod-openapi";
import { isAllowed } from "../platform/actor.ts";
import { excerptOnly } from "../search/excerpt-only.ts";
import { markWords, snippetOf } from "../search/mark-words.ts";
import { type FoundArticle, type SearchOrder, searchArticles } from "../search/search.store.ts";
import { isRanked, mostCharacters, parseSearch, type SearchTerm, wantedTerms } from "../search/search-query.ts";
import { actorOf } from "../web/actor-of.ts";
import { iso, orNull, plainText, reading, time } from "./answer.ts";
import type { Api, ApiDesk } from "./api-desk.ts";
import { ArticleListing, listArticle } from "./listing.schema.ts";
import { capped, listOf, openCursor, paging, sealCursor } from "./paging.ts";

const snippetLength = 240;

const pieces = z.array(z.object({ text: z.string(), isMarked: z.boolean() }));

const Found = ArticleListing.extend({
  markedTitle: pieces.openapi({ description: "The title in pieces; those that match are marked." }),
  snippet: pieces.openapi({
    description: "A part of the text in pieces; those that match are marked. Plain text, never markup.",
  }),
  said: orNull(z.object({ speaker: z.string(), words: z.array(z.string()) })).openapi({
    description: "What a speaker that was asked for says in it, or a quotation with the words that were: verbatim.",
  }),
}).openapi("FoundArticle");

const values = z.array(z.object({ value: z.string(), name: z.string(), count: z.int() }));

const FacetLists = z
  .object({ publisher: values, kind: values, topic: values, day: values, hashtag: values, speaker: values })
  .openapi("Facets", {
    description:
      "What the newest thousand of the articles found have, the commonest values first; `value` is what a filter takes.",
  });

const Unknown = z
  .object({
    filter: z.enum(["publisher", "speaker", "entity", "hashtag"]),
    asked: z.string(),
    near: z.array(z.string()),
  })
  .openapi("UnknownName");

const FoundList = listOf("FoundArticleList", Found)
  .extend({
    total: z.int().openapi({ description: "How many articles fit; 1001 stands for more than a thousand." }),
    since: orNull(time).openapi({
      description:
        "Where words are so common that only the latest arrivals were looked through: since when. Then `total` is a least.",
    }),
    facets: FacetLists,
    unknown: z.array(Unknown).openapi({ description: "Names that nothing bears, with names that are nearly those." }),
    notUnderstood: z.array(z.string()).openapi({ description: "Parts of the query that were left out, and why." }),
  })
  .openapi("Search");

const search = createRoute({
  method: "get",
  path: "/search",
  operationId: "search",
  tags: ["search"],
  summary: "Articles by their words, speakers, entities, hashtags, publisher, kind, topic and day, with counts",
  request: {
    query: z.strictObject({
      ...paging,
      q: plainText(mostCharacters).min(1).openapi({
        description:
          'Words, "phrases", start*, -without, one OR another, publisher:, speaker:, entity:, quote:, topic:, kind:, story:, #hashtag, after: and before: days.',
        example: "ferry -strike publisher:courier",
      }),
      order: z.enum(["best", "newest"]).default("best"),
    }),
  },
  responses: reading(FoundList, "What was found."),
});

export function addSearch(api: Api, { database, now }: ApiDesk): void {
  api.openapi(search, async (c) => {
    const { q, cursor, limit, order: asked } = c.req.valid("query");
    const query = parseSearch(q, now());
    const terms = wantedTerms(query);
    // Without a word there is nothing to be better at.
    const order: SearchOrder = !isRanked(query) ? "newest" : asked;
    const name = `search ${order} ${q}`;
    const from = openCursor(name, cursor);
    const { articles, next, total, facets, unknown, since } = await searchArticles(database, query, {
      order,
      from,
      limit: capped(limit),
    });
    const isWhole = isAllowed(actorOf(c), "read full text");
    const items = articles.map((article) => showFound(isWhole ? article : excerptOnly(article), terms));
    const counted = { total, since: since ? iso(since) : null, facets, unknown };
    return c.json({ items, next: sealCursor(name, next), ...counted, notUnderstood: query.problems }, 200);
  });
}

function showFound(article: FoundArticle, terms: readonly SearchTerm[]): z.infer<typeof Found> {
  const snippet = snippetOf(article.text, terms, snippetLength);
  return { ...listArticle(article), markedTitle: markWords(article.title, terms), snippet, said: article.said };
}
