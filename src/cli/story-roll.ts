/** Which articles a story has, those too that the window has forgotten, as long as the window knows one of the story. */
export interface StoryRoll {
  /** The article `number`, the next of the stream, was placed; the oldest of the window may be forgotten for it. */
  enter(number: number, id: unknown, story: number): void;
  idOf(number: number): unknown;
  move(number: number, story: number): void;
  /** One story went into another as a whole. @returns the ids of its articles that the window has forgotten */
  merge(from: number, into: number): unknown[];
}

/**
 * The numbers of the stream follow one another, so articles lie in a ring: a large window has no object for each.
 *
 * @param most articles that the window remembers
 */
export function createStoryRoll(most: number): StoryRoll {
  const ids: unknown[] = [];
  const storyOf = new Float64Array(most);
  let latest = 0;
  /** By story, how many of its articles the window remembers; none is no entry. */
  const remembered = new Map<number, number>();
  /** By story of those, the ids of the others, where there are any. */
  const forgotten = new Map<number, unknown[]>();

  const placeOf = (number: number) => (number - 1) % most;
  const isRemembered = (number: number) => number > Math.max(0, latest - most) && number <= latest;

  function join(story: number): void {
    remembered.set(story, (remembered.get(story) ?? 0) + 1);
  }

  /** A story of which the window remembers nothing takes part in nothing any more. */
  function leave(story: number): void {
    const left = (remembered.get(story) ?? 0) - 1;
    if (left > 0) remembered.set(story, left);
    else {
      remembered.delete(story);
      forgotten.delete(story);
    }
  }

  function forget(story: number, articles: readonly unknown[]): void {
    if (!remembered.has(story)) return;
    const known = forgotten.get(story);
    if (known) known.push(...articles);
    else forgotten.set(story, [...articles]);
  }

  return {
    enter(number, id, story) {
      const place = placeOf(number);
      join(story);
      if (number > most) {
        const oldest = storyOf[place] ?? -1;
        leave(oldest);
        forget(oldest, [ids[place]]);
      }
      ids[place] = id;
      storyOf[place] = story;
      latest = number;
    },
    idOf: (number) => (isRemembered(number) ? ids[placeOf(number)] : undefined),
    move(number, story) {
      const from = storyOf[placeOf(number)] ?? -1;
      if (!isRemembered(number) || from === story) return;
      join(story);
      leave(from);
      storyOf[placeOf(number)] = story;
    },
    merge(from, into) {
      const followers = forgotten.get(from) ?? [];
      forgotten.delete(from);
      if (followers.length > 0) forget(into, followers);
      return followers;
    },
  };
}
