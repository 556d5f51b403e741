import { profileStory, type StoryProfile } from "../src/stories/profile-story.ts";
import { mostText } from "../src/stories/story-profile.store.ts";
import { linkAll } from "../src/stories/test-linking.ts";
import { studyArticle } from "../src/topics/study-topics.ts";
import { type Figures, readLines } from "./score.ts";

interface Row {
  title: string;
  text?: string;
  publisher?: string;
  publishedAt?: string;
  story: string;
}

interface Part extends Row {
  at: number;
}

const dayMs = 86_400_000;
/** Longer than that nothing came: what comes then stands for a story of its own that follows from the one before. */
const pauseDays = 7;
const excerptLetters = 400;

/**
 * True stories that go on after a pause, cut there: an article after seven days without one, such as a charge or a verdict, is a story that
 * follows from the part before. Each part stands as its first article. All other stories are those that none of them follows from.
 */
export function benchPartedStories(path: string): Figures {
  const rows = readLines(path).map((line) => JSON.parse(line) as Row);
  const parts = partsOf(rows).sort((a, b) => a.at - b.at);
  const links = linkAll(parts.map(profileOf));
  const storyOf = (id: number) => parts[id]?.story;
  const right = links.filter(({ storyId, fromId }) => storyOf(storyId) === storyOf(fromId)).length;
  const follow = parts.length - new Set(parts.map(({ story }) => story)).size;
  if (process.env.OCTAVO_BENCH_VERBOSE)
    for (const { storyId, fromId, reasons } of links)
      if (storyOf(storyId) !== storyOf(fromId))
        console.log(`${parts[storyId]?.title} <- ${parts[fromId]?.title}: ${JSON.stringify(reasons)}`);
  const percent = (part: number, whole: number) => Math.round((part * 1_000) / Math.max(1, whole)) / 10;
  return {
    stories: parts.length,
    follow,
    linked: links.length,
    right,
    precision_percent: percent(right, links.length),
    recall_percent: percent(right, follow),
    f1_percent: percent(2 * right, links.length + follow),
  };
}

function partsOf(rows: readonly Row[]): Part[] {
  const dated = rows
    .map((row) => ({ ...row, at: Date.parse(row.publishedAt ?? "") }))
    .filter(({ at }) => Number.isFinite(at))
    .sort((a, b) => a.at - b.at);
  return [...Map.groupBy(dated, ({ story }) => story).values()].flatMap((members) =>
    members.filter(({ at }, place) => place === 0 || at - (members[place - 1]?.at ?? at) > pauseDays * dayMs),
  );
}

function profileOf({ title, text = "", publisher, at }: Part, storyId: number): StoryProfile {
  const { entities, hashtags } = studyArticle({ title, text, language: "en" });
  return profileStory({
    storyId,
    firstAt: new Date(at),
    language: "en",
    articleCount: 1,
    headlines: [title],
    excerpt: text.slice(0, excerptLetters),
    text: text.slice(0, mostText),
    publishers: publisher ? [publisher] : [],
    names: entities.map((entity) => ({ ...entity, articles: 1 })),
    hashtags: hashtags.map(({ key, name }) => ({ key, name, articles: 1 })),
  });
}
