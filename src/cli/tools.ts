import type { Hono } from "hono";
import type pg from "pg";
import type { ArticleDesk } from "../articles/article-desk.ts";
import type { Config, Flags } from "../config.ts";
import type { FeedDesk } from "../feeds/feed-desk.ts";
import type { Database } from "../platform/database/database.ts";
import type { Log } from "../platform/log.ts";
import type { Queue } from "../platform/queue/queue.ts";
import type { WebDesk } from "../web/web-desk.ts";

/** What main builds for a command. */
export interface Tools {
  config: Config;
  log: Log;
  pool: pg.Pool;
  database: Database;
  queue: Queue;
  feeds: FeedDesk;
  articles: ArticleDesk;
  startPipeline(): { stop(): Promise<void> };
  createWebApp(desk: Omit<WebDesk, "assetsFolder">): Hono;
  /** Ends connections, threads and, where nobody else uses it, the embedded server. */
  close(): Promise<void>;
}

export interface Program {
  version: string;
  openTools(flags: Flags, purpose: { use: "own" | "share"; works: boolean; logLevel?: string }): Promise<Tools>;
}
