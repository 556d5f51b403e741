import { listPublisherNames, type PublisherName } from "../feeds/publisher-names.store.ts";
import { findEverydayNames } from "./everyday-names.store.ts";
import type { QuotedStory, QuoteRequest } from "./quote-story.ts";
import type { TellingPart, TellTools } from "./tell-story.step.ts";
import { loadArticlesToQuote, saveQuotedStories } from "./told-sentence.store.ts";

/** So many stories' words are in memory at a time. */
const storiesAtOnce = 20;
/** Half a second of a processor is what a large story takes; a busy machine gives it slowly. */
const perStoryMs = 10_000;

/** What the page of a story quotes: its summary, what one outlet alone reports, and where numbers differ. */
export const tellSentences: TellingPart = async (tools, storyIds) => {
  const publishers = await listPublisherNames(tools.database);
  const quoted: QuotedStory[] = [];
  for (let at = 0; at < storyIds.length; at += storiesAtOnce) {
    const ids = storyIds.slice(at, at + storiesAtOnce);
    const stories = await loadArticlesToQuote(tools.database, ids);
    const everyday = await findEverydayNames(tools.database, ids);
    const asked = stories.map((story) => ({ ...story, everyday: everyday.get(story.storyId) ?? [] }));
    quoted.push(...(await quoteInThread(tools, asked, publishers)));
  }
  return (transaction) => saveQuotedStories(transaction, storyIds, quoted);
};

async function quoteInThread(
  tools: Pick<TellTools, "threads" | "log">,
  stories: QuoteRequest["stories"],
  publishers: readonly PublisherName[],
): Promise<QuotedStory[]> {
  if (stories.length === 0) return [];
  const request: QuoteRequest = { stories, publishers };
  const thought = await tools.threads.run<QuotedStory[]>("quote", request, perStoryMs * stories.length);
  if (thought.outcome === "done") return thought.result;
  const [first, ...others] = stories;
  if (!first) return [];
  if (others.length > 0)
    return (await Promise.all(stories.map((one) => quoteInThread(tools, [one], publishers)))).flat();
  // Its page shows the excerpt of its lead article instead.
  tools.log.warn({ story: first.storyId }, `choosing what to quote of a story took too much ${thought.because}`);
  return [];
}
