/**
 * Every number of the placer.
 *
 * The two tables of sign weights were fitted by logistic regression (L2) to 258,000 pairs of an article and a candidate
 * story, the stories so far being the true ones, every set counted alike: Giveme5W1H news clusters, a UCI news aggregator
 * sample, ECB+ topics 1–35, Gun Violence Archive reports (half as much again), BASIL (a third); each as it is, without
 * texts, without times and, for two, with a window emptied every forty articles. Fitted with each set left out in turn
 * and run on the set left out, they reach B-cubed F1 87.8, 77.0, 83.0, 91.6 and 96.1.
 */
export const placementSettings = {
  description: {
    mostTitleCharacters: 1_000,
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
  /** Articles imagined before the first, in which `ordinary-words.ts` says how often a word stood. 40 and 200 did worse, 1,000 the same. */
  priorArticles: 500,
  /** Rarity (natural logarithm) above which a shared word counts as telling. */
  ordinaryRarity: 3,
  candidates: {
    /** Index entries read for one article. */
    mostPostings: 6_000,
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
  /** Log odds needed to join: above even, since a false merge fakes corroboration. A bar for bare headlines broke stories up and made them hardly purer. */
  threshold: { fullText: 0.25, headline: 0 },
  /** Weights of `readSigns` where article and story both have a text. */
  fullText: {
    one: -8.89,
    titleBest: -1.84,
    titleThree: -1.83,
    titleStory: 0.18,
    textThree: 2.04,
    textStory: 4.47,
    textRoot: 3.88,
    names: 5.6,
    headline: 1.57,
    telling: 3.73,
    size: -0.45,
    lead: 2.32,
    votes: 2.51,
    distance: -0.09,
    near: 0.08,
    undated: -0.21,
    textByDistance: -0.59,
    textByNear: 7.31,
    namesByDistance: -0.23,
    textByNames: -4.92,
    textBySize: -1.67,
    titleBySize: 1.53,
  },
  /** The same where either has a headline alone. */
  headline: {
    one: -6.38,
    titleBest: -0.37,
    titleThree: -3.31,
    titleStory: 4.75,
    textThree: -3.21,
    textStory: 3.92,
    textRoot: 8.39,
    names: 2.84,
    headline: -0.59,
    telling: -2.73,
    size: -0.15,
    lead: 2.92,
    votes: 1.37,
    distance: -0.21,
    near: 2.88,
    undated: 1.1,
    textByDistance: -1.06,
    textByNear: 2.48,
    namesByDistance: -0.06,
    textByNames: -4.03,
    textBySize: -0.1,
    titleBySize: -0.14,
  },
};
