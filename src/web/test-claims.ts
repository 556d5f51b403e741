import { loadTexts } from "../articles/article.store.ts";
import { studyClaimsOf } from "../claims/study-claims.part.ts";
import { studyClaims } from "../claims/study-claims.ts";
import type { TestDatabase } from "../platform/database/test-database.ts";
import { createLog } from "../platform/log.ts";
import type { Threads } from "../platform/threads.ts";
import { tellStatements } from "../stories/tell-statements.part.ts";
import { uniteStory } from "../stories/unite-story.ts";
import type { SampleEdition } from "./test-edition.ts";

/** The threads' work, done here and by rules. */
const here = {
  run: async (name: string, input: never) => ({
    outcome: "done",
    result: name === "claims" ? studyClaims(input, undefined) : (input as never[]).map(uniteStory),
  }),
  close: async () => undefined,
} as unknown as Threads;

/** Finds who said what in the articles of a sample edition as they stand, and tells it in their stories. */
export async function studySampleClaims({ database }: TestDatabase, edition: SampleEdition): Promise<void> {
  const tools = { database, threads: here, log: createLog("silent") };
  const articles = await loadTexts(database, [...edition.articleIds.values()]);
  const study = { sentences: [], entities: [], hashtags: [], fingerprint: [], topic: undefined };
  const saveClaims = await studyClaimsOf(
    tools,
    articles.map((article) => ({ ...article, ...study })),
  );
  await database.transaction().execute(saveClaims);
  const saveStatements = await tellStatements(tools, [...edition.storyIds.values()]);
  await database.transaction().execute(saveStatements);
}
