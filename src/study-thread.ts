/** What the study threads can do: the heavy pure work of the steps, each by the name the step calls it. */
import { type ArticleToSchedule, findAgenda } from "./agenda/find-agenda.ts";
import { extractPage } from "./articles/extract-page.ts";
import { type IdentifiedEntry, identifyEntries } from "./articles/known-entry.ts";
import { prepareEntry } from "./articles/prepare-entry.ts";
import type { ClaimModel } from "./claims/claim-model.ts";
import type { ClaimTagger } from "./claims/find-claims.ts";
import { type ClaimsRequest, studyClaims } from "./claims/study-claims.ts";
import { createClaimTagger } from "./claims/tag-by-model.ts";
import { discoverFeeds } from "./feeds/discover-feeds.ts";
import type { FeedEntry } from "./feeds/feed-document.ts";
import { parseFeed } from "./feeds/parse-feed.ts";
import type { Selectors } from "./feeds/selectors.ts";
import { decodeText } from "./language/decode-text.ts";
import { asTask, belongings } from "./platform/threads.ts";
import { type ArticleToDescribe, describeArticle } from "./stories/describe-article.ts";
import { type KeepRequest, keepArticles } from "./stories/keep-articles.ts";
import { type QuoteRequest, quoteStories } from "./stories/quote-story.ts";
import { type StoryToUnite, uniteStory } from "./stories/unite-story.ts";
import { type ArticleToStudy, studyArticle } from "./topics/study-topics.ts";

interface Received {
  bytes: Uint8Array;
  contentType: string | undefined;
  url: string;
}

export const parse = asTask((feed: Received & { headers: Readonly<Record<string, string>> }) =>
  parseFeed(feed.bytes, feed.contentType, feed.url, feed.headers),
);
export const discover = asTask((page: Received) => discoverFeeds(decodeText(page.bytes, page.contentType), page.url));
export const identify = asTask((feed: { entries: FeedEntry[]; feedUrl: string }) =>
  identifyEntries(feed.entries, feed.feedUrl),
);
export const prepare = asTask((feed: { entries: IdentifiedEntry[]; feedUrl: string; now: number }) =>
  feed.entries.map((entry) => prepareEntry(entry, feed.feedUrl, feed.now)),
);
export const readPage = asTask((page: Received & { selectors: Selectors; fetchedAt: number }) =>
  extractPage(decodeText(page.bytes, page.contentType), page.url, {
    selectors: page.selectors,
    fetchedAt: new Date(page.fetchedAt),
  }),
);
export const isBotCheck = asTask((page: Received) => {
  const read = extractPage(decodeText(page.bytes, page.contentType), page.url);
  return read.outcome === "wall" && read.wall === "bot check";
});
/** What main gives every thread, see `openThreads`. */
const { claimModel } = (belongings() ?? {}) as { claimModel?: ClaimModel };
let tagger: ClaimTagger | undefined;
export const claims = asTask((request: ClaimsRequest) => {
  if (claimModel) tagger ??= createClaimTagger(claimModel);
  return studyClaims(request, tagger);
});
export const study = asTask((articles: ArticleToStudy[]) => articles.map(studyArticle));
export const schedule = asTask((articles: ArticleToSchedule[]) => articles.map(findAgenda));
export const describe = asTask((articles: ArticleToDescribe[]) => articles.map(describeArticle));
export const unite = asTask((stories: StoryToUnite[]) => stories.map(uniteStory));
export const keep = asTask((request: KeepRequest) => keepArticles(request));
export const quote = asTask((request: QuoteRequest) => quoteStories(request));
