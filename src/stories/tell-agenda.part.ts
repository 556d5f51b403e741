import { loadAnnounced, loadKnownEvents, saveStoryAgenda } from "./story-agenda.store.ts";
import type { TellingPart } from "./tell-story.step.ts";
import { uniteAgenda } from "./unite-agenda.ts";

/** What comes next in a story, each event once; after its topic, which the calendar is divided by. */
export const tellAgenda: TellingPart = async (_, storyIds) => async (transaction) => {
  const announced = await loadAnnounced(transaction, storyIds);
  const known = await loadKnownEvents(transaction, storyIds);
  const used = new Set<string>();
  const stories = storyIds.map((storyId) => ({
    storyId,
    events: uniteAgenda(announced.get(storyId) ?? [], known, used),
  }));
  await saveStoryAgenda(transaction, stories);
};
