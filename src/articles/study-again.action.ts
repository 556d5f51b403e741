import type { May } from "../platform/actor.ts";
import type { Database } from "../platform/database/database.ts";
import { addDueStudies } from "./due-studies.store.ts";

/**
 * Lets articles be studied again in the background, from the texts that are stored: their names, hashtags and claims, and what
 * their stories tell. No publisher is asked.
 * @param since only those published after this time; all when absent.
 * @returns how many wait.
 */
export function studyAgain(
  _may: May<"reread articles">,
  { database }: { database: Database },
  since: Date | undefined,
): Promise<number> {
  return addDueStudies(database, since);
}
