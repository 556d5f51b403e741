import type { ArticleDesk } from "../articles/article-desk.ts";
import type { ImageDesk } from "../articles/image-desk.ts";
import type { AssistantDesk } from "../assistant/assistant-desk.ts";
import type { FeedDesk } from "../feeds/feed-desk.ts";
import type { Database } from "../platform/database/database.ts";
import type { Log } from "../platform/log.ts";
import type { StoryDesk } from "../stories/story-desk.ts";
import type { LiveNews } from "./live-news.ts";
import type { StatusFigures } from "./status-figures.ts";

/** What the pages work with. */
export interface WebDesk {
  database: Database;
  feeds: FeedDesk;
  articles: ArticleDesk;
  stories: StoryDesk;
  assistant: AssistantDesk;
  /** Undefined where no pictures are shown. */
  images: ImageDesk | undefined;
  log: Log;
  now(): Date;
  /** The folder of the style sheet and the fonts. */
  assetsFolder: string;
  /** Whether the database answers. */
  isReady(): Promise<boolean>;
  /** What open pages are told. */
  live: Pick<LiveNews, "open">;
  /** The signals of the day, counted once for all who ask. */
  readFigures(): Promise<StatusFigures>;
}
