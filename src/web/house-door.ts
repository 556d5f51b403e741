import type { MiddlewareHandler } from "hono";
import { allow } from "../platform/actor.ts";
import { actorOf } from "./actor-of.ts";
import { isOfApi } from "./send-problem.ts";

/** What one must reach to become somebody, or to be left alone. */
const doorstep =
  /^\/(sign-in(\/.*)?|sign-out|account(\/.*)?|register(\/.*)?|join(\/[^/]*)?|forgotten|new-password|confirm|reading|hooks\/membership)$/;

/** Nobody comes further than the house lets them: every page stands behind this. The API has a door of its own. */
export const guardPages: MiddlewareHandler = (c, next) => {
  if (!doorstep.test(c.req.path) && !isOfApi(c.req.path)) allow(actorOf(c), "read the front page");
  return next();
};

/** The document of the API says nothing that is not in the sources. */
export const guardApi: MiddlewareHandler = (c, next) => {
  if (/^(\/api)?\/openapi\.json$/.test(c.req.path)) return next();
  allow(actorOf(c), "read the front page");
  allow(actorOf(c), "use the API");
  return next();
};
