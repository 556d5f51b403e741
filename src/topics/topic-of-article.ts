import { tokensOf } from "../language/tokens.ts";
import { stemOf } from "../language/word-stem.ts";
import type { FoundTopic, Topic } from "./topic.ts";
import { topicOfLabel } from "./topic-labels.ts";
import { topicWords } from "./topic-words.ts";

export interface ArticleToFile {
  title: string;
  text: string;
  language: string | undefined;
  /** What the publisher files it under: its section, its tags, the folders of its address. */
  labels: readonly string[];
}

const leadLength = 1_500;
/** Of the words' points: enough to tell a topic, and by how much it has to lead. */
const least = 6;
const leastLead = 1.4;
const inTitle = 2;
const mostNamed = 5;

/**
 * What an article is about in the widest sense: what its publisher files it under, else what its words tell, in
 * English; undefined where neither says so plainly.
 */
export function topicOfArticle(article: ArticleToFile): FoundTopic | undefined {
  for (const label of article.labels) {
    const topic = topicOfLabel(label);
    // "World" holds all news from elsewhere: a second label that says more goes before it.
    if (topic && topic !== "world" && topic !== "life") return { topic, because: { by: "label", label } };
  }
  const broad = article.labels.find((label) => topicOfLabel(label));
  const topic = broad === undefined ? undefined : topicOfLabel(broad);
  if (topic && broad !== undefined) return { topic, because: { by: "label", label: broad } };
  return topicOfWords(article);
}

/** The folders of an address, which often name a section. */
export function foldersOf(address: string | undefined): string[] {
  if (!address || !URL.canParse(address)) return [];
  return new URL(address).pathname
    .split("/")
    .slice(1, -1)
    .filter((folder) => /\p{L}/u.test(folder) && folder.length <= 30)
    .map((folder) => decoded(folder));
}

function decoded(folder: string): string {
  try {
    return decodeURIComponent(folder);
  } catch {
    // A folder that is not UTF-8 names no section.
    return folder;
  }
}

function topicOfWords({ title, text, language }: ArticleToFile): FoundTopic | undefined {
  if (!language?.startsWith("en")) return undefined;
  const points = new Map<Topic, number>();
  const told = new Map<Topic, string[]>();
  const inHead = new Set(stemsOf(title).keys());
  const stems = stemsOf(`${title}\n${text.slice(0, leadLength)}`);
  for (const [stem, word] of stems) {
    for (const { topic, weight } of topicWords.get(stem) ?? []) {
      points.set(topic, (points.get(topic) ?? 0) + weight * (inHead.has(stem) ? inTitle : 1));
      told.set(topic, [...(told.get(topic) ?? []), word]);
    }
  }
  const [first, second] = [...points].sort(([, a], [, b]) => b - a);
  if (!first || first[1] < least || first[1] < leastLead * (second?.[1] ?? 0)) return undefined;
  return { topic: first[0], because: { by: "words", words: (told.get(first[0]) ?? []).slice(0, mostNamed) } };
}

/** Each stem once, with the word it was first met in. */
function stemsOf(text: string): Map<string, string> {
  const stems = new Map<string, string>();
  for (const { word } of tokensOf(text, "en")) {
    const stem = stemOf(word);
    if (!stems.has(stem)) stems.set(stem, word);
  }
  return stems;
}
