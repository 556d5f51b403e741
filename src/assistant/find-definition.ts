import { leansOnOthers } from "../stories/quotable-sentence.ts";

/** How well a sentence says who or what a name is; 0 where it does not. */
export function defines(sentence: string, name: string, roles: readonly string[] = []): number {
  const at = placeOf(sentence, name);
  if (at < 0 || sentence.length > mostLetters || leansOnOthers(sentence, "en")) return 0;
  const before = sentence.slice(0, at);
  const after = sentence.slice(at + name.length);
  if (isSubject.test(before) && isCopula.test(after)) return 4;
  if (isApposition.test(after)) return 3;
  if (isNamedAfter.test(before) && /^[,.]/.test(after)) return 2.5;
  if (roles.some((role) => sentence.toLowerCase().includes(role.toLowerCase()))) return 2;
  return hasOffice.test(before) ? 1.5 : 0;
}

const mostLetters = 400;
/** "Velden is a group of islands": what is called something stands first, at most with a title. */
const isSubject = /^(?:The |\p{Lu}[\p{L}.-]* ){0,2}$/u;
const isCopula = /^,? (?:is|was|are|were) (?:an?|the|one of|among|part of)(?![\p{L}])/u;
/** "Mira Dolp, the engineer who", "Tessen, a town of", "Davit Hollin, who leads" */
const isApposition =
  /^(?:,| \() ?(?:an?|the|one of|former|chief|head|president|director|chair\p{L}*|minister|mayor|professor|spokes\p{L}+|founder|leader|(?:who|which) (?:is|was|has been|runs|leads|heads|founded|owns))(?![\p{L}])/u;
/** "the mediator, Oda Renfeld," */
const isNamedAfter = /(?<![\p{L}])(?:the|an?|its|their) (?:[\p{Ll}'’-]+ ){0,5}?[\p{Ll}-]+, $/u;
/** "Transport minister Karsten Obel", "the engineer Mira Dolp" */
const hasOffice =
  /(?<![\p{L}])(?:president|prime minister|minister|secretary|chancellor|mayor|governor|senator|king|queen|prince|princess|pope|bishop|general|colonel|judge|justice|chief|director|chair\p{L}*|head|leader|spokes\p{L}+|professor|economist|analyst|engineer|lawyer|attorney|mediator|author|actor|actress|singer|coach|captain|officer|commissioner|ambassador|executive|founder|deputy|candidate|company|bank|agency|city|town|village|island|river|province|group|party|union)(?: of (?:the )?[\p{L} ]{1,30})? $/iu;

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
