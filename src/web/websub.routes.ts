import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { FeedDesk } from "../feeds/feed-desk.ts";
import { answerHub, callbackPath, hearAnnouncement } from "../feeds/subscribe.action.ts";

/** Hubs send the whole feed along, of which only the signature is needed. */
const mostBytes = 10 * 1024 * 1024;

/**
 * Where hubs reach Octavo from outside (W3C WebSub). The one thing that answers to another name than this machine's, and
 * only under addresses that nobody can guess; without OCTAVO_PUBLIC_URL it is not there.
 */
export function websubRoutes(desk: FeedDesk): Hono {
  const routes = new Hono();
  if (!desk.publicUrl) return routes;
  const path = `${callbackPath}:token{[A-Za-z0-9_-]{20,100}}`;
  routes.get(path, async (c) => {
    const echo = await answerHub(desk, c.req.param("token") ?? "", {
      mode: c.req.query("hub.mode"),
      topic: c.req.query("hub.topic"),
      challenge: c.req.query("hub.challenge"),
      leaseSeconds: c.req.query("hub.lease_seconds"),
      reason: c.req.query("hub.reason"),
    });
    return echo === undefined ? c.text("Octavo did not ask for this.\n", 404) : c.text(echo);
  });
  routes.post(path, bodyLimit({ maxSize: mostBytes }), async (c) => {
    const body = new Uint8Array(await c.req.arrayBuffer());
    const heard = await hearAnnouncement(desk, c.req.param("token") ?? "", c.req.header("x-hub-signature"), body);
    if (heard === "not ours") return c.text("Octavo has no such subscription.\n", 410);
    // WebSub §7.1: a wrong signature is not told to whoever tries.
    return c.body(null, 202);
  });
  return routes;
}
