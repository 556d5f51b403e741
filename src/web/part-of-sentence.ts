/** UTF-16 code units: what is longer is read in part beside a number. */
const longest = 320;
/** A clause ends behind these; one that is cut elsewhere is cut between two words. */
const clauseEnds = /[,;:.!?—–]["”’»)]?\s+/gu;

/**
 * The part of a sentence that is shown around some of its words, as start and end: all of a short one, of a long one the
 * clauses around them. What is left out is for the page to mark.
 */
export function partOfSentence(words: string, [from, to]: readonly [number, number]): [start: number, end: number] {
  if (words.length <= longest) return [0, words.length];
  const room = Math.max(0, longest - (to - from)) / 2;
  const before = Math.max(from - room - Math.max(0, room - (words.length - to)), 0);
  const after = Math.min(to + room + Math.max(0, room - from), words.length);
  const ends = [...words.matchAll(clauseEnds)].map(({ 0: mark, index }) => ({
    before: index + mark.trimEnd().length,
    after: index + mark.length,
  }));
  const start =
    before === 0
      ? 0
      : (ends.find(({ after: at }) => at >= before && at <= from)?.after ?? wordAfter(words, before, from));
  const end =
    after === words.length
      ? words.length
      : (ends.findLast(({ before: at }) => at <= after && at >= to)?.before ?? wordBefore(words, after, to));
  return [start, end];
}

function wordAfter(words: string, at: number, latest: number): number {
  const space = words.indexOf(" ", at);
  return space === -1 || space >= latest ? latest : space + 1;
}

function wordBefore(words: string, at: number, earliest: number): number {
  return Math.max(words.lastIndexOf(" ", at), earliest);
}
