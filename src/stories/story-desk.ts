import type { Database, Transaction } from "../platform/database/database.ts";

/** What the actions on stories work with. */
export interface StoryDesk {
  database: Database;
  /** Queues the telling of these stories, in the transaction that makes it necessary. */
  tell(transaction: Transaction, storyIds: readonly number[]): Promise<void>;
}
