import { type Context, Hono } from "hono";
import { type ArticlePage, loadArticlePage } from "../articles/article-page.store.ts";
import { rereadArticles } from "../articles/reread-articles.action.ts";
import { findPastHeadlines } from "../articles/revisions.store.ts";
import { withholdText } from "../articles/withhold-text.ts";
import { findArticleClaims } from "../claims/claim-list.store.ts";
import { anchorQuotes } from "../comments/anchor-quotes.action.ts";
import { viewerOf } from "../comments/comment-desk.ts";
import { findQuotedPassages, type QuotedPassage } from "../comments/quote.store.ts";
import { allow, isAllowed } from "../platform/actor.ts";
import { TakenDown } from "../platform/refusals.ts";
import { findClaimWays } from "../stories/print-way.store.ts";
import { findArticleStory, findRelatedArticles } from "../stories/related-articles.store.ts";
import { findStoryNeighbours } from "../stories/story-neighbours.store.ts";
import { findArticleOrigins } from "../stories/story-origins.store.ts";
import { findTakeDowns } from "../stories/taken-down.store.ts";
import { findArticleEntities } from "../topics/article-entities.store.ts";
import { findArticleHashtags } from "../topics/hashtag-page.store.ts";
import { actorOf } from "./actor-of.ts";
import { ArticlePageView, type ArticleView } from "./article.page.tsx";
import { numberClaims } from "./claim-marks.ts";
import { loadConversationPart } from "./conversation.routes.tsx";
import { findPictures } from "./pictures.ts";
import type { Printing } from "./printing.ts";
import { sendPage } from "./send-page.ts";
import { TakenDownPage } from "./take-down.page.tsx";
import type { WebDesk } from "./web-desk.ts";

const relatedShown = 6;
const linesOfArticle = 20;
/** A live report may have more; the API has them all. */
const mostClaims = 400;

export function articleRoutes(desk: WebDesk, print: () => Printing): Hono {
  const routes = new Hono();
  routes.get("/:id{[0-9]{1,15}}", async (c) => {
    const found = await loadArticlePage(desk.database, Number(c.req.param("id"))).catch(whenTakenDown);
    if (found instanceof TakenDown) return sendTakenDown(c, found);
    if (found.outcome === "same as") return c.redirect(`/articles/${found.id}`, 302);
    const isWithheld = !isAllowed(actorOf(c), "read full text");
    const article = isWithheld ? withholdText(found.article) : found.article;
    const view = { ...(await articleView(c, desk, article)), isWithheld };
    return sendPage(c, <ArticlePageView view={view} printing={print()} />);
  });
  routes.post("/:id{[0-9]{1,15}}/reread", async (c) => {
    const articleId = Number(c.req.param("id"));
    await rereadArticles(allow(actorOf(c), "reread articles"), desk.articles, { articleId });
    return c.redirect(`/articles/${articleId}`, 303);
  });
  return routes;

  /** @throws it for whoever may do nothing about it. */
  async function sendTakenDown(c: Context, taken: TakenDown): Promise<Response> {
    if (!isAllowed(actorOf(c), "take down articles")) throw taken;
    const articleId = Number(c.req.param("id"));
    const may = allow(actorOf(c), "take down articles");
    const { lines } = await findTakeDowns(may, desk.database, { articleId, limit: linesOfArticle });
    const page = { articleId, sentence: taken.message, lines, printing: print() };
    return sendPage(c, <TakenDownPage {...page} />, 410);
  }
}

function whenTakenDown(error: unknown): TakenDown {
  if (error instanceof TakenDown) return error;
  throw error;
}

async function articleView(c: Context, desk: WebDesk, article: ArticlePage): Promise<Omit<ArticleView, "isWithheld">> {
  const { database } = desk;
  const figures = article.blocks.flatMap((block) => (block.type === "figure" ? [block.image] : []));
  const [headlines, hashtags, story, neighbours, related, pictures, origins, found, entities, talk] = await Promise.all(
    [
      findPastHeadlines(database, [article.id]),
      findArticleHashtags(database, article.id),
      findArticleStory(database, article.id),
      findStoryNeighbours(database, article.id),
      findRelatedArticles(database, article.id, relatedShown),
      findPictures(c, desk, [article.imageUrl, ...figures]),
      findArticleOrigins(database, article.id),
      findArticleClaims(database, article.id, { limit: article.blocks.length > 0 ? mostClaims : 0 }),
      findArticleEntities(database, article.id),
      loadConversationPart(c, desk, { article: article.id }),
    ],
  );
  const isShown = c.req.query("claims") === "1";
  const { publisherName } = article;
  const traced = isShown ? found.claims.map((claim) => ({ ...claim, publisherName })) : [];
  const claims = {
    tagger: found.tagger,
    numbered: numberClaims(article.blocks, found.claims),
    ways: await findClaimWays(database, traced),
    isShown,
  };
  const pastHeadlines = headlines.get(article.id) ?? [];
  const around = { story, neighbours, related, origins };
  const isAssisted = isAllowed(actorOf(c), "use the assistant");
  const quoted = talk.isOpen ? await findQuoted(c, desk, article) : [];
  return { article, pastHeadlines, hashtags, pictures, claims, entities, isAssisted, quoted, talk, ...around };
}

/** What comments quote of an article, where it stands in the text that is printed. */
async function findQuoted(c: Context, desk: WebDesk, { id }: ArticlePage): Promise<QuotedPassage[]> {
  const may = allow(actorOf(c), "read");
  await anchorQuotes(may, desk, id);
  return findQuotedPassages(desk.database, id, viewerOf(may.actor).belongsTo);
}
