import { saveFreshness, saveStoryTopics } from "./front-place.store.ts";
import type { TellingPart } from "./tell-story.step.ts";

/** What decides a story's place on the front page: its topic, and when it last had news; origins are told before. */
export const tellTopics: TellingPart = async (_, storyIds) => async (transaction) => {
  await saveStoryTopics(transaction, storyIds);
  await saveFreshness(transaction, storyIds);
};
