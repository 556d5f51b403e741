import { alikeWords, vagueWords } from "./alike-words.ts";

/** A line of the table. */
export interface Sense {
  id: number;
  isVague: boolean;
}

export interface AlikeWords {
  words: ReadonlyMap<string, readonly Sense[]>;
  /** By their first stem. */
  phrases: ReadonlyMap<string, readonly { stems: readonly string[]; sense: Sense }[]>;
}

/** The table, by the stems that words are compared by. */
export function readAlikeWords(stemOf: (word: string) => string): AlikeWords {
  const words = new Map<string, Sense[]>();
  const phrases = new Map<string, { stems: readonly string[]; sense: Sense }[]>();
  const all = [...tableOf(alikeWords, false), ...tableOf(vagueWords, true)];
  for (const [id, { parts, isVague }] of all.entries())
    for (const part of parts) {
      const stems = part.split("_").map(stemOf);
      const [first = ""] = stems;
      const sense = { id, isVague };
      if (stems.length === 1) words.set(first, [...(words.get(first) ?? []), sense]);
      else phrases.set(first, [...(phrases.get(first) ?? []), { stems, sense }]);
    }
  return { words, phrases };
}

function tableOf(table: string, isVague: boolean): { parts: string[]; isVague: boolean }[] {
  return table
    .trim()
    .split("\n")
    .map((line) => ({ parts: line.split(" "), isVague }));
}
