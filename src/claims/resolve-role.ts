import { foldedName } from "../language/tokens.ts";
import { typeOfBodyName } from "./body-type.ts";
import type { Member } from "./cast-member.ts";
import { isAmbiguous, isQuoted, paragraphsBefore, type Scene } from "./scene.ts";
import { isCompanyNoun, isOutletNoun, type Noun } from "./source-nouns.ts";
import type { Phrase } from "./source-phrase.ts";

export type FoundMember = { member: Member } | "several fit" | "nobody fits";

/** Too general to point to anybody. */
const anybody = new Set("man woman person member friend colleague child adult expert witness".split(" "));

/** Whom "the minister" or "the company" takes up: the one member named before that fits, or the one of its own paragraph. */
export function resolveRole(scene: Scene, phrase: Phrase, tail: string, noun: Noun): FoundMember {
  if (anybody.has(noun.word) || noun.isPlural) return "nobody fits";
  const at = phrase.span[0];
  const fits = noun.isPerson
    ? (member: Member) => isPersonOf(member, phrase, tail, noun.word)
    : (member: Member) => isBodyOf(member, phrase, noun, hasActed(scene, member));
  const named = scene.cast.members.filter(({ mentions: [first] }) => first && first[0] < at);
  const candidates = named.filter(fits);
  const [only] = candidates;
  if (only && candidates.length === 1) return { member: only };
  if (candidates.length === 0) return "nobody fits";
  const [paragraph] = paragraphsBefore(scene, at, 1);
  const near = candidates.filter(({ mentions }) =>
    mentions.some(
      ([start, end]) =>
        paragraph && start >= paragraph[0] && end <= at && !isQuoted(scene, start) && !isAmbiguous(scene, [start, end]),
    ),
  );
  const [one] = near;
  return one && near.length === 1 ? { member: one } : "several fit";
}

/** It spoke, or a verb has it for its object: "Axtel sued Bricom". */
function hasActed(scene: Scene, member: Member): boolean {
  if (scene.speakers.some((one) => one.member === member)) return true;
  return member.mentions.some(([start]) => {
    const [, before = ""] = /(\p{Ll}+)\s$/u.exec(scene.text.slice(Math.max(0, start - 16), start)) ?? [];
    return before !== "" && !noVerb.test(before);
  });
}

const noVerb =
  /^(?:the|an?|of|in|at|for|from|with|near|on|by|to|over|and|or|but|as|that|than|into|outside|around|across|through)$/;

function isPersonOf(member: Member, phrase: Phrase, tail: string, noun: string): boolean {
  if (member.sort === "body" || member.sort === "place") return false;
  const wanted = wordsOf([...phrase.modifiers, ...phrase.possessor].map(({ text }) => text).join(" "));
  return member.roles.some((role) => {
    const words = wordsOf(role.words);
    if (role.head !== noun && !(words.includes(noun) && role.words.split(" of ")[0]?.toLowerCase().endsWith(noun)))
      return false;
    // "the minister" is not the prime minister, nor "the president" the vice president.
    if (words.some((word) => /^(?:prime|vice|deputy)$/.test(word) && !wanted.includes(word))) return false;
    const [, place] = /^of (?:the )?(.*)$/i.exec(tail) ?? [];
    const ofRole = role.words.split(/ of (?:the )?/)[1];
    if (place && ofRole && !wordsOf(ofRole).some((word) => wordsOf(place).includes(word))) return false;
    return wanted.every((word) => words.includes(word) || /^(?:former|late|then|own)$/.test(word));
  });
}

/** By these a text takes up any body that is no office and no firm. */
const anyBody = new Set(["organisation", "organization", "group", "charity", "body"]);
const clubNouns = new Set(["club", "team", "side"]);
const clubName = /\b(?:Town|United|City|FC|Rovers|Athletic|Wanderers|County|Albion|Club)\b/u;

/** Nothing in the name says what sort of body it is. */
function isPlainName({ name }: Member): boolean {
  return typeOfBodyName(name) === undefined;
}

function isBodyOf(member: Member, phrase: Phrase, noun: Noun, isActor: boolean): boolean {
  if (member.sort === "person" || member.sort === "place") return false;
  const name = wordsOf(member.name);
  const roles = member.roles.flatMap((role) => wordsOf(role.words));
  const wanted = wordsOf(phrase.modifiers.map(({ text }) => text).join(" "));
  if (!wanted.every((word) => name.includes(word) || roles.includes(word))) return false;
  const isNamedSo = name.includes(noun.word) || member.roles.some(({ head }) => head === noun.word);
  if (isNamedSo) return true;
  if (clubNouns.has(noun.word)) return clubName.test(member.name);
  if (isOutletNoun(noun.word)) return member.type === "outlet";
  if (anyBody.has(noun.word)) return phrase.determiner === "the" && member.type === "organisation";
  if (!isCompanyNoun(noun.word) || noun.word === "bank") return false;
  return (
    member.type === "company" ||
    (member.sort !== "body" && isActor) ||
    (member.type === "organisation" && isActor && isPlainName(member))
  );
}

function wordsOf(words: string): string[] {
  return foldedName(words.replace(/['’]s\b/gu, ""))
    .split(" ")
    .filter(Boolean);
}
