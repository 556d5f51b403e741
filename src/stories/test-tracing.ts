import type { Threads } from "../platform/threads.ts";
import { type QuoteRequest, quoteStories } from "./quote-story.ts";
import { type TraceRequest, traceArticles } from "./trace-article.ts";

/** Finds whom articles name, and what to quote of stories, on this thread. */
export const tracingHere: Threads = {
  run: async <Result>(name: string, input: unknown) => ({
    outcome: "done" as const,
    result: (name === "quote" ? quoteStories(input as QuoteRequest) : traceArticles(input as TraceRequest)) as Result,
  }),
  close: async () => undefined,
};
