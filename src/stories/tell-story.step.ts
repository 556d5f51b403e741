import type { Database, Transaction } from "../platform/database/database.ts";
import type { Log } from "../platform/log.ts";
import type { PassOn, Step } from "../platform/step.ts";
import type { Threads } from "../platform/threads.ts";
import { keepUnkept } from "./keep-unkept.action.ts";
import { loadToldArticles, saveTellings } from "./story.store.ts";
import { announceTold } from "./story-announcement.store.ts";
import { tellStory } from "./tell-story.ts";

export interface TellTools {
  database: Database;
  threads: Threads;
  log: Log;
  passOn: PassOn;
  /** In the order in which they write; each stands in a file `tell-….part.ts`. */
  parts: readonly TellingPart[];
}

/**
 * One thing that a story's telling holds: thinks first, outside of the transaction and in the study threads, and gives what is
 * to be written once the stories' headlines and counts are.
 */
export type TellingPart = (
  tools: Omit<TellTools, "passOn" | "parts">,
  storyIds: readonly number[],
) => Promise<(transaction: Transaction) => Promise<void>>;

/** Few enough that placing, which counts articles in the same stories, does not wait for long. */
const storiesAtOnce = 50;

/** stories: what the page of a story shows, told anew for stories that gained, lost or changed articles. */
export function tellStories(tools: TellTools): Step {
  return {
    run: "together",
    batch: storiesAtOnce,
    isOncePerId: true,
    handle: async (ids) => {
      await keepUnkept(tools, ids);
      const saves = await Promise.all(tools.parts.map((part) => part(tools, ids)));
      await tools.database.transaction().execute(async (transaction) => {
        const articles = Map.groupBy(await loadToldArticles(transaction, ids), (article) => article.storyId);
        const tellings = [...articles].map(([id, members]) => ({ id, ...tellStory(members) }));
        await saveTellings(transaction, tellings);
        for (const save of saves) await save(transaction);
        await announceTold(transaction, [...articles.keys()]);
        await tools.passOn(
          transaction,
          tellings.map(({ id }) => ({ id })),
        );
      });
    },
  };
}
