import { join } from "node:path";
import { fingerprintOf } from "../src/language/fingerprint.ts";
import { wordsOfText } from "../src/language/tokens.ts";
import { chooseOwnSentences, chooseSentences } from "../src/stories/choose-sentences.ts";
import { findCopies } from "../src/stories/find-copies.ts";
import { readSentences } from "../src/stories/read-sentences.ts";
import { tellStory } from "../src/stories/tell-story.ts";
import type { ToldArticle } from "../src/stories/told-article.ts";
import { readLines } from "./score.ts";

const sets = ["giveme5w1h_news_cluster", "ecbplus_dev_1_35", "gva"];
/** Fewer articles leave too little to choose from; fewer characters are no report. */
const fewestArticles = 4;
const fewestCharacters = 600;
/** What an article says first, in words: what a summary of its event ought to say. */
const leadWords = 100;
const lengths = [3, 1, 10];

interface Row {
  title: string;
  text?: string;
  publisher?: string;
  story: string;
  publishedAt?: string;
}

/**
 * Each article of a story is held out in turn; what is chosen from the others is compared with it by ROUGE, and so is the
 * beginning of the first of them, cut to as many words.
 */
export async function benchSummary(shared: string): Promise<Record<string, Record<string, number>>> {
  const read = sets.map((set) => ({ set, stories: storiesOf(join(shared, "stories", `${set}.jsonl.gz`)) }));
  return Object.fromEntries(
    lengths.flatMap((length) =>
      read.flatMap(({ set, stories }) => [
        [`${set}, ${length}`, measure(stories, (others, out) => compare(others, out, length))],
        [`${set}, ${length} of one article`, measure(stories, (others, out) => compareOwn(others, out, length))],
      ]),
    ),
  );
}

function storiesOf(path: string): ToldArticle[][] {
  const rows = readLines(path).map((line) => JSON.parse(line) as Row);
  const full = rows.filter(({ text }) => (text?.length ?? 0) >= fewestCharacters);
  return [...Map.groupBy(full, ({ story }) => story).values()]
    .filter((told) => told.length >= fewestArticles)
    .map((told) => told.map(articleOf))
    .map(withOrigins);
}

function articleOf({ title, text = "", publisher, publishedAt }: Row, place: number): ToldArticle {
  return {
    id: place + 1,
    revision: 1,
    publisherId: place,
    publisherName: publisher ?? "",
    kind: "news",
    datedAt: new Date(publishedAt ?? place),
    printedAt: new Date(publishedAt ?? place),
    language: "en",
    title,
    text,
    origins: [publisher ?? `nameless ${place}`],
  };
}

/** A copy has the origin of its original, as in a story that is told. */
function withOrigins(articles: readonly ToldArticle[]): ToldArticle[] {
  const copies = findCopies(
    articles.map(({ id, publisherId, printedAt, text }) => ({
      id,
      publisherId,
      datedAt: printedAt,
      fingerprint: fingerprintOf(text, "en"),
      credits: [],
    })),
  );
  const from = new Map(copies.filter(({ share }) => share >= 0.4).map((copy) => [copy.articleId, copy.originId]));
  return articles.map((article) => {
    const original = articles.find(({ id }) => id === from.get(article.id));
    return original ? { ...article, origins: original.origins } : article;
  });
}

function measure(
  stories: readonly ToldArticle[][],
  figuresOf: (others: readonly ToldArticle[], out: ToldArticle) => Record<string, number>,
): Record<string, number> {
  const sums = new Map<string, number>();
  let held = 0;
  const startedAt = process.cpuUsage();
  for (const articles of stories) {
    for (const out of articles) {
      // A copy of what is held out would be its own judge.
      const others = articles.filter(
        (one) => one !== out && !one.origins.some((origin) => out.origins.includes(origin)),
      );
      if (others.length < fewestArticles - 1) continue;
      held += 1;
      for (const [name, value] of Object.entries(figuresOf(others, out))) sums.set(name, (sums.get(name) ?? 0) + value);
    }
  }
  const { user } = process.cpuUsage(startedAt);
  return {
    stories: stories.length,
    held_out: held,
    ...Object.fromEntries([...sums].map(([name, sum]) => [name, Math.round((sum / held) * 1000) / 10])),
    ms_a_story: Math.round(user / 100 / held) / 10,
  };
}

/** What is chosen of the first article alone, knowing the others, against that article's beginning. */
function compareOwn(others: readonly ToldArticle[], out: ToldArticle, length: number): Record<string, number> {
  const [own = out, ...companions] = others.toSorted(byTime);
  const chosen = chooseOwnSentences(own, companions, length).map(({ words }) => words);
  return againstLead(chosen, own, out);
}

function byTime(a: ToldArticle, b: ToldArticle): number {
  return a.printedAt.getTime() - b.printedAt.getTime() || a.id - b.id;
}

function againstLead(chosen: readonly string[], first: ToldArticle, out: ToldArticle): Record<string, number> {
  const said = wordsOfText(chosen.join(" "));
  const lead = wordsOfText(first.text).slice(0, said.length);
  const text = wordsOfText(out.text);
  const beginning = text.slice(0, leadWords);
  return {
    rouge1_f1: rouge(said, beginning, 1).f1,
    rouge1_f1_of_lead: rouge(lead, beginning, 1).f1,
    rouge2_f1: rouge(said, beginning, 2).f1,
    rouge2_f1_of_lead: rouge(lead, beginning, 2).f1,
    rouge2_precision_in_text: rouge(said, text, 2).precision,
    rouge2_precision_in_text_of_lead: rouge(lead, text, 2).precision,
    words: said.length / 100,
    none_chosen: chosen.length === 0 ? 1 : 0,
  };
}

function compare(others: readonly ToldArticle[], out: ToldArticle, length: number): Record<string, number> {
  const chosen = chooseSentences(others, others.flatMap(readSentences), length).map(({ words }) => words);
  const [first = out] = others.toSorted(byTime);
  const told = tellStory(others.map((one) => ({ ...one, excerpt: "", textLength: one.text.length })));
  const title = wordsOfText(out.title);
  return {
    ...againstLead(chosen, first, out),
    headline_rouge1_f1: rouge(wordsOfText(told.headline), title, 1).f1,
    headline_rouge1_f1_of_first: rouge(wordsOfText(first.title), title, 1).f1,
  };
}

/** ROUGE-N (Lin 2004): runs of N words that both have, each as often as both have it. */
function rouge(one: readonly string[], other: readonly string[], length: number): { f1: number; precision: number } {
  const [a, b] = [runs(one, length), runs(other, length)];
  let both = 0;
  for (const [run, times] of a) both += Math.min(times, b.get(run) ?? 0);
  const [mine, its] = [Math.max(1, one.length - length + 1), Math.max(1, other.length - length + 1)];
  return { f1: (2 * both) / (mine + its), precision: both / mine };
}

function runs(words: readonly string[], length: number): Map<string, number> {
  const counted = new Map<string, number>();
  for (let at = 0; at + length <= words.length; at += 1) {
    const run = words.slice(at, at + length).join(" ");
    counted.set(run, (counted.get(run) ?? 0) + 1);
  }
  return counted;
}
