import { outletNoun, plainOutletNoun } from "./citation-cues.ts";
import { type Outlet, type OutletNames, outletCalled, outletKey } from "./outlet-names.ts";

export interface OutletPhrase {
  outlet: Outlet;
  /** Where in the phrase the name stands, or what stands for it. */
  start: number;
  end: number;
}

const kind =
  "(?:newspaper|paper|magazine|weekly|daily|broadcaster|news\\sagency|agency|news\\s(?:site|website|channel|service)|website|radio\\sstation|station|channel|tabloid|broadsheet|newswire)";
const ofKind = new RegExp(`^(?:(?:[Tt]he|[Aa]n?|[Ii]ts|same)\\s)?(?:[\\p{L}-]+\\s){0,3}?${kind}\\s(?=\\p{Lu})`, "u");
const kindAlone = new RegExp(
  `^(?:[Tt]he|[Tt]hat|[Tt]his)\\s(?:same\\s)?(?:${kind})$|^(?:the\\s)?(?:state|public|local|national|regional)(?:-run)?\\s(?:television|radio|TV|media|broadcaster|news\\sagency)$`,
  "u",
);
/** More of what newspapers call themselves; only where the words around speak of an outlet. */
const moreNouns =
  /\s(?:Daily|Weekly|Echo|Star|Ledger|Advertiser|Sun|Mirror|Express|Standard|Independent|Record|Argus|Bulletin|Register|Sentinel|Globe|Citizen|Reporter|Review|Monitor|Press|Wire|Today|FM)$/u;

/**
 * The outlet that a noun phrase names where the words around say that it heard or printed something: by a known name, by what
 * outlets are called, by the kind before it ("the weekly Forum"), or as "the paper" after one that the text named.
 */
export function readOutletPhrase(
  phrase: string,
  known: OutletNames,
  before: readonly Outlet[],
): OutletPhrase | undefined {
  const whole = { start: 0, end: phrase.length };
  if (kindAlone.test(phrase)) return { outlet: before.at(-1) ?? { name: phrase.replace(/^the\s/i, "") }, ...whole };
  const [prefix = ""] = ofKind.exec(phrase) ?? [];
  const name = phrase.slice(prefix.length);
  // "a letter seen by the Ashby Post" is no outlet.
  if (!isName(name) && !outletCalled(name, known.names)) return undefined;
  const outlet =
    outletCalled(name, known.names) ??
    before.find((one) => outletKey(one.name) === outletKey(name)) ??
    shortOf(name, before) ??
    (isOutletName(name) || prefix ? { name } : undefined);
  return outlet ? { outlet, start: prefix.length, end: phrase.length } : undefined;
}

function isName(words: string): boolean {
  const parts = words.replace(/^(?:[Tt]he|[Aa]n?|[Ii]ts)\s/u, "").split(/\s/);
  return parts.every((part) => /^(?:\p{Lu}|(?:of|the|de|du|la|and|&)$)/u.test(part));
}

function isOutletName(name: string): boolean {
  const bare = name.replace(/^[Tt]he\s/, "");
  return outletNoun.test(bare) || plainOutletNoun.test(bare) || moreNouns.test(bare) || /^Channel\s/.test(bare);
}

/** "the Post", after "The Ashby Post". */
function shortOf(name: string, before: readonly Outlet[]): Outlet | undefined {
  const key = outletKey(name);
  return /^[Tt]he\s\S+$/u.test(name)
    ? before.findLast((outlet) => outletKey(outlet.name).endsWith(` ${key}`))
    : undefined;
}
