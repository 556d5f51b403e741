import { type Gender, genderOfName } from "../language/given-names.ts";
import { type Name, namesIn } from "../language/names.ts";
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
  const members = namesIn(text, sentences, language, title)
    .map((name) => memberOf(name, text))
    .filter(({ words }) => words.length > 0);
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
function memberOf({ name, type, spans }: Name, text: string): Member {
  const roles = spans.flatMap((span) => rolesAt(text, span));
  const words = name.split(/\s+/);
  const isPerson = type === "person";
  const isBody = type === "organisation";
  const byRole = sortByRole(roles);
  const sort = isPerson ? "person" : isBody ? "body" : type === "place" ? "place" : byRole;
  const before = spans.map(([start]) => text.slice(Math.max(0, start - 12), start));
  const titled = titles.find(([title]) => before.some((piece) => title.test(piece)))?.[1];
  return {
    name,
    words,
    sort,
    type: sort === "person" ? "person" : (typeByRole(roles) ?? typeOfBodyName(name) ?? "organisation"),
    gender:
      titled ?? genderOfTitle(roles.map(({ words: written }) => coreOf(written)).join(" | ")) ?? genderOfName(name),
    roles,
    aliases: new Set(spans.map((span) => text.slice(...span)).filter((written) => written !== name)),
    mentions: spans,
  };
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
