export type FeedId = number;
export type FeedState = "active" | "paused" | "gone" | "duplicate";

/** A feed as a look at it begins. */
export interface Feed {
  id: FeedId;
  publisherId: number | undefined;
  url: string;
  title: string;
  state: FeedState;
  etag: string | undefined;
  lastModified: string | undefined;
  failures: number;
  backlog: number;
  intervalSeconds: number;
  lastNewAt: Date | undefined;
}

/** A feed that somebody wants to follow. */
export interface NewFeed {
  url: string;
  title: string;
  homeUrl?: string | undefined;
  /** Paths of folders it stands in. */
  folders: string[][];
}
