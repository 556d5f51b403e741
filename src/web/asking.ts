import { createContext } from "hono/jsx";
import type { Actor } from "../platform/actor.ts";

/** Who asks and for which page, known to whatever is printed without passing through each page. */
export const AskingContext = createContext<{ actor: Actor; path: string; notices: number }>({
  actor: { role: "visitor", name: "visitor" },
  path: "/",
  notices: 0,
});
