import type { Context, MiddlewareHandler } from "hono";
import type { Actor } from "../platform/actor.ts";

declare module "hono" {
  interface ContextVariableMap {
    actor: Actor;
  }
}

/** Until accounts exist whoever reaches Octavo sits at its machine: it listens on loopback only, see security.ts. */
const visitor: Actor = { role: "administrator", name: "visitor on this machine" };

/** Finds out who asks, once for every request, before any page or resource. */
export const knowActor: MiddlewareHandler = (c, next) => {
  c.set("actor", visitor);
  return next();
};

/** Who asks; to be checked by `allow` before anything is done or shown. */
export function actorOf(c: Context): Actor {
  return c.get("actor");
}
