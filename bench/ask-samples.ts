import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Material, MaterialArticle } from "../src/assistant/material.ts";
import { sentencesOf } from "../src/language/sentences.ts";
import { keysOf } from "../src/stories/content-keys.ts";
import { kinds, type MadeQuestion, makeQuestions } from "./make-questions.ts";
import { readLines } from "./score.ts";

/** The sets that the newsstand serves. */
const newsstand = ["giveme5w1h_news_cluster", "basil"];
const tunedOn = ["ecbplus_dev_1_35", "gva"];
const mostTuning = 200;
const reported = 100;
/** Of each kind so many questions a story. */
const perKind = 2;

export interface AskedStory {
  material: Material;
  questions: MadeQuestion[];
  /** Another story at random, and the one most like it. */
  other: Material;
  near: Material;
}

interface Row {
  title: string;
  text?: string;
  publisher?: string;
  story: string;
  publishedAt?: string;
}

/** The newsstand's stories with their questions: a hundred to report on, the others to tune on. */
export function readAskedStories(shared: string): { tuning: AskedStory[]; reporting: AskedStory[] } {
  const asked = askedStories(newsstand.flatMap((set) => readStories(join(shared, "stories", `${set}.jsonl.gz`), set)));
  return { reporting: asked.slice(0, reported), tuning: asked.slice(reported) };
}

/** Stories of two confusable events a topic and of local crime, to tune on alone. */
export function readTuningStories(shared: string): AskedStory[] {
  return tunedOn.flatMap((set) =>
    askedStories(
      readStories(join(shared, "stories", `${set}.jsonl.gz`), set)
        .filter(({ material }) => material.articles.length > 1)
        .slice(0, mostTuning),
    ),
  );
}

function askedStories(materials: readonly { key: string; material: Material }[]): AskedStory[] {
  const sorted = materials.toSorted((a, b) => hash(a.key).localeCompare(hash(b.key)));
  const terms = sorted.map(({ material }) => profile(material));
  const inStories = new Map<string, number>();
  for (const own of terms) for (const term of own.keys()) inStories.set(term, (inStories.get(term) ?? 0) + 1);
  return sorted.map(({ material }, at): AskedStory => {
    const likeness = terms.map((other, place) =>
      place === at ? -1 : alike(terms[at] ?? new Map(), other, inStories, terms.length),
    );
    const near = sorted[likeness.indexOf(Math.max(...likeness))]?.material ?? material;
    const other = sorted[(at + 17) % sorted.length]?.material ?? material;
    return { material, questions: chooseQuestions(material), near, other };
  });
}

function readStories(path: string, set: string): { key: string; material: Material }[] {
  const rows = readLines(path).map((line) => JSON.parse(line) as Row);
  const told = Map.groupBy(
    rows.filter(({ text }) => text),
    ({ story }) => story,
  );
  return [...told].map(([story, articles], place) => {
    const subject = { kind: "story" as const, id: place + 1 };
    const read = articles
      .map((row, at) => articleOf(row, at))
      .sort((a, b) => a.datedAt.getTime() - b.datedAt.getTime());
    const material = { subject, headline: read[0]?.title ?? "", language: "en", articles: read, claims: [] };
    return { key: `${set} ${story}`, material };
  });
}

function articleOf({ title, text = "", publisher, publishedAt }: Row, place: number): MaterialArticle {
  const at = new Date(publishedAt ?? place);
  return {
    ...{ id: place + 1, revision: 1, publisherId: place, publisherName: publisher ?? "", kind: "news" },
    ...{ datedAt: at, printedAt: at, language: "en", title, text, origins: [publisher ?? `nameless ${place}`] },
    sentences: sentencesOf(text, "en"),
  };
}

function chooseQuestions({ articles }: Material): MadeQuestion[] {
  const made = articles.flatMap(makeQuestions).toSorted((a, b) => hash(a.question).localeCompare(hash(b.question)));
  return kinds.flatMap((kind) => made.filter((one) => one.kind === kind).slice(0, perKind));
}

function profile({ articles }: Material): Map<string, number> {
  const counted = new Map<string, number>();
  for (const { title, text } of articles)
    for (const key of keysOf(`${title} ${text}`)) counted.set(key, (counted.get(key) ?? 0) + 1);
  return counted;
}

/** Cosine of TF-IDF. */
function alike(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
  inStories: ReadonlyMap<string, number>,
  stories: number,
): number {
  const weight = (term: string, times: number) =>
    (1 + Math.log(times)) * Math.log(stories / (inStories.get(term) ?? 1));
  let [dot, a, b] = [0, 0, 0];
  for (const [term, times] of one) {
    a += weight(term, times) ** 2;
    const its = other.get(term);
    if (its) dot += weight(term, times) * weight(term, its);
  }
  for (const [term, times] of other) b += weight(term, times) ** 2;
  return dot / (Math.sqrt(a * b) || 1);
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
