import { type Context, Hono } from "hono";
import { readCursor } from "../articles/dated-cursor.ts";
import { allow, isAllowed } from "../platform/actor.ts";
import { InvalidInput } from "../platform/refusals.ts";
import { type LinkWish, linkStoryByEditor, nameStorylineByEditor } from "../stories/link-story.action.ts";
import { findStorylineEdits } from "../stories/storyline-edit.store.ts";
import {
  findStorylineStories,
  findStorylines,
  followStoryline,
  loadStoryline,
} from "../stories/storyline-page.store.ts";
import { actorOf } from "./actor-of.ts";
import { sendAtom } from "./atom-feed.ts";
import type { Printing } from "./printing.ts";
import { sendPage } from "./send-page.ts";
import { readStoryName } from "./story-address.ts";
import { StorylinePageView } from "./storyline.page.tsx";
import { StorylinesPage } from "./storylines.page.tsx";
import type { WebDesk } from "./web-desk.ts";

const storylinesPerPage = 40;
const editsShown = 20;
const path = "/storylines/:id{[0-9]{1,15}}";

/** Storylines, and what editors do to them. */
export function storylineRoutes(desk: WebDesk, print: () => Printing): Hono {
  const { database } = desk;
  const routes = new Hono();
  routes.get("/storylines", async (c) => {
    const isAll = c.req.query("all") === "yes";
    const from = readCursor(c.req.query("from"));
    const active = isAll ? {} : { activeAt: desk.now() };
    const page = await findStorylines(database, { from, limit: storylinesPerPage, ...active });
    return sendPage(c, <StorylinesPage page={page} isAll={isAll} printing={print()} />);
  });
  routes.get(path, async (c) => {
    const asked = idOf(c);
    const id = await followStoryline(database, asked);
    if (id !== asked) return c.redirect(`/storylines/${id}`);
    const [storyline, stories, edits] = await Promise.all([
      loadStoryline(database, id),
      findStorylineStories(database, id),
      findStorylineEdits(database, id, editsShown),
    ]);
    const isAssisted = isAllowed(actorOf(c), "use the assistant");
    return sendPage(c, <StorylinePageView view={{ storyline, stories, edits, isAssisted }} printing={print()} />);
  });
  routes.get(`${path}/feed.atom`, async (c) => {
    const storyline = await loadStoryline(database, await followStoryline(database, idOf(c)));
    const stories = await findStorylineStories(database, storyline.id);
    const entries = stories.toReversed().map((story) => ({
      path: `/stories/${story.id}`,
      title: story.headline,
      excerpt: story.excerpt,
      language: story.language,
      at: story.lastAt,
      authors: story.leadPublisher ? [story.leadPublisher] : [],
      hashtags: [],
    }));
    const address = `/storylines/${storyline.id}`;
    const title = `Octavo: ${storyline.name || "a storyline"}`;
    return sendAtom(c, { title, path: address, feedPath: `${address}/feed.atom`, entries });
  });
  routes.post(`${path}/name`, async (c) => {
    const { name, why } = await readFields(c);
    const wish = { storylineId: idOf(c), name: name ?? "", why: why ?? "" };
    await nameStorylineByEditor(allow(actorOf(c), "edit stories"), desk.stories, wish);
    return c.redirect(`/storylines/${wish.storylineId}`, 303);
  });
  routes.post("/stories/:id{[0-9]{1,15}}/follows", async (c) => {
    const fields = await readFields(c);
    await linkStoryByEditor(
      allow(actorOf(c), "edit stories"),
      desk.stories,
      readWish(idOf(c), fields),
      fields.why ?? "",
    );
    return c.redirect(`/stories/${idOf(c)}#storyline`, 303);
  });
  return routes;
}

type Fields = Partial<Record<"what" | "from" | "name" | "why", string>>;

async function readFields(c: Context): Promise<Fields> {
  const body = await c.req.parseBody();
  return Object.fromEntries(Object.entries(body).filter(([, value]) => typeof value === "string"));
}

/** @throws InvalidInput */
function readWish(storyId: number, { what, from = "" }: Fields): LinkWish {
  if (what === "detached" || what === "freed") return { what, storyId };
  if (what !== "attached") throw new InvalidInput("Say what is to be done.");
  const named = readStoryName(from);
  if (!("storyId" in named)) throw new InvalidInput("Name the earlier story by its number or its address.");
  return { what, storyId, fromId: named.storyId };
}

function idOf(c: Context): number {
  return Number(c.req.param("id"));
}
