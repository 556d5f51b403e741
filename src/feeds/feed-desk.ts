import type { Database, Transaction } from "../platform/database/database.ts";
import type { FeedAsker } from "./ask-feed.action.ts";

/** What the actions on feeds work with. */
export interface FeedDesk extends FeedAsker {
  database: Database;
  /** Where hubs reach this Octavo from outside (OCTAVO_PUBLIC_URL). */
  publicUrl: string | undefined;
  /** Queues a look at these feeds, in the transaction that makes it necessary. */
  look(transaction: Transaction, feedIds: readonly number[]): Promise<void>;
}
