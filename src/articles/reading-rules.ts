/**
 * The number of the rules by which a page's words become text. Raise it whenever a rule makes other words of the same
 * page: an article that was read by other rules is then read whole once more, and what differs is told as no change of
 * its publisher's.
 */
export const readingRules = 3;
