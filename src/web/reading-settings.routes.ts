import { Hono } from "hono";
import { setCookie } from "hono/cookie";
import { cameFrom, readingCookie, readSettings, writeCookie } from "./reading-settings.ts";

const yearSeconds = 31_536_000;

/** Keeps text size, width and whether keys work in the browser and goes back to the page where they were chosen. */
export function readingSettingsRoutes(): Hono {
  const routes = new Hono();
  routes.post("/reading", async (c) => {
    const chosen = await c.req.parseBody();
    setCookie(c, readingCookie, writeCookie(readSettings(chosen)), {
      httpOnly: true,
      sameSite: "Strict",
      path: "/",
      maxAge: yearSeconds,
    });
    return c.redirect(cameFrom(c.req.header("referer"), c.req.header("host")), 303);
  });
  return routes;
}
