import type { OpenTo } from "./open-to.ts";

/** How somebody comes to read a conversation that is not open to them. */
export const howToJoin: Record<Exclude<OpenTo, "all">, string> = {
  readers: "This conversation is open to readers with an account. Sign in to read it and to take part.",
  members:
    "This conversation is open to members. Sign in as a member, or ask whoever runs this paper how to become one.",
};
