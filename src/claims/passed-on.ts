import type { Span } from "../language/sentences.ts";
import { readNoun } from "./source-nouns.ts";

/** What a sentence says of how a word came to its source, or went on from it. */
export interface PassedOn {
  /** First hand first. */
  hands: Span[];
  /** The words that say so. */
  cue: Span;
}

export const determiner = "(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Oo]ne|[Tt]wo|[Tt]hree)";
/** No word of a noun phrase: with one of these another clause would be in it. */
const noNoun =
  "(?!(?:that|said|says|say|and|but|which|who|had|has|have|was|were|told|if|when|while|as|because|nobody|nothing|it|he|she|they|there)\\b)";
export const word = `${noNoun}[\\p{L}\\p{N}][\\p{L}\\p{N}’'-]*`;
/** Begins where a clause does; as short as what follows allows. */
const subject = `(?:^|(?<=[,;:]\\s|\\b(?:that|and|but|as|while|because|said)\\s))(?<subject>(?:${determiner}\\s)?${word}(?:\\s${word}){0,5}?)`;
/** Ends where a clause or its next part does. */
const object = `(?<object>(?:${determiner}\\s)?${word}(?:\\s${word}){0,3}?)(?=\\s(?:that|which|who|on|in|to|at|and|as|before|after|when|because|of|from|where|whether|with)\\b|[,.;:)]|$)`;
/** Without an apostrophe: what stands before the mark of an owner. */
const plainWord = `${noNoun}[\\p{L}\\p{N}][\\p{L}\\p{N}-]*`;
const owner = `(?<owner>(?:${determiner}\\s)?${plainWord}(?:\\s${plainWord}){0,3}?)[’']s?`;
export const has = "(?:(?:has|had|have|was|were)\\s)?(?:also\\s|already\\s|now\\s)?";
const pass =
  "(?:passed\\s(?:on|along)|conveyed|relayed|carried|brought|delivered|forwarded|transmitted|handed\\sover|transferred)";
export const news =
  "(?:word|message|messages|offer|proposal|reply|answer|assurance|assurances|warning|demand|demands|request|letter|promise|position|wish|threat|note|view)";
const through = "(?:through|via|by\\sway\\sof)";

const passes = /\b(?:passed|conveyed|relayed|carried|brought|delivered|forwarded|transmitted|handed|transferred)\b/;

interface Pattern {
  /** A word without which the pattern cannot match: most sentences need no further look. */
  needs: RegExp;
  pattern: RegExp;
  /** The groups, first hand first. */
  order: readonly ("subject" | "object" | "owner")[];
}

const patterns: readonly Pattern[] = [
  // "the mediator had passed on the ministry’s word that …"
  {
    needs: passes,
    pattern: new RegExp(
      `${subject}\\s${has}${pass}\\s(?:(?:him|her|them|me|us|it)\\s|(?:on\\s)?to\\s(?:the\\s)?\\p{Lu}${word}\\s)?${owner}\\s(?:\\p{Ll}+\\s)?${news}\\b`,
      "dgu",
    ),
    order: ["owner", "subject"],
  },
  // "an envoy had carried word from the mayor that …"
  {
    needs: passes,
    pattern: new RegExp(
      `${subject}\\s${has}${pass}\\s(?:(?:a|an|the)\\s)?(?:\\p{Ll}+\\s)?${news}\\sfrom\\s${object}`,
      "dgu",
    ),
    order: ["object", "subject"],
  },
  // "the ministry let it be known through a mediator that …"
  {
    needs: /\b(?:through|via|by way of)\b/,
    pattern: new RegExp(
      `${subject}\\s${has}(?:(?:let\\s(?:[\\p{L}]+\\s){1,4}?known?|sent\\sword|passed\\sword|(?:sent|conveyed|delivered|passed|communicated|relayed)\\s(?:an?|the|its|his|her|their)\\s(?:\\p{Ll}+\\s)?${news})\\s(?:[^,.;]{1,30}?\\s)?|(?:said|says|signall?ed|replied|answered|announced|confirmed|denied|told\\s\\S+(?:\\s\\S+)?)\\s(?:in\\sa\\sstatement\\s)?)${through}\\s${object}`,
      "dgu",
    ),
    order: ["subject", "object"],
  },
  // "the king’s message was delivered by a monk"
  {
    needs: passes,
    pattern: new RegExp(
      `(?<![\\p{L}])${owner}\\s(?:\\p{Ll}+\\s)?${news},?\\s(?:(?:which\\s)?(?:was|were|had\\sbeen|has\\sbeen)\\s)?${pass}\\s(?:[^,.;]{1,30}?\\s)?by\\s${object}`,
      "dgu",
    ),
    order: ["owner", "object"],
  },
  // "a message from the king, relayed by a monk"
  {
    needs: passes,
    pattern: new RegExp(
      `${news}\\sfrom\\s(?<owner>(?:${determiner}\\s)?${plainWord}(?:\\s${plainWord}){0,3}?),?\\s(?:(?:which\\s|that\\s)?(?:was|were|had\\sbeen|has\\sbeen)\\s)?${pass}\\s(?:[^,.;]{1,30}?\\s)?by\\s${object}`,
      "dgu",
    ),
    order: ["owner", "object"],
  },
  // "a statement from the general, read out by his lawyer"
  {
    needs: /\bread\b/,
    pattern: new RegExp(
      `statement\\s(?:of|by|from)\\s${owner.replace("[’']s?", "")},?\\s(?:that\\swas\\s)?read\\s(?:out\\s)?by\\s${object}`,
      "dgu",
    ),
    order: ["owner", "object"],
  },
];

