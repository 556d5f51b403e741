import type { Gender } from "../language/given-names.ts";
import type { Span } from "../language/sentences.ts";
import type { Member } from "./cast-member.ts";
import {
  type Candidate,
  type Heard,
  isAmbiguous,
  isQuoted,
  paragraphsBefore,
  placesIn,
  type Scene,
  type SceneSpeaker,
  speakerOfMember,
} from "./scene.ts";
import { readNoun } from "./source-nouns.ts";
import { whoSpokeBefore } from "./spoke-before.ts";

/** How many paragraphs back a pronoun may reach, its own included. */
const reach = 3;

export type Found = { speaker: number; evidence: Span } | "several fit" | "nobody fits";

/** "he" and "she": the one person of that gender around, or of several the last who spoke, if none was named since. */
export function resolvePerson(scene: Scene, at: number, gender: Gender | undefined): Found {
  const fits = (candidate: Candidate) => {
    const known = genderOf(candidate.who);
    return known === undefined || gender === undefined || known === gender;
  };
  const found = resolveAmong(scene, at, (span) => personsIn(scene, span).filter(fits));
  if (typeof found === "object" && gender) {
    const one = scene.speakers[found.speaker];
    if (one) one.gender ??= gender;
    if (one?.member) one.member.gender ??= gender;
  }
  return found;
}

/** "it": a body or a document. */
export function resolveThing(scene: Scene, at: number): Found {
  return resolveAmong(scene, at, (span) => thingsIn(scene, span));
}

/** "they": several persons who spoke, or a body. */
export function resolveGroup(scene: Scene, at: number): Found {
  const isGroup = ({ speaker, isPlural }: Heard) =>
    isPlural || (speaker !== undefined && scene.speakers[speaker]?.speaker.sort === "body");
  return resolveAmong(scene, at, (span) => heardIn(scene, span, isGroup));
}

/** "who" and "which" right behind a name. */
export function resolveRelative(scene: Scene, at: number, isPerson: boolean): Found {
  for (const { member, span: evidence } of placesIn(scene, [at - 80, at])) {
    if (!/^,?\s$/.test(scene.text.slice(evidence[1], at))) continue;
    // "an adviser to Trump, who": it may be either.
    const isSure =
      !isAside(scene, evidence) && !isAmbiguous(scene, evidence) && isPerson === (member.sort === "person");
    return isSure ? { speaker: speakerOf(scene, member, evidence), evidence } : "several fit";
  }
  const heard = scene.heard.findLast(({ span }) => /^,?\s$/.test(scene.text.slice(span[1], at)));
  return heard?.speaker === undefined ? "nobody fits" : { speaker: heard.speaker, evidence: heard.span };
}

function isAside({ text }: Scene, [start]: Span): boolean {
  return /\b(?:at|of|in|for|from|with|near|on|by|against|to|over)\s(?:\p{Lu}\p{L}*\.?\s){0,3}$/u.test(
    text.slice(Math.max(0, start - 40), start),
  );
}

function resolveAmong(scene: Scene, at: number, candidatesOf: (span: Span) => Candidate[]): Found {
  for (const span of paragraphsBefore(scene, at, reach)) {
    const candidates = candidatesOf(span);
    if (candidates.length === 0) continue;
    const chosen = chooseOf(candidates) ?? whoSpokeBefore(scene, at, candidates);
    if (!chosen?.who || isOvertaken(scene, chosen.last[1], at)) return "several fit";
    return { speaker: speakerOf(scene, chosen.who, chosen.last), evidence: chosen.last };
  }
  return "nobody fits";
}

function chooseOf(candidates: readonly Candidate[]): Candidate | undefined {
  const [only] = candidates;
  if (candidates.length === 1) return only;
  const last = candidates.reduce((a, b) => (b.last[0] > a.last[0] ? b : a));
  return last.isSource ? last : undefined;
}

