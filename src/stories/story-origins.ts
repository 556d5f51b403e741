import { type Outlet, type OutletNames, outletCalled } from "../feeds/outlet-names.ts";
import { withoutQuotations } from "../language/fingerprint.ts";
import { commonPassage } from "./common-passage.ts";
import { countOrigins, type Origin } from "./count-origins.ts";
import { type CopiedOrigin, type TracedArticle, type TracedOrigins, traceOrigins } from "./trace-origins.ts";

/** An article of a story with what its study found, as it is stored. */
export interface SourcedArticle extends TracedArticle {
  storyId: number;
  language: string | null;
  revision: number;
}

/** Where the articles of a story have their facts from. */
export interface StoryOrigins {
  storyId: number;
  articleIds: readonly number[];
  /** How many outlets tell it from what they learnt themselves. */
  independent: number;
  first: Outlet | undefined;
  origins: readonly (Origin & { revision: number })[];
}

/** @param known today's: an outlet that was cited before it was followed is the publisher now. */
export function traceStory(articles: readonly SourcedArticle[], known: OutletNames): TracedOrigins {
  const resolve = (outlet: Outlet) => outletCalled(outlet.name, known.names) ?? { name: outlet.name };
  return traceOrigins(
    articles.map((article) => ({
      ...article,
      citations: article.citations.map((citation) =>
        citation.address === undefined ? { ...citation, outlet: resolve(citation.outlet) } : citation,
      ),
    })),
  );
}

/**
 * The origins with their evidence, and what follows for the story. A copy is one only if a passage of it stands in the
 * original word for word.
 *
 * @param words of the articles that are compared, by article.
 */
export function concludeOrigins(
  storyId: number,
  articles: readonly SourcedArticle[],
  { copied, named }: TracedOrigins,
  words: ReadonlyMap<number, string>,
): StoryOrigins {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const origins = [
    ...copied.flatMap((copy) => withEvidence(copy, words, byId.get(copy.articleId)?.language)),
    ...named,
  ];
  const { independent, first } = countOrigins(articles, origins);
  return {
    storyId,
    articleIds: [...byId.keys()],
    independent,
    first,
    origins: origins.map((origin) => ({ ...origin, revision: byId.get(origin.articleId)?.revision ?? 0 })),
  };
}

function withEvidence(copy: CopiedOrigin, words: ReadonlyMap<number, string>, language?: string | null): Origin[] {
  const text = words.get(copy.articleId) ?? "";
  const [own, other] = [text, words.get(copy.originId) ?? ""].map(withoutQuotations);
  const passage = commonPassage(own ?? "", other ?? "", language ?? undefined);
  if (!passage) return [];
  const [start, end] = passage;
  return [{ ...copy, how: "copied", evidence: { in: "text", start, end, words: text.slice(start, end) } }];
}
