/** What came of asking for one address. Everything a host can do is an outcome; only bugs throw. */
export type Fetched =
  | Answer
  /** The guard would not ask: a private or reserved address, a scheme other than http(s), credentials in the address. */
  | { outcome: "refused"; url: string; reason: string }
  | { outcome: "too many redirects"; url: string; redirects: Redirect[] }
  /** `limitBytes` is the bound that was passed; by the ratio it follows from how much the host had sent. */
  | { outcome: "too large"; url: string; limitBytes: number; because: "bytes" | "compression ratio" }
  | { outcome: "timed out"; url: string; waitedMs: number; at: "connect" | "first byte" | "body" }
  /** DNS, TCP, TLS or HTTP broke; `reason` is a sentence for people. */
  | { outcome: "unreachable"; url: string; reason: string }
  /** The host's queue here is full, or it asked us to wait: come back after `afterMs`. Nothing was sent to `url`. */
  | { outcome: "later"; url: string; afterMs: number };

export interface Answer {
  outcome: "answer";
  /** The address that answered, after redirects. */
  url: string;
  status: number;
  /** Lower-case names; several of one name are joined by ", ". */
  headers: Readonly<Record<string, string>>;
  /** Decompressed. */
  body: Uint8Array;
  redirects: Redirect[];
}

export interface Redirect {
  from: string;
  to: string;
  status: number;
}

export interface FetchRequest {
  url: string;
  accept?: string;
  /** Fields to post as a form instead of asking with GET; posted again only where a redirect says so (307, 308). */
  form?: Readonly<Record<string, string>>;
  /** Sent as Authorization, to the host of `url` and no other. */
  authorization?: string | undefined;
  /** How many redirects are followed where that is fewer than the fetcher follows; 0 where secrets are sent. */
  maxRedirects?: number;
  /** Sent as If-None-Match and If-Modified-Since. */
  etag?: string | undefined;
  lastModified?: string | undefined;
  /** Private hosts (`host` or `host:port`) that a person named for this one request, besides the operator's own list. */
  allowHosts?: readonly string[];
  /** The caller's own change of mind: `fetch` rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** The one way out of this program, for feeds, pages, icons and images alike. */
export interface Fetcher {
  fetch(request: FetchRequest): Promise<Fetched>;
  close(): Promise<void>;
}
