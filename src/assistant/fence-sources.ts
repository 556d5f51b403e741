import type { StoredSentence } from "./answer.ts";
import { namePublisher } from "./name-publisher.ts";

/** A stored sentence as a model gets it. */
export interface Source {
  stored: StoredSentence;
  /** Without hidden characters. */
  words: string;
}

/**
 * The sources, numbered from 1, each a line of JSON, between two lines that nobody could have foreseen. No line break, mark
 * or tag of an article leaves its string.
 * @param fence of this request alone
 */
export function fenceSources(sources: readonly Source[], fence: string): string {
  const lines = sources.map(({ stored, words }, place) => {
    const source = {
      publisher: namePublisher(stored.publisherName),
      day: stored.publishedAt.toISOString().slice(0, 10),
      words,
    };
    return `${place + 1} ${asData(source)}`;
  });
  return [`BEGIN ${fence}`, ...lines, `END ${fence}`].join("\n");
}

/** JSON in which nothing looks like markup, a fence or a line of its own. */
export function asData(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>`\u2028\u2029\u0085]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
