import type { Block } from "../articles/block.ts";
import { linksIn } from "../articles/block-links.ts";
import { type FollowedPublisher, outletNames } from "../feeds/outlet-names.ts";
import { sentencesOf } from "../language/sentences.ts";
import { type ArticleToTrace, type Citation, findCitations } from "./find-citations.ts";

export interface TraceRequest {
  articles: (Omit<ArticleToTrace, "sentences" | "links"> & { language: string | null; blocks: readonly Block[] })[];
  publishers: readonly FollowedPublisher[];
}

/** The citations of each of a few articles: one task of a study thread. */
export function traceArticles({ articles, publishers }: TraceRequest): Citation[][] {
  const known = outletNames(publishers);
  return articles.map((article) => {
    const sentences = sentencesOf(article.text, article.language ?? undefined);
    return findCitations({ ...article, sentences, links: linksIn(article.blocks) }, known);
  });
}
