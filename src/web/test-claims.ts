import type { TestDatabase } from "../platform/database/test-database.ts";
import { tellStatements } from "../stories/tell-statements.part.ts";
import { studyTestClaims } from "../stories/test-claims.ts";
import { testTools } from "../stories/test-telling.ts";
import type { SampleEdition } from "./test-edition.ts";

/** Finds who said what in the articles of a sample edition as they stand, and tells it in their stories. */
export async function studySampleClaims({ database }: TestDatabase, edition: SampleEdition): Promise<void> {
  const saveClaims = await studyTestClaims(database, [...edition.articleIds.values()]);
  await database.transaction().execute(saveClaims);
  const saveStatements = await tellStatements(testTools(database), [...edition.storyIds.values()]);
  await database.transaction().execute(saveStatements);
}
