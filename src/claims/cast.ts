import { type Gender, genderOfName } from "../language/given-names.ts";
import { speechCue } from "../language/name-words.ts";
import { type Name, type NameType, namesIn } from "../language/names.ts";
import { type Span, sentencesOf } from "../language/sentences.ts";
import { foldedName } from "../language/tokens.ts";
import { typeOfBodyName } from "./body-type.ts";
import { type Role, rolesAt } from "./cast-roles.ts";
import { genderOfTitle } from "./person-gender.ts";
import { readNoun } from "./source-nouns.ts";
import type { ArticleOfClaims, SpeakerType } from "./speaker.ts";

/** Somebody or something that an article names, whether it speaks or not. */
export interface Member {
  name: string;
  words: string[];
  /** Undefined for a name that may be a person's as well as a body's. */
  sort: "person" | "body" | "place" | undefined;
  /** By its form alone it could be a person's. */
  isPersonShaped: boolean;
  type: SpeakerType;
  gender: Gender | undefined;
  roles: Role[];
  aliases: Set<string>;
  /** In the order of the text. */
  mentions: Span[];
}

export interface Cast {
  members: Member[];
  /** The members that a name's last word may stand for; more than one is ambiguous. */
  byLastWord: ReadonlyMap<string, readonly Member[]>;
}

/** All that an article names, with the offices and descriptions that stand beside the names. */
export function castOf({ text, title, language }: ArticleOfClaims): Cast {
  const sentences = sentencesOf(text, language);
  const members = mergeMembers(
    namesIn(text, sentences, language, title).flatMap((name) =>
      withOwnNames(name, text).map((one) => memberOf(one, text)),
    ),
  );
  const byLastWord = new Map<string, Member[]>();
  for (const member of members) {
    if (member.sort === "place" || (member.sort === "body" && member.words.length > 1)) continue;
    const last = foldedName(member.words.at(-1) ?? "");
    byLastWord.set(last, [...(byLastWord.get(last) ?? []), member]);
  }
  return { members, byLastWord };
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
  const taken = takenUpAs(mentions, text);
  const offices = roles.map((role) => coreOf(role.words)).join(" | ");
  const gender = titled ?? genderOfTitle(offices) ?? genderOfName(name) ?? (taken === "thing" ? undefined : taken);
  const short = mentions.some(([start, end]) => words.length > 1 && !/\s/.test(text.slice(start, end)));
  // Of a single word speaking is no proof: firms and states speak too.
  const speaks = words.length > 1 && mentions.some(([, end]) => speechCue.test(text.slice(end, end + 40)));
  const isLikelyPerson = short || gender !== undefined || speaks;
  const sort = sortOf(name, type, roles, isLikelyPerson);
  return {
    name,
    words,
    sort,
    isPersonShaped: type === "person" && words.length > 1,
    type: sort === "person" ? "person" : (typeByRole(roles) ?? typeOfBodyName(name) ?? "organisation"),
    gender,
    roles,
    aliases: new Set(mentions.map((span) => text.slice(...span)).filter((form) => form !== name)),
    mentions,
  };
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

const nextPronoun = /^(?:(?!\n|[“"]|[^.!?]\s\p{Lu}).){0,120}?\b(he|she|his|her|it|its)\b/iu;

/** As what the words after a name take it up, before anybody else is named: "Radek said he would stay." */
function takenUpAs(mentions: readonly Span[], text: string): Gender | "thing" | undefined {
  const words = mentions.map(([, end]) => nextPronoun.exec(text.slice(end, end + 140))?.[1]?.toLowerCase() ?? "");
  const times = (test: RegExp) => words.filter((word) => test.test(word)).length;
  const [male, female, thing] = [times(/^(?:he|his)$/), times(/^(?:she|her)$/), times(/^its?$/)];
  const most = Math.max(male, female, thing);
  if (most === 0 || [male, female, thing].filter((count) => count > 0).length > 1) return undefined;
  return most === male ? "male" : most === female ? "female" : "thing";
}

/** "Kessler" may stand in the text as "Otto Kessler" too, at the start of a sentence, where the name was not looked for. */
function withOwnNames(name: Name, text: string): Name[] {
  const own = name.name.split(/\s+/)[0];
  const others = new Map<string, Span[]>();
  const rest: Span[] = [];
  for (const [start, end] of name.spans) {
    const [given] = /\p{Lu}\p{Ll}+\s$/u.exec(text.slice(Math.max(0, start - 20), start)) ?? [];
    const full = `${given ?? ""}${text.slice(start, end)}`;
    if (!given || given.trim() === own || /\s/.test(text.slice(start, end)) || !genderOfName(full))
      rest.push([start, end]);
    else others.set(full, [...(others.get(full) ?? []), [start - given.length, end]]);
  }
  const split = [...others].map(
    ([full, spans]): Name => ({ ...name, name: full, type: "person", spans, times: spans.length }),
  );
  return rest.length > 0 ? [{ ...name, spans: rest }, ...split] : split;
}

/** "Inspector Hugo Lamb" is Hugo Lamb, an inspector. */
function withoutOffice(written: string): { name: string; words: string[]; title: Role | undefined } {
  const all = written.split(/\s+/);
  const office = all.findLastIndex((word, place) => place < all.length - 2 && readNoun(word).isPerson);
  if (office < 0 || typeOfBodyName(written)) return { name: written, words: all, title: undefined };
  const words = all.slice(office + 1);
  const title = all.slice(0, office + 1).join(" ");
  return { name: words.join(" "), words, title: { words: title, head: readNoun(all[office] ?? "").word } };
}

/** Members that turned out to have one name are one. */
function mergeMembers(members: readonly Member[]): Member[] {
  return [...Map.groupBy(members, ({ name }) => foldedName(name)).values()].flatMap((same): Member[] => {
    const [first] = same;
    if (!first || same.length === 1) return same;
    const sort = same.find((member) => member.sort !== undefined)?.sort;
    return [
      {
        ...first,
        sort,
        type: same.find((member) => member.sort === sort)?.type ?? first.type,
        gender: same.find(({ gender }) => gender)?.gender,
        roles: same.flatMap(({ roles }) => roles),
        aliases: new Set(same.flatMap(({ aliases }) => [...aliases])),
        mentions: same.flatMap(({ mentions }) => mentions).toSorted((a, b) => a[0] - b[0]),
      },
    ];
  });
}

/** What stands beside a name says more than its form. */
function sortOf(name: string, type: NameType, roles: readonly Role[], isLikelyPerson: boolean): Member["sort"] {
  const byRole = sortByRole(roles);
  if (type === "organisation") return "body";
  if (byRole) return byRole;
  if (type === "place") return "place";
  if (typeOfBodyName(name)) return "body";
  return isLikelyPerson ? "person" : undefined;
}

function sortByRole(roles: readonly Role[]): "person" | "body" | undefined {
  const nouns = roles.map(({ head }) => readNoun(head)).filter(({ type }) => type !== undefined);
  if (nouns.length === 0) return undefined;
  return nouns.some(({ isPerson }) => isPerson) ? "person" : "body";
}

function typeByRole(roles: readonly Role[]): SpeakerType | undefined {
  return roles.map(({ head }) => readNoun(head)).find(({ type, isPerson }) => type && !isPerson)?.type;
}

/** Without what follows: the manager of a king is none. */
function coreOf(words: string): string {
  return words.split(/\s(?:of|for|at|in|to)\s/u)[0] ?? "";
}
