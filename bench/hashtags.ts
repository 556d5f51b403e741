import { taggedStories } from "../src/language/test-tagged-stories.ts";
import { chooseHashtags, type TagUse } from "../src/stories/choose-hashtags.ts";
import { studyArticle } from "../src/topics/study-topics.ts";
import type { Figures } from "./score.ts";

/** Invented stories with the hashtags that a person would give: how many of those shown are good, and how many stories have one. */
export function benchHashtags(): Record<string, Figures> {
  const stories = taggedStories();
  const shown = stories.map(({ articles }) =>
    chooseHashtags(
      articles.flatMap(({ publisher, title, text, tags }, articleId): TagUse[] =>
        studyArticle({ title, text, publisherTags: tags, publisherName: publisher, language: "en" }).hashtags.map(
          ({ key, name, givenBy }, rank) => ({ articleId, origins: [publisher], key, name, givenBy, rank }),
        ),
      ),
      [],
    ).map(({ key }) => key),
  );
  const figures: Record<string, Figures> = {};
  for (const set of ["seen", "held out"] as const) {
    const chosen = stories.flatMap((story, at) => (story.set === set ? [{ ...story, shown: shown[at] ?? [] }] : []));
    figures[set] = figuresOf(chosen);
  }
  for (const [at, { good, set, articles }] of stories.entries())
    if (set === "seen" || process.env.OCTAVO_BENCH_VERBOSE)
      console.log(
        `${articles[0]?.title}: ${shown[at]?.map((key) => (good.includes(key) ? key : `(${key})`)).join(" ")}`,
      );
  return figures;
}

function figuresOf(stories: readonly { good: string[]; bad: string[]; shown: string[] }[]): Figures {
  const tags = stories.flatMap(({ good, bad, shown }) =>
    shown.map((key) => ({ isGood: good.includes(key), isBad: bad.includes(key) })),
  );
  return {
    stories: stories.length,
    hashtags_a_story: tags.length / stories.length,
    precision: tags.filter(({ isGood }) => isGood).length / Math.max(1, tags.length),
    forbidden: tags.filter(({ isBad }) => isBad).length,
    stories_with_a_good_one:
      stories.filter(({ good, shown }) => shown.some((key) => good.includes(key))).length / stories.length,
    first_is_good: stories.filter(({ good, shown }) => good.includes(shown[0] ?? "")).length / stories.length,
  };
}
