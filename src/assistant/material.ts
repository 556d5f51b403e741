import type { Span } from "../language/sentences.ts";
import type { ToldArticle } from "../stories/told-article.ts";
import type { StoredSentence, Subject } from "./answer.ts";

/** An article with its sentences, as its study found them. */
export interface MaterialArticle extends ToldArticle {
  sentences: Span[];
}

/** Somebody's words in one of the articles. */
export interface MaterialClaim {
  articleId: number;
  /** Where the words that attribute it begin, and its content from the first to the last piece. */
  cue: number;
  start: number;
  end: number;
  speaker: string;
  isNamed: boolean;
  /** Offices as the article writes them. */
  roles: string[];
}

/** What the assistant may answer from, loaded once. */
export interface Material {
  subject: Subject;
  headline: string;
  language: string | null;
  /** Oldest first. */
  articles: MaterialArticle[];
  claims: MaterialClaim[];
}

export function storedSentence(article: MaterialArticle, [start, end]: readonly [number, number]): StoredSentence {
  const { id, revision, publisherId, publisherName, title, datedAt, language, text } = article;
  return {
    ...{ articleId: id, revision, start, end, words: text.slice(start, end) },
    ...{ publisherId, publisherName, title, publishedAt: datedAt, language },
  };
}

/** An article's headline as something to cite: it stands before the text, so its span is empty. */
export function storedHeadline(article: MaterialArticle): StoredSentence {
  return { ...storedSentence(article, [0, 0]), words: article.title };
}
