import { chooseOwnSentences, chooseSentences } from "../stories/choose-sentences.ts";
import { readSentences } from "../stories/read-sentences.ts";
import type { Quotation } from "../stories/told-article.ts";
import type { QuotedSentence } from "../stories/told-sentence.ts";
import { type Answer, cite, quoted, type StoredSentence, type SummaryLength } from "./answer.ts";
import { type Material, type MaterialArticle, storedSentence } from "./material.ts";

/** The sentences of a story, the best first: those that its telling chose, or chosen now where it was not told yet. */
export function summariseStory(material: Material, told: readonly QuotedSentence[], length: SummaryLength): Answer {
  const chosen = told.length > 0 ? told.map(storedOf) : chooseNow(material, length);
  return summary(chosen.slice(0, length));
}

/** Of one article the sentences that say most of what independent others say too, in the order of its text. */
export function summariseArticle(
  { articles: [article] }: Material,
  companions: readonly MaterialArticle[],
  length: SummaryLength,
): Answer {
  if (!article) return summary([]);
  return summary(
    chooseOwnSentences(article, companions, length).map(({ start, end }) => storedSentence(article, [start, end])),
  );
}

function summary(sentences: readonly StoredSentence[]): Answer {
  return quoted(
    "summary",
    sentences.map((sentence) => cite(sentence)),
    "no text",
  );
}

function chooseNow({ articles }: Material, length: SummaryLength): StoredSentence[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const stored = ({ articleId, start, end }: Quotation) => {
    const article = byId.get(articleId);
    return article ? [storedSentence(article, [start, end])] : [];
  };
  return chooseSentences(articles, articles.flatMap(readSentences), length).flatMap(stored);
}

function storedOf({ datedAt, ...sentence }: QuotedSentence): StoredSentence {
  const { articleId, revision, start, end, words, publisherId, publisherName, title, language } = sentence;
  return {
    ...{ articleId, revision, start, end, words },
    ...{ publisherId, publisherName, title, publishedAt: datedAt, language },
  };
}
