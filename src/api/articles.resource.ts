import { createRoute, z } from "@hono/zod-openapi";
import type { ArticleListing as FoundArticle } from "../articles/article-listing.store.ts";
import { type ArticlePage, loadArticlePage } from "../articles/article-page.store.ts";
import { findArticleText } from "../articles/article-text.store.ts";
import type { DatedCursor, ListPage } from "../articles/dated-cursor.ts";
import { findNewestArticles } from "../articles/newest-articles.store.ts";
import { findPublisherArticles } from "../articles/publisher-articles.store.ts";
import { rereadArticles } from "../articles/reread-articles.action.ts";
import { findPastHeadlines } from "../articles/revisions.store.ts";
import { withholdText } from "../articles/withhold-text.ts";
import { loadPublisher } from "../feeds/publisher-page.store.ts";
import { allow, isAllowed } from "../platform/actor.ts";
import type { Database } from "../platform/database/database.ts";
import { findArticleStory, findRelatedArticles } from "../stories/related-articles.store.ts";
import { findStoryNeighbours } from "../stories/story-neighbours.store.ts";
import { findArticleOrigins } from "../stories/story-origins.store.ts";
import { findArticleEntities } from "../topics/article-entities.store.ts";
import { findEntityArticles, loadEntity } from "../topics/entity-page.store.ts";
import { findArticleHashtags, findHashtagArticles, loadHashtag } from "../topics/hashtag-page.store.ts";
import { actorOf } from "../web/actor-of.ts";
import {
  byId,
  emptyBody,
  id,
  iso,
  noQuery,
  notThere,
  plainText,
  reading,
  readingOne,
  refusalsOfChangeToOne,
} from "./answer.ts";
import type { Api, ApiDesk } from "./api-desk.ts";
import { Article, showArticle } from "./article.schema.ts";
import { ArticleListing, listArticle } from "./listing.schema.ts";
import { showOrigin } from "./origin.schema.ts";
import { capped, listOf, openDatedCursor, paging, sealCursor } from "./paging.ts";

const relatedShown = 6;

const Narrowed = z.strictObject({
  ...paging,
  publisher: id.optional().openapi({ description: "Only those of the publisher with this id." }),
  hashtag: plainText(300).min(1).optional().openapi({ description: "Only those with the hashtag of this key." }),
  entity: id.optional().openapi({ description: "Only those that mention the entity with this id." }),
});

const list = createRoute({
  method: "get",
  path: "/articles",
  operationId: "listArticles",
  tags: ["articles"],
  summary: "Articles, newest first: all, a publisher's, a hashtag's or an entity's",
  request: {
    query: Narrowed.refine(
      (by) => [by.publisher, by.hashtag, by.entity].filter((one) => one !== undefined).length < 2,
      {
        message: "Give a publisher, a hashtag or an entity, not two of them.",
      },
    ),
  },
  responses: { ...reading(listOf("ArticleList", ArticleListing), "Articles."), ...notThere },
});

const one = createRoute({
  method: "get",
  path: "/articles/{id}",
  operationId: "getArticle",
  tags: ["articles"],
  summary: "An article: text, sentences, hashtags, entities, its story and what is related",
  request: { params: byId, query: noQuery },
  responses: {
    ...readingOne(Article, "The article."),
    302: { description: "It turned out to be another article, at the address of Location." },
  },
});

const reread = createRoute({
  method: "post",
  path: "/articles/{id}/reread",
  operationId: "rereadArticle",
  tags: ["articles"],
  summary: "Reads the publisher's page of an article again",
  request: { params: byId, query: noQuery, body: emptyBody },
  responses: {
    202: {
      description: "The reading is queued.",
      content: { "application/json": { schema: z.object({ articles: z.int() }).openapi("Reread") } },
    },
    ...refusalsOfChangeToOne,
  },
});

export function addArticles(api: Api, { database, articles }: ApiDesk): void {
  api.openapi(list, async (c) => {
    const { cursor, limit, publisher, hashtag, entity } = c.req.valid("query");
    const name = `articles ${publisher ?? ""} ${hashtag ?? ""}${entity === undefined ? "" : ` ${entity}`}`;
    const page = { from: openDatedCursor(name, cursor), limit: capped(limit) };
    const { items, next } = await findArticles(database, { publisher, hashtag, entity }, page);
    return c.json({ items: items.map(listArticle), next: sealCursor(name, next) }, 200);
  });
  api.openapi(one, async (c) => {
    const found = await loadArticlePage(database, c.req.valid("param").id);
    if (found.outcome === "same as") return c.redirect(`/api/articles/${found.id}`, 302);
    const isWithheld = !isAllowed(actorOf(c), "read full text");
    const shown = await studied(database, isWithheld ? withholdText(found.article) : found.article);
    const text = isWithheld ? { text: "", sentences: [] } : {};
    return c.json({ ...shown, ...text, isWithheld }, 200);
  });
  api.openapi(reread, async (c) => {
    const { id: articleId } = c.req.valid("param");
    const queued = await rereadArticles(allow(actorOf(c), "reread articles"), articles, { articleId });
    return c.json({ articles: queued }, 202);
  });
}

/** @throws NotFound for a publisher, hashtag or entity that is not known: an empty list would hide a mistyped one. */
async function findArticles(
  database: Database,
  by: { publisher: number | undefined; hashtag: string | undefined; entity: number | undefined },
  page: { from: DatedCursor | undefined; limit: number },
): Promise<ListPage<FoundArticle>> {
  const { publisher, hashtag, entity } = by;
  if (entity !== undefined) {
    const found = await loadEntity(database, entity);
    return findEntityArticles(database, found.outcome === "found" ? found.entity.id : found.id, page);
  }
  if (publisher !== undefined)
    return findPublisherArticles(database, (await loadPublisher(database, publisher)).id, page);
  if (hashtag === undefined) return findNewestArticles(database, page);
  return findHashtagArticles(database, (await loadHashtag(database, hashtag.toLowerCase())).id, page);
}

async function studied(database: Database, article: ArticlePage): Promise<Omit<z.infer<typeof Article>, "isWithheld">> {
  const [headlines, text, hashtags, entities, story, origins, neighbours, found] = await Promise.all([
    findPastHeadlines(database, [article.id]),
    findArticleText(database, article.id),
    findArticleHashtags(database, article.id),
    findArticleEntities(database, article.id),
    findArticleStory(database, article.id),
    findArticleOrigins(database, article.id),
    findStoryNeighbours(database, article.id),
    findRelatedArticles(database, article.id, relatedShown),
  ]);
  const related = {
    sameStory: found.sameStory.map(listArticle),
    near: found.near.map(listArticle),
    storyline: found.storyline.map(listArticle),
    onTopic: found.onTopic.map((other) => ({ ...listArticle(other), shared: other.shared })),
  };
  const { previous, next } = neighbours;
  const pastHeadlines = (headlines.get(article.id) ?? []).map(({ title, until }) => ({ title, until: iso(until) }));
  return {
    ...showArticle(article, text),
    pastHeadlines,
    hashtags: hashtags.map(({ key, name }) => ({ key, name })),
    entities,
    story: story ?? null,
    origins: origins.map(showOrigin),
    neighbours: { previous: previous ? listArticle(previous) : null, next: next ? listArticle(next) : null },
    related,
  };
}
