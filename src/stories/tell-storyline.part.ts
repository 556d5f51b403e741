import type { Transaction } from "../platform/database/database.ts";
import { assignStorylines } from "./assign-storyline.ts";
import { findLaterStories, findLinkedStories, findNamedDays, findSharedTerms } from "./earlier-story.store.ts";
import { linkStory } from "./link-storyline.ts";
import { nameStoryline } from "./name-storyline.ts";
import { profileStory, type StoryProfile } from "./profile-story.ts";
import { loadProfiles, loadStoryHeads, saveProfiles } from "./story-profile.store.ts";
import {
  forgetLinks,
  holdStorylines,
  loadLinkedStories,
  loadLinks,
  loadStorylineIds,
  type StandingLink,
  saveAssignment,
  saveLinks,
  tellStorylines,
} from "./storyline.store.ts";
import type { TellingPart } from "./tell-story.step.ts";

/**
 * What each story follows from, and the storylines that this makes. It depends on the stories' articles alone, so telling again
 * finds the same; a story whose head is as it was is not looked at again.
 */
export const tellStoryline: TellingPart = async (_, storyIds) => async (transaction) => {
  await holdStorylines(transaction);
  const heads = await loadStoryHeads(transaction, storyIds);
  const told = new Set(heads.map(({ storyId }) => storyId));
  const gone = storyIds.filter((id) => !told.has(id));
  const links = await loadLinks(transaction, storyIds);
  const changed = await saveProfiles(transaction, heads.map(profileStory), gone);
  await forgetLinks(transaction, gone);
  const other = new Set([...changed, ...gone]);
  const followers = links.flatMap(({ storyId, fromId }) => (fromId !== null && other.has(fromId) ? [storyId] : []));
  const decided = await linkStories(transaction, changed, followers);
  const named = await gatherStorylines(transaction, [...new Set([...gone, ...decided])]);
  const known = await loadStorylineIds(transaction, storyIds);
  await tellStorylines(transaction, [...new Set([...known.values(), ...named.keys()])], named);
};

/**
 * Stories whose head changed, what follows from them or might, and what followed from stories that are gone. @returns the stories
 * that were decided.
 */
async function linkStories(
  transaction: Transaction,
  changed: readonly number[],
  followers: readonly number[],
): Promise<number[]> {
  if (changed.length === 0 && followers.length === 0) return [];
  const own = await loadProfiles(transaction, changed);
  const later = await findLaterStories(transaction, own);
  const ids = [...new Set([...changed, ...later, ...followers])].sort((a, b) => a - b);
  const profiles = await loadProfiles(transaction, ids);
  const shared = await findSharedTerms(transaction, profiles);
  const ofNamedDays = await findNamedDays(transaction, profiles, shared);
  const linked = await findLinkedStories(transaction, ids);
  const candidatesOf = (id: number) => [
    ...new Set([
      ...(shared.get(id)?.candidates ?? []),
      ...(ofNamedDays.get(id) ?? []),
      ...(linked.get(id)?.keys() ?? []),
    ]),
  ];
  const others = [...new Set(ids.flatMap(candidatesOf))];
  const earlier = new Map((await loadProfiles(transaction, others)).map((profile) => [profile.storyId, profile]));
  const standing = await loadLinks(transaction, ids);
  const lines = await loadStorylineIds(transaction, [...ids, ...others]);
  const links = profiles.flatMap((profile) => {
    const found = candidatesOf(profile.storyId).flatMap((id) => earlier.get(id) ?? []);
    const use = shared.get(profile.storyId) ?? { frequency: new Map(), officials: new Set() };
    const link = linkStory(profile, found, use, wouldMerge(profile, standing, lines), linked.get(profile.storyId));
    return link ? [link] : [];
  });
  await saveLinks(
    transaction,
    profiles.map(({ storyId }) => storyId),
    links,
  );
  return ids;
}

/** Whether a link to an earlier story would make two storylines one: the story begins one, and the earlier is in another. */
function wouldMerge(
  { storyId }: StoryProfile,
  standing: readonly StandingLink[],
  lines: ReadonlyMap<number, number>,
): (earlierId: number) => boolean {
  const own = lines.get(storyId);
  const follows = standing.some((link) => link.storyId === storyId && link.fromId !== null);
  return (earlierId) => own !== undefined && !follows && lines.has(earlierId) && lines.get(earlierId) !== own;
}

/** The storylines of these stories anew, with what they are called. */
export async function gatherStorylines(
  transaction: Transaction,
  storyIds: readonly number[],
): Promise<Map<number, string>> {
  if (storyIds.length === 0) return new Map();
  const stories = await loadLinkedStories(transaction, storyIds);
  const storylines = await saveAssignment(transaction, assignStorylines(stories));
  const profiles = await loadProfiles(transaction, [...storylines.values()].flat());
  const byId = new Map(profiles.map((profile) => [profile.storyId, profile]));
  return new Map(
    [...storylines].map(([id, ids]) => [id, nameStoryline(ids.flatMap((storyId) => byId.get(storyId) ?? []))]),
  );
}
