import type { Span } from "../language/sentences.ts";
import { canPassOn, determiner, has, news, type PassedOn, word } from "./passed-on.ts";

/** "The letter", "that assurance": what sentences before tell how it came. */
const message = new RegExp(`^(?:the|that|this|his|her|its|their)\\s(?:\\p{Ll}+\\s)?(?<noun>${news}|statement)$`, "iu");

/** Of a claim's source that is a message so many sentences before it are asked how it came. */
export const mostSentencesBack = 4;

/** A hand, and the words that say that the message went on from it. */
export interface Passer {
  words: Span;
  cue: Span;
}

/** A sentence before the claim's. */
export interface EarlierSentence {
  /** Without what is quoted. */
  spoken: string;
  offset: number;
  /** Looked for when it is asked. */
  passed: () => readonly PassedOn[];
}

/**
 * Through whose hands a message came that is the source of a claim, first hand first, when the few sentences before tell it of just
 * one message of that name: "A monk brought a letter from the prior. The letter said …", "The prior sent a letter to a monk. The
 * monk handed it to a clerk. The letter said …". Who was only given it had it in hand once a sentence says that it went on.
 */
export function bringersOf(source: string, before: readonly EarlierSentence[]): Passer[] {
  const noun = message.exec(source)?.groups?.noun?.toLowerCase();
  if (!noun) return [];
  const named = new RegExp(`\\b${noun}\\b`, "i");
  const begun = before.flatMap(({ spoken, offset, passed }, place) => [
    ...passed()
      .filter(({ cue }) => named.test(spoken.slice(cue[0] - offset, cue[1] - offset)))
      .map(({ hands, cue }) => ({ place, hands: hands.map((words) => ({ words, cue })), to: undefined })),
    ...sentIn(spoken, offset)
      .filter((sending) => sending.noun === noun)
      .map((sending) => ({ place, hands: [sending.from], to: sending.to })),
  ]);
  const [only, ...others] = begun;
  if (!only || others.length > 0) return [];
  return passedFurther(only, before.slice(only.place + 1), noun);
}

interface Chain {
  hands: readonly Passer[];
  /** Who was given it last, as the sentence names them. */
  to: string | undefined;
}

/** "The monk handed it to a clerk": whoever was given it before, by the same noun. */
function passedFurther(begun: Chain, after: readonly EarlierSentence[], noun: string): Passer[] {
  const chain = after.reduce<Chain>(({ hands, to }, { spoken, offset }) => {
    const further =
      to === undefined ? undefined : handedIn(spoken, offset, noun).find(({ by }) => headOf(by) === headOf(to));
    return further ? { hands: [...hands, further.hand], to: further.to } : { hands, to };
  }, begun);
  return [...chain.hands];
}

const phrase = `(?:${determiner}\\s)?${word}(?:\\s${word}){0,4}?`;
const ends = "(?=\\s(?:that|which|who|on|in|at|and|as|before|after|when|because|last|this|with|by)\\b|[,.;:)]|$)";
const sent = new RegExp(
  `^(?<from>${phrase})\\s${has}(?:sent|gave|given|handed|wrote|written|addressed|dictated|entrusted)\\s(?:an?|the|his|her|its|their)\\s(?:\\p{Ll}+\\s)?(?<noun>${news})\\sto\\s(?<to>${phrase})${ends}`,
  "du",
);
const handed = new RegExp(
  `^(?<by>[Tt]he\\s${word}(?:\\s${word}){0,3}?)\\s${has}(?:then\\s)?(?:passed|handed|gave|given|forwarded|relayed|delivered|conveyed|sent|carried|brought|took|taken)\\s(?:it|(?:the|that|this)\\s(?<noun>${news}))\\s(?:on\\s|over\\s|along\\s)?to\\s(?<to>${phrase})${ends}`,
  "du",
);

function sentIn(spoken: string, offset: number): { from: Passer; to: string; noun: string }[] {
  const match = sent.exec(spoken);
  const { from, to } = match?.indices?.groups ?? {};
  if (!match || !from || !to || !canPassOn(spoken.slice(...from))) return [];
  const noun = match.groups?.noun?.toLowerCase() ?? "";
  return [
    { from: { words: moved(from, offset), cue: moved([0, match[0].length], offset) }, to: spoken.slice(...to), noun },
  ];
}

function handedIn(spoken: string, offset: number, noun: string): { hand: Passer; by: string; to: string }[] {
  const match = handed.exec(spoken);
  const { by, to } = match?.indices?.groups ?? {};
  if (!match || !by || !to || !canPassOn(spoken.slice(...by))) return [];
  const other = match.groups?.noun?.toLowerCase();
  if (other !== undefined && other !== noun) return [];
  const hand = { words: moved(by, offset), cue: moved([0, match[0].length], offset) };
  return [{ hand, by: spoken.slice(...by), to: spoken.slice(...to) }];
}

function moved([start, end]: readonly [number, number], offset: number): Span {
  return [offset + start, offset + end];
}

/** "two envoys" and "the envoys" have one noun. */
function headOf(words: string): string {
  const [core = ""] = words.split(/\s(?:of|for|at|in|from)\s/u);
  return core.split(/\s/).at(-1)?.toLowerCase() ?? "";
}
