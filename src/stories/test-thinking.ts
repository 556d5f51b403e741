import { type ArticleToSchedule, findAgenda } from "../agenda/find-agenda.ts";
import { type ClaimsRequest, studyClaims } from "../claims/study-claims.ts";
import type { Threads } from "../platform/threads.ts";
import { type ArticleToStudy, studyArticle } from "../topics/study-topics.ts";
import { type ArticleToDescribe, describeArticle } from "./describe-article.ts";
import { type KeepRequest, keepArticles } from "./keep-articles.ts";
import { type QuoteRequest, quoteStories } from "./quote-story.ts";
import { type StoryToUnite, uniteStory } from "./unite-story.ts";

/** What the steps from study to telling think, on this thread; claims are found by rules, without the model. */
export const thinkingHere: Threads = {
  run: async <Result>(name: string, input: unknown) => ({
    outcome: "done" as const,
    result: think(name, input) as Result,
  }),
  close: async () => undefined,
};

function think(name: string, input: unknown): unknown {
  switch (name) {
    case "study":
      return (input as ArticleToStudy[]).map(studyArticle);
    case "claims":
      return studyClaims(input as ClaimsRequest, undefined);
    case "schedule":
      return (input as ArticleToSchedule[]).map(findAgenda);
    case "describe":
      return (input as ArticleToDescribe[]).map(describeArticle);
    case "keep":
      return keepArticles(input as KeepRequest);
    case "quote":
      return quoteStories(input as QuoteRequest);
    case "unite":
      return (input as StoryToUnite[]).map(uniteStory);
    default:
      throw new Error(`nobody thinks "${name}" here`);
  }
}
