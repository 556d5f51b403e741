import { alignWords } from "../language/align-words.ts";
import type { WordedClaim } from "./statement.ts";
import { isStopWord } from "./stop-words.ts";

/**
 * When two quotations count as one: precision before all, since a false union would say that somebody said something once
 * who said it twice. Set by judgement on invented quotations (unite-statements.test.ts); no benchmark has such pairs.
 */
const least = {
  /** Words of the shorter one, where both have the same speaker with a name. */
  words: 4,
  /** Where who speaks is not known of both, or has no name in one. */
  wordsOfUnknown: 8,
  /** For words put in or changed; a shorter one must stand in the other as it is. */
  wordsToDiffer: 8,
  /** Words that say something of their own. */
  telling: 2,
  /** The share of the shorter one that stands in runs of at least `run` words of the longer one. */
  solid: 0.8,
  run: 3,
};

const negations = new Set(["not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot"]);

interface Known {
  fullest: WordedClaim;
  speaker: string | undefined;
  isNamed: boolean;
}

/** Whether a claim prints the words of one with more of them, all or some. */
export function isSameStatement({ fullest, speaker, isNamed }: Known, claim: WordedClaim): boolean {
  const isSameSpeaker = speaker !== undefined && speaker === claim.speaker;
  if (isNamed && claim.isNamed && !isSameSpeaker) return false;
  if (isIndirect(fullest) !== isIndirect(claim)) return false;
  const needed = isSameSpeaker && isNamed ? least.words : least.wordsOfUnknown;
  const { words } = claim;
  if (words.length < needed || new Set(words.filter(tells)).size < least.telling) return false;
  // Retold words are one statement only where one article prints the other's text.
  if (isIndirect(claim)) return words.join(" ") === fullest.words.join(" ");
  return holds(fullest.words, words);
}

const isIndirect = ({ quotation }: WordedClaim) => quotation === "indirect";
const tells = (word: string) => !isStopWord(word);

function holds(whole: readonly string[], part: readonly string[]): boolean {
  const places = alignWords(whole, part);
  const solid = solidWords(places);
  if (solid === part.length) return true;
  if (part.length < least.wordsToDiffer || solid < part.length * least.solid) return false;
  return !differsInMeaning(whole, part, places);
}

/** Words in runs that are long enough not to be chance; one run alone may be the whole of a short quotation. */
function solidWords(places: Int32Array): number {
  let [solid, run] = [0, 0];
  places.forEach((place, word) => {
    run = place >= 0 && word > 0 && places[word - 1] === place - 1 ? run + 1 : place >= 0 ? 1 : 0;
    if (run === least.run) solid += least.run;
    else if (run > least.run) solid += 1;
  });
  return solid;
}

/** A number or a negation that only one of them has, between words that both have. */
function differsInMeaning(whole: readonly string[], part: readonly string[], places: Int32Array): boolean {
  const matched = new Set(places);
  const [first = 0] = places.filter((place) => place >= 0);
  const last = places.findLast((place) => place >= 0) ?? 0;
  const leftOut = whole.slice(first, last + 1).filter((_, place) => !matched.has(first + place));
  const putIn = part.filter((_, place) => (places[place] ?? -1) < 0);
  return [...leftOut, ...putIn].some(changesMeaning);
}

function changesMeaning(word: string): boolean {
  return /\p{N}/u.test(word) || negations.has(word) || word.endsWith("n't");
}
