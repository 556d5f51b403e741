/** What the model says of rows of signs; the articles are named so that a study can choose a model that never saw them. */
export interface Judge {
  /** Log odds that two articles tell one event. */
  pair(row: Float64Array, offset: number, one: number, other: number): number;
  /** Log odds that the speakers (an article, or some of one story) belong with a story, whose article nearest to them is `nearest`. */
  story(row: Float64Array, speakers: readonly number[], storyKey: number, nearest: number): number;
}

/** Log odds of what is ruled out without asking. */
export const hopelessLogOdds = -8;
