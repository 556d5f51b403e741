import type { Database, Transaction } from "../platform/database/database.ts";

/** What the actions on articles work with. */
export interface ArticleDesk {
  database: Database;
  hostPauseMs: number;
  /** Queues readings, in the transaction that makes them necessary. */
  read(transaction: Transaction, readings: readonly { id: number; startAfter?: Date }[]): Promise<void>;
}
