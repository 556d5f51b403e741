import type { Event } from "./events.fixture.ts";

export type Format = "rss" | "atom" | "json";

/** What a publisher's host does when it is asked for its feed. */
export type Manner =
  | { does: "answer" }
  | { does: "say"; status: number; headers?: Record<string, string>; body?: string }
  | { does: "move"; status: 301 | 302; to: string }
  | { does: "hang" }
  | { does: "break off" };

export interface Printed {
  event: Event;
  /** Which headline of the event it prints; its own order of the facts too. */
  voice: 0 | 1 | 2;
  publishedAt: Date;
  /** Goes into the link of the feed, not of the page. */
  tracking?: string;
  /** The page is not to be had. */
  isMissing?: boolean;
}

/** A publisher on loopback, with a port and so a site of its own. Everything may be changed while it prints. */
export interface Publisher {
  name: string;
  format: Format;
  origin: string;
  feedUrl: string;
  articles: Printed[];
  manner: Manner;
  /** How long every page takes. */
  slownessMs: number;
  /** The paths that were asked for, with the answer's status. */
  asked: { path: string; status: number }[];
}

export function pathOf(printed: Printed): string {
  return `/news/${printed.event.key}`;
}
