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
} as const;

export const storySignCount = Object.keys(storySigns).length;
