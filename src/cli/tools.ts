import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { Hono } from "hono";
import type { ArticleDesk } from "../articles/article-desk.ts";
import type { ImageDesk } from "../articles/image-desk.ts";
import type { AssistantDesk } from "../assistant/assistant-desk.ts";
import type { Config, Flags } from "../config.ts";
import type { FeedDesk } from "../feeds/feed-desk.ts";
import type { Actor } from "../platform/actor.ts";
import type { Database } from "../platform/database/database.ts";
import type { Fetcher } from "../platform/fetch/fetched.ts";
import type { Log } from "../platform/log.ts";
import type { Queue } from "../platform/queue/queue.ts";
import type { Threads } from "../platform/threads.ts";
import type { ReaderDesk } from "../readers/reader-desk.ts";
import type { StoryDesk } from "../stories/story-desk.ts";
import type { LiveNews } from "../web/live-news.ts";
import type { WebDesk } from "../web/web-desk.ts";

/** What main builds for a command. */
export interface Tools {
  config: Config;
  log: Log;
  database: Database;
  queue: Queue;
  feeds: FeedDesk;
  articles: ArticleDesk;
  stories: StoryDesk;
  readers: ReaderDesk;
  assistant: AssistantDesk;
  startPipeline(): { stop(): Promise<void> };
  /** Listens for what open pages are told; to be stopped before the tools are closed. */
  openLiveNews(): LiveNews & { stop(): Promise<void> };
  /** The pictures of the pages; undefined where they are off. */
  openImages(): Promise<ImageDesk | undefined>;
  createWebApp(desk: Omit<WebDesk, "assetsFolder" | "readFigures">): Hono;
  /** What a program asks by the Model Context Protocol, as the actor given. */
  createMcpServer(actor: Actor): Promise<McpServer>;
  /** Ends connections, threads and, where nobody else uses it, the embedded server. */
  close(): Promise<void>;
}

export interface PageTools {
  fetcher: Fetcher;
  threads: Threads;
  close(): Promise<void>;
}

/** Why a command opens the tools. */
export interface Purpose {
  /** "own": the one server of a data folder. "part": one of several processes on a DATABASE_URL. "share": a command beside them. */
  use: "own" | "part" | "share";
  /** Whether this process takes jobs. */
  works: boolean;
  logLevel?: string;
}

export interface Program {
  version: string;
  /** npm started this process and may be killed without it. */
  isUnderNpm: boolean;
  /** Where the writing of the demo is. */
  demoFolder: string;
  openTools(flags: Flags, purpose: Purpose): Promise<Tools>;
  /** What one page is read with, without a database. */
  openPageTools(): PageTools;
}
