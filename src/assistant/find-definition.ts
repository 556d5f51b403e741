import { leansOnOthers } from "../stories/quotable-sentence.ts";

/** How well a sentence says who or what a name is; 0 where it does not. Of two that say it alike the shorter is better. */
export function defines(sentence: string, name: string, roles: readonly string[] = []): number {
  const at = placeOf(sentence, name);
  if (at < 0 || sentence.length > mostLetters || !isWhole.test(sentence) || leansOnOthers(sentence, "en")) return 0;
  const worth = worthOf(sentence.slice(0, at), sentence.slice(at + name.length), roles);
  return worth === 0 ? 0 : worth - sentence.length / (mostLetters * 2.5);
}

const mostLetters = 400;
/** No caption. */
const isWhole = /[.!?…][\p{Pe}\p{Pf}"']*$/u;

function worthOf(before: string, after: string, roles: readonly string[]): number {
  if (isSubject.test(before) && isCopula.test(after)) return 4;
  if (isRelative.test(after)) return 3;
  if (
    isApposition.test(after) &&
    !isListed.test(after) &&
    !isNext.test(after) &&
    !isOfAll.test(after) &&
    !opensSentence(before, after)
  )
    return 3;
  if (isNamedAfter.test(before) && !isOpeningAlone.test(before) && /^(?:\.|, (?!and |or ))/.test(after)) return 2.5;
  if (roles.some((role) => standsBeside(role, before, after))) return 2;
  return hasOffice.test(before) || isPlaceOf.test(before) ? 1.5 : 0;
}

/** "Velden is a group of islands": what is called something stands first, at most with a title. */
const isSubject = /^(?:The |\p{Lu}[\p{L}.-]* ){0,2}$/u;
const isCopula = /^,? (?:is|was|are|were) (?:an?|the|one of|among|part of)(?![\p{L}])/u;
const offices =
  "president|prime minister|minister|secretary|chancellor|mayor|governor|senator|king|queen|prince|princess|pope|bishop|general|colonel|judge|justice|chief|director|chair\\p{L}*|head|leader|spokes\\p{L}+|professor|economist|analyst|engineer|lawyer|attorney|mediator|author|actor|actress|singer|coach|captain|officer|commissioner|ambassador|executive|founder|candidate";
/** "Davit Hollin, who leads", "Laura Obel, who was president of"; not "the fair, which is in Tessen" */
const isRelative = new RegExp(
  `^(?:,| \\() ?(?:who|which) (?:(?:is|was|has been) (?:an?|the|one of|(?:${offices}))|runs|leads|heads|founded|owns)(?![\\p{L}])`,
  "u",
);
/** "Mira Dolp, the engineer who", "Tessen, a town of" */
const isApposition =
  /^(?:,| \() ?(?:an?|the|one of|former|chief|head|president|director|chair\p{L}*|minister|mayor|professor|spokes\p{L}+|founder|leader)(?![\p{L}])/u;
/** "the Courier, the Echo and others" */
const isListed = /^, (?:the|an?) (?:\p{Lu}[\p{L}’'-]*)(?: \p{Lu}[\p{L}’'-]*)* ?(?:,|\.|and |or )/u;
/** "Ada Marsh, former President Tom Hent and others" */
const isNext = new RegExp(
  `^, (?:an? |the )?(?:former |acting |then )?(?:\\p{Lu}[\\p{L}.-]* ){0,2}(?:${offices}) (?:of state )?(?-i:\\p{Lu})\\p{L}`,
  "iu",
);
/** What sums up the sentence and not the name: "…, a move that" */
const isOfAll =
  /^, (?:an?|the) (?:[\p{Ll}-]+ )?(?:move|decision|step|change|claim|sign|figure|rise|fall|development)(?![\p{L}])/u;
/** "the mediator, Oda Renfeld," */
const isNamedAfter = /(?<![\p{L}])(?:the|an?|its|their) (?:[\p{Ll}'’-]+ ){0,5}?[\p{Ll}-]+, $/u;
/** "Transport minister Karsten Obel", "the engineer Mira Dolp", "the ferry company Velden Line" */
const hasOffice = new RegExp(
  `(?<![\\p{L}])(?:${offices}|company|bank|agency|city|town|village|island|river|province|party|union) $`,
  "iu",
);
const isPlaceOf = /(?<![\p{L}])(?:city|town|village|island|province|state|port) of $/u;
const opening =
  /^["“]?(?:after|although|amid|as|at|according|because|before|by|during|for|from|if|in|like|on|once|since|though|until|under|when|where|while|with|without|outside|inside|near|behind|beyond|across|against|above|below|around|following|despite|among|within|throughout|over|along|instead|besides)(?![\p{L}])/iu;

/** "After a fire in Tessen, the crew …": the first comma ends what the sentence opens with, unless another closes "Tessen, a town, …". */
function opensSentence(before: string, after: string): boolean {
  if (before.includes(",") || !opening.test(before)) return false;
  return !/^(?:,| \()[^,.;]{3,80}[,)] \p{L}/u.test(after);
}

/** "After a hit on its earnings, " */
const isOpeningAlone = new RegExp(`${opening.source}[^,]*, $`, "iu");

/** Right before the name or right after it, up to the next mark. */
function standsBeside(role: string, before: string, after: string): boolean {
  const own = role.toLowerCase();
  const nearest = before.toLowerCase().replace(/,? $/u, "");
  if (nearest.endsWith(own) && !/\p{L}/u.test(nearest.at(-own.length - 1) ?? "")) return true;
  return /^(?:,| as )([^,.;:]*)/u.exec(after.toLowerCase())?.[1]?.includes(own) === true;
}

/** As a name of its own, not as a part of a longer word. */
function placeOf(sentence: string, name: string): number {
  for (let at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + 1))
    if (!/[\p{L}\p{N}]/u.test(`${sentence[at - 1] ?? " "}${sentence[at + name.length] ?? " "}`)) return at;
  return -1;
}

/** What a sentence expands: "the Velden Ferry Union (VFU)" gives the name of VFU. */
export function expansionOf(sentence: string, abbreviation: string): string | undefined {
  const at = sentence.indexOf(`(${abbreviation})`);
  if (at < 0) return undefined;
  const words = sentence.slice(0, at).trim().split(/\s+/u);
  const letters = abbreviation.replace(/[^\p{Lu}]/gu, "");
  for (let length = letters.length; length <= letters.length + mostSmallWords; length += 1) {
    const tail = words.slice(-length);
    const heads = tail.map((word) => word.replace(/^[^\p{L}]+/u, "")[0] ?? "").join("");
    // Small words ("of the") may have a letter or none; words with a capital have one.
    const isNamed =
      holdsInOrder(heads.toUpperCase(), letters) && holdsInOrder(letters, heads.replace(/[^\p{Lu}]/gu, ""));
    if (tail.length === length && heads[0] === letters[0] && isNamed) return tail.join(" ");
  }
  return undefined;
}

const mostSmallWords = 3;

function holdsInOrder(letters: string, wanted: string): boolean {
  let at = 0;
  for (const letter of letters) if (letter === wanted[at]) at += 1;
  return at === wanted.length;
}
