import type { StoryProfile } from "./profile-story.ts";

const mostNames = 2;

/**
 * What a storyline is called: the names most of its stories share, as published, whoever has an office and no headline after all others: a storyline is
 * not about its detective; else their hashtag; else nothing.
 */
export function nameStoryline(profiles: readonly StoryProfile[]): string {
  const counts = new Map<
    string,
    { name: string; isHashtag: boolean; hasOffice: boolean; stories: number; weight: number }
  >();
  for (const { terms } of profiles)
    for (const { kind, key, name, weight } of terms) {
      if (kind === "word") continue;
      const known = counts.get(key) ?? { name, isHashtag: kind === "hashtag", hasOffice: false, stories: 0, weight: 0 };
      const hasOffice = known.hasOffice || (kind === "office" && weight < 1);
      counts.set(key, { ...known, hasOffice, stories: known.stories + 1, weight: known.weight + weight });
    }
  const shared = [...counts.entries()]
    .map(([key, counted]) => ({ key, ...counted }))
    .filter(({ stories }) => stories > 1)
    .sort((a, b) => b.stories - a.stories || b.weight - a.weight || (a.key < b.key ? -1 : 1));
  const names = shared.filter(({ isHashtag }) => !isHashtag).sort((a, b) => Number(a.hasOffice) - Number(b.hasOffice));
  const chosen: string[] = [];
  for (const { name, stories } of names) {
    if (chosen.length === mostNames) break;
    if (stories * 2 < profiles.length) continue;
    if (!chosen.some((other) => isSameName(other, name))) chosen.push(name);
  }
  if (chosen.length > 0) return chosen.join(", ");
  const tag = shared[0];
  return tag ? (tag.isHashtag ? `#${tag.name}` : tag.name) : "";
}

/** "Idrane Coll", "Coll" and "Idrane M. Coll". */
function isSameName(one: string, other: string): boolean {
  if (one.includes(other) || other.includes(one)) return true;
  const ends = (name: string) => [name.slice(0, name.indexOf(" ")), name.slice(name.lastIndexOf(" ") + 1)].join(" ");
  return one.includes(" ") && other.includes(" ") && ends(one) === ends(other);
}
