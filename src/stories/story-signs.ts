/**
 * What is measured of one side (an article, or the articles that speak for a story) and another story, by its place in a
 * row of numbers; the model knows the signs by these names. `p` is the probability that two articles tell one event.
 */
export const storySigns = {
  /** Over members spread evenly through the story. */
  mean: 0,
  meanLogOdds: 1,
  best: 2,
  bestThree: 3,
  /** Share of pairs above a half. */
  share: 4,
  /** The speaker that fits worst. */
  worstSpeaker: 5,
  /** Logarithms of the sizes of the smaller and the larger side. */
  smaller: 6,
  larger: 7,
  /** Logarithms of one plus days: to the member nearest in time, and between the first and last of both sides; −1 unknown. */
  gap: 8,
  span: 9,
  titleMean: 10,
  titleBest: 11,
  textMean: 12,
  textBest: 13,
  namesMean: 14,
  heldMean: 15,
  /** Best three of this story less the best three of the best other, and this story's share of all evidence. */
  lead: 16,
  votes: 17,
  texts: 18,
  /** How many other stories come near. */
  rivals: 19,
  /** How alike the story's own members are (−1: it has one), and how alike the article is to them by that measure. */
  inner: 20,
  fit: 21,
  /** The article's cosine with the middle of the members. */
  centre: 22,
  /** Share of the article's likeliest pairs, with whatever story, that are with this one. */
  nearestVotes: 23,
  /** Of the words that half of the members have: the share that the article has, how much one is the story's own, and the rarest. */
  coreHeld: 24,
  corePure: 25,
  coreRarest: 26,
} as const;

export const storySignCount = Object.keys(storySigns).length;
