/** What an article or a story is about in the widest sense. */
export const topics = [
  "world",
  "politics",
  "justice",
  "business",
  "science",
  "technology",
  "health",
  "environment",
  "culture",
  "sport",
  "life",
] as const;

export type Topic = (typeof topics)[number];

/** As a heading. */
export const topicNames: Readonly<Record<Topic, string>> = {
  world: "World",
  politics: "Politics",
  justice: "Courts and crime",
  business: "Business",
  science: "Science",
  technology: "Technology",
  health: "Health",
  environment: "Weather and environment",
  culture: "Culture",
  sport: "Sport",
  life: "Life",
};

export function isTopic(word: string): word is Topic {
  return (topics as readonly string[]).includes(word);
}

/** An article's topic and what it was told from. */
export interface FoundTopic {
  topic: Topic;
  /** The publisher's own label, or the words of the article that told it. */
  because: { by: "label"; label: string } | { by: "words"; words: string[] };
}
