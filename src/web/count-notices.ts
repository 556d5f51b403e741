import type { MiddlewareHandler } from "hono";
import { countNotices } from "../comments/writer-notice.store.ts";
import { actorOf } from "./actor-of.ts";
import type { WebDesk } from "./web-desk.ts";

declare module "hono" {
  interface ContextVariableMap {
    /** How many notices whoever is signed in has not read; asked for when a page is printed, not for pictures and scripts. */
    countNotices?: () => Promise<number>;
  }
}

export function knowNotices({ database }: Pick<WebDesk, "database">): MiddlewareHandler {
  return (c, next) => {
    const { account } = actorOf(c);
    if (account !== undefined) c.set("countNotices", () => countNotices(database, account));
    return next();
  };
}
