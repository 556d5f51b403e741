import { afterName, beforeName } from "../feeds/citation-cues.ts";
import type { Outlet, OutletNames } from "../feeds/outlet-names.ts";
import { readOutletPhrase } from "../feeds/outlet-phrase.ts";
import type { Span } from "../language/sentences.ts";

/** An outlet that a sentence names as one that heard, printed or repeated something. */
export interface OutletHand {
  outlet: Outlet;
  words: Span;
  cue: Span;
  /** Heard: it was told. Printed: it reports, cites or quotes. Held: it has the document that is the source. */
  did: "heard" | "printed" | "held";
  /** Whom it cites or quotes. */
  cites?: Span;
}

const name = "\\p{Lu}[\\p{L}\\p{N}&’-]*(?:\\s(?:(?:of|de|du|of\\sthe)\\s)?\\p{Lu}[\\p{L}\\p{N}&-]*){0,4}";
const kindWords = "(?:[\\p{Ll}-]+\\s){0,4}";
const outlet = `(?<outlet>(?:(?:[Tt]he|[Aa]n?|[Ii]ts)\\s)?${kindWords}${name}|(?:[Tt]he|[Tt]hat)\\s(?:same\\s)?(?:news\\s)?(?:newspaper|paper|magazine|weekly|daily|broadcaster|agency|site|website|station|channel|tabloid)|(?:state|public|local|national)(?:-run)?\\s\\p{L}+(?:\\sagency)?|it)(?=[\\s,.;:’'—–)]|$)`;
const cited = "(?<cites>[^,;:.]{2,80}?)(?=\\sas\\ssaying|\\sas\\stelling|\\sthat\\b|[,;:.]|$)";
const tellers =
  "(?:told|tells|telling|confirmed\\sto|said\\sto|speaking\\s(?:to|with)|spoke\\s(?:to|with)|(?:interview|conversation)\\s(?:with|to)|(?:statement|e-?mail|message|comments|remarks|letter|reply|response)\\s(?:sent\\s)?to)";
const printers =
  "(?:(?:has|had|have|was\\sthe\\sfirst\\sto|were\\sthe\\sfirst\\sto)\\s)?(?:also\\s|first\\s|earlier\\s|previously\\s|later\\s)?(?:reported|reports|report|wrote|writes|revealed|reveals|said|says)";

const heard: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}])${tellers}\\s${outlet}`, "dgu"),
  new RegExp(
    `(?<![\\p{L}])(?:statement|letter|interview|message|remarks|comments|article|essay)\\s(?:that\\swas\\s)?(?:carried|published|printed|distributed|released|broadcast|aired|run|shown)\\s(?:[^,.;]{0,20}?\\s)?(?:by|in|on)\\s${outlet}`,
    "dgu",
  ),
];
/** Without one of these no pattern matches. */
const needed =
  /\b(?:told|tell|confirmed to|said|says|sp(?:ea|o)k|interview|conversation|statement|e-?mail|message|comments|remarks|letter|reply|response|article|essay|report|w?rote|writes|reveal|quot|cit|published|carried|broken|obtained|seen|reviewed|viewed|examined|released|leaked|shown|given|[Aa]ccording)/;
const citingFirst: readonly RegExp[] = [
  new RegExp(`${outlet},\\s(?:citing|quoting)\\s(?<cites>[^,;:.]{2,80}),\\s${printers}(?![\\p{L}])`, "dgu"),
  new RegExp(`(?:[Cc]iting|[Qq]uoting)\\s(?<cites>[^,;:.]{2,80}),\\s${outlet}\\s${printers}(?![\\p{L}])`, "dgu"),
];
const printed: readonly RegExp[] = [
  new RegExp(
    `(?<=^|[,;:”"]\\s|\\b(?:as|that|and|but|while|when)\\s)${outlet}\\s${printers}(?![\\p{L}])(?:[^,;.]{0,30},?\\s(?:citing|quoting)\\s${cited})?`,
    "dgu",
  ),
  new RegExp(
    `(?<=^|[,;:”"]\\s|\\b(?:as|that|and|but|while|when)\\s)${outlet}\\s(?:has\\s|had\\s|also\\s)?(?:quoted|cited)\\s${cited}`,
    "dgu",
  ),
  new RegExp(
    `(?<![\\p{L}])[Aa]ccording\\sto\\s(?:(?:an?|the)\\s(?:report|story|article)\\s(?:in|by|from)\\s)?${outlet}(?:,\\s(?:citing|quoting|which\\s(?:cited|quoted))\\s${cited})?`,
    "dgu",
  ),
  new RegExp(
    `(?<![\\p{L}])(?:(?:quoted|cited|reported|published|carried|broken)(?:\\s[^,.;]{0,15}?)?\\s(?:by|in))\\s${outlet}`,
    "dgu",
  ),
];

