import { foldShorter, type Gathered, isBodyName } from "./fold-names.ts";
import { type Candidate, candidatesIn } from "./name-candidates.ts";
import { bodyWords, nationalities, personTitles, speechCue } from "./name-words.ts";
import { isPlaceName } from "./place-names.ts";
import type { Span } from "./sentences.ts";
import { foldedName } from "./tokens.ts";

export type NameType = "person" | "organisation" | "place" | "other";

export interface Name {
  name: string;
  type: NameType;
  times: number;
  isInTitle: boolean;
  /** Where it stands in the text; the shorter forms ("Araghchi") too. */
  spans: Span[];
}

/** Languages in which a capital letter alone says nothing (nouns have one). */
const capitalNouns = new Set(["de", "lb"]);
const cased = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;

/**
 * The names in a text, the most mentioned first: runs of capitalised words that stand so inside a sentence, since at its
 * start every word does. Surnames count for the full name that the same text gives. First form: rules for languages
 * that give names capitals; none for scripts without case.
 */
export function namesIn(text: string, sentences: readonly Span[], language: string | undefined, title = ""): Name[] {
  if (!cased.test(text)) return [];
  const base = language?.split("-")[0]?.toLowerCase();
  const gathered = gather(candidatesIn(text, sentences, base), text);
  const folded = foldShorter([...gathered.values()], text).map((group) => withState(group, text));
  const inTitle = ` ${foldedName(title)} `;
  return folded
    .filter((group) => isConfirmed(group, text, base))
    .map((group): Name => {
      const words = foldedName(group.name);
      const last = foldedName(group.words.at(-1) ?? "");
      const type = typeOf(group, text, base);
      const isInTitle = inTitle.includes(` ${words} `) || (type === "person" && inTitle.includes(` ${last} `));
      const spans = group.mentions.map(({ start, end }): Span => [start, end]).sort((a, b) => a[0] - b[0]);
      return { name: group.name, type, times: spans.length, isInTitle, spans };
    })
    .sort((a, b) => b.times - a.times || (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0));
}

function gather(candidates: readonly Candidate[], text: string): Map<string, Gathered> {
  const groups = new Map<string, Gathered>();
  const inside = new Set(candidates.filter(({ isInitial }) => !isInitial).map(({ name }) => foldedName(name)));
  const full = candidates.filter((candidate) => {
    const { words, hasTitle } = withoutTitles(candidate);
    return words.length > 1 && (hasTitle || !candidate.isInitial);
  });
  const lastWords = new Set(full.map(({ words }) => foldedName(words.at(-1) ?? "")));
  for (const written of candidates) {
    const candidate = withoutOpener(written, inside, lastWords, text);
    const { words, start, hasTitle } = withoutTitles(candidate);
    if (words.length === 0) continue;
    const name = text.slice(start, candidate.end).replace(/\s+/g, " ");
    const key = foldedName(name);
    if (key.length < 2 || /^\d+$/.test(key)) continue;
    const group = groups.get(key) ?? { name, words, mentions: [] };
    // A dateline or a label writes in capitals what the text writes as a name.
    if (group.name === group.name.toUpperCase() && name !== name.toUpperCase()) group.name = name;
    group.mentions.push({ start, end: candidate.end, isInitial: candidate.isInitial && !hasTitle, hasTitle });
    groups.set(key, group);
  }
  return groups;
}

/** "Yesterday Varga left": the first word of a sentence goes when the text knows the name without it. */
function withoutOpener(
  candidate: Candidate,
  inside: ReadonlySet<string>,
  lastWords: ReadonlySet<string>,
  text: string,
): Candidate {
  const [first, ...rest] = candidate.words;
  if (!candidate.isInitial || !first || rest.length === 0 || inside.has(foldedName(candidate.name))) return candidate;
  const shorter = candidate.name.slice(first.length).trimStart();
  const key = foldedName(shorter);
  const isKnown = rest.length > 1 ? inside.has(key) : lastWords.has(key) || (inside.has(key) && holdsWord(text, first));
  if (!isKnown || withoutTitles(candidate).hasTitle) return candidate;
  const start = candidate.end - shorter.length;
  return { name: shorter, words: rest, start, end: candidate.end, isInitial: false };
}

/** "President", "Foreign Minister" and nationalities before a name are no part of it, unless they are all there is. */
function withoutTitles({ name, words, start }: Candidate): { words: string[]; start: number; hasTitle: boolean } {
  const isBody = words.some((word) => bodyWords.has(word.toLowerCase()));
  const bare = words.map((word) => word.toLowerCase().replace(/\.$/, ""));
  // "U.S. President Donald Trump": what stands before the last title goes with it.
  const lastTitle = isBody
    ? -1
    : bare.findLastIndex((word, index) => personTitles.has(word) && index < words.length - 1);
  let first = lastTitle + 1;
  while (!isBody && first < words.length && nationalities.has(bare[first] ?? "")) first += 1;
  if (!isBody && first === words.length - 1 && personTitles.has(bare[first] ?? "")) first += 1;
  let offset = 0;
  for (const word of words.slice(0, first)) {
    const at = name.indexOf(word, offset) + word.length;
    offset = at + (/^[\s.]*/.exec(name.slice(at))?.[0].length ?? 0);
  }
  const hasTitle = lastTitle >= 0;
  return { words: words.slice(first), start: start + offset, hasTitle };
}

