import { type Context, Hono } from "hono";
import type { Subject } from "../assistant/answer.ts";
import { readWish } from "../assistant/read-wish.ts";
import { findRewording } from "../assistant/reword.action.ts";
import { allow } from "../platform/actor.ts";
import { actorOf } from "./actor-of.ts";
import { AssistantPage } from "./assistant.page.tsx";
import { assistantPath } from "./assistant-address.ts";
import type { Printing } from "./printing.ts";
import { sendPage } from "./send-page.ts";
import type { WebDesk } from "./web-desk.ts";

/** The features of a story, an article or a storyline, each at an address of its own. */
export function assistantRoutes(desk: WebDesk, print: () => Printing): Hono {
  const routes = new Hono();
  const answer = async (c: Context, kind: Subject["kind"]) => {
    const may = allow(actorOf(c), "use the assistant");
    const asked = { kind, id: Number(c.req.param("id")) };
    const wish = readWish(asked, c.req.query());
    const assisted = await findRewording(may, desk.assistant, wish);
    if (assisted.subject.id !== asked.id)
      return c.redirect(`${assistantPath(assisted.subject)}${new URL(c.req.url).search}`);
    return sendPage(
      c,
      <AssistantPage wish={wish} assisted={assisted} model={desk.assistant.model?.model.name} printing={print()} />,
    );
  };
  routes.get("/stories/:id{[0-9]{1,15}}/assistant", (c) => answer(c, "story"));
  routes.get("/articles/:id{[0-9]{1,15}}/assistant", (c) => answer(c, "article"));
  routes.get("/storylines/:id{[0-9]{1,15}}/assistant", (c) => answer(c, "storyline"));
  return routes;
}
