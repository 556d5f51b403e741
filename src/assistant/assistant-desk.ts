import type { Database } from "../platform/database/database.ts";

/** What the assistant works with. */
export interface AssistantDesk {
  database: Database;
}
