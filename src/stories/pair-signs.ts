/**
 * What is measured of two articles, by its place in a row of numbers. The model knows the signs by these names; a sign's
 * `Most` and `Least` stand side by side: how much of the one the other holds, in the better and the worse direction.
 */
export const pairSigns = {
  title: 0,
  lead: 1,
  text: 2,
  names: 3,
  numbers: 4,
  headlineMost: 5,
  headlineLeast: 6,
  heldMost: 7,
  heldLeast: 8,
  leadNamesMost: 9,
  leadNamesLeast: 10,
  /**
   * Sum over the shared words of what their rarity exceeds the ordinary, and how many do. Rarities, here and below, are
   * parts of that of a word never seen, so that they mean the same in a small window and in a large one.
   */
  telling: 11,
  tellingCount: 12,
  rarest: 13,
  thirdRarest: 14,
  /** Logarithm of one plus the days between; −1 when unknown. */
  gap: 15,
  /** 1 or 0; unknown counts as 0, or a set where some publishers are unknown could be recognised by it. */
  samePublisher: 16,
  /** How many of the two have a text. */
  texts: 17,
  /** Words of the shorter by those of the longer. */
  lengths: 18,
  weekdays: 19,
  /** The pair's text, title and telling words against the best of all pairs of the same article. */
  textStanding: 20,
  titleStanding: 21,
  tellingStanding: 22,
  /** Share of the article's pairs at least nearly as close as this one. */
  crowd: 23,
  /**
   * The rarest name in title or lead that the other article never uses, of the side where it is the rarer and the less
   * rare; then the same of any word of the titles. Two events of one kind each name somebody whom the other does not.
   */
  strangerMost: 24,
  strangerLeast: 25,
  titleStrangerMost: 26,
  titleStrangerLeast: 27,
  /** Logarithm of one plus the days between the nearest two that titles and leads name; −1 where one names none. */
  leadDayGap: 28,
  /** How many days of the year both name, −1 where one names none; and how many of the two name a day of the other's lead. */
  sharedDays: 29,
  leadDaysHeld: 30,
  /** As `gap`, in whole days, with the day that an article without a time seems to be of. */
  toldGap: 31,
} as const;

export const pairSignCount = Object.keys(pairSigns).length;
