/** What the server says of a story; an article count of 0 before means that the story is new. */
export interface Announced {
  storyId: number;
  articlesBefore: number;
  articles: number;
}

/** What came since a page was printed. */
export interface FreshNews {
  /** By story, how many articles it has now and had when the first of these was announced. */
  stories: Map<number, { first: number; now: number }>;
  /** Something was said that this page did not hear. */
  hasMissed: boolean;
}

export function noNews(): FreshNews {
  return { stories: new Map(), hasMissed: false };
}

export function addNews(fresh: FreshNews, { storyId, articlesBefore, articles }: Announced): void {
  fresh.stories.set(storyId, { first: fresh.stories.get(storyId)?.first ?? articlesBefore, now: articles });
}

/** In words, for the front page; nothing when there is nothing to say. */
export function frontWords(
  { stories, hasMissed }: FreshNews,
  isOnPage: (storyId: number) => boolean,
): string | undefined {
  const fresh = [...stories].filter(([id, { first }]) => first === 0 && !isOnPage(id)).length;
  if (fresh > 0) return fresh === 1 ? "1 new story" : `${fresh} new stories`;
  const grown = [...stories.values()].filter(({ first, now }) => first > 0 && now > first).length;
  if (grown > 0) return grown === 1 ? "A story has new articles" : `${grown} stories have new articles`;
  return hasMissed ? "There may be new stories" : undefined;
}

/** In words, for the page of a story that shows so many articles. */
export function storyWords({ stories, hasMissed }: FreshNews, storyId: number, shown: number): string | undefined {
  const now = stories.get(storyId)?.now ?? shown;
  if (now > shown) return now - shown === 1 ? "1 new article" : `${now - shown} new articles`;
  if (now < shown) return "Articles moved to another story";
  return hasMissed ? "There may be new articles" : undefined;
}
