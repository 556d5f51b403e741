import { loadTexts } from "../articles/article.store.ts";
import { studyClaimsOf } from "../claims/study-claims.part.ts";
import { listPublisherNames } from "../feeds/publisher-names.store.ts";
import type { TestDatabase } from "../platform/database/test-database.ts";
import { createLog } from "../platform/log.ts";
import { tellStatements } from "../stories/tell-statements.part.ts";
import { unitingHere } from "../stories/test-uniting.ts";
import type { SampleEdition } from "./test-edition.ts";

/** Finds who said what in the articles of a sample edition as they stand, and tells it in their stories. */
export async function studySampleClaims({ database }: TestDatabase, edition: SampleEdition): Promise<void> {
  const tools = { database, threads: unitingHere, log: createLog("silent") };
  const articles = await loadTexts(database, [...edition.articleIds.values()]);
  const study = { sentences: [], entities: [], hashtags: [], fingerprint: [], topic: undefined };
  const publishers = await listPublisherNames(database);
  const saveClaims = await studyClaimsOf(
    { ...tools, publishers },
    articles.map((article) => ({ ...article, ...study })),
  );
  await database.transaction().execute(saveClaims);
  const saveStatements = await tellStatements(tools, [...edition.storyIds.values()]);
  await database.transaction().execute(saveStatements);
}
