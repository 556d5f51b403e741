import type { Threads } from "../platform/threads.ts";
import { type ArticleToDescribe, describeArticle } from "./describe-article.ts";

/** Describes articles on this thread. */
export const describingHere: Threads = {
  run: async <Result>(_name: string, input: unknown) => ({
    outcome: "done" as const,
    result: (input as ArticleToDescribe[]).map(describeArticle) as Result,
  }),
  close: async () => undefined,
};
