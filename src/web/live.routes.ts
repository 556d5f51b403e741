import { Hono } from "hono";
import type { WebDesk } from "./web-desk.ts";

/** Where open pages listen. */
export function liveRoutes({ live, now }: Pick<WebDesk, "live" | "now">): Hono {
  const routes = new Hono();
  routes.get("/live", (c) => {
    // Another site's page could hear nothing, but it could take up all the connections.
    const sentFrom = c.req.header("sec-fetch-site");
    if (sentFrom !== undefined && sentFrom !== "same-origin" && sentFrom !== "none")
      return c.text("Only Octavo’s own pages listen here.\n", 403);
    const from = Number(c.req.header("last-event-id") ?? c.req.query("from") ?? Number.NaN);
    const stream = live.open(Number.isFinite(from) ? from : now().getTime());
    if (!stream) return c.text("As many pages listen as may. Reload the page to see what is new.\n", 503);
    return c.body(stream, 200, {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-store",
      // nginx would keep the events until it has enough of them.
      "X-Accel-Buffering": "no",
    });
  });
  return routes;
}
