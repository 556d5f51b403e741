import { Hono } from "hono";
import { findArticleClaims } from "../claims/claim-list.store.ts";
import { longestQuote } from "../comments/comment.ts";
import { loadConversation } from "../comments/conversation.store.ts";
import { findRevisionText } from "../comments/quote.store.ts";
import { sentencesOf } from "../language/sentences.ts";
import { allow } from "../platform/actor.ts";
import { actorOf } from "./actor-of.ts";
import type { Printing } from "./printing.ts";
import { QuotePage } from "./quote.page.tsx";
import { sendPage } from "./send-page.ts";
import type { WebDesk } from "./web-desk.ts";

const mostSentences = 600;
const mostClaims = 100;

/** Below `/articles`: what of an article can be quoted, for whoever has no script. */
export function quoteRoutes({ database }: WebDesk, print: () => Printing): Hono {
  const routes = new Hono();
  routes.get("/:id{[0-9]{1,15}}/quote", async (c) => {
    allow(actorOf(c), "read full text");
    const conversation = await loadConversation(database, { article: Number(c.req.param("id")) });
    const { subject, title, language } = conversation;
    const articleId = "article" in subject ? subject.article : 0;
    const [found, { claims }] = await Promise.all([
      findRevisionText(database, articleId),
      findArticleClaims(database, articleId, { limit: mostClaims }),
    ]);
    const { text = "", revision = 0 } = found ?? {};
    const at = (start: number, end: number) => ({
      wish: { articleId, revision, start, end },
      words: text.slice(start, end),
    });
    const sentences = sentencesOf(text, language ?? undefined)
      .filter(([start, end]) => end - start <= longestQuote)
      .slice(0, mostSentences)
      .map(([start, end]) => at(start, end));
    const quotable = claims.flatMap(({ content, speaker, sourceWords }) => {
      const [start, end] = [content[0]?.[0] ?? 0, content.at(-1)?.[1] ?? 0];
      const name = speaker?.name ?? (sourceWords || "somebody not named");
      return end > start && end - start <= longestQuote ? [{ ...at(start, end), name }] : [];
    });
    const view = { articleId, title, language, sentences, claims: quotable };
    return sendPage(c, <QuotePage view={view} printing={print()} />);
  });
  return routes;
}
