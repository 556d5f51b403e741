import { type Gathered, isBodyName, isGenerational } from "./fold-names.ts";
import { opensWithGivenName } from "./given-names.ts";
import { baseOfVerb } from "./irregular-verbs.ts";
import {
  addressWords,
  bodyNouns,
  craftNouns,
  endingsOfOthers,
  openersOfOthers,
  speechCue,
  workNouns,
} from "./name-words.ts";
import { isPlaceName } from "./place-names.ts";
import { wellKnownKind } from "./well-known-names.ts";

export type NameType = "person" | "organisation" | "place" | "other";

/** What a name names, by its own words and by what the text says around it. */
export function kindOfName(group: Gathered, text: string, language: string | undefined): NameType {
  if (group.isInState || isPlaceName(group.name, language)) return "place";
  const known = wellKnownKind(group.name);
  if (known) return known;
  if (isBodyName(group) || group.acronym || isListed(group, text)) return "organisation";
  const isAlone = group.words.length === 1;
  if (!isAlone && group.mentions.some((mention) => mention.hasTitle)) return "person";
  if (isAlone && isAcronym(group.name)) return "organisation";
  // Nobody can say whose a surname alone is, in another article least of all; "President Marsh" is somebody.
  if (isAlone && some(group, text, { before: office }) && !isMostly(group, text, { before: article })) return "person";
  const called = calledBy(group, text);
  if (called) return called;
  // "A letter from Ingrid Sorn" comes from no place.
  const isSomewhere = group.words.length <= 2 && !opensWithGivenName(group.name);
  if (isSomewhere && isMostly(group, text, { before: placedIn })) return "place";
  return isPerson(group, text) ? "person" : "other";
}

export function isAcronym(word: string): boolean {
  return /^(?:\p{Lu}\.?){2,6}s?$/u.test(word);
}

function isPerson(group: Gathered, text: string): boolean {
  // "The Rose Garden", "the Harrow Cup": an article stands before no one's name.
  if (group.words.length < 2 || isMostly(group, text, { before: article })) return false;
  if (openersOfOthers.has(group.words[0]?.toLowerCase() ?? "")) return false;
  const isGiven = opensWithGivenName(group.name);
  if (!isGiven && endsInShortForm(group.words)) return false;
  if (!isGiven && endingsOfOthers.has(group.words.at(-1)?.toLowerCase() ?? "")) return false;
  if (countBeside(group, text, { after: speechCue }) > countBeside(group, text, { before: article, after: speechCue }))
    return true;
  const isNever = group.words.some((word) => /^the$/i.test(word)) || /\d/.test(group.name);
  if (isNever || group.words.filter((word) => /^\p{Lu}/u.test(word)).length > 4) return false;
  // "Velden Rovers" are "the Rovers"; a surname alone is a person's where no article is before it.
  const isShortened = group.mentions.some(({ start, end }) => end - start < group.name.length);
  if (isShortened && (isGiven || !some(group, text, { before: article }))) return true;
  return isPersonShaped(group.words) && (isGiven || isToldOf(group, text));
}

/** "Lenn PA", "Oradel TV": a place or a body with an agency's, a state's or a thing's short form behind it. */
function endsInShortForm(words: readonly string[]): boolean {
  const last = words.at(-1) ?? "";
  return /^\p{Lu}{2,5}$/u.test(last) && !/^(?:[IVX]+|JR|SR)$/.test(last) && words.some((word) => /\p{Ll}/u.test(word));
}

/** What is said of people alone: an initial in the middle, their age, what they do, "she" once a sentence has told what they did. */
function isToldOf(group: Gathered, text: string): boolean {
  if (group.words.slice(1, -1).some((word) => /^\p{Lu}\.?$/u.test(word))) return true;
  if (
    group.mentions.some(
      ({ isInitial, end }) => isInitial && tellsDeed(text, end) && takenUp.test(text.slice(end, end + 220)),
    )
  )
    return true;
  return some(group, text, { after: age }) || some(group, text, { before: calling });
}

/** What the text calls it right before the name or right after it: "the trawler Hilde Brand", "Corvin Vale, a law firm". */
function calledBy(group: Gathered, text: string): NameType | undefined {
  if (some(group, text, { before: craft })) return "other";
  if (some(group, text, { before: work })) return "other";
  if (some(group, text, { before: body }) || some(group, text, { after: bodyAfter })) return "organisation";
  return isMostly(group, text, { after: /^,? which\b/ }) ? "other" : undefined;
}

