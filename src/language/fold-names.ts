import { bodyWords, particles } from "./name-words.ts";
import { isPlaceName } from "./place-names.ts";
import { foldedName } from "./tokens.ts";

/** The mentions of one name in a text. */
export interface Gathered {
  name: string;
  words: string[];
  mentions: { start: number; end: number; isInitial: boolean; hasTitle: boolean }[];
  /** What the text says in brackets that it is called for short. */
  acronym?: string;
  /** Its legal form ("Inc") stands after it somewhere. */
  isBody?: boolean;
  /** The text says in which country or state the place lies. */
  isInState?: boolean;
}

/**
 * "Araghchi" is Abbas Araghchi when one fuller name of the same text ends with it; where two do, it stays by itself. "The
 * NRC" is the Northern Rail Council when the text says so in brackets, or when its letters are those of one body alone.
 */
export function foldShorter(groups: readonly Gathered[], text: string): Gathered[] {
  const full = groups
    .filter((group) => group.words.length > 1)
    .sort((a, b) => b.mentions.length - a.mentions.length || b.words.length - a.words.length);
  const byEnd = new Map<string, Gathered[]>();
  for (const group of full.filter((one) => !isBodyName(one) && !particles.has(one.words[0]?.toLowerCase() ?? "")))
    for (const end of endsOf(group)) byEnd.set(end, [...(byEnd.get(end) ?? []), group]);
  const byLetters = new Map<string, Gathered[]>();
  for (const group of full) {
    const acronym = acronymAfter(group, text);
    if (acronym) group.acronym = acronym;
    const letters = acronym?.toLowerCase() ?? initialsOf(group);
    if (letters.length > 2 || acronym) byLetters.set(letters, [...(byLetters.get(letters) ?? []), group]);
  }
  return groups.filter((group) => {
    const key = foldedName(group.name);
    const whole = onlyPerson(byEnd.get(key), group) ?? onlyBody(byLetters.get(key), group);
    if (!whole || isPlaceName(group.name, undefined)) return true;
    whole.mentions.push(...group.mentions);
    return false;
  });
}

export function isBodyName(group: Gathered): boolean {
  return (
    group.isBody === true || group.name.includes(" & ") || group.words.some((word) => bodyWords.has(word.toLowerCase()))
  );
}

/** "Jr", "Sr", "III": which of a family's bearers of a name somebody is. */
export function isGenerational(word: string): boolean {
  return /^(?:II|III|IV|[JS]r\.?)$/.test(word);
}

/** The words of a name up to the surname: without "Jr" or "III". */
export function toSurname(words: readonly string[]): readonly string[] {
  return words.length > 2 && isGenerational(words.at(-1) ?? "") ? words.slice(0, -1) : words;
}

/** The surname, and with the particles before it: "Torre", "la Torre", "de la Torre"; of "Ada Marsh III" it is "Marsh". */
function endsOf(group: Gathered): string[] {
  const words = toSurname(group.words);
  const ends: string[] = [];
  for (let at = words.length - 1; at > 0; at -= 1) {
    ends.push(foldedName(words.slice(at).join(" ")));
    if (!particles.has(words[at - 1]?.toLowerCase() ?? "")) break;
  }
  return ends;
}

/** One person, whether or not with a middle name; undefined where the name could be that of two. */
function onlyPerson(candidates: readonly Gathered[] | undefined, short: Gathered): Gathered | undefined {
  const all = candidates?.filter((group) => group !== short) ?? [];
  // Beside Ada Marsh, Ada Marsh Jr is called so in full.
  const elder = all.filter(({ words }) => !isGenerational(words.at(-1) ?? ""));
  const others = elder.length > 0 ? elder : all;
  const given = others.map((group) => foldedName(group.words[0] ?? ""));
  const isOne = given.every((name) => given.every((other) => name.startsWith(other) || other.startsWith(name)));
  // Who is written before the son is named may be the father.
  const isLate = elder.length === 0 && others.every((group) => firstOf(group) > firstOf(short));
  return isOne && !isLate ? others[0] : undefined;
}

function firstOf({ mentions }: Gathered): number {
  return Math.min(...mentions.map(({ start }) => start));
}

function onlyBody(candidates: readonly Gathered[] | undefined, short: Gathered): Gathered | undefined {
  if (short.words.length > 1) return undefined;
  const said = candidates?.filter(({ acronym }) => acronym) ?? [];
  const [only, second] = said.length > 0 ? said : (candidates ?? []);
  return second ? undefined : only;
}

function initialsOf({ words }: Gathered): string {
  return words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join("")
    .toLowerCase();
}

/** "Northern Rail Council (NRC)", "Bank of Velden (BoV)": first letters of the name's words, in their order. */
function acronymAfter({ words, mentions }: Gathered, text: string): string | undefined {
  for (const { end } of mentions) {
    const [, short] = /^ \((?:the )?(\p{Lu}\p{L}{1,7})\)/u.exec(text.slice(end, end + 16)) ?? [];
    if (short && spells(short.toLowerCase(), words)) return short;
  }
  return undefined;
}

function spells(short: string, words: readonly string[]): boolean {
  let at = 0;
  for (const word of words) if (word.charAt(0).toLowerCase() === short[at]) at += 1;
  return at === short.length;
}
