import type { Quotation } from "./speaker.ts";

const relative = /^(?:which|who|whom|whose|that)$/;
/** Fewer words of a relative clause than this say nothing without what they are about. */
const shortestRelative = 5;
const beginsRelative = /^(?:which|whom|whose)\s/;
/** "that is absurd": there "that" is what is spoken of, and not a conjunction. */
const conjunction =
  /^that,?\s+(?!(?:is|was|isn[’']t|wasn[’']t|will|won[’']t|would|wouldn[’']t|has|had|hasn[’']t|can|cannot|can[’']t|could|may|might|must|should|does|did|doesn[’']t|didn[’']t|alone|one|way|sort|kind)\b)(?=\S+\s)/;

/** The pieces of a claim's content as a list shows them: word for word, from where the clause begins. */
export function shownWords(content: readonly string[]): string {
  const [first = "", ...others] = content;
  return [first.replace(conjunction, ""), ...others].join(" … ");
}

/** What says no more than that something was said; who said it stands beside the words. */
const plainCue =
  /^(?:(?:has|have|had|also|later|then|recently|previously|is|was|were|are) )*(?:said|says?|saying|told|tells?|telling|writes?|wrote|writing|adds?|added|adding|according to|notes?|noted|that)(?: that)?[:,]?$/iu;

/**
 * The same with the cue before it where that tells what was done: of "endorsed his rival in a video" the content alone, "his rival in
 * a video", tells nothing.
 */
export function retoldWords(
  content: readonly string[],
  cue: string | null,
): { cue: string | undefined; words: string } {
  if (cue === null || plainCue.test(cue)) return { cue: undefined, words: shownWords(content) };
  return { cue, words: content.join(" … ") };
}

/**
 * Whether a content has lost what it is about, so that it can only be read in its article: "the ship, which, the ministry said, is
 * to moor at the mole" leaves "which … is to moor at the mole". A question that begins with "who" and goes on has not.
 */
export function isWithoutHead(content: readonly string[], quotation: Quotation): boolean {
  const [first = ""] = content;
  if (quotation === "direct") return false;
  if (relative.test(first.replace(/,$/, ""))) return true;
  return beginsRelative.test(first) && content.join(" ").split(/\s+/).length < shortestRelative;
}
