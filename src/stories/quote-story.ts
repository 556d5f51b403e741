import { type FollowedPublisher, type OutletNames, outletNames } from "../feeds/outlet-names.ts";
import { chooseSentences } from "./choose-sentences.ts";
import { type Origin, rootsOf } from "./count-origins.ts";
import { findAlone } from "./find-alone.ts";
import { findDifferences } from "./find-differences.ts";
import { readSentences } from "./read-sentences.ts";
import { type SourcedArticle, traceStory } from "./story-origins.ts";
import type { Quotation, ToldArticle } from "./told-article.ts";
import { aloneSentences, differenceSentences, summarySentences, type ToldSentence } from "./told-sentence.ts";

/** An article of a story with its words. */
export interface ArticleToQuote extends SourcedArticle {
  printedAt: Date;
  title: string;
  text: string;
  /** See `packSentences`; absent where the current revision was not read yet. */
  kept: string | null;
}

export interface StoryToQuote {
  storyId: number;
  articles: ArticleToQuote[];
  /** Bodies and places that everybody names, by folded name. */
  everyday?: readonly string[];
}

export interface QuoteRequest {
  stories: StoryToQuote[];
  publishers: readonly FollowedPublisher[];
}

export interface QuotedStory {
  storyId: number;
  sentences: ToldSentence[];
  /** See `story.developed_at`. */
  developedAt: Date | undefined;
}

/** Three are shown; ten let a reader ask for more. */
const mostSummary = 10;
/** A story with fewer independent origins is not yet one that develops. */
const fewestOrigins = 3;

/** The quoted sentences of a few stories: one task of a study thread. */
export function quoteStories({ stories, publishers }: QuoteRequest): QuotedStory[] {
  const known = outletNames(publishers);
  return stories.map((story) => ({ storyId: story.storyId, ...quoteStory(story, known) }));
}

function quoteStory({ articles, everyday }: StoryToQuote, known: OutletNames): Omit<QuotedStory, "storyId"> {
  const roots = findRoots(articles, known);
  const told = articles
    .filter(({ text }) => text !== "")
    .map((article): ToldArticle & Pick<ArticleToQuote, "kept"> => ({
      ...article,
      origins: roots.get(article.id) ?? [],
    }));
  const sentences = told.flatMap(readSentences);
  const differences = differenceSentences(findDifferences(sentences));
  // Where a number is shown beside another's it is not told a second time.
  const isShown = ({ articleId, start }: Quotation) =>
    differences.some((shown) => shown.articleId === articleId && shown.start === start);
  return {
    sentences: [
      ...summarySentences(chooseSentences(told, sentences, mostSummary)),
      ...aloneSentences(findAlone(told, sentences, new Set(everyday)).filter((one) => !isShown(one))),
      ...differences,
    ],
    developedAt: developedAt(articles, roots),
  };
}

/** As the origins of the same telling will have it; their words are compared there. */
function findRoots(articles: readonly ArticleToQuote[], known: OutletNames): Map<number, string[]> {
  const { copied, named } = traceStory(articles, known);
  const copies = copied.map((copy): Origin => ({ ...copy, how: "copied", evidence: noEvidence }));
  return rootsOf(articles, [...copies, ...named]);
}

const noEvidence: Origin["evidence"] = { in: "text", start: 0, end: 0, words: "" };

/** The first article of the last origin but one. */
function developedAt(articles: readonly ArticleToQuote[], roots: ReadonlyMap<number, string[]>): Date | undefined {
  const firstOf = new Map<string, number>();
  for (const { id, datedAt } of articles)
    for (const root of roots.get(id) ?? [])
      firstOf.set(root, Math.min(firstOf.get(root) ?? Number.POSITIVE_INFINITY, datedAt.getTime()));
  const times = [...firstOf.values()].sort((a, b) => a - b);
  const time = times.length < fewestOrigins ? undefined : times.at(-2);
  return time === undefined ? undefined : new Date(time);
}
