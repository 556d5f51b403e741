import type { Block } from "../articles/block.ts";
import { linksIn } from "../articles/block-links.ts";
import { type FollowedPublisher, outletNames } from "../feeds/outlet-names.ts";
import { type Span, sentencesOf } from "../language/sentences.ts";
import { type ArticleToTrace, type Citation, findCitations } from "./find-citations.ts";
import { keepSentences, packSentences } from "./kept-sentence.ts";

export interface ArticleToKeep extends Omit<ArticleToTrace, "sentences" | "links"> {
  id: number;
  revision: number;
  language: string | null;
  blocks: readonly Block[];
  datedAt: Date;
  /** Whether it has a text of its own, and not only its feed's. */
  hasBody: boolean;
  /** Of its text, where they are known. */
  sentences?: readonly Span[];
}

export interface KeepRequest {
  articles: readonly ArticleToKeep[];
  publishers: readonly FollowedPublisher[];
}

/** What tellings need of an article by itself. */
export interface KeptArticle {
  citations: Citation[];
  /** As `packSentences` writes them. */
  sentences: string;
}

/** What is kept of each of a few articles: one task of a study thread. */
export function keepArticles({ articles, publishers }: KeepRequest): KeptArticle[] {
  const known = outletNames(publishers);
  return articles.map((article) => {
    const sentences = article.sentences ?? sentencesOf(article.text, article.language ?? undefined);
    const citations = findCitations({ ...article, sentences, links: linksIn(article.blocks) }, known);
    const kept = article.hasBody ? keepSentences({ ...article, sentences }) : [];
    return { citations, sentences: packSentences(kept) };
  });
}
