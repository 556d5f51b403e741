import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { linkSettings, linkStory, type StoryLink, termKey } from "../src/stories/link-storyline.ts";
import { profileStory, type StoryHead, type StoryProfile } from "../src/stories/profile-story.ts";
import { studyArticle } from "../src/topics/study-topics.ts";
import type { Figures } from "./score.ts";

/** A story of one article; `storyline` is null for one that follows from none. In the order of time. */
export interface InventedStory {
  storyline: string | null;
  day: number;
  title: string;
  text: string;
}

const halves = ["tuned-on", "kept-aside"] as const;
const dayMs = 86_400_000;
const begin = Date.UTC(2031, 0, 6);

export function readStories(half: (typeof halves)[number]): InventedStory[] {
  const file = fileURLToPath(new URL(`../fixtures/storylines/${half}.jsonl`, import.meta.url));
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as InventedStory);
}

/** Which stories follow from which: invented storylines over months among stories of the same people, places and kinds of event. */
export function benchStorylines(): Promise<Record<string, Figures>> {
  const all = halves.map((half) => [half, scoreLinks(readStories(half))] as const);
  return Promise.resolve(Object.fromEntries(all));
}

export function scoreLinks(stories: readonly InventedStory[]): Figures {
  const links = linkAll(stories);
  const lineOf = (id: number) => stories[id]?.storyline ?? `alone ${id}`;
  const right = links.filter(({ storyId, fromId }) => lineOf(storyId) === lineOf(fromId));
  const begun = new Set<string>();
  const following = stories.filter(({ storyline }) => {
    if (storyline === null) return false;
    const isFirst = !begun.has(storyline);
    begun.add(storyline);
    return !isFirst;
  });
  const percent = (part: number, whole: number) => Math.round((part * 1_000) / Math.max(1, whole)) / 10;
  return {
    stories: stories.length,
    follow: following.length,
    linked: links.length,
    right: right.length,
    precision_percent: percent(right.length, links.length),
    recall_percent: percent(right.length, following.length),
  };
}

/** Each story with what came before it. */
export function linkAll(stories: readonly InventedStory[]): StoryLink[] {
  const profiles = stories.map((story, id) => profileStory(headOf(story, id)));
  return profiles.flatMap((profile, id) => {
    const earlier = profiles.slice(0, id);
    return linkStory(profile, earlier, countTerms(profile, earlier)) ?? [];
  });
}

function countTerms({ terms }: StoryProfile, earlier: readonly StoryProfile[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) {
    const key = termKey(term);
    const count = earlier.filter((other) => other.terms.some((theirs) => termKey(theirs) === key)).length;
    if (count > 0 && count <= linkSettings.mostStories) counts.set(key, count);
  }
  return counts;
}

function headOf({ title, text, day }: InventedStory, storyId: number): StoryHead {
  const { entities, hashtags } = studyArticle({ title, text, language: "en" });
  return {
    storyId,
    firstAt: new Date(begin + day * dayMs),
    language: "en",
    articleCount: 1,
    headlines: [title],
    excerpt: text,
    names: entities.map((entity) => ({ ...entity, articles: 1 })),
    hashtags: hashtags.map(({ key, name }) => ({ key, name, articles: 1 })),
  };
}
