/** Probabilities needed: to join a story, to merge two, and how much better another story must be for an article to move. */
export interface Thresholds {
  join: number;
  merge: number;
  move: number;
}

/** Every number of the placer that the model does not hold. Tuned, cross-fitted, on the sets that docs/benchmarks.md names. */
export const placementSettings = {
  description: {
    mostTitleCharacters: 1_000,
    mostCharacters: 20_000,
    /** Distinct telling words kept of one article. */
    mostWords: 128,
    leadWords: 60,
    mostNames: 32,
    /** Days kept of one article: those that its title and lead name, and those of the year that are named anywhere. */
    mostLeadDays: 4,
    mostNamedDays: 8,
    /** Below this a text is a teaser and is judged like a headline. */
    fewestTextWords: 40,
  },
  /** What a word weighs more for standing in the title or the lead than in the body. */
  weights: { title: 2, lead: 1 },
  /** Articles imagined before the first, in which `ordinary-words.ts` says how often a word stood. 40 and 200 did worse, 1,000 the same. */
  priorArticles: 500,
  /** Rarity (natural logarithm) above which a shared word counts as telling. */
  ordinaryRarity: 3,
  candidates: {
    /** Index entries read for one article. */
    mostPostings: 2_000,
    mostPostingsPerTerm: 300,
    /** An article that shares less than this part of what the best shares is passed over. */
    leastShare: 0.15,
    stories: 10,
    /** Members compared of one story: those that share most with the article, and some spread evenly over it. */
    closestMembers: 8,
    spreadMembers: 12,
    /** Two full texts whose cosines stay below this are not worth the model's time; nor is a story without any pair as likely as that. */
    leastCosine: 0.05,
    leastProbability: 0.05,
    /**
     * Two full texts below this cosine that share no name are not one event, whatever the model says: among few articles it
     * takes the small change of stories ("keeper", "little", "asked") for likeness.
     */
    leastUnnamed: 0.11,
  },
  window: {
    mostArticles: 50_000,
    /** Articles further apart than this are never one story. */
    spanDays: 800,
  },
  secondLook: {
    /** Members of a story that speak for it when it may be merged. */
    speakers: 5,
    /** Neighbours of a new article that are asked again where they belong, if they are in another story. */
    neighbours: 8,
    /** How likely a pair must be to count as near. */
    rivalProbability: 0.1,
    /** An article is settled after so many placements, or this long after it in the articles' time. */
    youngPlacements: 3_000,
    youngDays: 4,
  },
  /** Which of the articles that one was compared with are kept as its nearest; they order what is related. */
  nearest: { most: 8, leastLikeness: 0.04 },
  /**
   * How long articles wait for one another, so that who is described first does not decide who is placed first: longer
   * than it takes to read a page that answers, and no more than a reader of news would notice.
   */
  turns: { longestWaitMs: 15_000, holdsBackMs: 3_600_000 },
  /** Above even odds: a false merge fakes corroboration. */
  thresholds: { join: 0.6, merge: 0.65, move: 0.1 } satisfies Thresholds,
};
