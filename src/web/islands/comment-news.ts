/** What the server says of a new comment: where it stands, and nothing of what it says. */
export interface TalkNews {
  storyId: number;
  articleId: number;
}

/** Whether a comment stands on a page: a story shows those of its articles too. */
export function isHere({ storyId, articleId }: TalkNews, { kind, id }: { kind: string; id: number }): boolean {
  return id > 0 && (kind === "story" ? storyId === id : articleId === id);
}

/** In words, what came; undefined where it could not be asked for. */
export function newWords(brought: number | undefined): string {
  if (!brought) return "There are new comments: load the page again";
  return brought === 1 ? "1 new comment" : `${brought} new comments`;
}
