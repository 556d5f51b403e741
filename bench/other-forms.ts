import english from "wink-eng-lite-web-model";
import winkNlp from "wink-nlp";
import type { Material } from "../src/assistant/material.ts";
import { stemOf } from "../src/language/word-stem.ts";
import { isStopWord } from "../src/stories/stop-words.ts";

const nlp = winkNlp(english, []);
const { its } = nlp;
const lowerWord = /(?<![\p{L}\p{N}'’-])[a-z]{4,}(?![\p{L}\p{N}'’-])/gu;
const leastUses = 3;

/**
 * Turns questions: each word stands in another form wherever some news has one, "resigned" for "resignation". Names stay. Words
 * are of a family by Porter's second stemmer, which is not the one that questions are compared by.
 */
export function openOtherForms(news: readonly Material[]): (question: string) => string {
  const families = familiesOf(news);
  return (question) =>
    question.replace(lowerWord, (word) => {
      const others = isStopWord(word) ? [] : (families.get(familyOf(word)) ?? []).filter((other) => other !== word);
      return others.find((other) => stemOf(other) !== stemOf(word)) ?? others[0] ?? word;
    });
}

/** The commonest word of each first. */
function familiesOf(news: readonly Material[]): Map<string, string[]> {
  const uses = new Map<string, number>();
  for (const { text } of news.flatMap(({ articles }) => articles))
    for (const [word] of text.matchAll(lowerWord)) uses.set(word, (uses.get(word) ?? 0) + 1);
  const words = [...uses].filter(([word, times]) => times >= leastUses && !isStopWord(word));
  return Map.groupBy(
    words.sort((a, b) => b[1] - a[1]).map(([word]) => word),
    familyOf,
  );
}

function familyOf(word: string): string {
  return (
    nlp
      .readDoc(word)
      .tokens()
      .out(its.stem as unknown as typeof its.pos)[0] ?? word
  );
}
