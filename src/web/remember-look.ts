import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { findStoryNews, type NewsOfStory } from "../stories/story-news.store.ts";
import { readCookie, readingCookie } from "./reading-settings.ts";
import { lookAt } from "./seen-stories.ts";
import type { WebDesk } from "./web-desk.ts";

const yearSeconds = 31_536_000;
const mostLines = 10;

/** What is looked at: a story, or a storyline with all of its stories. */
interface Seen {
  cookie: string;
  id: number;
  storyIds: readonly number[];
}

/**
 * What is new in a story or storyline for this browser, which is to remember this look; undefined on a first one. Nothing is kept
 * here, nor in a browser that was told to remember nothing or that only fetches ahead.
 */
export async function newsSinceLook(
  c: Context,
  { database, now }: Pick<WebDesk, "database" | "now">,
  { cookie, id, storyIds }: Seen,
): Promise<(NewsOfStory & { since: Date }) | undefined> {
  // What is sent is for this reader alone.
  c.header("Vary", "Cookie", { append: true });
  const kept = getCookie(c, cookie);
  if (readCookie(getCookie(c, readingCookie)).memory === "off") {
    if (kept !== undefined) deleteCookie(c, cookie, { path: "/" });
    return undefined;
  }
  const looked = lookAt(kept, id, now());
  if (!/prefetch/.test(c.req.header("sec-purpose") ?? ""))
    setCookie(c, cookie, looked.kept, { httpOnly: true, sameSite: "Lax", path: "/", maxAge: yearSeconds });
  if (!looked.since) return undefined;
  const news = await findStoryNews(database, { storyIds, since: looked.since, limit: mostLines });
  return { ...news, since: looked.since };
}
