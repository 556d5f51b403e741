import { type CommentAnnouncement, commentChannel, readCommentNews } from "../comments/comment-announcement.ts";
import type { Listening } from "../platform/database/listen.ts";
import { readAnnouncement, type StoryAnnouncement, storyChannel } from "../stories/story-announcement.ts";

/** What is said to open pages, as Server-Sent Events: https://html.spec.whatwg.org/multipage/server-sent-events.html */
export interface LiveNews {
  publish(news: StoryAnnouncement): void;
  /** That there is a comment; its words are asked for by who may read them. */
  publishComment(news: CommentAnnouncement): void;
  /** Something may have been missed; pages say so, since nobody knows what. */
  gap(): void;
  /**
   * A stream for one page.
   * @param from when the page was printed or last heard something, in milliseconds since 1970; what was said since comes first.
   * @returns nothing when as many pages as may listen do.
   */
  open(from: number): ReadableStream<Uint8Array> | undefined;
  close(): void;
}

interface LiveSettings {
  /** Each page holds a connection. */
  mostPages: number;
  /** How much is remembered for pages that come back. */
  mostKept: number;
  /** Proxies and browsers take a silent connection for a dead one. */
  heartbeatMs: number;
}

const usual: LiveSettings = { mostPages: 200, mostKept: 1_000, heartbeatMs: 20_000 };
/** Saying twice does no harm, since pages know what they show; clocks of two machines differ a little. */
const overlapMs = 2_000;
/** A page that takes in nothing is let go, before what waits for it fills the memory. */
const mostWaiting = 100;

const encoder = new TextEncoder();
type Page = ReadableStreamDefaultController<Uint8Array>;

export function createLiveNews(clock: () => number, settings: Partial<LiveSettings> = {}): LiveNews {
  const { mostPages, mostKept, heartbeatMs } = { ...usual, ...settings };
  const pages = new Set<Page>();
  const kept: { at: number; event: string }[] = [];
  /** What was said before this is not known. */
  let knownFrom = clock();
  const say = (page: Page, words: string) => {
    if ((page.desiredSize ?? 0) >= -mostWaiting) return page.enqueue(encoder.encode(words));
    pages.delete(page);
    page.error(new Error("this page takes in nothing"));
  };
  const sayToAll = (words: string) => {
    for (const page of [...pages]) say(page, words);
  };
  const heartbeat = setInterval(() => sayToAll(":\n\n"), heartbeatMs);
  heartbeat.unref();
  const tell = (name: string, news: object) => {
    const at = clock();
    const event = `id: ${at}\nevent: ${name}\ndata: ${JSON.stringify(news)}\n\n`;
    kept.push({ at, event });
    if (kept.length > mostKept) knownFrom = kept.shift()?.at ?? at;
    sayToAll(event);
  };
  return {
    publish: (news) => tell("story", news),
    publishComment: (news) => tell("comment", news),
    gap() {
      knownFrom = clock();
      kept.length = 0;
      sayToAll(missed(knownFrom));
    },
    open(from) {
      if (pages.size >= mostPages) return undefined;
      const since = kept.filter(({ at }) => at >= from - overlapMs).map(({ event }) => event);
      const first = from < knownFrom - overlapMs ? [missed(knownFrom), ...since] : since;
      let mine: Page | undefined;
      return new ReadableStream<Uint8Array>({
        start(page) {
          mine = page;
          pages.add(page);
          page.enqueue(encoder.encode(`retry: 5000\n\n${first.join("")}`));
        },
        cancel() {
          if (mine) pages.delete(mine);
        },
      });
    },
    close() {
      clearInterval(heartbeat);
      for (const page of pages) page.close();
      pages.clear();
    },
  };
}

function missed(at: number): string {
  return `id: ${at}\nevent: missed\ndata: {}\n\n`;
}

type Listen = (channel: string, hearing: { onMessage(message: string): void; onGap(): void }) => Listening;

/** Live news of what the database says, until it is closed. */
export function openLiveNews(listen: Listen, clock: () => number): LiveNews & { stop(): Promise<void> } {
  const live = createLiveNews(clock);
  const listening = [
    listen(storyChannel, {
      onMessage(message) {
        const news = readAnnouncement(message);
        if (news) live.publish(news);
      },
      onGap: live.gap,
    }),
    listen(commentChannel, {
      onMessage(message) {
        const news = readCommentNews(message);
        if (news) live.publishComment(news);
      },
      onGap: live.gap,
    }),
  ];
  return {
    ...live,
    async stop() {
      live.close();
      await Promise.all(listening.map((each) => each.stop()));
    },
  };
}
