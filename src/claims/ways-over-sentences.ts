import type { Span } from "../language/sentences.ts";
import type { AttributedClaim, Speaker } from "./speaker.ts";
import type { Way } from "./way.ts";

/** A claim with its way, and with the sentence that its source stands in. */
export interface PlacedWay {
  claim: AttributedClaim;
  way: Way;
  /** Its number in the article, the number of its line, and its words without what is quoted; absent without a source. */
  sentence: { number: number; line: number; spoken: string } | undefined;
}

/** Who says in such a sentence where or to whom it spoke does not go on with what it told before. */
const elsewhere =
  /\b(?:told|tells|wrote|writes|tweeted|posted|testified|speaking|asked|interview|statement|speech|letter|e-?mail|hearing|press\sconference|news\sconference|later|earlier|before)\b/;

/** "The officials", "both": the same again, not others of the kind. */
const again = /^(?:the|both|these|those|one\sof\s(?:the|them)|all\s(?:of\s)?(?:the|them))\b/i;

/**
 * Gives a claim the way of an earlier one when its source goes on. That is the same speaker, by a pronoun, a surname or a
 * description, in the very next sentence of the paragraph, which names no other hand and no other occasion, and so on from
 * sentence to sentence: "Two envoys told the Courier that … They said … They added …" Anywhere below it is also whoever has no
 * name and is meant again ("the envoys"), where all that they are told to have said before went one way: such a source is
 * in the news for what it told somebody. The hands keep their words, in the sentence that tells the way.
 */
export function goOn(ways: readonly PlacedWay[], speakers: readonly Speaker[], text: string): void {
  const inOrder = ways
    .filter(({ claim }) => claim.source.length > 0)
    .toSorted((a, b) => startOf(a.claim) - startOf(b.claim));
  const carried = new Set<PlacedWay>();
  inOrder.forEach((here, place) => {
    const { sentence, claim, way } = here;
    if (!sentence || way.hands.length !== 1 || way.hands[0]?.role !== "speaker") return;
    if (claim.by.outcome !== "resolved" || elsewhere.test(sentence.spoken)) return;
    const earlier = inOrder.slice(0, place);
    const before =
      earlier.findLast((other) => isSentenceBefore(other, here) && isTold(other, claim, carried)) ??
      (isMeantAgain(claim, speakers, text) ? theOneWay(earlier, claim, carried) : undefined);
    if (!before) return;
    way.hands = [...before.way.hands];
    carried.add(here);
  });
}

function isSentenceBefore(before: PlacedWay, here: PlacedWay): boolean {
  if (!before.sentence || !here.sentence || before.sentence.line !== here.sentence.line) return false;
  return before.sentence.number === here.sentence.number - 1;
}

function isMeantAgain({ source: [span], by }: AttributedClaim, speakers: readonly Speaker[], text: string): boolean {
  if (!span || by.outcome !== "resolved" || by.jointly) return false;
  const speaker = speakers[by.speaker];
  return (
    speaker !== undefined && speaker.name === undefined && speaker.sort === "unnamed" && again.test(text.slice(...span))
  );
}

/** Where its speaker was told to have said everything so far to the same outlets. */
function theOneWay(
  earlier: readonly PlacedWay[],
  claim: AttributedClaim,
  carried: ReadonlySet<PlacedWay>,
): PlacedWay | undefined {
  const own = earlier.filter(({ claim: other }) => isOneSpeaker(other, claim));
  const [first] = own;
  const outletsOf = ({ way }: PlacedWay) =>
    way.hands
      .slice(1)
      .map(({ name }) => name)
      .join("\n");
  const isOne = own.every((other) => isTold(other, claim, carried) && first && outletsOf(other) === outletsOf(first));
  return isOne ? first : undefined;
}

/** Whether the speaker of the claim is the first hand there, and all others are outlets. */
function isTold(before: PlacedWay, claim: AttributedClaim, carried: ReadonlySet<PlacedWay>): boolean {
  const [first, ...others] = before.way.hands;
  if (!isOneSpeaker(before.claim, claim) || others.length === 0) return false;
  const [source] = before.claim.source;
  const isFirst = carried.has(before) || (first !== undefined && source !== undefined && overlap(first.words, source));
  return isFirst && others.every(({ role }) => role === "outlet" || role === "repeater");
}

function isOneSpeaker({ by: one }: AttributedClaim, { by: other }: AttributedClaim): boolean {
  if (one.outcome !== "resolved" || other.outcome !== "resolved" || one.jointly) return false;
  return one.speaker === other.speaker;
}

function startOf({ source: [span] }: AttributedClaim): number {
  return span?.[0] ?? 0;
}

function overlap(one: Span, other: Span): boolean {
  return one[0] < other[1] && other[0] < one[1];
}
