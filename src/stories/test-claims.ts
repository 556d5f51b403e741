import { loadTexts } from "../articles/article.store.ts";
import { studyClaimsOf } from "../claims/study-claims.part.ts";
import { listPublisherNames } from "../feeds/publisher-names.store.ts";
import type { Database, Transaction } from "../platform/database/database.ts";
import type { Threads } from "../platform/threads.ts";
import { testTools } from "./test-telling.ts";

/** Who said what in articles as they are stored. @returns what saves it */
export async function studyTestClaims(
  database: Database,
  articleIds: readonly number[],
  threads?: Threads,
): Promise<(transaction: Transaction) => Promise<void>> {
  const study = { sentences: [], entities: [], hashtags: [], fingerprint: [], topic: undefined };
  const articles = (await loadTexts(database, articleIds)).map((article) => ({ ...article, ...study }));
  const publishers = await listPublisherNames(database);
  return studyClaimsOf({ ...testTools(database, threads), publishers }, articles);
}
