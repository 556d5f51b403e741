/**
 * Every number of the placer.
 *
 * The two tables of sign weights were fitted by logistic regression (L2) to 213,000 pairs of an article and a candidate
 * story, the stories before it being the true ones, each set as it is, without its texts and without its times, and the
 * sets counted alike: Giveme5W1H news clusters, a UCI news aggregator sample, ECB+ topics 1–35, Gun Violence Archive
 * reports, BASIL. Cross-fitted, each set left out in turn, they reach B-cubed F1 90.4, 73.0, 83.4, 89.9 and 97.4 on it.
 */
export const placementSettings = {
  description: {
    mostCharacters: 20_000,
    /** Distinct telling words kept of one article. */
    mostWords: 240,
    leadWords: 60,
    mostNames: 32,
    /** Below this a text is a teaser and is judged like a headline. */
    fewestTextWords: 40,
  },
  /** What a word weighs more for standing in the title or the lead than in the body. */
  weights: { title: 2, lead: 1 },
  /** Articles imagined before the first: 40 and 200 did worse, 1,000 the same. */
  priorArticles: 500,
  /** Rarity (natural logarithm) above which a shared word counts as telling. */
  ordinaryRarity: 3,
  candidates: {
    /** Index entries read for one article. */
    mostPostings: 20_000,
    mostPostingsPerTerm: 600,
    stories: 10,
    membersPerStory: 24,
    /** The nearest articles of all that vote on the story. */
    voters: 10,
  },
  window: {
    mostArticles: 50_000,
    /** Articles further apart than this are never one story. */
    spanDays: 400,
  },
  /** Log odds needed to join: above even, since a false merge fakes corroboration. A bare headline has less to go wrong by. */
  threshold: { fullText: 0.25, headline: 0 },
  /** Weights of `readSigns` where article and story both have a text. */
  fullText: {
    one: -7.9,
    titleBest: -1.81,
    titleThree: -1.93,
    titleStory: -0.06,
    textThree: 2.16,
    textStory: 3.83,
    textRoot: 3.11,
    names: 4.34,
    headline: 1.27,
    telling: 3.86,
    size: -1.03,
    lead: 2.39,
    votes: 3.5,
    distance: -0.12,
    near: 1.59,
    undated: -0.26,
    textByDistance: -0.67,
    textByNear: 5.01,
    namesByDistance: -0.22,
    textByNames: -1.95,
    textBySize: -1.21,
    titleBySize: 1.67,
  },
  /** The same where either has a headline alone. */
  headline: {
    one: -5.86,
    titleBest: -0.86,
    titleThree: -3.22,
    titleStory: 4.36,
    textThree: -3.17,
    textStory: 3.69,
    textRoot: 8.24,
    names: 2.77,
    headline: -0.97,
    telling: -2.26,
    size: -0.23,
    lead: 3.38,
    votes: 1.44,
    distance: -0.22,
    near: 2.57,
    undated: 1.32,
    textByDistance: -1.06,
    textByNear: 4.34,
    namesByDistance: -0.01,
    textByNames: -4.04,
    textBySize: -0.04,
    titleBySize: -0.09,
  },
};
