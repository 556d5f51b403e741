import { toSurname } from "../language/fold-names.ts";
import { type Gender, genderOfName } from "../language/given-names.ts";
import { isAcronym } from "../language/name-kind.ts";
import { personTitles } from "../language/name-words.ts";
import { foldedName } from "../language/tokens.ts";
import { wellKnownKind } from "../language/well-known-names.ts";
import type { Member } from "./cast-member.ts";
import { genderOfTitle } from "./person-gender.ts";
import { isQuoted, paragraphsBefore, type Scene } from "./scene.ts";
import { readNoun } from "./source-nouns.ts";

/** A surname alone, as a source has it. */
export interface Surname {
  written: string;
  /** The word before it: "Mr", "President", "younger"; empty where there is none. */
  title: string;
  at: number;
}

/**
 * Whose a surname is that several in the text bear: of the one whose office or form of address stands before it, of the only one whom
 * the text has named in full by then, or of whom the text called so before it named another. Undefined where none of it decides.
 */
export function whoseSurname(scene: Scene, member: Member, surname: Surname): Member | undefined {
  const all = scene.cast.byLastWord.get(foldedName(surname.written)) ?? [];
  // Somebody who is named later cannot be meant yet.
  const known = all.filter(({ mentions: [first] }) => first && first[0] < surname.at);
  const sharing = withoutRuns(known.length > 0 ? known : all);
  if (all.length > 1 && isNoTitle(surname.title)) return undefined;
  if (sharing.length < 2) return sharing[0] ?? member;
  const alone = sharing.find(({ words }) => words.length === 1);
  const full = sharing.filter(({ words }) => words.length > 1).map((one) => bearerOf(scene, one));
  const isLate = full.every(({ named }) => isWrittenBefore(scene, sharing, surname.written, named));
  const wanted = genderOfAddress(surname.title);
  const titled = byOffice(
    full.filter(({ isGiven }) => isGiven || !isLate).map(({ member: one }) => one),
    surname.title,
  );
  const byRole = titled ?? byOffice(sharing, surname.title);
  if (byRole || kinship.test(surname.title)) return byRole;
  const chosen = wanted
    ? byAddress(full, wanted, isLate)
    : (asOnlyOne(full, alone, isLate) ?? asTakenUp(scene, full, alone) ?? asBefore(scene, full, surname));
  return chosen?.member;
}

/** "Ida Kessler", where the text knows no Ida: somebody else of that name. */
function isNoTitle(before: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(before) && !personTitles.has(before.toLowerCase()) && !readNoun(before).isPerson;
}

/** Which of two it is, nothing here says. */
const kinship = /^(?:younger|youngest|elder|older|eldest|late|other|senior|junior)$/i;

interface Bearer {
  member: Member;
  /** By the given name, or else by what the text says. */
  gender: Gender | undefined;
  /** The given name is known for one. */
  isGiven: boolean;
  /** Where the text has the whole name first. */
  named: number;
}

function bearerOf({ text }: Scene, member: Member): Bearer {
  const byName = genderOfName(member.name);
  const named = member.mentions.find((span) => /\s/.test(text.slice(...span)))?.[0] ?? Number.POSITIVE_INFINITY;
  return { member, gender: byName ?? member.gender, isGiven: byName !== undefined, named };
}

/** "President Marsh", where "Ada Marsh" comes only later: the surname alone may be somebody else's. */
function isWrittenBefore({ text }: Scene, sharing: readonly Member[], written: string, named: number): boolean {
  return sharing.some(({ mentions }) =>
    mentions.some(([start, end]) => start < named && text.slice(start, end) === written),
  );
}