interface Beside {
  before?: RegExp;
  after?: RegExp;
}

function countBeside({ mentions }: Gathered, text: string, beside: Beside): number {
  return mentions.filter(
    ({ start, end }) =>
      (!beside.before || beside.before.test(text.slice(Math.max(0, start - 40), start))) &&
      (!beside.after || beside.after.test(after(text, end))),
  ).length;
}

function some(group: Gathered, text: string, beside: Beside): boolean {
  return countBeside(group, text, beside) > 0;
}

function isMostly(group: Gathered, text: string, beside: Beside): boolean {
  return countBeside(group, text, beside) * 2 > group.mentions.length;
}

function after(text: string, end: number): string {
  return text.slice(end, end + 60);
}

/** Whether a past follows, or what helps a verb: "Oda Renfeld refused". */
function tellsDeed(text: string, end: number): boolean {
  const [, next = ""] = /^ (?:\p{Ll}+ly )?(\p{Ll}+)/u.exec(text.slice(end, end + 40)) ?? [];
  return /\p{L}{2}ed$|^(?:has|had|will|would)$/u.test(next) || baseOfVerb(next) !== next;
}

/** By "he" or "she" within the line, before anybody else who has two names. */
const takenUp = /^(?:(?!\n|\p{Lu}[\p{L}’'-]+ \p{Lu}).)*?\b(?:he|she|his|her|him)\b/u;
const oneOf = (words: Iterable<string>) => [...words].join("|");
const age = /^, (?:\d{1,2}|who|whose|a (?:former|retired|senior|professor|spokes\p{L}+))\b/u;
/** "the economist X", "her lawyer X" */
const calling =
  /\b(?!(?:after|over|under|for|or|per|than|whether|however|either|other|another|rather|ever|never|further|later|earlier|summer|winter|october|member)\b)\p{Ll}+(?:er|or|ist|ian|man|woman|yst|ess|boss|ect|chief|son|wife|husband|boy|girl|friend|star|candidate)\s$/u;
/** Right before a name only somebody's: "General" stands before other names too, and "the Governor Marsh" is a hotel. */
const office = new RegExp(`(?<![\\p{L}-]|\\b[Tt]he )(?:${oneOf(addressWords)})\\.?\\s$`, "u");
const placedIn = /\b(?:in|near|from|outside|across)\s$/i;
const article = /(?<![\p{L}])(?:the|an?)\s$/iu;
/** "the trawler X", "aboard the X", "the ferries X" */
const craft = new RegExp(`(?:\\b(?:${oneOf(craftNouns)})|\\b(?:aboard|on board)(?: the)?)\\s["“‘']?$`, "iu");
const work = new RegExp(`\\b(?:${oneOf(workNouns)})\\s["“‘']?$`, "u");
/** "the law firm X", but not "the company director X" */
const body = new RegExp(`\\b(?:an?|the|its|their|\\p{Ll}+)\\s(?:${oneOf(bodyNouns)})\\s$`, "u");
/** "X, a law firm based in": up to the noun no word that hangs on another ("the head of the company"). */
const bodyAfter = new RegExp(
  `^, (?:an?|the|one of the) (?:(?!of |at |for |in |from |with |to |who )[\\p{L}’'-]+ ){0,4}?(?:${oneOf(bodyNouns)})(?=[,.;)]| that\\b| which\\b| based\\b)`,
  "u",
);

/** "Gulmarra Uranium (NASDAQ: GMUB)": what is traded is a body. */
function isListed({ mentions }: Gathered, text: string): boolean {
  return mentions.some(({ end }) => /^ \(\p{Lu}[\p{L}-]{2,9} ?: ?\p{Lu}{1,5}\b/u.test(text.slice(end, end + 24)));
}

/** Two or three words of letters, none of them a noun's ending that names of people lack. */
function isPersonShaped(words: readonly string[]): boolean {
  const last = words.at(-1) ?? "";
  // "Ada R. Marsh III"
  if (words.length > 2 && isGenerational(last)) return isPersonShaped(words.slice(0, -1));
  return (
    words.filter((word) => /^\p{Lu}/u.test(word)).length <= 3 &&
    words.every((word) =>
      /^\p{Lu}[\p{Ll}'’-]+|^\p{Lu}\.?$|^(?:van|von|de|la|al|bin|der|den|del|di|da|dos)$/u.test(word),
    ) &&
    !/(?:tion|ment|ness|ship|ings?|ics|ity|ies|day|ers)$/u.test(last) &&
    !endingsOfOthers.has(last.toLowerCase())
  );
}
