const hourMs = 3_600_000;
/** How long a mark stays, in hours. */
const lasting = { new: 6, developing: 3, updated: 12 };

/** What a list and a page say of a story at a glance. */
export type StoryMark = keyof typeof lasting;

/** When what happened to a story that makes it new, developing or updated. */
export interface StoryMoments {
  firstAt: Date;
  /** Since when two independent origins have come to it beside those it had; null below three. */
  developedAt: Date | null;
  /** When a publisher last changed the words of one of its articles. */
  changedAt: Date | null;
}

/**
 * Developing: two further independent origins within three hours. New: its first article is less than six hours old.
 * Updated: a publisher changed the words of one of its articles within twelve hours. The first that holds.
 */
export function markOf({ firstAt, developedAt, changedAt }: StoryMoments, now: Date): StoryMark | undefined {
  const isWithin = (at: Date | null, mark: StoryMark) =>
    at !== null && now.getTime() - at.getTime() < lasting[mark] * hourMs;
  if (isWithin(developedAt, "developing")) return "developing";
  if (isWithin(firstAt, "new")) return "new";
  return isWithin(changedAt, "updated") ? "updated" : undefined;
}
