import { loadTexts } from "../articles/article.store.ts";
import { studyClaimsOf } from "../claims/study-claims.part.ts";
import { studyClaims } from "../claims/study-claims.ts";
import { listPublisherNames } from "../feeds/publisher-names.store.ts";
import type { Database, Transaction } from "../platform/database/database.ts";
import { createLog } from "../platform/log.ts";
import type { Threads } from "../platform/threads.ts";
import { type KeepRequest, keepArticles } from "./keep-articles.ts";
import { tellStories } from "./tell-story.step.ts";
import { uniteStory } from "./unite-story.ts";

/** Finds claims, by rules, what is kept of articles, and the statements of stories, on this thread. */
export const unitingHere: Threads = {
  run: async <Result>(name: string, input: unknown) => ({
    outcome: "done" as const,
    result: think(name, input) as Result,
  }),
  close: async () => undefined,
};

function think(name: string, input: unknown): unknown {
  if (name === "claims") return studyClaims(input as Parameters<typeof studyClaims>[0], undefined);
  return name === "keep"
    ? keepArticles(input as KeepRequest)
    : (input as Parameters<typeof uniteStory>[0][]).map(uniteStory);
}

/** Who said what in an article as it is stored. @returns what saves it */
export async function studyTestClaims(
  database: Database,
  articleId: number,
  threads = unitingHere,
): Promise<(transaction: Transaction) => Promise<void>> {
  const articles = await loadTexts(database, [articleId]);
  const studied = articles.map((article) => ({
    ...article,
    sentences: [],
    entities: [],
    hashtags: [],
    fingerprint: [],
    topic: undefined,
  }));
  const publishers = await listPublisherNames(database);
  return studyClaimsOf({ database, threads, log: createLog("silent"), publishers }, studied);
}

/** Tells stories by these parts alone. */
export function tellTestStories(
  database: Database,
  parts: Parameters<typeof tellStories>[0]["parts"],
  storyIds: readonly number[],
): Promise<void> {
  const tools = { database, threads: unitingHere, log: createLog("silent"), parts };
  return tellStories({ ...tools, passOn: async () => undefined }).handle([...storyIds]);
}
