import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sentencesOf } from "../language/sentences.ts";
import type { AgendaItem } from "./agenda-item.ts";
import type { ArticleToSchedule } from "./find-agenda.ts";

export interface MarkedArticle {
  article: ArticleToSchedule;
  /** What a careful reader would put into a calendar, by the sentence that announces it. */
  expected: { sentence: string; items: string[] }[];
}

/** Languages other than English, a fixture each. */
export const foreignSets = ["de", "fr", "es", "it", "pt", "nl"] as const;
export type MarkedSet = "seen" | "held-out" | (typeof foreignSets)[number];

/** Invented articles of `fixtures/agenda`: each sentence with the items that it announces, written as `writeItem` does. */
export function markedArticles(set: MarkedSet): MarkedArticle[] {
  const files = set === "seen" ? ["seen", "dispatches"] : [set];
  const language = foreignSets.find((foreign) => foreign === set) ?? "en";
  return files.flatMap(readFixture).map(({ publishedAt, sentences }) => {
    const text = sentences.map(([sentence]) => sentence).join("\n");
    const publication = { publishedAt: new Date(publishedAt).toISOString(), publishedWords: publishedAt };
    return {
      article: { ...publication, language, text, sentences: sentencesOf(text, language) },
      expected: sentences.map(([sentence, ...items]) => ({ sentence, items })),
    };
  });
}

function readFixture(name: string): { publishedAt: string; sentences: [string, ...string[]][] }[] {
  return JSON.parse(
    readFileSync(fileURLToPath(new URL(`../../fixtures/agenda/${name}.json`, import.meta.url)), "utf8"),
  );
}

/** "2031-03-06/2031-03-08 expected 18:00 moved <2031-03-05": the clock, and a state that is not "planned", where there is one. */
export function writeItem({ firstDay, lastDay, certainty, clock, state, movedFrom }: AgendaItem): string {
  return [
    firstDay === lastDay ? firstDay : `${firstDay}/${lastDay}`,
    certainty,
    clock,
    state === "planned" ? undefined : state,
    movedFrom && `<${movedFrom}`,
  ]
    .filter(Boolean)
    .join(" ");
}
