import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { saveReading } from "../articles/article.store.ts";
import { collectTestEntries, followTestFeed, testEntry, testReading } from "../articles/test-articles.ts";
import type { Database } from "../platform/database/database.ts";
import { studyArticle } from "../topics/study-topics.ts";
import { saveTopics } from "../topics/topic.store.ts";
import { profileStory, type StoryHead } from "./profile-story.ts";
import { reserveStories, savePlacements } from "./story.store.ts";
import { linkAll } from "./test-linking.ts";

/** A story of one article; `storyline` is null for one that follows from none. In the order of time. */
export interface InventedStory {
  storyline: string | null;
  day: number;
  title: string;
  text: string;
}

const dayMs = 86_400_000;
const begin = Date.UTC(2031, 0, 6);

/** Each a file of `fixtures/storylines`. */
export type StorySet = "tuned-on" | "kept-aside" | "recurring" | "seen" | "held-out";

/** `kept-aside` and `held-out` were written before the rules and never looked at while the numbers were chosen; `recurring` is mostly of what comes back and follows from nothing. */
export function readStories(set: StorySet): InventedStory[] {
  const file = fileURLToPath(new URL(`../../fixtures/storylines/${set}.jsonl`, import.meta.url));
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as InventedStory);
}

/** How many of the stories that follow from another are linked to one of their storyline, and how many links are right. */
export function scoreLinks(stories: readonly InventedStory[]): Record<string, number> {
  const links = linkAll(stories.map((story, id) => profileStory(headOf(story, id))));
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
    f1_percent: percent(2 * right.length, links.length + following.length),
  };
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
    text,
    publishers: [],
    names: entities.map((entity) => ({ ...entity, articles: 1 })),
    hashtags: hashtags.map(({ key, name }) => ({ key, name, articles: 1 })),
  };
}

/** Prints stories of one article each, studied and placed, and not told yet. @returns their ids, in their order. */
export async function printStories(database: Database, stories: readonly InventedStory[]): Promise<number[]> {
  const source = await followTestFeed(database, "aldermouth");
  const entries = stories.map(({ title }, place) => testEntry(`aldermouth.example/${place}`, { title }));
  const articleIds = await collectTestEntries(database, source, entries);
  return database.transaction().execute(async (transaction) => {
    const ids = await reserveStories(transaction, stories.length);
    const placements = [];
    for (const [place, { title, text, day }] of stories.entries()) {
      const [articleId = 0, storyId = 0] = [articleIds[place], ids[place]];
      const publishedAt = new Date(begin + day * dayMs);
      await saveReading(transaction, articleId, testReading(text, { title, publishedAt, excerpt: text }), undefined);
      const { entities, hashtags } = studyArticle({ title, text, language: "en" });
      await saveTopics(transaction, [{ articleId, entities, hashtags, topic: undefined }]);
      placements.push({ articleId, storyId, reasons: [] });
    }
    await savePlacements(transaction, placements, ids);
    return ids;
  });
}
