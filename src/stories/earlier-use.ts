/** How stories before a story used its terms. */
export interface EarlierUse {
  /** By `termKey`: how many matters had the term; one that is not in it is too common. */
  frequency: ReadonlyMap<string, number>;
  /** By `officeKey`: who of its people had an office in any of them. */
  officials: ReadonlySet<string>;
}

export const rareSettings = {
  /** A term that more stories had in that time is too common to be counted. */
  mostStories: 40,
  /** A word that more had, and a name, is not rare: it counts, but proves nothing alone. */
  rareStories: 12,
  rareNames: 5,
};

/** 1 for a term that one story had before, a third for seven. */
export function rarityOf(count: number): number {
  return 1 / (1 + Math.log(Math.max(1, count)));
}
