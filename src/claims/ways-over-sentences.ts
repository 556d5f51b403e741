import type { Span } from "../language/sentences.ts";
import type { PassedOn } from "./passed-on.ts";
import type { AttributedClaim } from "./speaker.ts";
import type { Way } from "./way.ts";

/** "The letter", "that assurance": what the sentence before says how it came. */
const message =
  /^(?:the|that|this|his|her|its|their)\s(?:\p{Ll}+\s)?(?<noun>word|message|offer|proposal|reply|answer|assurance|warning|demand|request|letter|promise|note|statement)$/iu;

/**
 * How a message came that is the source of a claim, when the sentence before tells it of just one message of that name: "A monk
 * brought a letter from the prior. The letter said …"
 */
export function broughtBefore(source: string, before: readonly PassedOn[], text: string): PassedOn | undefined {
  const noun = message.exec(source)?.groups?.noun?.toLowerCase();
  if (!noun) return undefined;
  const named = new RegExp(`\\b${noun}\\b`, "i");
  const [only, ...others] = before.filter(({ cue }) => named.test(text.slice(...cue)));
  return others.length === 0 ? only : undefined;
}

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

/**
 * Gives a claim the way of the one before when its source goes on: the same speaker, by a pronoun, a surname or a
 * description, in the very next sentence of the paragraph, which names no other hand and no other occasion. "Two envoys told the
 * Courier that … They said …" The hands keep their words, in the sentence that tells the way.
 */
export function goOn(ways: readonly PlacedWay[]): void {
  const inOrder = ways
    .filter(({ claim }) => claim.source.length > 0)
    .toSorted((a, b) => startOf(a.claim) - startOf(b.claim));
  inOrder.forEach((here, place) => {
    const { sentence, claim, way } = here;
    if (!sentence || way.hands.length !== 1 || way.hands[0]?.role !== "speaker") return;
    if (claim.by.outcome !== "resolved" || elsewhere.test(sentence.spoken)) return;
    const before = inOrder.slice(0, place).findLast((other) => isSentenceBefore(other, here) && isTold(other, claim));
    if (before) way.hands = [...before.way.hands];
  });
}

function isSentenceBefore(before: PlacedWay, here: PlacedWay): boolean {
  if (!before.sentence || !here.sentence || before.sentence.line !== here.sentence.line) return false;
  return before.sentence.number === here.sentence.number - 1;
}

/** Whether the speaker of the claim is the first hand there, and all others are outlets. */
function isTold({ claim: before, way }: PlacedWay, claim: AttributedClaim): boolean {
  if (before.by.outcome !== "resolved" || claim.by.outcome !== "resolved" || before.by.jointly) return false;
  const [first, ...others] = way.hands;
  if (before.by.speaker !== claim.by.speaker || others.length === 0) return false;
  const [source] = before.source;
  const isFirst = first !== undefined && source !== undefined && overlap(first.words, source);
  return isFirst && others.every(({ role }) => role === "outlet" || role === "repeater");
}

function startOf({ source: [span] }: AttributedClaim): number {
  return span?.[0] ?? 0;
}

function overlap(one: Span, other: Span): boolean {
  return one[0] < other[1] && other[0] < one[1];
}
