import { saveFreshness, saveStoryTopics } from "./front-place.store.ts";
import { saveHashtags } from "./story-hashtags.store.ts";
import type { TellingPart } from "./tell-story.step.ts";

/** A story's hashtags, and what decides its place on the front page: its topic, and when it last had news; origins are told before. */
export const tellTopics: TellingPart = async (_, storyIds) => async (transaction) => {
  await saveHashtags(transaction, storyIds);
  await saveStoryTopics(transaction, storyIds);
  await saveFreshness(transaction, storyIds);
};
