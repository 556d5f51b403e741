import { splitWords } from "./split-words.ts";
import { isStopWord } from "./stop-words.ts";

export interface ArticleToTell {
  id: number;
  title: string;
  excerpt: string;
  publisherId: number;
  kind: string;
  datedAt: Date;
  /** UTF-16 code units; 0 when only the feed's entry is known. */
  textLength: number;
}

export interface Telling {
  headline: string;
  excerpt: string;
  leadArticleId: number;
}

/** Which kind of article speaks for its story first: reporting before judgement; a kind not named here stands with the news. */
const kindOrder = [
  "news",
  "live",
  "explainer",
  "interview",
  "analysis",
  "obituary",
  "video",
  "press release",
  "opinion",
];
/** Shorter than this an article is a brief: it leads only where no one reports in full. */
const fullReportLength = 600;

/**
 * The story's headline and excerpt: those of one article, its lead. Full reports come before briefs, news before
 * opinion, then the headline whose words most other headlines share, then the earliest.
 */
export function tellStory(articles: readonly ArticleToTell[]): Telling {
  const centrality = measureCentrality(articles);
  const [lead] = articles.toSorted(
    (a, b) =>
      kindRank(a) - kindRank(b) ||
      Number(isFull(b)) - Number(isFull(a)) ||
      (centrality.get(b.id) ?? 0) - (centrality.get(a.id) ?? 0) ||
      a.datedAt.getTime() - b.datedAt.getTime() ||
      a.id - b.id,
  );
  if (!lead) throw new Error("a story without articles cannot be told");
  return { headline: lead.title, excerpt: lead.excerpt, leadArticleId: lead.id };
}

function kindRank({ kind, title }: ArticleToTell): number {
  if (title.trim() === "") return kindOrder.length;
  return Math.max(0, kindOrder.indexOf(kind));
}

function isFull(article: ArticleToTell): boolean {
  return article.textLength >= fullReportLength;
}

/** How much of each headline the other headlines share, set against its length; publishers count once a word. */
function measureCentrality(articles: readonly ArticleToTell[]): Map<number, number> {
  const publishersOf = new Map<string, Set<number>>();
  const headlines = articles.map((article) => {
    const words = splitWords(article.title)
      .map((word) => word.key)
      .filter((word) => !isStopWord(word));
    return { article, words: new Set(words) };
  });
  for (const { article, words } of headlines) {
    for (const word of words) {
      const publishers = publishersOf.get(word) ?? new Set();
      publishersOf.set(word, publishers.add(article.publisherId));
    }
  }
  return new Map(
    headlines.map(({ article, words }) => {
      const shared = [...words].reduce((sum, word) => sum + (publishersOf.get(word)?.size ?? 1) - 1, 0);
      return [article.id, words.size === 0 ? 0 : shared / Math.sqrt(words.size)];
    }),
  );
}
