/** That a story gained articles or lost some; said on this channel when the telling is saved. */
export const storyChannel = "octavo_stories";

export interface StoryAnnouncement {
  storyId: number;
  /** 0 for a story that is told for the first time. */
  articlesBefore: number;
  articles: number;
}

/** Three numbers: a message of PostgreSQL's is short. */
export function writeAnnouncement({ storyId, articlesBefore, articles }: StoryAnnouncement): string {
  return `${storyId} ${articlesBefore} ${articles}`;
}

/** @returns nothing for a message that another version of Octavo wrote differently. */
export function readAnnouncement(message: string): StoryAnnouncement | undefined {
  const match = /^(\d{1,15}) (\d{1,9}) (\d{1,9})$/.exec(message);
  return match
    ? { storyId: Number(match[1]), articlesBefore: Number(match[2]), articles: Number(match[3]) }
    : undefined;
}
