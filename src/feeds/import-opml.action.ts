import type { May } from "../platform/actor.ts";
import { InvalidInput } from "../platform/refusals.ts";
import { insertFeeds } from "./feed.store.ts";
import type { NewFeed } from "./feed.ts";
import type { FeedDesk } from "./feed-desk.ts";
import { readOpml } from "./read-opml.ts";

export interface ImportReport {
  added: number;
  alreadyFollowed: number;
  refused: { url: string; reason: string }[];
}

const feedsAtOnce = 500;

/**
 * Follows every feed of an OPML file, folders kept; they are looked at as soon as a worker is free.
 * @param onProgress called with feeds done and feeds in all.
 * @throws InvalidInput when the file is not OPML or holds no feed.
 */
export async function importOpml(
  _may: May<"manage feeds">,
  desk: FeedDesk,
  file: Uint8Array,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<ImportReport> {
  const opml = readOpml(file);
  if (opml.outcome !== "opml") throw new InvalidInput(opml.reason);
  const report: ImportReport = { added: 0, alreadyFollowed: 0, refused: [] };
  const wanted = new Map<string, NewFeed>();
  for (const feed of opml.feeds) {
    const url = webAddress(feed.url);
    if (!url) report.refused.push({ url: feed.url.slice(0, 200), reason: "it is not a web address" });
    else
      wanted.set(url, {
        url,
        title: feed.title ?? "",
        homeUrl: feed.homeUrl,
        folders: [...(wanted.get(url)?.folders ?? []), ...feed.folders],
      });
  }
  const feeds = [...wanted.values()];
  for (let at = 0; at < feeds.length; at += feedsAtOnce) {
    const part = feeds.slice(at, at + feedsAtOnce);
    const added = await desk.database.transaction().execute(async (transaction) => {
      const ids = await insertFeeds(transaction, part);
      await desk.look(transaction, ids);
      return ids.length;
    });
    report.added += added;
    report.alreadyFollowed += part.length - added;
    onProgress(Math.min(at + part.length, feeds.length), feeds.length);
  }
  return report;
}

function webAddress(text: string): string | undefined {
  const address = text
    .trim()
    .replace(/^feed:(\/\/)?(?!http)/i, "https://")
    .replace(/^feed:/i, "");
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  url.hash = "";
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : undefined;
}
