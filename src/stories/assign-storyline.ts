/** A story with what it follows from and the storyline it was in, if any. */
export interface LinkedStory {
  storyId: number;
  firstAt: Date;
  fromId: number | null;
  storylineId: number | null;
}

export interface AssignedStoryline {
  /** Undefined for a storyline that begins now. */
  id: number | undefined;
  /** In the order of time. */
  storyIds: number[];
}

export interface Assignment {
  storylines: AssignedStoryline[];
  /** Storylines that have no story left, each with the story that was its first: its address leads to where that one is. */
  ended: { id: number; storyId: number }[];
  /** Stories that are in no storyline any more. */
  alone: number[];
}

/**
 * The storylines of stories that are linked: what hangs together is one. Each keeps the id under which most of its stories were
 * known, the oldest id among equals, so that links to it stay good. Pure: the same stories give the same storylines.
 */
export function assignStorylines(stories: readonly LinkedStory[]): Assignment {
  const ordered = stories.toSorted(inTime);
  const groups = [...groupLinked(ordered).values()];
  const lines = groups.filter((group) => group.length > 1);
  const taken = new Set<number>();
  const storylines = lines
    .toSorted((a, b) => b.length - a.length || inTime(a[0], b[0]))
    .map((group) => {
      const id = chooseId(group, taken);
      if (id !== undefined) taken.add(id);
      return { id, storyIds: group.map(({ storyId }) => storyId) };
    });
  const ended = new Map<number, number>();
  for (const { storyId, storylineId } of ordered)
    if (storylineId !== null && !taken.has(storylineId) && !ended.has(storylineId)) ended.set(storylineId, storyId);
  return {
    storylines,
    ended: [...ended].map(([id, storyId]) => ({ id, storyId })),
    alone: groups.flatMap((group) => (group.length === 1 ? group.map(({ storyId }) => storyId) : [])),
  };
}

function groupLinked(stories: readonly LinkedStory[]): Map<number, LinkedStory[]> {
  const byId = new Map(stories.map((story) => [story.storyId, story]));
  const groups = new Map<number, LinkedStory[]>();
  for (const story of stories) {
    const root = rootOf(story, byId);
    groups.set(root, [...(groups.get(root) ?? []), story]);
  }
  return groups;
}

/** An editor may have linked in a circle; then the lowest id of the circle stands for it. */
function rootOf(story: LinkedStory, byId: ReadonlyMap<number, LinkedStory>): number {
  const way = new Set<number>();
  let at = story;
  while (!way.has(at.storyId)) {
    way.add(at.storyId);
    const from = at.fromId === null ? undefined : byId.get(at.fromId);
    if (!from) return at.storyId;
    at = from;
  }
  const circle = [...way].slice([...way].indexOf(at.storyId));
  return Math.min(...circle);
}

function chooseId(group: readonly LinkedStory[], taken: ReadonlySet<number>): number | undefined {
  const counts = new Map<number, number>();
  for (const { storylineId } of group)
    if (storylineId !== null && !taken.has(storylineId)) counts.set(storylineId, (counts.get(storylineId) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most?.[0];
}

function inTime(a: LinkedStory | undefined, b: LinkedStory | undefined): number {
  return (a?.firstAt.getTime() ?? 0) - (b?.firstAt.getTime() ?? 0) || (a?.storyId ?? 0) - (b?.storyId ?? 0);
}