function isConfirmed(group: Gathered, text: string, language: string | undefined): boolean {
  const single = group.words.length === 1;
  const word = group.words[0] ?? "";
  if (single && personTitles.has(word.toLowerCase())) return false;
  if (group.words.every((part) => isAdjective(part))) return isPlaceName(group.name, language);
  if (isPlaceName(group.name, language)) return true;
  if (single && isAcronym(word)) return word.length <= 6 && group.mentions.length + (word.length > 2 ? 1 : 0) > 1;
  if (single && bodyWords.has(word.toLowerCase())) return false;
  if (group.mentions.some((mention) => mention.hasTitle)) return true;
  if (capitalNouns.has(language ?? "en")) return group.words.length > 1;
  const inside = group.mentions.filter((mention) => !mention.isInitial).length;
  if (inside === 0) return group.words.length > 1 && group.words.length < 5;
  if (!single) return true;
  return inside > countWord(text, word.toLowerCase());
}

/** "American", "North Korean", "African-American": whose, not who. */
function isAdjective(word: string): boolean {
  return word
    .toLowerCase()
    .split("-")
    .every((part) => nationalities.has(part) || /^(?:north|south|east|west|central|latin|anglo)$/.test(part));
}

/** Whether a word also stands in the text in small letters. */
function holdsWord(text: string, word: string): boolean {
  return countWord(text, word.toLowerCase()) > 0;
}

function countWord(text: string, word: string): number {
  let times = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const isWhole = !/[\p{L}\p{N}]/u.test(
      text.slice(Math.max(0, at - 1), at) + text.slice(at + word.length, at + word.length + 1),
    );
    if (isWhole) times += 1;
  }
  return times;
}

function isAcronym(word: string): boolean {
  return /^(?:\p{Lu}\.?){2,6}s?$/u.test(word);
}

function typeOf(group: Gathered, text: string, language: string | undefined): NameType {
  const words = group.words.map((word) => word.toLowerCase());
  if (group.isInState || isPlaceName(group.name, language)) return "place";
  if (isBodyName(group) || group.acronym || isListed(group, text)) return "organisation";
  // Of a surname alone nobody can say whose it is, in another article least of all.
  const isAlone = group.words.length === 1;
  if (!isAlone && group.mentions.some((mention) => mention.hasTitle)) return "person";
  if (group.words.length === 1 && isAcronym(group.name)) return "organisation";
  const speaks = group.mentions.some(({ end }) => speechCue.test(text.slice(end, end + 40)));
  const isIn = group.mentions.filter(({ start }) =>
    /\b(?:in|near|from|outside|across)\s$/i.test(text.slice(Math.max(0, start - 9), start)),
  ).length;
  if (group.words.length <= 2 && isIn * 2 > group.mentions.length) return "place";
  const written = group.words.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (group.words.length >= 2 && written <= 4 && !words.includes("the") && !/\d/.test(group.name)) {
    const hasShort = group.mentions.some(({ start, end }) => end - start < group.name.length);
    if (speaks || hasShort || isPersonShaped(group.words)) return "person";
  }
  return speaks && !isAlone ? "person" : "other";
}

/** "Gulmarra Uranium (NASDAQ: GMUB)": what is traded is a body. */
function isListed({ mentions }: Gathered, text: string): boolean {
  return mentions.some(({ end }) => /^ \(\p{Lu}[\p{L}-]{2,9} ?: ?\p{Lu}{1,5}\b/u.test(text.slice(end, end + 24)));
}

/** "Millbrook, Ohio": a place of which there are several. */
function withState(group: Gathered, text: string): Gathered {
  if (group.words.length > 3 || isBodyName(group)) return group;
  for (const { start, end } of group.mentions) {
    const [, state] = stateAfter.exec(text.slice(end, end + 40)) ?? [];
    const isWhere = /\b(?:in|near|from|of|at|to|outside|around)\s$/i.test(text.slice(Math.max(0, start - 9), start));
    if (state && isWhere && isPlaceName(state, undefined))
      return { ...group, name: `${group.name}, ${state}`, isInState: true };
  }
  return group;
}

const stateAfter = /^, (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)(?=[,.;]|\s\p{Ll}|$)/u;

/** Two or three words of letters, none of them a noun's ending that names of people lack. */
function isPersonShaped(words: readonly string[]): boolean {
  return (
    words.filter((word) => /^\p{Lu}/u.test(word)).length <= 3 &&
    words.every((word) =>
      /^\p{Lu}[\p{Ll}'’-]+|^\p{Lu}\.?$|^(?:van|von|de|la|al|bin|der|den|del|di|da|dos)$/u.test(word),
    ) &&
    !/(?:tion|ment|ness|ship|ings?|ics|ity|ies|day|ers|Act|Bill|Deal|Cup|War|Street|Road|River|Bridge|Park|Island|County|Award|Prize|Game|Games|Bay|Sea|Valley|Beach|Airport|Station|Avenue|Lake|Mountain|Hill|Hills|Way)$/u.test(
      words.at(-1) ?? "",
    )
  );
}
