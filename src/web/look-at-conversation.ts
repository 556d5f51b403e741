import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Subject } from "../comments/comment.ts";
import { findLook, noteLook } from "../comments/conversation-look.store.ts";
import { actorOf } from "./actor-of.ts";
import { readCookie, readingCookie } from "./reading-settings.ts";
import { lookAt } from "./seen-stories.ts";
import type { WebDesk } from "./web-desk.ts";

const heardCookie = "octavo-heard";
const yearSeconds = 31_536_000;

type Desk = Pick<WebDesk, "database" | "now">;

/**
 * Since when what came is new to whoever asks: kept with the account of who has one, else in the browser. Nothing is kept for
 * a browser that is to remember nothing.
 */
export async function sinceLastHeard(c: Context, { database, now }: Desk, subject: Subject): Promise<Date | undefined> {
  if (remembersNothing(c)) return undefined;
  const { account } = actorOf(c);
  if (account !== undefined) return findLook(database, { account, subject, now: now() });
  return lookAt(getCookie(c, heardCookie), numberOf(subject), now()).since;
}

/** To be called when somebody was shown the newest of a conversation. */
export async function noteHeard(c: Context, { database, now }: Desk, subject: Subject): Promise<void> {
  const { account } = actorOf(c);
  if (remembersNothing(c)) {
    if (getCookie(c, heardCookie) !== undefined) deleteCookie(c, heardCookie, { path: "/" });
    return;
  }
  if (/prefetch/.test(c.req.header("sec-purpose") ?? "")) return;
  if (account !== undefined) return noteLook(database, { account, subject, now: now() });
  const { kept } = lookAt(getCookie(c, heardCookie), numberOf(subject), now());
  setCookie(c, heardCookie, kept, { httpOnly: true, sameSite: "Lax", path: "/", maxAge: yearSeconds });
}

function remembersNothing(c: Context): boolean {
  c.header("Vary", "Cookie", { append: true });
  return readCookie(getCookie(c, readingCookie)).memory === "off";
}

/** Stories and articles in one row of numbers. */
function numberOf(subject: Subject): number {
  return "story" in subject ? subject.story * 2 : subject.article * 2 + 1;
}
