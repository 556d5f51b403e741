import type { OpenAPIHono } from "@hono/zod-openapi";
import type { BlankEnv } from "hono/types";
import type { ArticleDesk } from "../articles/article-desk.ts";
import type { ImageDesk } from "../articles/image-desk.ts";
import type { AssistantDesk } from "../assistant/assistant-desk.ts";
import type { FeedDesk } from "../feeds/feed-desk.ts";
import type { Database } from "../platform/database/database.ts";
import type { Log } from "../platform/log.ts";
import type { ReaderDesk } from "../readers/reader-desk.ts";
import type { StoryDesk } from "../stories/story-desk.ts";
import type { StatusFigures } from "../web/status-figures.ts";

/** What the resources work with. */
export interface ApiDesk {
  database: Database;
  feeds: FeedDesk;
  articles: ArticleDesk;
  stories: StoryDesk;
  assistant: AssistantDesk;
  readers: ReaderDesk;
  /** Undefined where no pictures are shown. */
  images: ImageDesk | undefined;
  log: Log;
  now(): Date;
  /** The signals of the day, counted once for all who ask. */
  readFigures(): Promise<StatusFigures>;
}

/** What the resources are added to. */
export type Api = OpenAPIHono<BlankEnv>;
