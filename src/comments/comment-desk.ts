import { type Actor, isAllowed } from "../platform/actor.ts";
import type { Database } from "../platform/database/database.ts";
import { NotAllowed } from "../platform/refusals.ts";
import type { Viewer } from "./viewer.ts";

/** What the actions on comments work with. */
export interface CommentDesk {
  database: Database;
  now(): Date;
}

/** What an actor may read of conversations. */
export function viewerOf(actor: Actor): Viewer {
  const isMember = isAllowed(actor, "read members' conversation");
  const isReader = actor.role !== "visitor";
  return {
    account: actor.account,
    belongsTo: isMember ? "members" : isReader ? "readers" : "all",
    isModerator: isAllowed(actor, "moderate"),
  };
}

/** @throws NotAllowed for whoever has not signed in: words need somebody who answers for them. */
export function accountOf(actor: Actor): string {
  if (actor.account !== undefined) return actor.account;
  throw new NotAllowed(
    actor.role === "visitor"
      ? "Sign in to take part in the conversation."
      : "Taking part in the conversation needs an account. The first one is made at the terminal: octavo users add --role administrator.",
  );
}
