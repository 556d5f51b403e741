import type { Topic } from "../topics/topic.ts";

/** What decides a story's place among those of one page. */
export interface StoryToOrder {
  id: number;
  publisherCount: number;
  /** 0 until its origins are counted. */
  originCount: number;
  freshAt: Date;
  topic: Topic | null;
  hashtags: readonly { key: string }[];
}

/** Why a story stands where it does. */
export interface FrontPlace {
  /** What its independent origins weigh: so many hours newer it would have to be without them. */
  originHours: number;
  /** How many places it stands below (or, negative, above) the one that freshness and origins give it. */
  lowered: number;
  /** What the story shares with one that stands shortly above it. */
  follows?: { topic: Topic } | { hashtag: string };
}

/** Six hours for each doubling; `front_time` in the database says the same. */
const hoursPerDoubling = 6;
/** How many stories above one are looked at, and what it costs it to have the topic or a hashtag of one of them. */
const looksUp = 3;
const hoursForTopic = 3;
const hoursForHashtag = 4;
const hourMs = 3_600_000;

function originHours({ originCount }: Pick<StoryToOrder, "originCount">): number {
  return hoursPerDoubling * Math.log2(Math.max(1, originCount));
}

/**
 * The stories of one page, spread over topics: each place goes to the story that ranks highest once those which repeat the
 * topic or a hashtag of the last three placed have lost some hours (greedy diversification in the manner of maximal
 * marginal relevance, Carbonell & Goldstein 1998). What several publishers tell stays before what one tells. Pages keep
 * their stories, so nothing is lost or shown twice between them.
 *
 * @param stories in the order of their rank
 */
export function orderFront<Story extends StoryToOrder>(
  stories: readonly Story[],
): { story: Story; place: FrontPlace }[] {
  const placed: { story: Story; place: FrontPlace }[] = [];
  const waiting = stories.map((story, rank) => ({ story, rank }));
  const heldBack = new Map<number, FrontPlace["follows"]>();
  while (waiting.length > 0) {
    const above = placed.slice(-looksUp).map(({ story }) => story);
    const ranked = waiting
      .map(({ story, rank }) => ({ story, rank, ...costOf(story, above) }))
      .sort(
        (a, b) => Number(isAlone(a.story)) - Number(isAlone(b.story)) || standing(b) - standing(a) || a.rank - b.rank,
      );
    const [best] = ranked;
    if (!best) break;
    for (const { rank, follows } of ranked) if (rank < best.rank && follows) heldBack.set(rank, follows);
    waiting.splice(
      waiting.findIndex(({ rank }) => rank === best.rank),
      1,
    );
    const { story, rank } = best;
    const follows = heldBack.get(rank);
    const lowered = placed.length - rank;
    placed.push({
      story,
      place: { originHours: originHours(story), lowered, ...(follows && lowered > 0 && { follows }) },
    });
  }
  return placed;
}

function isAlone(story: StoryToOrder): boolean {
  return story.publisherCount <= 1;
}

function standing({ story, costMs }: { story: StoryToOrder; costMs: number }): number {
  return story.freshAt.getTime() + originHours(story) * hourMs - costMs;
}

function costOf(
  story: StoryToOrder,
  above: readonly StoryToOrder[],
): { costMs: number; follows?: FrontPlace["follows"] } {
  const near = new Set(above.flatMap(({ hashtags }) => hashtags.map(({ key }) => key)));
  const hashtag = story.hashtags.find(({ key }) => near.has(key))?.key;
  const same = story.topic === null ? 0 : above.filter(({ topic }) => topic === story.topic).length;
  const costMs = (same * hoursForTopic + (hashtag ? hoursForHashtag : 0)) * hourMs;
  if (hashtag) return { costMs, follows: { hashtag } };
  return same > 0 && story.topic ? { costMs, follows: { topic: story.topic } } : { costMs };
}
