/** Two stories that an edit put apart; which of them comes first does not matter. */
export interface ApartPair {
  storyId: number;
  otherId: number;
  editId: number;
}

export interface EditsThatStand {
  apart: readonly ApartPair[];
  /** Stories that bear a headline of an editor's. */
  renamed: readonly number[];
}

/**
 * What editors decided and the engine has to respect, beside the articles that they placed: stories that are never to be one
 * again, and stories that must not end, since they bear an editor's headline.
 */
export interface StandingEdits {
  areApart(story: number, other: number): boolean;
  isRenamed(story: number): boolean;
  /** Articles went from one story to another and take along what they are kept apart from. */
  handOn(from: number, to: number): void;
  /** The pairs that were handed on since this was last asked. */
  takeHandedOn(): ApartPair[];
  /** All anew, as the database has it. */
  learn(edits: EditsThatStand): void;
}

export function createStandingEdits(): StandingEdits {
  /** By story, the stories that it is kept apart from, with the edit that did it. */
  const apart = new Map<number, Map<number, number>>();
  const renamed = new Set<number>();
  let handedOn: ApartPair[] = [];
  function keepApart({ storyId, otherId, editId }: ApartPair): void {
    for (const [one, other] of [
      [storyId, otherId],
      [otherId, storyId],
    ] as const)
      apart.set(one, (apart.get(one) ?? new Map()).set(other, editId));
  }
  return {
    areApart: (story, other) => apart.get(story)?.has(other) ?? false,
    isRenamed: (story) => renamed.has(story),
    handOn(from, to) {
      for (const [otherId, editId] of apart.get(from) ?? []) {
        if (otherId === to || apart.get(to)?.has(otherId)) continue;
        const pair = { storyId: to, otherId, editId };
        keepApart(pair);
        handedOn.push(pair);
      }
    },
    takeHandedOn() {
      const taken = handedOn;
      handedOn = [];
      return taken;
    },
    learn(edits) {
      apart.clear();
      renamed.clear();
      for (const pair of edits.apart) keepApart(pair);
      for (const story of edits.renamed) renamed.add(story);
    },
  };
}
