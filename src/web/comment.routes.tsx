import { type Context, Hono } from "hono";
import { reportReasons } from "../comments/comment.ts";
import { editComment, removeComment } from "../comments/edit-comment.action.ts";
import { findComment } from "../comments/find-comment.action.ts";
import { reportComment } from "../comments/report-comment.action.ts";
import { writeComment } from "../comments/write-comment.action.ts";
import { allow } from "../platform/actor.ts";
import { InvalidInput, NotAllowed } from "../platform/refusals.ts";
import { actorOf } from "./actor-of.ts";
import {
  AnswerPage,
  ChangeCommentPage,
  type CommentView,
  NotOpenPage,
  RemoveCommentPage,
  ReportPage,
} from "./comment.page.tsx";
import { commentsPerPage } from "./conversation.routes.tsx";
import { conversationAddress } from "./conversation-address.ts";
import type { Printing } from "./printing.ts";
import { sendPage } from "./send-page.ts";
import type { WebDesk } from "./web-desk.ts";

const path = "/:id{[0-9]{1,15}}";
const pages = { answer: AnswerPage, edit: ChangeCommentPage, remove: RemoveCommentPage, report: ReportPage };
type PageName = keyof typeof pages;

/** Below `/comments`: one comment, and what is done with it. */
export function commentRoutes(desk: WebDesk, print: () => Printing): Hono {
  const routes = new Hono();
  const show = async (c: Context, name: PageName, refused?: Pick<CommentView, "words" | "wrong">) => {
    const found = await findComment(allow(actorOf(c), "read"), desk, idOf(c));
    if (found.outcome === "not open") return sendNotOpen(c, found, print);
    const Page = pages[name];
    const view = { ...found, ...refused };
    return sendPage(c, <Page view={view} printing={print()} />, refused ? 422 : 200);
  };
  routes.get(path, async (c) => {
    const found = await findComment(allow(actorOf(c), "read"), desk, idOf(c));
    if (found.outcome === "not open") return sendNotOpen(c, found, print);
    const page = Math.floor(found.before / commentsPerPage) + 1;
    return c.redirect(`${conversationAddress(found.conversation.subject, { page })}#comment-${found.comment.id}`);
  });
  for (const name of ["answer", "edit", "remove", "report"] as const) {
    routes.get(`${path}/${name}`, (c) => {
      allow(actorOf(c), "write comments");
      return show(c, name);
    });
    routes.post(`${path}/${name}`, async (c) => {
      const form = await c.req.parseBody();
      const words = typeof form.words === "string" ? form.words : typeof form.why === "string" ? form.why : "";
      try {
        return await act(c, desk, name, { ...form, words });
      } catch (error) {
        const isTheirs = error instanceof NotAllowed && actorOf(c).account !== undefined;
        if (error instanceof InvalidInput || isTheirs) return show(c, name, { words, wrong: error.message });
        throw error;
      }
    });
  }
  return routes;
}

async function act(c: Context, desk: WebDesk, name: PageName, form: Record<string, unknown> & { words: string }) {
  const may = allow(actorOf(c), "write comments");
  const id = idOf(c);
  if (name === "answer") {
    const written = await writeComment(may, desk, { subject: undefined, parentId: id, words: form.words });
    return c.redirect(`/comments/${written.id}`, 303);
  }
  if (name === "edit") await editComment(may, desk, id, form.words);
  else if (name === "remove") await removeComment(may, desk, id);
  else {
    const reason = reportReasons.find((known) => known === form.reason);
    if (!reason) throw new InvalidInput("Say what is wrong with the comment.");
    await reportComment(may, desk, id, { reason, words: form.words });
  }
  return c.redirect(`/comments/${id}`, 303);
}

function sendNotOpen(
  c: Context,
  { openTo, conversation }: Extract<Awaited<ReturnType<typeof findComment>>, { outcome: "not open" }>,
  print: () => Printing,
): Promise<Response> {
  const who = openTo === "all" ? "readers" : openTo;
  return sendPage(c, <NotOpenPage openTo={who} conversation={conversation} printing={print()} />, 403);
}

function idOf(c: Context): number {
  return Number(c.req.param("id"));
}
