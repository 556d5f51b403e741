import { Hono } from "hono";
import { setCookie } from "hono/cookie";
import { cameFrom, readingCookie, readSettings, writeCookie } from "./reading-settings.ts";

const yearSeconds = 31_536_000;

/** Keeps how somebody wants to read in the browser and goes back to the page where that was chosen. */
export function readingSettingsRoutes(): Hono {
  const routes = new Hono();
  routes.post("/reading", async (c) => {
    setCookie(c, readingCookie, writeCookie(readSettings(await c.req.parseBody())), {
      httpOnly: true,
      sameSite: "Strict",
      path: "/",
      maxAge: yearSeconds,
    });
    return c.redirect(cameFrom(c.req.header("referer"), c.req.header("host")), 303);
  });
  return routes;
}
