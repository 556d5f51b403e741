import type { Database } from "../platform/database/database.ts";
import type { ModelDesk } from "./model-desk.ts";

/** What the assistant works with. */
export interface AssistantDesk {
  database: Database;
  /** Undefined where none is connected; then nothing of it is on any page. */
  model?: ModelDesk | undefined;
}
