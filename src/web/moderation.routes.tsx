import { type Context, Hono } from "hono";
import { readCursor } from "../articles/dated-cursor.ts";
import { ruleDeeds, ruleKinds } from "../comments/check-words.ts";
import { reasonWords, reportReasons } from "../comments/comment.ts";
import { findRules } from "../comments/comment-rule.store.ts";
import { loadHouse } from "../comments/conversation.store.ts";
import { approveComment, banWriter, hideComment, lockThread } from "../comments/moderate-comment.action.ts";
import { changeHouse, makeRule, removeRule, unbanWriter } from "../comments/moderate-house.action.ts";
import { banDays } from "../comments/moderation.ts";
import { findBans, findModeration } from "../comments/moderation-log.store.ts";
import { countQueue, findQueue, loadForModeration } from "../comments/moderation-queue.store.ts";
import { openings } from "../comments/open-to.ts";
import { undoModeration } from "../comments/undo-moderation.action.ts";
import { allow, type May } from "../platform/actor.ts";
import { ChangedMeanwhile, InvalidInput, NotAllowed } from "../platform/refusals.ts";
import { actorOf } from "./actor-of.ts";
import { CommentRulesPage } from "./comment-rules.page.tsx";
import { readId } from "./conversation.routes.tsx";
import { ModeratedCommentPage } from "./moderated-comment.page.tsx";
import { ModerationLogPage, ModerationPage } from "./moderation.page.tsx";
import type { Printing } from "./printing.ts";
import { sendPage } from "./send-page.ts";
import type { WebDesk } from "./web-desk.ts";

const itemsPerPage = 30;
const linesPerPage = 50;
const mostWaiting = 500;
const byId = "/:id{[0-9]{1,15}}";
type Form = Record<string, unknown>;

/** Below `/moderation`. Every route checks who asks before it looks at anything. */
export function moderationRoutes(desk: WebDesk, print: () => Printing): Hono {
  const routes = new Hono();
  routes.use(async (c, next) => {
    allow(actorOf(c), "moderate");
    await next();
  });
  routes.get("/", (c) => showQueue(c, desk, print));
  routes.get("/log", async (c) => {
    const found = await findModeration(desk.database, { before: readId(c.req.query("before")), limit: linesPerPage });
    return sendPage(c, <ModerationLogPage {...found} printing={print()} />);
  });
  routes.post(`/log${byId}/undo`, (c) =>
    attempt(
      c,
      async (may) => `/moderation?did=${await undoModeration(may, desk, idOf(c), "")}`,
      (wrong) => showQueue(c, desk, print, wrong),
    ),
  );
  routes.get(`/comments${byId}`, (c) => showComment(c, desk, print));
  routes.post(`/comments${byId}`, async (c) => {
    const form = await c.req.parseBody();
    return attempt(
      c,
      async (may) => {
        const line = await moderate(may, desk, idOf(c), form);
        return `/moderation?${new URLSearchParams({ did: String(line), at: text(form.next) })}`;
      },
      (wrong) => showComment(c, desk, print, wrong),
    );
  });
  addRules(routes, desk, print);
  return routes;
}

