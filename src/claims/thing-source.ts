import { wordsAt } from "./claim.ts";
import { isDeed } from "./describe-source.ts";
import { reportingVerbs } from "./reporting-words.ts";
import { readNoun } from "./source-nouns.ts";
import { readSourcePhrase } from "./source-phrase.ts";
import type { AttributedClaim, Speaker } from "./speaker.ts";

/** What a text or a number does as well as somebody: only who says more than that is taken for somebody. */
const alsoOfThings =
  /^(?:suggest|reveal|conclud|confirm|continu|describ|estimat|recommend|report|promis|expect|mention|maintain|forecast|note|state|acknowledg)/;
/** What somebody does and no thing, beside the verbs that report. */
const ofSomebody =
  /\b(?:according to|accus|blam|charg(?:e|es|ed|ing)\b|dismiss|disput|condemn|criti[cq]i?[sz]|demand|reject|oppos|refus|declin|respond|apologi[sz]|prais|thank|joke|lament|rebuke|scoff|speculat|volunteer|post(?:s|ed)\b|vot(?:e|es|ed|ing)\b|feel|felt|know|knew|realis|realiz|decid|tr(?:y|ies|ied) to|plan(?:s|ned|ning)? to|consider(?:s|ed|ing)?\b|call(?:s|ed|ing)? (?:on|for)\b|speak|spoke|talk)/i;
const passive =
  /\b(?:is|are|was|were|be|been|being)\s(?:\p{Ll}+ly\s|now\s|also\s|still\s|already\s)?(?:\p{Ll}{2,}ed|seen|known|thought|said|told|forecast|felt|held|understood)\b/iu;
/** "Some", "both", "anyone", "he and his friends": persons, if nothing else is said. */
const pronounLike =
  /^(?:who|whom|whose|he|she|they|them|him|himself|herself|themselves|one|ones|two|three|half|more|most|others?|another|some|many|both|all|anyone|anybody|someone|somebody|everyone|everybody|nobody|rest)$/;

/**
 * Whether a source is a thing or an event rather than somebody who speaks: "a firing of the engines", "the decision". It is where
 * its noun names no person, body or document that is known and nothing that it is held to do is what only somebody does.
 */
export function isThing(speaker: Speaker, claims: readonly AttributedClaim[], text: string): boolean {
  const cues = claims.map(({ cue }) => wordsAt(cue, text));
  if (cues.length === 0 || cues.includes("")) return false;
  // "Photos: the harbour at dusk" is a caption.
  const isCaption = cues.every((cue, place) => bare.test(cue) && claims[place]?.quotation === "indirect");
  if (speaker.sort === "document") return isCaption;
  return (
    isNoKnownSource(speaker, text) && !cues.some((cue) => !bare.test(cue) && isOfSomebody(cue)) && !isQuoting(claims)
  );
}

const bare = /^[^\p{L}]+$/u;

/** Whole words in quotation marks were said or written by somebody. */
function isQuoting(claims: readonly AttributedClaim[]): boolean {
  return claims.some(({ quotation }) => quotation === "direct");
}

function isNoKnownSource({ sort, type, name, description }: Speaker, text: string): boolean {
  // "Corvo-3", "Lark 12": what is numbered is a thing, until it speaks.
  if (name) return sort === "body" && type === "organisation" && /[\s-]\d+$/.test(name);
  if (type !== "other") return false;
  const { core } = readSourcePhrase(description, [0, description.length], []);
  const words = [...core.modifiers, ...(core.head ? [core.head] : [])].map((word) => word.text);
  const head = words.at(-1);
  if (
    !head ||
    (isDeed(head) ? [head] : words).some((word) => readNoun(word).type || pronounLike.test(word.toLowerCase()))
  )
    return false;
  return !isNameElsewhere(head, text);
}

/** "Democrats", of a text that has it with a capital within a sentence: a group of that name. */
function isNameElsewhere(word: string, text: string): boolean {
  if (!/^\p{Lu}/u.test(word)) return false;
  const within = new RegExp(`[\\p{Ll},]\\s${word.replace(/[^\p{L}\p{N}]/gu, ".")}(?!\\p{L})`, "u");
  return within.test(text);
}

function isOfSomebody(cue: string): boolean {
  if (passive.test(cue)) return false;
  return (
    ofSomebody.test(cue) ||
    cue
      .toLowerCase()
      .split(/[^\p{L}’']+/u)
      .some(isSpoken)
  );
}

function isSpoken(word: string): boolean {
  return reportingVerbs.has(word) && !alsoOfThings.test(word);
}
