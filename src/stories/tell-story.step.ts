import type { Database } from "../platform/database/database.ts";
import type { PassOn, Step } from "../platform/step.ts";
import { loadToldArticles, saveTellings } from "./story.store.ts";
import { announceStories } from "./story-announcement.store.ts";
import { tellStory } from "./tell-story.ts";

/** stories: the headline, excerpt, counts and hashtags of stories that gained or lost articles. */
export function tellStories(tools: { database: Database; passOn: PassOn }): Step {
  return {
    run: "together",
    batch: 100,
    isOncePerId: true,
    handle: (ids) =>
      tools.database.transaction().execute(async (transaction) => {
        const articles = Map.groupBy(await loadToldArticles(transaction, ids), (article) => article.storyId);
        const tellings = [...articles].map(([id, members]) => ({ id, ...tellStory(members) }));
        await announceStories(transaction, await saveTellings(transaction, tellings));
        await tools.passOn(
          transaction,
          tellings.map(({ id }) => ({ id })),
        );
      }),
  };
}
