import {
  askedKeys,
  bestOf,
  commonWorth,
  gatherEarlier,
  isName,
  keptKeys,
  lookUp,
  mostOfNamedDays,
  searchedDays,
} from "./earlier-candidates.ts";
import { rarityOf } from "./earlier-use.ts";
import { linkStory, type StoryLink } from "./link-storyline.ts";
import type { StoryProfile } from "./profile-story.ts";
import { termKey } from "./term-keys.ts";

const dayMs = 86_400_000;

/** What each of these stories follows from, as the newspaper finds it in its tables. @param profiles in the order of time, each by its place as its id. */
export function linkAll(profiles: readonly StoryProfile[]): StoryLink[] {
  const having = new Map<string, number[]>();
  return profiles.flatMap((profile, id) => {
    const [holders, onNamedDay] = [new Map<string, number[]>(), new Map<number, number>()];
    const days = searchedDays(profile.past);
    const terms = [...new Map(profile.terms.map((term) => [termKey(term), term])).values()];
    for (const key of askedKeys(terms)) {
      const { spanDays } = lookUp(key);
      holders.set(
        key,
        (having.get(key) ?? []).filter((other) => daysFrom(profile, profiles[other]) <= spanDays),
      );
    }
    const { candidates, ...use } = gatherEarlier(holders);
    for (const term of terms) {
      const all = having.get(termKey(term)) ?? [];
      const count = use.frequency.get(termKey(term));
      for (const other of isName(term) ? all : []) {
        const day = Math.floor((profiles[other]?.firstAt.getTime() ?? 0) / dayMs);
        if (days.some(({ from, to }) => from <= day && day <= to))
          add(onNamedDay, other, count === undefined ? commonWorth : rarityOf(count));
      }
    }
    for (const key of keptKeys(terms)) having.set(key, [...(having.get(key) ?? []), id]);
    const found = new Set([...candidates, ...bestOf(onNamedDay, mostOfNamedDays)]);
    const earlier = [...found].flatMap((other) => profiles[other] ?? []);
    return linkStory(profile, earlier, use) ?? [];
  });
}

function add(scores: Map<number, number>, id: number, worth: number): void {
  scores.set(id, (scores.get(id) ?? 0) + worth);
}

function daysFrom(profile: StoryProfile, other: StoryProfile | undefined): number {
  return (profile.firstAt.getTime() - (other?.firstAt.getTime() ?? 0)) / dayMs;
}
