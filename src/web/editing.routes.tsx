import { Hono } from "hono";
import { allow } from "../platform/actor.ts";
import { findEdits, loadEdit } from "../stories/story-edits.store.ts";
import { undoEdit } from "../stories/undo-edit.action.ts";
import { actorOf } from "./actor-of.ts";
import { EditingPage, OneEditPage } from "./editing.page.tsx";
import type { Printing } from "./printing.ts";
import { sendPage } from "./send-page.ts";
import type { WebDesk } from "./web-desk.ts";

const editsPerPage = 50;
const articlesPerEdit = 20;

/** The trail of what editors did, and the way back. */
export function editingRoutes(desk: WebDesk, print: () => Printing): Hono {
  const routes = new Hono();
  routes.get("/", async (c) => {
    const [storyId, before] = [readNumber(c.req.query("story")), readNumber(c.req.query("before"))];
    const asked = { before, limit: editsPerPage, articles: articlesPerEdit };
    const trail = await findEdits(desk.database, { ...asked, ...(storyId !== undefined && { storyId }) });
    return sendPage(c, <EditingPage view={{ trail, storyId }} printing={print()} />);
  });
  routes.get("/:id{[0-9]{1,15}}", async (c) => {
    const edit = await loadEdit(desk.database, Number(c.req.param("id")));
    return sendPage(c, <OneEditPage edit={edit} printing={print()} />);
  });
  routes.post("/:id{[0-9]{1,15}}/undo", async (c) => {
    const done = await undoEdit(allow(actorOf(c), "edit stories"), desk.stories, Number(c.req.param("id")), "");
    return c.redirect(`/stories/${done.storyId}?did=undone`, 303);
  });
  return routes;
}

function readNumber(written: string | undefined): number | undefined {
  return /^\d{1,15}$/.test(written ?? "") ? Number(written) : undefined;
}
