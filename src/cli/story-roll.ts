/** Which articles a story has, those too that the window has forgotten, as long as the window knows one of the story. */
export interface StoryRoll {
  /** The article `number`, the next of the stream, was placed; the oldest of the window may be forgotten for it. */
  enter(number: number, id: unknown, story: number): void;
  idOf(number: number): unknown;
  move(number: number, story: number): void;
  /** One story went into another as a whole. @returns the ids of its articles that the window has forgotten */
  merge(from: number, into: number): unknown[];
}

interface Entry {
  id: unknown;
  story: number;
}

interface Story {
  /** Articles that the window remembers. */
  remembered: number;
  /** The ids of the others. */
  forgotten: unknown[];
}

/** @param most articles that the window remembers */
export function createStoryRoll(most: number): StoryRoll {
  const entries = new Map<number, Entry>();
  const stories = new Map<number, Story>();

  function join(story: number): void {
    const known = stories.get(story);
    if (known) known.remembered += 1;
    else stories.set(story, { remembered: 1, forgotten: [] });
  }

  /** A story of which the window remembers nothing takes part in nothing any more. */
  function leave(story: number): Story | undefined {
    const known = stories.get(story);
    if (known === undefined) return undefined;
    known.remembered -= 1;
    if (known.remembered > 0) return known;
    stories.delete(story);
    return undefined;
  }

  return {
    enter(number, id, story) {
      entries.set(number, { id, story });
      join(story);
      const oldest = entries.get(number - most);
      if (oldest === undefined) return;
      entries.delete(number - most);
      leave(oldest.story)?.forgotten.push(oldest.id);
    },
    idOf: (number) => entries.get(number)?.id,
    move(number, story) {
      const entry = entries.get(number);
      if (entry === undefined || entry.story === story) return;
      join(story);
      leave(entry.story);
      entry.story = story;
    },
    merge(from, into) {
      const followers = stories.get(from)?.forgotten.splice(0) ?? [];
      stories.get(into)?.forgotten.push(...followers);
      return followers;
    },
  };
}
