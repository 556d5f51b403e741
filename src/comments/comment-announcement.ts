/** That a comment came; said on this channel when it is kept. */
export const commentChannel = "octavo_comments";

/** Where it came. Two numbers and nothing of what was said: who may read it asks for it. */
export interface CommentAnnouncement {
  /** The story that it stands in; 0 for an article in none. */
  storyId: number;
  /** 0 for a comment on the story itself. */
  articleId: number;
}

export function writeCommentNews({ storyId, articleId }: CommentAnnouncement): string {
  return `${storyId} ${articleId}`;
}

/** @returns nothing for a message that another version of Octavo wrote differently. */
export function readCommentNews(message: string): CommentAnnouncement | undefined {
  const match = /^(\d{1,15}) (\d{1,15})$/.exec(message);
  return match ? { storyId: Number(match[1]), articleId: Number(match[2]) } : undefined;
}
