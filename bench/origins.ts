import { join } from "node:path";
import { fingerprintOf } from "../src/language/fingerprint.ts";
import { sentencesOf } from "../src/language/sentences.ts";
import { findCopies, type PrintedArticle } from "../src/stories/find-copies.ts";
import { readLines } from "./score.ts";

/** The sets whose articles the newsstand sells: full texts, with the story of each. */
const sets = ["giveme5w1h_news_cluster", "basil"];

interface Sold {
  text: string;
  publisher: string;
  story: string;
  publishedAt?: string;
}

/** What another newsroom does to a text before it prints it; the same each time. */
const edits: Record<string, (sentences: readonly string[]) => string[]> = {
  "printed again, retitled": (sentences) => [...sentences],
  "cut to 60 %": (sentences) => cut(sentences, 0.6),
  "two sentences changed": (sentences) => changed(sentences),
  "cut and changed": (sentences) => changed(cut(sentences, 0.6)),
};

/**
 * Near-copies: whether pairs of articles from different stories are taken for one text (all articles as if of different
 * publishers but their own), and how many copies are found that are made here by editing.
 */
export async function benchOrigins(shared: string): Promise<Record<string, Record<string, number>>> {
  const articles = sets.flatMap((set) =>
    readLines(join(shared, "stories", `${set}.jsonl.gz`)).map((line): Sold => {
      const sold = JSON.parse(line) as Sold;
      return { ...sold, story: `${set} ${sold.story}` };
    }),
  );
  const startedAt = performance.now();
  const fingerprints = articles.map(({ text }) => fingerprintOf(text));
  const aSecond = Math.round((articles.length * 1000) / (performance.now() - startedAt));
  const figures = { "as published": { ...comparePublished(articles, fingerprints), fingerprints_a_second: aSecond } };
  return {
    ...figures,
    ...Object.fromEntries(
      Object.entries(edits).map(([name, edit]) => [name, findEdited(articles, fingerprints, edit)]),
    ),
  };
}

function comparePublished(articles: readonly Sold[], fingerprints: readonly number[][]): Record<string, number> {
  const publishers = [...new Set(articles.map(({ publisher }) => publisher))];
  const printed = articles.map(
    (article, id): PrintedArticle => ({
      ...printedOf(id, fingerprints[id] ?? []),
      publisherId: publishers.indexOf(article.publisher),
    }),
  );
  const copies = findCopies(printed);
  const wrong = pairsThatShare(printed).filter(
    ([a, b]) => articles[a.id]?.story !== articles[b.id]?.story && findCopies([a, b]).length > 0,
  );
  return { articles: articles.length, copies: copies.length, pairs_of_two_stories: wrong.length };
}

function pairsThatShare(printed: readonly PrintedArticle[]): [PrintedArticle, PrintedArticle][] {
  return printed.flatMap((a, place) => {
    const prints = new Set(a.fingerprint);
    return printed
      .slice(place + 1)
      .filter((b) => b.fingerprint.some((print) => prints.has(print)))
      .map((b): [PrintedArticle, PrintedArticle] => [a, b]);
  });
}

/** Each edited text beside the one it was made of, as another publisher's. */
function findEdited(
  articles: readonly Sold[],
  fingerprints: readonly number[][],
  edit: (sentences: readonly string[]) => string[],
): Record<string, number> {
  const edited = articles.map(({ text }, place) => {
    const sentences = sentencesOf(text, "en").map(([start, end]) => text.slice(start, end));
    return printedOf(articles.length + place, fingerprintOf(edit(sentences).join(" ")));
  });
  const found = edited.filter((copy, place) => {
    const origin = printedOf(place, fingerprints[place] ?? []);
    return findCopies([origin, copy]).length > 0;
  });
  return {
    articles: articles.length,
    copies: found.length,
    found_percent: Math.round((found.length * 1000) / articles.length) / 10,
  };
}

function printedOf(id: number, fingerprint: number[]): PrintedArticle {
  return { id, publisherId: id, datedAt: new Date(id), fingerprint, credits: [] };
}

/** From the end, as a desk cuts; at least one sentence stays. */
function cut(sentences: readonly string[], share: number): string[] {
  const length = sentences.join(" ").length * share;
  const kept: string[] = [];
  for (const sentence of sentences) {
    if (kept.length > 0 && kept.join(" ").length + sentence.length > length) break;
    kept.push(sentence);
  }
  return kept;
}

/** The second sentence and the one in the middle are put in other words: every third word gives way. */
function changed(sentences: readonly string[]): string[] {
  const places = [1, Math.max(2, Math.floor(sentences.length / 2))];
  return sentences.map((sentence, place) =>
    places.includes(place)
      ? sentence
          .split(" ")
          .map((word, at) => (at % 3 === 1 ? "otherwise" : word))
          .join(" ")
      : sentence,
  );
}
