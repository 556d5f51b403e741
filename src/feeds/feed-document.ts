/** One feed as parsed from any format. Texts of titles are plain; markup is kept in `description`, `summary` and `content`. */
export interface FeedDocument {
  format: "rss" | "atom" | "rdf" | "json" | "cdf" | "sitemap";
  title: string;
  /** Absolute address of the publisher's page that the feed belongs to. */
  link?: string;
  description?: string;
  language?: string;
  entries: FeedEntry[];
  /** Where a hub announces what is new in this feed, and the address that the hub knows it by: WebSub §4. */
  push?: { hub: string; topic: string };
  hints: PollingHints;
}

/** What a feed itself says of its rhythm. */
export interface PollingHints {
  ttlMinutes?: number;
  /** Hours of the day in UTC, 0 to 23. */
  skipHours?: number[];
  /** English weekday names. */
  skipDays?: string[];
}

/** One entry. Addresses are absolute, times ISO 8601 with zone; a time that cannot be read is absent. */
export interface FeedEntry {
  id?: string;
  link?: string;
  title: string;
  /** Plain text of the author's name. */
  author?: string;
  publishedAt?: string;
  updatedAt?: string;
  /** Short text, as HTML. */
  summary?: string;
  /** Full text, as HTML; several parts are joined. */
  content?: string;
  categories: string[];
  image?: string;
  enclosures: { url: string; type?: string; length?: string }[];
}

export type FeedParse =
  | {
      outcome: "feed";
      document: FeedDocument;
      /** True where the text broke off and what was readable is kept. */
      isBroken: boolean;
    }
  | { outcome: "not a feed"; looksLike: "html" | "empty" | "binary" | "unknown" }
  /** A list of sitemaps, those of news first. */
  | { outcome: "sitemap index"; sitemaps: string[] };