/** What ran into a name is nobody, where somebody else has the surname: "Seoul Simon Taylor", "BBC Taylor". */
function withoutRuns(sharing: readonly Member[]): readonly Member[] {
  const names = sharing.map(({ name }) => ` ${name}`);
  const isRun = ({ name, words }: Member) => {
    if (words.length < 2 || genderOfName(name) !== undefined) return false;
    const before = words.slice(0, -1).join(" ");
    return (
      names.some((other) => other.trim().includes(" ") && name.endsWith(other)) ||
      isAcronym(before) ||
      /-\p{Ll}/u.test(before) ||
      wellKnownKind(before) !== undefined
    );
  };
  const somebody = sharing.filter((one) => !isRun(one));
  return somebody.length > 0 ? somebody : sharing;
}

function genderOfAddress(title: string): Gender | undefined {
  const wanted = title.toLowerCase().replace(/\.$/, "");
  if (wanted === "mr") return "male";
  return /^(?:mrs|ms|miss)$/.test(wanted) ? "female" : genderOfTitle(wanted);
}

function byOffice(sharing: readonly Member[], title: string): Member | undefined {
  const wanted = title.toLowerCase();
  const titled = sharing.filter(({ roles }) => wanted !== "" && roles.some(({ head }) => head === wanted));
  return titled.length === 1 ? titled[0] : undefined;
}

/** "Mrs Marsh": the one woman of that name, or the one of whom the name does not tell where all others are men. */
function byAddress(full: readonly Bearer[], wanted: Gender, isLate: boolean): Bearer | undefined {
  const fitting = full.filter(({ gender }) => gender === undefined || gender === wanted);
  const [only] = fitting;
  if (!only || fitting.length > 1) return undefined;
  return (only.isGiven && only.gender === wanted && !isSon(only)) || full.length > 1 || !isLate ? only : undefined;
}

/** Where the text has the surname before him, it may be his father's. */
function isSon({ member }: Bearer): boolean {
  return toSurname(member.words) !== member.words;
}

/** The only one whom the text names in full, where it did so before it wrote the surname alone. */
function asOnlyOne(full: readonly Bearer[], alone: Member | undefined, isLate: boolean): Bearer | undefined {
  const [only, other] = full;
  if (!only || other || isLate) return undefined;
  const isOther = only.gender !== undefined && alone?.gender !== undefined && only.gender !== alone.gender;
  return isOther ? undefined : only;
}

/** The text goes on with "he" where it has the surname alone, and of its bearers one is a man and the others are women. */
function asTakenUp({ text }: Scene, full: readonly Bearer[], alone: Member | undefined): Bearer | undefined {
  if (!alone?.gender || full.length < 2 || full.some(({ isGiven }) => !isGiven)) return undefined;
  const before = alone.mentions.map(([start]) => text.slice(Math.max(0, start - 6), start));
  const isMixed =
    before.some((piece) => /\bMr\.?\s$/.test(piece)) && before.some((piece) => /\bM(?:r?s|iss)\.?\s$/.test(piece));
  const fitting = full.filter(({ gender }) => gender === alone.gender);
  return fitting.length === 1 && !isMixed ? fitting[0] : undefined;
}

/**
 * Who was called by the surname alone before the text named another bearer is called so afterwards; the other has a given name there,
 * unless it is the one that this paragraph or the one before tells of.
 */
function asBefore(scene: Scene, full: readonly Bearer[], { written, at }: Surname): Bearer | undefined {
  const [one, other] = full.toSorted((a, b) => a.named - b.named);
  if (!one || !other) return undefined;
  // "Kessler's nephew, Tom Kessler" calls nobody so.
  const isCalled = scene.places.some(
    ({ span: [start, end] }) =>
      start > one.named &&
      end < other.named &&
      scene.text.slice(start, end) === written &&
      !isQuoted(scene, start) &&
      !/^['’]s?(?!\p{L})/u.test(scene.text.slice(end, end + 3)),
  );
  const [from] = paragraphsBefore(scene, at, 2).at(-1) ?? [at];
  const isOtherNear = full.some(
    ({ member }) =>
      member !== one.member &&
      member.mentions.some(([start, end]) => start >= from && start < at && /\s/.test(scene.text.slice(start, end))),
  );
  return isCalled && !isOtherNear ? one : undefined;
}