function addRules(routes: Hono, desk: WebDesk, print: () => Printing): void {
  const show = async (c: Context, wrong?: string) => {
    const [house, rules, bans] = await Promise.all([
      loadHouse(desk.database),
      findRules(desk.database),
      findBans(desk.database, desk.now()),
    ]);
    const view = { house, rules, bans, wrong };
    return sendPage(c, <CommentRulesPage view={view} printing={print()} />, wrong ? 422 : 200);
  };
  const change = (path: string, act: (may: May<"moderate">, form: Form, id: number) => Promise<unknown>) =>
    routes.post(path, async (c) => {
      const form = await c.req.parseBody();
      return attempt(
        c,
        async (may) => {
          await act(may, form, idOf(c));
          return "/moderation/rules";
        },
        (wrong) => show(c, wrong),
      );
    });
  routes.get("/rules", (c) => show(c));
  change("/rules", (may, form) => {
    const what = ruleKinds.find((kind) => kind === form.what) ?? "word";
    const deed = ruleDeeds.find((known) => known === form.deed) ?? "hold";
    return makeRule(may, desk, { what, deed, pattern: text(form.pattern) });
  });
  change(`/rules${byId}/remove`, (may, _form, id) => removeRule(may, desk, id));
  change("/unban", (may, form) => unbanWriter(may, desk, { account: text(form.account), why: "" }));
  change("/house", (may, form) => {
    const links = text(form["most-links"]).trim();
    if (links !== "" && !(Number(links) >= 0 && Number(links) <= 100))
      throw new InvalidInput("Write a number of links from 0 to 100, or nothing.");
    const openTo = openings.find((opening) => opening === form["open-to"]) ?? "members";
    const house = {
      openTo,
      holdsFirst: form["holds-first"] === "1",
      mostLinks: links === "" ? null : Math.floor(Number(links)),
    };
    return changeHouse(may, desk, house, text(form.why));
  });
}

/** @returns the line of the log. */
async function moderate(may: May<"moderate">, desk: WebDesk, id: number, form: Form): Promise<number> {
  const reason = reportReasons.find((known) => known === form.reason);
  const said = text(form.why).trim();
  // "Something else" says nothing by itself.
  const why = [...(reason && reason !== "other" ? [`${reasonWords[reason]}.`] : []), said].filter(Boolean).join(" ");
  switch (form.deed) {
    case "approve":
      return approveComment(may, desk, id, said);
    case "hide":
      return hideComment(may, desk, id, why);
    case "ban": {
      const days = banDays.find((known) => String(known ?? "") === text(form.days));
      if (days === undefined) throw new InvalidInput("Say how long the ban lasts.");
      return banWriter(may, desk, id, { days, why });
    }
    case "lock":
    case "unlock":
      return lockThread(may, desk, id, { isLocked: form.deed === "lock", why: said });
    default:
      throw new InvalidInput("Say what is to be done with the comment.");
  }
}

/** Leads on to where something can be seen of what was done; a refusal is said on the page that it was sent from. */
async function attempt(
  c: Context,
  act: (may: May<"moderate">) => Promise<string>,
  show: (wrong: string) => Promise<Response>,
): Promise<Response> {
  try {
    return c.redirect(await act(allow(actorOf(c), "moderate")), 303);
  } catch (error) {
    if (error instanceof InvalidInput || error instanceof ChangedMeanwhile || error instanceof NotAllowed)
      return show(error.message);
    throw error;
  }
}

async function showQueue(c: Context, desk: WebDesk, print: () => Printing, wrong?: string): Promise<Response> {
  const did = readId(c.req.query("did"));
  const [{ items, next }, waiting, done] = await Promise.all([
    findQueue(desk.database, { from: readCursor(c.req.query("from")), limit: itemsPerPage }),
    countQueue(desk.database, mostWaiting),
    did === undefined ? undefined : findModeration(desk.database, { before: did + 1, limit: 1 }),
  ]);
  const view = {
    items,
    next,
    waiting,
    most: mostWaiting,
    did: done?.lines.find(({ id }) => id === did),
    at: readId(c.req.query("at")),
    wrong,
  };
  return sendPage(c, <ModerationPage view={view} printing={print()} />, wrong ? 422 : 200);
}

async function showComment(c: Context, desk: WebDesk, print: () => Printing, wrong?: string): Promise<Response> {
  const commentId = idOf(c);
  const [item, { lines }] = await Promise.all([
    loadForModeration(desk.database, commentId),
    findModeration(desk.database, { before: undefined, limit: linesPerPage, commentId }),
  ]);
  const page = <ModeratedCommentPage item={item} lines={lines} wrong={wrong} printing={print()} />;
  return sendPage(c, page, wrong ? 422 : 200);
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function idOf(c: Context): number {
  return Number(c.req.param("id"));
}