/** A person, a body or a name; not the town that a bus drives through. */
export function canPassOn(phrase: string): boolean {
  const [core = ""] = phrase.split(/\s(?:of|for|at|in|from)\s/u);
  const last = core.split(/\s/).at(-1) ?? "";
  if (/^\p{Lu}/u.test(last)) return true;
  const { type, word: noun } = readNoun(last);
  return (
    type !== undefined && type !== "document" && type !== "study" && !/^(?:town|city|county|house|side)$/.test(noun)
  );
}

/** Every passing on in a sentence from which quotations were taken out; `offset` is where the sentence begins. */
export function passedOnIn(sentence: string, offset: number): PassedOn[] {
  const possible = patterns.filter(({ needs }) => needs.test(sentence));
  return possible.flatMap(({ pattern, order }) =>
    [...sentence.matchAll(pattern)].flatMap((match): PassedOn[] => {
      const groups = match.indices?.groups ?? {};
      const hands = order.map((name) => groups[name]).filter((span) => span !== undefined);
      if (hands.length < order.length || !hands.every((span) => canPassOn(sentence.slice(...span)))) return [];
      const moved = hands.map(([start, end]): Span => [offset + start, offset + end]);
      return [{ hands: moved, cue: [offset + match.index, offset + match.index + match[0].length] }];
    }),
  );
}

/** "the guard had told the Chronicle", "he had heard from a guard": who told the source, or whom, within what it says. */
const told = new RegExp(
  `(?:\\bthat\\s|\\b(?:said|says)\\s)(?<subject>(?:${determiner}\\s)?${word}(?:\\s${word}){0,4}?)\\s(?:had|has|have)\\stold\\s(?<object>(?:the\\s)?[^,.;]{2,40}?)(?=\\s(?:that|where|how|what|why|when|who|of|about|on|in)\\b|[,.;])`,
  "dgu",
);
const heardFrom = new RegExp(
  `(?:${subject}\\s|\\b)(?:had|has|have)\\s(?:heard|learn(?:ed|t)|been\\stold)\\s(?:[^,.;]{1,30}?\\s)?(?:from|by)\\s${object}`,
  "dgu",
);

/** What the source itself had from others: the teller, and whom the teller told where that was somebody else. */
export function heardBySource(sentence: string, offset: number): PassedOn[] {
  const at = ([start, end]: readonly [number, number]): Span => [offset + start, offset + end];
  if (!/\b(?:told|heard|learned|learnt)\b/.test(sentence)) return [];
  const tales = [...sentence.matchAll(told)].flatMap((match): PassedOn[] => {
    const { subject: teller, object: hearer } = match.indices?.groups ?? {};
    if (!teller || !hearer || !canPassOn(sentence.slice(...teller))) return [];
    const isSource = /^(?:him|her|them|me|us|it)$/.test(sentence.slice(...hearer));
    return [
      {
        hands: isSource ? [at(teller)] : [at(teller), at(hearer)],
        cue: at([match.index, match.index + match[0].length]),
      },
    ];
  });
  const hearsay = [...sentence.matchAll(heardFrom)].flatMap((match): PassedOn[] => {
    const { object: teller, subject: hearer } = match.indices?.groups ?? {};
    if (!teller || !canPassOn(sentence.slice(...teller))) return [];
    const hands = hearer && canPassOn(sentence.slice(...hearer)) ? [at(teller), at(hearer)] : [at(teller)];
    return [{ hands, cue: at([match.index, match.index + match[0].length]) }];
  });
  return [...tales, ...hearsay];
}
