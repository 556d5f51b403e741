import { Hono } from "hono";
import { readNotices, settleNotices } from "../comments/read-notices.action.ts";
import { allow } from "../platform/actor.ts";
import { actorOf } from "./actor-of.ts";
import { readId } from "./conversation.routes.tsx";
import { NoticesPage } from "./notices.page.tsx";
import type { Printing } from "./printing.ts";
import { sendPage } from "./send-page.ts";
import type { WebDesk } from "./web-desk.ts";

const noticesPerPage = 40;

/** Below `/notices`. */
export function noticeRoutes(desk: WebDesk, print: () => Printing): Hono {
  const routes = new Hono();
  routes.get("/", async (c) => {
    const may = allow(actorOf(c), "write comments");
    const view = await readNotices(may, desk, { before: readId(c.req.query("before")), limit: noticesPerPage });
    return sendPage(c, <NoticesPage view={view} printing={print()} />);
  });
  routes.post("/read", async (c) => {
    const { "up-to": upTo } = await c.req.parseBody();
    await settleNotices(allow(actorOf(c), "write comments"), desk, readId(String(upTo)) ?? 0);
    return c.redirect("/notices", 303);
  });
  return routes;
}
