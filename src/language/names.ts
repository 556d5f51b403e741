import { foldShorter, type Gathered, isBodyName } from "./fold-names.ts";
import { genericWords } from "./generic-words.ts";
import { opensWithGivenName as isGivenName } from "./given-names.ts";
import { type Candidate, candidatesIn } from "./name-candidates.ts";
import { isAcronym, kindOfName, type NameType } from "./name-kind.ts";
import {
  askingWords,
  bodyWords,
  callings,
  joiners,
  legalForms,
  nationalities,
  officeMatters,
  personTitles,
} from "./name-words.ts";
import { isPlaceName } from "./place-names.ts";
import type { Span } from "./sentences.ts";
import { stateBehindTown, stateOfShortForm } from "./state-short-forms.ts";
import { taggedIn, tagKey } from "./tagged-names.ts";
import { foldedName } from "./tokens.ts";

export type { NameType } from "./name-kind.ts";

export interface Name {
  name: string;
  type: NameType;
  times: number;
  isInTitle: boolean;
  /** False where it only opens English sentences, where any words look like a name, and reads like a call or a button there. */
  isInside?: boolean;
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
  const tagged = taggedIn(text);
  return folded
    .filter((group) => isConfirmed(group, text, base))
    .map((group): Name => {
      const words = foldedName(group.name);
      const last = foldedName(group.words.at(-1) ?? "");
      const type = kindOfName(group, text, base);
      const isInTitle = inTitle.includes(` ${words} `) || (type === "person" && inTitle.includes(` ${last} `));
      const written = group.mentions.map(({ start, end }): Span => [start, end]);
      const spans = [...written, ...(tagged.get(tagKey(group.name)) ?? [])].sort((a, b) => a[0] - b[0]);
      return {
        name: group.name,
        type,
        times: spans.length,
        isInTitle,
        isInside: standsAsName(group, text, base),
        spans,
      };
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
    const candidate = withoutMatter(withoutOpener(written, inside, lastWords, text), text);
    const { words: bare, start, end, hasTitle, isBody } = withoutForm(withoutTitles(candidate), candidate.end, text);
    if (bare.length === 0) continue;
    const state = bare.length === 1 ? stateBehindTown(text, start, end) : undefined;
    const words = state?.split(" ") ?? bare;
    const name = state ?? text.slice(start, end).replace(/\s+/g, " ");
    const key = foldedName(name);
    if (key.length < 2 || /^\d+$/.test(key)) continue;
    const group = groups.get(key) ?? { name, words, mentions: [] };
    // A dateline or a label writes in capitals what the text writes as a name.
    if (group.name === group.name.toUpperCase() && name !== name.toUpperCase()) group.name = name;
    if (isBody) group.isBody = true;
    group.mentions.push({ start, end, isInitial: candidate.isInitial && !hasTitle, hasTitle });
    groups.set(key, group);
  }
  return groups;
}

/** Of "Minister of Defence Ada Marsh" the matter belongs to the office, and the office is a title. */
function withoutMatter(candidate: Candidate, text: string): Candidate {
  const [matter] = officeMatters.exec(candidate.name) ?? [];
  if (!matter || !isOffice.test(before(text, candidate.start))) return candidate;
  const words = candidate.words.slice(matter.trim().split(/\s+/).length);
  return { ...candidate, name: candidate.name.slice(matter.length), words, start: candidate.start + matter.length };
}

function before(text: string, start: number): string {
  return text.slice(Math.max(0, start - 24), start);
}

const isMatter = /^(?:State|Defen[cs]e|Health|Education|Labou?r|Interior|Justice|Energy|Commerce|Agriculture|Finance)$/;
const isOffice = /\b(?:secretary|minister|director|undersecretary|commissioner)\s(?:of|for)\s(?:the\s)?$/i;

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
  const bare = words.map((word) => word.toLowerCase().replace(/\.$/, ""));
  const called = words.slice(1);
  if (words.length > 2 && callings.has(bare[0] ?? "") && isGivenName(called.join(" "))) {
    return { words: called, start: start + name.indexOf(called[0] ?? "", words[0]?.length), hasTitle: true };
  }
  // "U.S. President Donald Trump": what stands before the last title goes with it, the Senate of "Senate Leader Ada Marsh" too.
  const title = bare.findLastIndex((word, index) => personTitles.has(word) && index < words.length - 1);
  // "Senate Chief of Staff Ada Marsh"
  const ofStaff = /^of staff\b./.test(bare.slice(title + 1).join(" ")) ? 2 : 0;
  const rest = bare.slice(title + 1 + ofStaff);
  const isOffice = joiners.has(rest[0] ?? "") || rest.every((word) => personTitles.has(word));
  const isBody = bare.some((word, index) => bodyWords.has(word) && (index > title || isOffice));
  const lastTitle = isBody || title < 0 ? -1 : title + ofStaff;
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

/** "Corvin Inc" and "Corvin" are one body. */
function withoutForm(bare: ReturnType<typeof withoutTitles>, end: number, text: string) {
  const { words, start } = bare;
  const name = text.slice(start, end);
  const shorter = name.slice(0, -(words.at(-1) ?? "").length).trimEnd();
  const isBody = words.length > 1 && legalForms.has(words.at(-1)?.toLowerCase() ?? "") && /\p{L}$/u.test(shorter);
  return isBody
    ? { ...bare, words: words.slice(0, -1), end: start + shorter.length, isBody }
    : { ...bare, end, isBody };
}

/** What opens a sentence that goes on in small letters is what it tells of, unless it begins with "Feeding" or holds "You". */
function standsAsName({ mentions, words }: Gathered, text: string, language: string | undefined): boolean {
  if (language !== undefined && language !== "en") return true;
  const isCall = /ing$/.test(words[0] ?? "") || words.some((word) => askingWords.has(word.toLowerCase()));
  return mentions.some(({ isInitial, end }) => !isInitial || (!isCall && /^,? \p{Ll}/u.test(text.slice(end, end + 4))));
}

function isConfirmed(group: Gathered, text: string, language: string | undefined): boolean {
  const single = group.words.length === 1;
  const word = group.words[0] ?? "";
  if (single && personTitles.has(word.toLowerCase())) return false;
  // "the Secretary of State" stands for an office, and names no state.
  if (single && isMatter.test(word) && group.mentions.every(({ start }) => isOffice.test(before(text, start))))
    return false;
  if (group.words.every((part) => isAdjective(part))) return isPlaceName(group.name, language);
  if (isPlaceName(group.name, language)) return true;
  if (single && isAcronym(word)) return word.length <= 6 && group.mentions.length + (word.length > 2 ? 1 : 0) > 1;
  if (single && bodyWords.has(word.toLowerCase())) return false;
  if (group.mentions.some((mention) => mention.hasTitle)) return true;
  if (single && genericWords.has(word.toLowerCase())) return false;
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
    .every(
      (part) =>
        nationalities.has(part) ||
        nationalities.has(part.replace(/s$/, "")) ||
        /^(?:north|south|east|west|central|latin|anglo|latin[oa]s?|hispanics?|islamists?|communists?|congressional)$/.test(
          part,
        ),
    );
}

/** Whether a word also stands in the text in small letters. */
function holdsWord(text: string, word: string): boolean {
  return countWord(text, word.toLowerCase()) > 0;
}

function countWord(text: string, word: string): number {
  let times = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    // "#velden" writes a name, and no word.
    const isWhole = !/[\p{L}\p{N}#@]/u.test(
      text.slice(Math.max(0, at - 1), at) + text.slice(at + word.length, at + word.length + 1),
    );
    if (isWhole) times += 1;
  }
  return times;
}

/**
 * "Millbrook, Ohio": a place of which there are several. With the state in short ("Millbrook, Calif.") it is a place as well, and keeps
 * its name, as papers that write so write the town alone as often.
 */
function withState(group: Gathered, text: string): Gathered {
  if (group.words.length > 3 || isBodyName(group)) return group;
  for (const { start, end } of group.mentions) {
    const behind = text.slice(end, end + 40);
    const isWhere = /\b(?:in|near|from|of|at|to|outside|around)\s$/i.test(text.slice(Math.max(0, start - 9), start));
    if (!isWhere) continue;
    const [, state] = stateAfter.exec(behind) ?? [];
    if (state && isPlaceName(state, undefined)) return { ...group, name: `${group.name}, ${state}`, isInState: true };
    const [, short] = shortStateAfter.exec(behind) ?? [];
    if (short && stateOfShortForm(short)) return { ...group, isInState: true };
  }
  return group;
}

const stateAfter = /^, (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)(?=[,.;]|\s\p{Ll}|$)/u;
const shortStateAfter = /^, (\p{Lu}\p{Ll}{1,5}|\p{Lu}\.\p{Lu})\./u;
