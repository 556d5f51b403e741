import type { Threads } from "../platform/threads.ts";
import { type ArticleToStudy, studyArticle } from "../topics/study-topics.ts";
import { type KeepRequest, keepArticles } from "./keep-articles.ts";
import { type QuoteRequest, quoteStories } from "./quote-story.ts";

/** Studies articles, finds what is kept of them, and what to quote of stories, on this thread. */
export const tracingHere: Threads = {
  run: async <Result>(name: string, input: unknown) => ({
    outcome: "done" as const,
    result: think(name, input) as Result,
  }),
  close: async () => undefined,
};

function think(name: string, input: unknown): unknown {
  if (name === "study") return (input as ArticleToStudy[]).map(studyArticle);
  return name === "quote" ? quoteStories(input as QuoteRequest) : keepArticles(input as KeepRequest);
}
