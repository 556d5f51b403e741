import { toSurname } from "../language/fold-names.ts";
import { type Gender, genderOfName } from "../language/given-names.ts";
import { personTitles, speechCue } from "../language/name-words.ts";
import { type Name, type NameType, namesIn } from "../language/names.ts";
import { type Span, sentencesOf } from "../language/sentences.ts";
import { foldedName } from "../language/tokens.ts";
import { typeOfBodyName } from "./body-type.ts";
import type { Member } from "./cast-member.ts";
import { type Role, rolesAt } from "./cast-roles.ts";
import { genderOfTitle } from "./person-gender.ts";
import { withSharedSurnames } from "./shared-surnames.ts";
import { type Noun, readNoun } from "./source-nouns.ts";
import type { ArticleOfClaims, SpeakerType } from "./speaker.ts";

export interface Cast {
  members: Member[];
  /** The members that a name's last word may stand for; more than one is ambiguous. */
  byLastWord: ReadonlyMap<string, readonly Member[]>;
}

/** All that an article names, with the offices and descriptions that stand beside the names. */
export function castOf({ text, title, language }: ArticleOfClaims): Cast {
  const sentences = sentencesOf(text, language);
  const found = namesIn(text, sentences, language, title).flatMap((name) => withOwnNames(name, text));
  const members = withSharedSurnames(withSurnames(mergeMembers(found.map((name) => memberOf(name, text)))), text);
  return { members, byLastWord: lastWordsOf(members) };
}

/** Whom a surname may stand for; a body of several words is not called by its last one. */
function lastWordsOf(members: readonly Member[]): Map<string, Member[]> {
  const byLastWord = new Map<string, Member[]>();
  for (const member of members) {
    if (member.sort === "place" || (member.sort === "body" && member.words.length > 1)) continue;
    const last = lastWord(member);
    byLastWord.set(last, [...(byLastWord.get(last) ?? []), member]);
  }
  return byLastWord;
}

function lastWord({ words }: Member): string {
  return foldedName(toSurname(words).at(-1) ?? "");
}

const titles: readonly [RegExp, Gender][] = [
  [/(?:^|\s)(?:Mrs|Ms|Miss|Madam|Lady|Dame|Baroness|Queen|Princess|Sister|Frau|Señora)\.?\s*$/u, "female"],
  [/(?:^|\s)(?:Mr|Sir|Lord|King|Prince|Baron|Father|Brother|Herr|Señor)\.?\s*$/u, "male"],
];
function memberOf({ name: written, type, spans }: Name, text: string): Member {
  const { name, words, title } = withoutOffice(written);
  const mentions = spans.map((span): Span => [span[0] + Math.max(0, text.slice(...span).indexOf(name)), span[1]]);
  const roles = [...(title ? [title] : []), ...mentions.flatMap((span) => rolesAt(text, span))];
  const before = mentions.map(([start]) => text.slice(Math.max(0, start - 12), start));
  const titled = titles.find(([pattern]) => before.some((piece) => pattern.test(piece)))?.[1];
  const subjects = mentions.filter(([start]) => !aside.test(text.slice(Math.max(0, start - 14), start)));
  const taken = takenUpAs(mentions, subjects, text);
  const offices = roles.map((role) => coreOf(role.words)).join(" | ");
  const gender = titled ?? genderOfTitle(offices) ?? genderOfName(name) ?? (taken === "thing" ? undefined : taken);
  const short = mentions.some(([start, end]) => words.length > 1 && !/\s/.test(text.slice(start, end)));
  // Of a single word speaking is no proof: firms and states speak too.
  const speaks = words.length > 1 && subjects.some(([, end]) => speechCue.test(text.slice(end, end + 40)));
  const isLikelyPerson = short || gender !== undefined || speaks;
  const sort =
    taken === "thing" && type !== "place" && !genderOfName(name) ? "body" : sortOf(name, type, roles, isLikelyPerson);
  return {
    name,
    words,
    sort,
    isPersonShaped: type === "person" && words.length > 1,
    type:
      sort === "person"
        ? "person"
        : (typeByRole(roles) ?? typeOfBodyName(name) ?? (isCompany(mentions, text) ? "company" : "organisation")),
    gender,
    roles,
    aliases: new Set(mentions.map((span) => text.slice(...span)).filter((form) => form !== name)),
    mentions,
  };
}