const held: readonly RegExp[] = [
  new RegExp(
    `(?<![\\p{L}])(?:(?:obtained|seen|reviewed|viewed|examined|published|released)\\s(?:first\\s)?by|leaked\\sto|shown\\sto|given\\sto)\\s${outlet}`,
    "dgu",
  ),
];

/** What the text named before: outlets, and those that the sentence before says printed something. */
export interface NamedBefore {
  before: readonly Outlet[];
  printedBefore: readonly OutletHand[];
}

/** The outlets that had something in hand in one sentence, in its order. Quotations are taken out before. */
export function outletHandsIn(sentence: string, offset: number, known: OutletNames, named: NamedBefore): OutletHand[] {
  if (!needed.test(sentence)) return [];
  const citing = /\b(?:[Cc]iting|[Qq]uoting)\b/.test(sentence);
  const read = (pattern: RegExp, did: OutletHand["did"]) =>
    [...sentence.matchAll(pattern)].flatMap((match): OutletHand[] => {
      const { outlet: place, cites } = match.indices?.groups ?? {};
      if (!place) return [];
      const phrase = sentence.slice(...place);
      const hand = /^it$/i.test(phrase)
        ? readIt(place[0] + offset, named, did, cites !== undefined)
        : readHand(phrase, place[0] + offset, known, named.before);
      if (!hand) return [];
      const cue: Span = [offset + match.index, offset + match.index + match[0].length];
      return [{ ...hand, cue, did, ...(cites ? { cites: [cites[0] + offset, cites[1] + offset] as Span } : {}) }];
    });
  const hands = [
    ...heard.flatMap((pattern) => read(pattern, "heard")),
    ...(citing ? citingFirst.flatMap((pattern) => read(pattern, "printed")) : []),
    ...printed.flatMap((pattern) => read(pattern, "printed")),
    ...held.flatMap((pattern) => read(pattern, "held")),
  ];
  return hands.toSorted((a, b) => a.words[0] - b.words[0]);
}

/** "told it" is the outlet that was named last; "It quoted a clerk" the only one that the sentence before says printed something. */
function readIt(
  at: number,
  { before, printedBefore }: NamedBefore,
  did: OutletHand["did"],
  isCiting: boolean,
): { outlet: Outlet; words: Span } | undefined {
  const [printed, ...others] = printedBefore;
  if (did === "printed")
    return isCiting && printed && others.length === 0 ? { outlet: printed.outlet, words: printed.words } : undefined;
  const last = before.at(-1);
  return last && did === "heard" ? { outlet: last, words: [at, at + 2] } : undefined;
}

function readHand(
  phrase: string,
  at: number,
  known: OutletNames,
  before: readonly Outlet[],
): { outlet: Outlet; words: Span } | undefined {
  for (const [from, to] of namesWithin(phrase)) {
    const found = readOutletPhrase(phrase.slice(from, to), known, before);
    if (found) return { outlet: found.outlet, words: [at + from + found.start, at + from + found.end] };
  }
  return undefined;
}

/** The phrase, and what is left of it without a day after the name, a person of the outlet's, or what begins the sentence. */
function namesWithin(phrase: string): Span[] {
  const owner = /^(.*?)['’]s?\s\p{Lu}/u.exec(phrase)?.[1];
  const spaces = [...phrase.matchAll(/\s/g)].map(({ index }) => index);
  const shorter = spaces.filter((at) => afterName.test(phrase.slice(at + 1))).map((at): Span => [0, at]);
  const later = spaces.filter((at) => beforeName.test(phrase.slice(0, at))).map((at): Span => [at + 1, phrase.length]);
  return [[0, phrase.length], ...(owner ? [[0, owner.length] as Span] : []), ...shorter, ...later];
}
