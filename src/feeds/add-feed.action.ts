import type { May } from "../platform/actor.ts";
import { InvalidInput } from "../platform/refusals.ts";
import { askFeed, type FeedAnswer, type FollowedFeed } from "./ask-feed.action.ts";
import type { FeedCandidate } from "./discover-feeds.ts";
import { findFeedsByUrl, insertFeeds } from "./feed.store.ts";
import type { FeedDesk } from "./feed-desk.ts";
import { describeFeedOutcome } from "./feed-outcome.ts";
import { guessSitemaps } from "./read-sitemap.ts";

export type AddedFeed =
  | { outcome: "added" | "already followed"; feedId: number; title: string; url: string }
  | { outcome: "choose"; feeds: { url: string; title: string }[] };

const guessesTried = 6;
const sitemapsTried = 4;

/**
 * Follows a publisher by the address of its site or of a feed. A site that offers several feeds gives a choice.
 * @throws InvalidInput with the reason and the remedy when there is no feed to follow.
 */
export async function addFeed(
  _may: May<"manage feeds">,
  desk: FeedDesk,
  wish: { address: string; folder?: string[] },
): Promise<AddedFeed> {
  const address = readAddress(wish.address);
  const known = await findFollowed(desk, address);
  if (known) return known;
  const answer = await askFeed(desk, { url: address });
  if (answer.outcome === "feed") return follow(desk, answer, wish.folder);
  if (answer.outcome === "sitemap index") {
    const found = await findSitemap(desk, answer.sitemaps);
    if (found) return follow(desk, found, wish.folder);
    throw new InvalidInput(`${address} lists sitemaps, and none of them lists news. Add the address of a feed.`);
  }
  if (answer.outcome !== "page") throw refuse(address, answer);
  const { offered, guessed } = await findCandidates(desk, answer);
  if (offered.length > 1) return { outcome: "choose", feeds: offered };
  for (const candidate of [...offered, ...guessed.slice(0, guessesTried)]) {
    const found = await askFeed(desk, { url: candidate.url });
    if (found.outcome === "feed") return follow(desk, found, wish.folder);
  }
  const sitemap = await findSitemap(desk, await sitemapsOf(desk, answer.url));
  if (sitemap) return follow(desk, sitemap, wish.folder);
  throw new InvalidInput(
    `The page ${answer.url} offers no feed that can be read, and its site no news sitemap. Look for a link called RSS or Feed on it and add that address.`,
  );
}

/** A publisher without a feed may still tell search engines what is new. */
async function sitemapsOf(desk: FeedDesk, page: string): Promise<string[]> {
  const asked = await desk.fetcher.fetch({ url: new URL("/robots.txt", page).href, accept: "text/plain" });
  const robots = asked.outcome === "answer" && asked.status === 200 ? new TextDecoder().decode(asked.body) : "";
  return guessSitemaps(robots, page);
}

/** The first of these that lists news, or that an index among them names. */
async function findSitemap(desk: FeedDesk, addresses: readonly string[], depth = 0): Promise<FollowedFeed | undefined> {
  for (const url of addresses.slice(0, sitemapsTried)) {
    const answer = await askFeed(desk, { url });
    if (answer.outcome === "feed") return answer;
    if (answer.outcome !== "sitemap index" || depth > 0) continue;
    const found = await findSitemap(desk, answer.sitemaps, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** @throws InvalidInput for what is no web address. */
function readAddress(text: string): string {
  const trimmed = text.trim();
  if (!trimmed)
    throw new InvalidInput("Give the address of a publisher's site or of its feed, such as https://example.org.");
  const withScheme =
    /^[a-z][a-z0-9+.-]*:/i.test(trimmed) && !/^[^/]+:\d+(\/|$)/.test(trimmed)
      ? trimmed.replace(/^feed:(\/\/)?/i, "https://")
      : `https://${trimmed}`;
  const url = URL.canParse(withScheme) ? new URL(withScheme) : undefined;
  if (!url || !["http:", "https:"].includes(url.protocol))
    throw new InvalidInput(
      `“${trimmed.slice(0, 200)}” is not a web address. It should look like https://example.org or https://example.org/feed.xml.`,
    );
  url.hash = "";
  return url.href;
}

async function findFollowed(desk: FeedDesk, url: string): Promise<AddedFeed | undefined> {
  const found = (await findFeedsByUrl(desk.database, [url])).get(url);
  return found && { outcome: "already followed", feedId: found.id, title: found.title, url };
}

async function follow(desk: FeedDesk, answer: FollowedFeed, folder: string[] | undefined): Promise<AddedFeed> {
  const url = answer.movedTo ?? answer.url;
  const { title, link } = answer.document;
  const ids = await desk.database.transaction().execute(async (transaction) => {
    const added = await insertFeeds(transaction, [{ url, title, homeUrl: link, folders: folder ? [folder] : [] }]);
    await desk.look(transaction, added);
    return added;
  });
  const [feedId] = ids;
  if (feedId !== undefined) return { outcome: "added", feedId, title: title || url, url };
  const followed = await findFollowed(desk, url);
  if (!followed) throw new Error(`feed ${url} was neither added nor found`);
  return followed;
}

async function findCandidates(
  desk: FeedDesk,
  page: Extract<FeedAnswer, { outcome: "page" }>,
): Promise<{ offered: FeedCandidate[]; guessed: FeedCandidate[] }> {
  const input = { bytes: page.bytes, contentType: page.contentType, url: page.url };
  const thought = await desk.threads.run<FeedCandidate[]>("discover", input, 5_000);
  const candidates = thought.outcome === "done" ? thought.result : [];
  return {
    offered: candidates.filter((candidate) => candidate.from === "link"),
    guessed: candidates.filter((candidate) => candidate.from !== "link"),
  };
}

function refuse(
  address: string,
  answer: Exclude<FeedAnswer, { outcome: "feed" | "page" | "sitemap index" }>,
): InvalidInput {
  if (answer.outcome === "later")
    return new InvalidInput(
      `${address} asked Octavo to wait. Try again in ${Math.ceil(answer.afterMs / 60_000)} minutes.`,
    );
  if (answer.outcome === "not modified") return new InvalidInput(`${address} answered without a feed. Try again.`);
  const { sentence, remedy } = describeFeedOutcome(answer.name, answer.detail);
  return new InvalidInput([`${address}: ${sentence}`, remedy].filter(Boolean).join(" "));
}
