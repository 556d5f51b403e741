import type { Actor } from "../platform/actor.ts";

/** Until accounts exist whoever reaches Octavo sits at its machine: it listens on loopback only, see security.ts. */
export const visitor: Actor = { role: "administrator", name: "visitor on this machine" };
