import type { EntityName } from "../topics/entity.ts";
import type { StoredSentence } from "./answer.ts";
import type { MaterialArticle, MaterialClaim } from "./material.ts";

/** What is known around a subject: of its names, of what went before and of what comes next. */
export interface Background {
  /** Whom and what it names, the most prominent first. */
  entities: EntityName[];
  /** Articles of other stories that name them, oldest first. */
  earlier: MaterialArticle[];
  claims: MaterialClaim[];
  /** Earlier stories of its storyline, the newest first, each with the sentence that tells it best. */
  before: { storyId: number; headline: string; sentence: StoredSentence }[];
  /** What its articles announce, in the order of the days. */
  coming: { label: string; sentence: StoredSentence }[];
}
