import { type FeedListing, findFeeds } from "../feeds/feed-list.store.ts";
import { describeFeedOutcome } from "../feeds/feed-outcome.ts";
import type { Tools } from "./tools.ts";
import { print } from "./with-tools.ts";

const perPage = 500;

/** Every feed with its state, what its last look found and, when that was a failure, the remedy. */
export async function listFeeds(tools: Tools, isJson: boolean): Promise<void> {
  for (let page = 1; ; page += 1) {
    const { feeds } = await findFeeds(tools.database, { filter: "all", words: "", page, perPage });
    for (const feed of feeds) print(isJson ? JSON.stringify(feed) : describe(feed));
    if (page === 1 && feeds.length === 0)
      print("No feed is followed yet. Add one: octavo feeds add https://example.org");
    if (feeds.length < perPage) return;
  }
}

function describe(feed: FeedListing): string {
  const folders = feed.folders.map((path) => path.join("/")).join(", ");
  const head = `${feed.id}\t${feed.state}\t${feed.title || feed.publisherName || feed.url}\t${feed.url}${folders && `\t[${folders}]`}`;
  if (feed.sameAs) return `${head}\n\tIt moved to the address of feed ${feed.sameAs}, which is followed already.`;
  if (!feed.outcome) return `${head}\n\tnot looked at yet`;
  const { sentence, remedy } = describeFeedOutcome(feed.outcome, feed.outcomeDetail ?? undefined);
  return `${head}\n\t${[sentence, remedy].filter(Boolean).join(" ")}`;
}