/** What only firms have, and do. */
const ofCompany =
  /^(?:['’]s?\s(?:\p{L}+\s)?(?:chief executive|CEO|shares?|shareholders?|investors?|founder|stock|profits?|sales|revenues?|products?|customers?|factory|factories|plants?|earnings)\b|,\swhich\s(?:makes|sells|owns|operates|runs|builds|produces|manufactures|employs)\b|\s(?:shares|stock)\b)/u;

function isCompany(mentions: readonly Span[], text: string): boolean {
  return mentions.some(
    ([start, end]) =>
      ofCompany.test(text.slice(end, end + 50)) ||
      /\bshares (?:of|in)\s$/.test(text.slice(Math.max(0, start - 10), start)),
  );
}

/** A member that the names of the text do not hold: one that only begins sentences. */
export function newMember(written: string, text: string): Member {
  const spans: Span[] = [];
  for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + written.length))
    if (!/[\p{L}\p{N}]/u.test(text.slice(at + written.length, at + written.length + 1)))
      spans.push([at, at + written.length]);
  const type = /\s/.test(written) && !typeOfBodyName(written) ? "person" : "other";
  return memberOf({ name: written, type, times: spans.length, isInTitle: false, spans }, text);
}

const nextPronoun = /^(?:(?!\n|[“"]|[^.!?]\s\p{Lu}).){0,120}?\b([Hh]e|[Ss]he|his|her|[Ii]t|its)\b/u;
/** What stands after one of these is not what the sentence is about. */
const aside = /\b(?:at|of|in|for|from|with|near|on|by|against|to|over)\s(?:the\s)?$/u;

/** As what the words after a name take it up, before anybody else is named: "Radek said he would stay." */
function takenUpAs(mentions: readonly Span[], subjects: readonly Span[], text: string): Gender | "thing" | undefined {
  if (mentions.some(([, end]) => /^,\swhich\b/.test(text.slice(end, end + 8)))) return "thing";
  const words = subjects.map(([, end]) => nextPronoun.exec(text.slice(end, end + 140))?.[1]?.toLowerCase() ?? "");
  const times = (test: RegExp) => words.filter((word) => test.test(word)).length;
  const [male, female, thing] = [times(/^(?:he|his)$/), times(/^(?:she|her)$/), times(/^its?$/)];
  // "Pym said it was late" speaks of something else.
  if (male + female === 0 || thing > 0 || (male > 0 && female > 0)) return undefined;
  return male > 0 ? "male" : "female";
}

/** "Kessler" may stand in the text as "Otto Kessler" too, at the start of a sentence, where the name was not looked for. */
function withOwnNames(name: Name, text: string): Name[] {
  const own = name.name.split(/\s+/)[0];
  const others = new Map<string, Span[]>();
  const rest: Span[] = [];
  const firstFull = name.spans.find((span) => /\s/.test(text.slice(...span)))?.[0];
  const alone: Span[] = [];
  for (const [start, end] of name.spans) {
    if (isSomebodyElse(name, [start, end], text, firstFull)) {
      alone.push([start, end]);
      continue;
    }
    const [given] = /\p{Lu}\p{Ll}+\s$/u.exec(text.slice(Math.max(0, start - 20), start)) ?? [];
    const full = `${given ?? ""}${text.slice(start, end)}`;
    if (!given || given.trim() === own || /\s/.test(text.slice(start, end)) || !genderOfName(full))
      rest.push([start, end]);
    else others.set(full, [...(others.get(full) ?? []), [start - given.length, end]]);
  }
  const split = [...others].map(
    ([full, spans]): Name => ({ ...name, name: full, type: "person", spans, times: spans.length }),
  );
  const [surname] = alone;
  if (surname) split.push({ ...name, name: text.slice(...surname), type: "person", spans: alone, times: alone.length });
  return rest.length > 0 ? [{ ...name, spans: rest }, ...split] : split;
}

/** "President Obama" or "Mr. Obama", where the text has "Michelle Obama" only later. */
function isSomebodyElse({ name }: Name, [start, end]: Span, text: string, firstFull: number | undefined): boolean {
  if (firstFull === undefined || /\s/.test(text.slice(start, end))) return false;
  const [, title = ""] = /(\p{L}+)\.?\s$/u.exec(text.slice(Math.max(0, start - 16), start)) ?? [];
  if (!personTitles.has(title.toLowerCase())) return false;
  const titled = titles.find(([pattern]) => pattern.test(`${title} `))?.[1];
  const gender = genderOfName(name);
  const isOffice = !/^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Herr|Frau)$/.test(title);
  return (isOffice && start < firstFull) || (titled !== undefined && gender !== undefined && titled !== gender);
}

/** "Inspector Hugo Lamb" is Hugo Lamb, an inspector. */
function withoutOffice(written: string): { name: string; words: string[]; title: Role | undefined } {
  const all = written.split(/\s+/);
  // "Roger J. Marsh" is no roger, but "Inspector A. Hugo Marsh" an inspector.
  const isGivenName = genderOfName(written) !== undefined && /^\p{Lu}\.?$/u.test(all[1] ?? "");
  const isOffice = (word: string, place: number) => readNoun(word).isPerson && !(place === 0 && isGivenName);
  const office = all.findLastIndex((word, place) => place < all.length - 2 && isOffice(word, place));
  if (office < 0 || typeOfBodyName(written)) return { name: written, words: all, title: undefined };
  const words = all.slice(office + 1);
  const title = all.slice(0, office + 1).join(" ");
  return { name: words.join(" "), words, title: { words: title, head: readNoun(all[office] ?? "").word } };
}

/** Members that turned out to have one name are one; of persons a middle name says no more. */
function mergeMembers(members: readonly Member[]): Member[] {
  const keyOf = ({ name, words, sort }: Member) =>
    sort === "person" && words.length > 2 && toSurname(words) === words
      ? foldedName(`${words[0]} ${words.at(-1)}`)
      : foldedName(name);
  return [...Map.groupBy(members, keyOf).values()].flatMap((same) => merged(same));
}

/** A surname that stands in the text by itself is short for the one full name that ends with it. */
function withSurnames(members: readonly Member[]): Member[] {
  const full = members.filter(({ sort, words }) => sort === "person" && words.length > 1);
  const byLast = Map.groupBy(full, lastWord);
  const homeOf = ({ words, sort, mentions }: Member) => {
    // Whoever has an office before somebody of the same surname is named is somebody else.
    if (words.length > 1 || sort !== undefined) return undefined;
    const homes = byLast.get(foldedName(words[0] ?? "")) ?? [];
    const [home] = homes;
    const isLate =
      home && toSurname(home.words) !== home.words && (home.mentions[0]?.[0] ?? 0) > (mentions[0]?.[0] ?? 0);
    return homes.length === 1 && !isLate ? home : undefined;
  };
  return [...Map.groupBy(members, (member) => homeOf(member) ?? member)].flatMap(([home, group]) =>
    merged([home, ...group.filter((one) => one !== home)]),
  );
}

function merged(same: readonly Member[]): Member[] {
  const [first] = same.toSorted((a, b) => b.name.length - a.name.length);
  if (!first || same.length === 1) return [...same];
  const sort = same.find((member) => member.sort !== undefined)?.sort;
  const names = same.flatMap(({ name, aliases }) => [name, ...aliases]).filter((name) => name !== first.name);
  return [
    {
      ...first,
      sort,
      type: same.find((member) => member.sort === sort)?.type ?? first.type,
      gender: same.find(({ gender }) => gender)?.gender,
      roles: same.flatMap(({ roles }) => roles),
      aliases: new Set(names),
      mentions: same.flatMap(({ mentions }) => mentions).toSorted((a, b) => a[0] - b[0]),
    },
  ];
}

/** What stands beside a name says more than its form, but a given name says most. */
function sortOf(name: string, type: NameType, roles: readonly Role[], isLikelyPerson: boolean): Member["sort"] {
  if (type === "organisation") return "body";
  if (type === "person" && genderOfName(name)) return "person";
  const nouns = nounsOf(roles);
  if (nouns.some(({ isPerson }) => isPerson)) return "person";
  if (type === "place") return "place";
  if (nouns.length > 0 || typeOfBodyName(name)) return "body";
  return isLikelyPerson ? "person" : undefined;
}

/** What a name is said to be; "the latest test" beside one is chance. */
function nounsOf(roles: readonly Role[]): Noun[] {
  const nouns = roles.map(({ head }) => readNoun(head));
  return nouns.filter(({ type }) => type !== undefined && type !== "document" && type !== "study");
}

function typeByRole(roles: readonly Role[]): SpeakerType | undefined {
  return nounsOf(roles).find(({ isPerson }) => !isPerson)?.type;
}

/** Without what follows: the manager of a king is none. */
function coreOf(words: string): string {
  return words.split(/\s(?:of|for|at|in|to)\s/u)[0] ?? "";
}
