import type { Database } from "../platform/database/database.ts";
import { createLog } from "../platform/log.ts";
import type { PassOn, Step } from "../platform/step.ts";
import type { Threads } from "../platform/threads.ts";
import { type TellingPart, tellStories } from "./tell-story.step.ts";
import { thinkingHere } from "./test-thinking.ts";

/** What a part of a study or of a telling works with. */
export function testTools(database: Database, threads: Threads = thinkingHere) {
  return { database, threads, log: createLog("silent") };
}

/** A program that tells stories, by these parts alone. */
export function openTestTeller(
  database: Database,
  parts: readonly TellingPart[],
  { passOn = async () => undefined, threads = thinkingHere }: { passOn?: PassOn; threads?: Threads } = {},
): Step {
  return tellStories({ ...testTools(database, threads), passOn, parts });
}

/** Tells stories by these parts alone, each time by a program of its own. */
export function tellTestStories(
  database: Database,
  parts: readonly TellingPart[],
  storyIds: readonly number[],
  threads: Threads = thinkingHere,
): Promise<void> {
  return openTestTeller(database, parts, { threads }).handle([...storyIds]);
}
