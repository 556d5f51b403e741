/** Every number of the placer. */
export const placementSettings = {
  description: {
    mostCharacters: 20_000,
    mostWords: 240,
    leadWords: 60,
    mostNames: 32,
    /** Below this a text is a teaser and is judged like a headline. */
    fewestTextWords: 40,
  },
  weights: {
    title: 2,
    lead: 1,
    priorArticles: 500,
  },
  window: {
    mostArticles: 50_000,
    days: 400,
  },
  candidates: {
    mostPostings: 20_000,
    mostPostingsPerTerm: 600,
    stories: 10,
    membersPerStory: 24,
  },
};
