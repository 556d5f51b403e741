import { withoutQuotations } from "../language/fingerprint.ts";
import type { Gender } from "../language/given-names.ts";
import type { Span } from "../language/sentences.ts";
import { foldedName } from "../language/tokens.ts";
import { type Cast, castOf } from "./cast.ts";
import type { Member } from "./cast-member.ts";
import type { ArticleOfClaims, Speaker } from "./speaker.ts";

/** A source that was resolved, or could not be, in the order of the text. */
export interface Heard {
  span: Span;
  /** Undefined where nobody knows who it was. */
  speaker: number | undefined;
  isPlural: boolean;
}

/** A speaker with what only the resolving needs. */
export interface SceneSpeaker {
  speaker: Speaker;
  member: Member | undefined;
  gender: Gender | undefined;
  isPlural: boolean;
  /** The noun that a description turns on. */
  noun: string;
}

/** Somebody that a pronoun may stand for: a member of the cast, a described speaker, or one that nobody knows. */
export interface Candidate {
  who: Member | SceneSpeaker | undefined;
  /** Where the text has it last before the pronoun. */
  last: Span;
  isSource: boolean;
}

export interface Place {
  span: Span;
  member: Member;
}

/** An article while its sources are resolved, one after the other. */
export interface Scene {
  article: ArticleOfClaims;
  text: string;
  /** The text with spaces for what is quoted. */
  spoken: string;
  cast: Cast;
  /** Where the members stand, in the order of the text. */
  places: Place[];
  speakers: SceneSpeaker[];
  heard: Heard[];
}

export function sceneOf(article: ArticleOfClaims): Scene {
  const cast = castOf(article);
  const places = cast.members.flatMap(placesOf).toSorted(inOrder);
  const { text } = article;
  return { article, text, spoken: withoutQuotations(text), cast, places, speakers: [], heard: [] };
}

function placesOf(member: Member): Place[] {
  return member.mentions.map((span) => ({ span, member }));
}

function inOrder(a: Place, b: Place): number {
  return a.span[0] - b.span[0];
}

/** The members that stand, as a whole, from one place to another. */
export function placesIn({ places }: Scene, [from, to]: Span): Place[] {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.span[0] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found: Place[] = [];
  for (let at = low; at < places.length; at += 1) {
    const place = places[at];
    if (!place || place.span[0] >= to) break;
    if (place.span[1] <= to) found.push(place);
  }
  return found;
}

/** A member that a source brought to light. */
export function addMember(scene: Scene, member: Member): void {
  scene.cast.members.push(member);
  scene.places = [...scene.places, ...placesOf(member)].sort(inOrder);
}

export function isQuoted({ text, spoken }: Scene, at: number): boolean {
  return spoken[at] !== text[at];
}

/** A surname that two of the text bear. */
export function isAmbiguous({ text, cast }: Scene, span: Span): boolean {
  const written = text.slice(...span);
  return !/\s/.test(written) && (cast.byLastWord.get(foldedName(written))?.length ?? 0) > 1;
}

/** UTF-16 code units; what stands further back in one paragraph no reader has in mind. */
const longestParagraph = 2000;

/** The paragraph that holds a place, and those before it, the nearest first, each up to the place. */
export function paragraphsBefore({ text }: Scene, at: number, most: number): Span[] {
  const spans: Span[] = [];
  let end = at;
  while (spans.length < most) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    if (end > start || spans.length === 0) spans.push([Math.max(start, end - longestParagraph), end]);
    if (start === 0) break;
    end = start - 1;
  }
  return spans;
}

/** The speaker that a member is; made when it first speaks. */
export function speakerOfMember(scene: Scene, member: Member, words: string): number {
  const known = scene.speakers.findIndex((one) => one.member === member);
  if (known >= 0) return known;
  member.sort ??= member.isPersonShaped ? "person" : undefined;
  const sort = member.sort === "person" ? "person" : "body";
  const type = sort === "person" ? "person" : member.sort === "place" ? "authority" : member.type;
  const roles = [...new Map(member.roles.map((role) => [role.words.toLowerCase(), role.words])).values()];
  const aliases = [...member.aliases];
  const speaker: Speaker = { sort, type, name: member.name, roles, aliases, description: words };
  scene.speakers.push({ speaker, member, gender: member.gender, isPlural: false, noun: "" });
  return scene.speakers.length - 1;
}

export function addSpeaker(scene: Scene, speaker: SceneSpeaker): number {
  scene.speakers.push(speaker);
  return scene.speakers.length - 1;
}
