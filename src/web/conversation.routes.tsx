import { type Context, Hono } from "hono";
import type { Subject } from "../comments/comment.ts";
import { viewerOf } from "../comments/comment-desk.ts";
import { lockStory, openStory } from "../comments/moderate-house.action.ts";
import { openings } from "../comments/open-to.ts";
import { findRevisionText } from "../comments/quote.store.ts";
import { readConversation } from "../comments/read-conversation.action.ts";
import { type QuoteWish, writeComment } from "../comments/write-comment.action.ts";
import { type Actor, allow, isAllowed } from "../platform/actor.ts";
import { InvalidInput, NotAllowed } from "../platform/refusals.ts";
import { actorOf } from "./actor-of.ts";
import { ConversationPage } from "./conversation.page.tsx";
import { conversationAddress, readQuote } from "./conversation-address.ts";
import type { ConversationReader, ConversationView } from "./conversation-part.tsx";
import { noteHeard, sinceLastHeard } from "./look-at-conversation.ts";
import { readPageNumber } from "./page-number.ts";
import type { Printing } from "./printing.ts";
import { sendPage } from "./send-page.ts";
import type { WebDesk } from "./web-desk.ts";

/** A page of as many is printed in a few milliseconds, and a phone scrolls through it. */
export const commentsPerPage = 100;
/** Below a story or an article. */
const commentsAtFoot = 20;

function readerOf(actor: Actor): ConversationReader {
  return {
    isSignedIn: actor.account !== undefined,
    isWriter: actor.account !== undefined && isAllowed(actor, "write comments"),
    isModerator: viewerOf(actor).isModerator,
  };
}

/** The beginning of a conversation, for the foot of what it is of. */
export async function loadConversationPart(c: Context, desk: WebDesk, subject: Subject): Promise<ConversationView> {
  const may = allow(actorOf(c), "read");
  const since = await sinceLastHeard(c, desk, subject);
  const wish = { subject, order: "thread" as const, limit: commentsAtFoot, offset: 0, since };
  const found = await readConversation(may, desk, wish);
  // Only who was shown all of it has heard the newest.
  if (found.counts.all > 0 && found.counts.all <= commentsAtFoot) await noteHeard(c, desk, subject);
  return { ...found, since, reader: readerOf(may.actor) };
}

export function conversationRoutes(desk: WebDesk, print: () => Printing): Hono {
  const routes = new Hono();
  for (const [path, subjectOf] of [
    ["/stories/:id{[0-9]{1,15}}", (id: number): Subject => ({ story: id })],
    ["/articles/:id{[0-9]{1,15}}", (id: number): Subject => ({ article: id })],
  ] as const) {
    routes.get(`${path}/comments`, (c) => show(c, desk, print, subjectOf(Number(c.req.param("id")))));
    routes.post(`${path}/comments`, (c) => write(c, desk, print, subjectOf(Number(c.req.param("id")))));
  }
  routes.post("/stories/:id{[0-9]{1,15}}/conversation", async (c) => {
    const may = allow(actorOf(c), "moderate");
    const id = Number(c.req.param("id"));
    const { deed, why, "open-to": wanted } = await c.req.parseBody();
    const openTo = openings.find((opening) => opening === wanted) ?? null;
    const said = { why: String(why ?? "") };
    if (deed === "open") await openStory(may, desk, id, { openTo, ...said });
    else if (deed === "lock" || deed === "unlock")
      await lockStory(may, desk, id, { isLocked: deed === "lock", ...said });
    else throw new InvalidInput("Say what is to be done.");
    return c.redirect(conversationAddress({ story: id }), 303);
  });
  return routes;
}

interface Attempt {
  words: string;
  wrong: string;
  quote: QuoteWish | undefined;
}

async function show(c: Context, desk: WebDesk, print: () => Printing, asked: Subject, attempt?: Attempt) {
  const may = allow(actorOf(c), "read");
  const order = c.req.query("order") === "newest" ? ("newest" as const) : ("thread" as const);
  const page = readPageNumber(c.req.query("page"));
  const quoting = readId(c.req.query("quoting"));
  const since = await sinceLastHeard(c, desk, asked);
  const wish = { subject: asked, order, limit: commentsPerPage, offset: (page - 1) * commentsPerPage, since, quoting };
  const found = await readConversation(may, desk, wish);
  const { subject } = found.conversation;
  if (c.req.method === "GET" && JSON.stringify(subject) !== JSON.stringify(asked))
    return c.redirect(conversationAddress(subject, { order, page, quoting }));
  await noteHeard(c, desk, subject);
  const quote = await loadQuoted(may.actor, desk, attempt ? attempt.quote : readQuote(c.req.query("quote")));
  const { words, wrong } = attempt ?? {};
  const said = { quote, words, wrong, isHeld: c.req.query("did") === "held" };
  const view = {
    ...found,
    ...said,
    since,
    order,
    page,
    perPage: commentsPerPage,
    quoting,
    reader: readerOf(may.actor),
  };
  return sendPage(c, <ConversationPage view={view} printing={print()} />, attempt ? 422 : 200);
}

/** The words that somebody chose to quote; nothing where they do not stand there. */
async function loadQuoted(
  actor: Actor,
  { database }: Pick<WebDesk, "database">,
  wish: QuoteWish | undefined,
): Promise<{ wish: QuoteWish; words: string } | undefined> {
  if (!wish || !isAllowed(actor, "read full text")) return undefined;
  const found = await findRevisionText(database, wish.articleId, wish.revision);
  const words = found?.text.slice(wish.start, wish.end) ?? "";
  return words.trim() === "" ? undefined : { wish, words };
}

/** A refusal loses nothing of what was written. */
async function write(c: Context, desk: WebDesk, print: () => Printing, subject: Subject): Promise<Response> {
  const form = await c.req.parseBody();
  const words = typeof form.words === "string" ? form.words : "";
  const quote = readQuote(form.quote);
  const may = allow(actorOf(c), "write comments");
  try {
    const { id, isHeld } = await writeComment(may, desk, { subject, words, quote });
    const held = `${conversationAddress(subject)}?did=held#comment-${id}`;
    return c.redirect(isHeld ? held : `/comments/${id}`, 303);
  } catch (error) {
    if (error instanceof InvalidInput || (error instanceof NotAllowed && may.actor.account !== undefined))
      return show(c, desk, print, subject, { words, wrong: error.message, quote });
    throw error;
  }
}

export function readId(written: string | undefined): number | undefined {
  return /^\d{1,15}$/.test(written ?? "") ? Number(written) : undefined;
}
