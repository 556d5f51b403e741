import { Hono } from "hono";
import { allow } from "../platform/actor.ts";
import { putArticleBack, takeDown } from "../stories/take-down.action.ts";
import { findTakeDowns } from "../stories/taken-down.store.ts";
import { actorOf } from "./actor-of.ts";
import { readForm } from "./form-fields.ts";
import type { Printing } from "./printing.ts";
import { sendPage } from "./send-page.ts";
import { TakeDownsPage } from "./take-down.page.tsx";
import type { WebDesk } from "./web-desk.ts";

const linesPerPage = 50;

/** Taking articles down, and back. */
export function takeDownRoutes(desk: WebDesk, print: () => Printing): Hono {
  const routes = new Hono();
  routes.post("/articles/:id{[0-9]{1,15}}/take-down", async (c) => {
    const may = allow(actorOf(c), "take down articles");
    const field = await readForm(c);
    const said = { why: field("why"), isPrinted: field("printed") === "yes" };
    const { articleId } = await takeDown(may, desk, Number(c.req.param("id")), said);
    return c.redirect(`/articles/${articleId}`, 303);
  });
  routes.post("/articles/:id{[0-9]{1,15}}/put-back", async (c) => {
    const may = allow(actorOf(c), "take down articles");
    const articleId = Number(c.req.param("id"));
    await putArticleBack(may, desk, articleId, { why: (await readForm(c))("why") });
    return c.redirect(`/articles/${articleId}`, 303);
  });
  routes.get("/settings/taken-down", async (c) => {
    const may = allow(actorOf(c), "take down articles");
    const [, before] = /^(\d{1,15})$/.exec(c.req.query("before") ?? "") ?? [];
    const { lines, next } = await findTakeDowns(may, desk.database, {
      before: before === undefined ? undefined : Number(before),
      limit: linesPerPage,
    });
    return sendPage(c, <TakeDownsPage lines={lines} next={next} printing={print()} />);
  });
  return routes;
}
