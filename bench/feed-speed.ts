import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parseFeed as parseByFeedsmith } from "feedsmith";
import { parseFeed } from "../src/feeds/parse-feed.ts";
import { median } from "./extraction.ts";
import { inventFeed } from "./invented-feeds.ts";
import type { Figures } from "./score.ts";

const address = "https://courier.example/feed.xml";
const rounds = 21;
/** Before each round, so that no parser pays for the other's leavings. */
setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

const sets = {
  "5_mb_rss": [inventFeed({ format: "rss", entries: 1000, paragraphs: 10 })],
  "5_mb_atom": [inventFeed({ format: "atom", entries: 1000, paragraphs: 10 })],
  small_feeds: Array.from({ length: 300 }, (_, place) =>
    inventFeed({ format: place % 3 === 0 ? "atom" : "rss", entries: 10 + (place % 20), paragraphs: place % 4 }),
  ),
};

/**
 * The parser beside feedsmith on invented feeds, by turns in one run. Each takes bytes (feedsmith's are decoded as UTF-8 for
 * it); the figure is the quotient of the processor time of their median rounds, above 1 where Octavo is faster. Octavo also
 * resolves relative addresses, reads times and finds out the encoding in that time; feedsmith does not.
 */
export function benchFeedSpeed(): Figures {
  return Object.fromEntries(
    Object.entries(sets).flatMap(([name, feeds]) => {
      const ours = { times: [] as number[], read: (feed: Uint8Array) => entriesRead(feed) };
      const theirs = {
        times: [] as number[],
        read: (feed: Uint8Array) => parseByFeedsmith(new TextDecoder().decode(feed)),
      };
      for (let round = 0; round < rounds; round += 1)
        for (const parser of round % 2 ? [ours, theirs] : [theirs, ours])
          parser.times.push(processorMs(() => feeds.forEach(parser.read)));
      const bytes = feeds.reduce((sum, feed) => sum + feed.length, 0);
      return [
        [`${name}_mb_a_second`, Math.round(bytes / 1000 / median(ours.times))],
        [`${name}_times_feedsmith`, Math.round((median(theirs.times) / median(ours.times)) * 100) / 100],
      ];
    }),
  );
}

function entriesRead(feed: Uint8Array): number {
  const parsed = parseFeed(feed, "application/xml", address);
  if (parsed.outcome !== "feed" || parsed.isBroken || parsed.document.entries.length === 0)
    throw new Error("an invented feed was not read whole");
  return parsed.document.entries.length;
}

function processorMs(work: () => void): number {
  collectGarbage();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
