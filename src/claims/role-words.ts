import { readNoun } from "./source-nouns.ts";

/** Lower-case words that may stand before an office with a capital: "former House Speaker", "freshman Rep." */
const beforeOffice =
  /^(?:former|acting|outgoing|incoming|departing|then|ex|deputy|vice|assistant|interim|current|late|longtime|long-time|freshman|fellow|first-term|two-term|three-term|retired|retiring|independent|junior|senior|presumptive|incumbent|rival|likely|honorary|national|federal|local|provincial|regional|caretaker|chief|newly|elected|re-elected|appointed|embattled|disgraced|state|county|city|town)$/u;
/** Participles and other words in -ed and -ing that describe somebody rather than tell what is done to them. */
const describing =
  /^(?:acting|outgoing|incoming|departing|leading|managing|founding|ranking|sitting|presiding|aspiring|surviving|reigning|rising|retiring|self-\p{L}+|[\p{L}\d]+-\p{L}+|retired|renowned|disgraced|embattled|elected|appointed|convicted|noted|experienced|beloved|celebrated|respected|distinguished|esteemed|decorated)$/u;
/** Words that belong to a clause and to no description of anybody. */
const ofClause =
  /^(?:has|have|had|having|did|does|do|be|been|being|will|would|can|could|may|might|must|should|it|he|she|they|we|you|i|him|them|who|whom|what|which|whether|if|include|includes|included|including|not|no|this|these|those|all|some|any|many|several|such|more|most|because|though|although|even|ever|never|just|only|still|yet|but|out|up|off|down|away|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/iu;

/** Adverbs; a name in -ly has a capital. */
const adverb = /^(?!(?:family|early|likely|elderly|daily|weekly|monthly|assembly|friendly)$)\p{Ll}+ly$/u;

/**
 * How many words at the left of a role are none of it: in "camera captured Representative", which stands before a name, the
 * verb and whose it is. An office with a capital takes few words before it that have none.
 * @param parts the role's words, the one that it turns on last.
 */
export function strangersBefore(parts: readonly string[]): number {
  const isOffice = /^\p{Lu}/u.test(parts.at(-1) ?? "");
  for (let at = parts.length - 2; at >= 0; at -= 1)
    if (!belongs(parts[at] ?? "", isOffice, at === parts.length - 2)) return at + 1;
  return 0;
}

function belongs(word: string, isOffice: boolean, isNextToHead: boolean): boolean {
  if (ofClause.test(word) || adverb.test(word)) return false;
  if (/^[\p{Lu}\p{N}]/u.test(word)) return true;
  if (isOffice) return beforeOffice.test(word) || /^(?:then|ex)-|['’]s?$/u.test(word) || isSource(word);
  if (describing.test(word)) return true;
  // "ranking member", "casting director": what somebody does for a living stands next to the noun.
  if (word.endsWith("ing")) return isNextToHead;
  return !/(?<!e|hundr)ed$/u.test(word);
}

/** "union President", "committee chairman Sen." */
function isSource(word: string): boolean {
  const { type, isPlural } = readNoun(word);
  return type !== undefined && type !== "document" && !isPlural;
}
