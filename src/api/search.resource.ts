import { createRoute, z } from "@hono/zod-openapi";
import { markWords, snippetOf } from "../search/mark-words.ts";
import { type FoundArticle, type SearchOrder, searchArticles } from "../search/search.store.ts";
import { mostCharacters, parseSearch, type SearchTerm, wantedTerms } from "../search/search-query.ts";
import { plainText, reading } from "./answer.ts";
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
}).openapi("FoundArticle");

const FoundList = listOf("FoundArticleList", Found)
  .extend({
    total: z.int().openapi({ description: "How many articles fit; 1001 stands for more than a thousand." }),
    notUnderstood: z.array(z.string()).openapi({ description: "Parts of the query that were left out, and why." }),
  })
  .openapi("Search");

const search = createRoute({
  method: "get",
  path: "/search",
  operationId: "search",
  tags: ["search"],
  summary: "Articles by their words, publisher, hashtag, kind and day",
  request: {
    query: z.strictObject({
      ...paging,
      q: plainText(mostCharacters).min(1).openapi({
        description:
          'Words, "phrases", start*, -without, one OR another, publisher:, kind:, #hashtag, after: and before: days.',
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
    const order: SearchOrder = terms.length === 0 ? "newest" : asked;
    const name = `search ${order} ${q}`;
    const from = openCursor(name, cursor);
    const { articles, next, total } = await searchArticles(database, query, { order, from, limit: capped(limit) });
    const items = articles.map((article) => showFound(article, terms));
    return c.json({ items, next: sealCursor(name, next), total, notUnderstood: query.problems }, 200);
  });
}

function showFound(article: FoundArticle, terms: readonly SearchTerm[]): z.infer<typeof Found> {
  const snippet = snippetOf(article.text, terms, snippetLength);
  return { ...listArticle(article), markedTitle: markWords(article.title, terms), snippet };
}