/** Somebody without a name is what a sentence between them is about: "His adviser phoned." */
function isOvertaken({ spoken }: Scene, from: number, to: number): boolean {
  const between = spoken.slice(from, to);
  return [...between.matchAll(/[.!?]["”’)]*\s+((?:[\p{L}’'-]+\s){1,4})/gu)].some(([, opening = ""]) => {
    const words = opening.trim().split(/\s+/);
    const isNounPhrase = /^(?:The|A|An|His|Her|Its|Their|One|Another|\p{Lu}[\p{L}-]+[’']s)$/u.test(words[0] ?? "");
    return isNounPhrase && words.slice(1).some((word) => isPersonNoun(word));
  });
}

function isPersonNoun(word: string): boolean {
  const { isPerson, isPlural } = readNoun(word);
  return isPerson && !isPlural;
}

function speakerOf(scene: Scene, who: Member | SceneSpeaker, span: Span): number {
  if (!("mentions" in who)) return scene.speakers.indexOf(who);
  return speakerOfMember(scene, who, scene.text.slice(...span));
}

function genderOf(who: Candidate["who"]): Gender | undefined {
  return who?.gender;
}

function personsIn(scene: Scene, span: Span): Candidate[] {
  const isPerson = ({ speaker, isPlural }: Heard) => {
    if (isPlural) return false;
    const one = speaker === undefined ? undefined : scene.speakers[speaker];
    if (one === undefined || one.speaker.sort === "person") return true;
    return one.speaker.sort === "unnamed" && (one.speaker.type !== "other" || readNoun(one.noun).isPerson);
  };
  return merged([...mentionsIn(scene, span, isOrMayBePerson), ...heardIn(scene, span, isPerson)]);
}

function isOrMayBePerson({ sort, isPersonShaped }: Member): boolean {
  return sort === "person" || (sort === undefined && isPersonShaped);
}

function thingsIn(scene: Scene, span: Span): Candidate[] {
  const isThing = ({ speaker, isPlural }: Heard) => {
    if (isPlural) return false;
    const one = speaker === undefined ? undefined : scene.speakers[speaker]?.speaker;
    return one?.sort === "body" || one?.sort === "document";
  };
  return merged([
    ...mentionsIn(scene, span, ({ sort }) => sort === "body" || sort === undefined),
    ...heardIn(scene, span, isThing),
  ]);
}

/** Members named outside quotations; a possessor ("Dahl’s adviser") is not what the sentence is about. */
function mentionsIn(scene: Scene, within: Span, test: (member: Member) => boolean): Candidate[] {
  const spoken = placesIn(scene, within).filter(
    ({ member, span: [start, end] }) =>
      test(member) &&
      !isQuoted(scene, start) &&
      !isAmbiguous(scene, [start, end]) &&
      !/^['’]s?(?![\p{L}])/u.test(scene.text.slice(end, end + 3)),
  );
  const last = new Map(spoken.map(({ member, span }) => [member, span]));
  return [...last].map(([member, span]) => ({ who: member, last: span, isSource: isHeard(scene, member, span) }));
}

function isHeard({ heard, speakers }: Scene, member: Member, [start, end]: Span): boolean {
  return heard.some(
    ({ span, speaker }) =>
      span[0] <= start && end <= span[1] && speaker !== undefined && speakers[speaker]?.member === member,
  );
}

function heardIn(scene: Scene, [from, to]: Span, test: (heard: Heard) => boolean): Candidate[] {
  return scene.heard
    .filter((one) => one.span[0] >= from && one.span[1] <= to && test(one))
    .map(({ span, speaker }) => {
      const one = speaker === undefined ? undefined : scene.speakers[speaker];
      return { who: one?.member ?? one, last: span, isSource: true };
    });
}

/** Of each who is there several times, the last. */
function merged(candidates: readonly Candidate[]): Candidate[] {
  const groups = Map.groupBy(candidates, ({ who }) => who);
  return [...groups.values()].flatMap((group) => group.toSorted((a, b) => b.last[0] - a.last[0]).slice(0, 1));
}
