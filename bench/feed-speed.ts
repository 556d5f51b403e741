import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parseFeed as parseByFeedsmith } from "feedsmith";
import { parseFeed } from "../src/feeds/parse-feed.ts";
import { median } from "./extraction.ts";
import { inventFeed } from "./invented-feeds.ts";
import type { Figures } from "./score.ts";

const address = "https://courier.example/feed.xml";
const rounds = 21;
/** So many times one after the other, or the collections of one parser would fall into the turn of the other. */
const uncollected = { rounds: 7, turns: 5 };
/** So that no parser pays for the other's leavings. */
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
 * resolves relative addresses, reads times and finds out the encoding in that time; feedsmith does not. A collection before
 * each round also throws compiled code away, so a second figure is measured without any that the bench asks for: there each
 * parser pays for the collections that its own turn brings about.
 */
export function benchFeedSpeed(): Figures {
  return Object.fromEntries(
    Object.entries(sets).flatMap(([name, feeds]) => {
      const fresh = race(feeds, { rounds, turns: 1, prepare: collectGarbage });
      const steady = race(feeds, { ...uncollected, prepare: () => undefined });
      const bytes = feeds.reduce((sum, feed) => sum + feed.length, 0);
      return [
        [`${name}_mb_a_second`, Math.round(bytes / 1000 / fresh.ours)],
        [`${name}_times_feedsmith`, quotient(fresh)],
        [`${name}_times_feedsmith_uncollected`, quotient(steady)],
      ];
    }),
  );
}

interface RaceRules {
  rounds: number;
  /** How often the feeds are read in a round. */
  turns: number;
  /** Done before each round, unmeasured. */
  prepare: () => void;
}

interface Race {
  ours: number;
  theirs: number;
}

/** Milliseconds of processor time that each takes for all the feeds in its median round. */
function race(feeds: readonly Uint8Array[], { rounds, turns, prepare }: RaceRules): Race {
  const ours = { times: [] as number[], read: entriesRead };
  const theirs = { times: [] as number[], read: readByFeedsmith };
  for (let round = 0; round < rounds; round += 1)
    for (const parser of round % 2 ? [ours, theirs] : [theirs, ours]) {
      prepare();
      const ms = processorMs(() => {
        for (let turn = 0; turn < turns; turn += 1) feeds.forEach(parser.read);
      });
      parser.times.push(ms / turns);
    }
  return { ours: median(ours.times), theirs: median(theirs.times) };
}

function quotient({ ours, theirs }: Race): number {
  return Math.round((theirs / ours) * 100) / 100;
}

function readByFeedsmith(feed: Uint8Array): void {
  parseByFeedsmith(new TextDecoder().decode(feed));
}

function entriesRead(feed: Uint8Array): void {
  const parsed = parseFeed(feed, "application/xml", address);
  if (parsed.outcome !== "feed" || parsed.isBroken || parsed.document.entries.length === 0)
    throw new Error("an invented feed was not read whole");
}

function processorMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
