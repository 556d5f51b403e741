import { type Child, useContext } from "hono/jsx";
import { isAllowed, type Permission } from "../platform/actor.ts";
import { AskingContext } from "./asking.ts";

/** Forms and links that only some may use: printed for them alone. Whether they may is checked again when they are sent. */
export function ForWhoMay({ to, children }: { to: Permission; children: Child }) {
  const { actor } = useContext(AskingContext);
  return isAllowed(actor, to) ? children : null;
}
