import { isLandName } from "../language/place-names.ts";
import { type DaySentence, readDaySentence } from "./day-sentence.ts";
import { type EarlierUse, rareSettings, rarityOf } from "./earlier-use.ts";
import { isPrecise, type PastDay } from "./past-days.ts";
import type { StoryProfile, StoryTerm } from "./profile-story.ts";
import { formKeys, mayBeOne, officeKey, termKey } from "./term-keys.ts";

/** What two stories share, by what it is worth as a proof; each with how many stories had it before the later of the two. */
export interface SharedSigns {
  /** People by their full names, without an office. */
  people: SharedTerm[];
  /** Other names of several words. */
  things: SharedTerm[];
  /** People with an office, bodies, and what every report of one kind names. */
  offices: SharedTerm[];
  /** Single words and places. */
  places: SharedTerm[];
  hashtags: SharedTerm[];
  words: SharedTerm[];
  /** A sentence of the later that names the day, or about the day, on which the earlier began. */
  past: PastDay | undefined;
  /** And what that sentence names of it. */
  daySentence: DaySentence;
  /** A day before both that both name. */
  samePast: PastDay | undefined;
}

export interface SharedTerm extends StoryTerm {
  /** 1 for a term that one story had before, a third for seven, 0 for one that is too common to be counted. */
  rarity: number;
  isRare: boolean;
}

const dayMs = 86_400_000;

/**
 * Names of bodies and parts of towns that every report of one kind has: the police of a place, its prosecutor, its hospital, its news. They come back
 * in other matters as towns do.
 */
const recurring =
  /(?:^| )(?:park|city|county|side|street|road|avenue|boulevard|beach|heights|highlands|hills|springs|village|parish|district|downtown|police|sheriff|sheriffs|constabulary|prosecutors?|coroner|medical examiner|fire department|department|hospital|medical center|infirmary|news|tv|radio|weather|conventions?|conference|summit|elections?|primary|caucus|championships?|festival|awards?)$|^(?:getty|police|sheriff|downtown|inspector|officer|sgt|lt|capt|sergeant|lieutenant|captain|detective|spokesman|spokeswoman|spokesperson) /u;

/** What opens the names of towns, parts of them and waters. */
const somewhere =
  /^(?:san|santa|saint|sankt|st|new|north|south|east|west|northeast|northwest|southeast|southwest|mount|mt|lake|port|fort|cape|river|strait|gulf|upper|lower|greater|grand|los|las|el|le|la) /u;

export function compareStories(story: StoryProfile, earlier: StoryProfile, use: EarlierUse): SharedSigns {
  const shared = sharedTerms(story, earlier, use);
  const names = withoutParts(shared.filter(({ kind }) => isName(kind)));
  const past = pastOf(story, earlier);
  const are = (kind: NameKind) => names.filter((name) => kindOf(name) === kind);
  return {
    people: are("people"),
    things: are("things"),
    offices: are("offices"),
    places: are("places"),
    hashtags: shared.filter(({ kind, key }) => kind === "hashtag" && !names.some((name) => isIn(key, name.key))),
    words: shared.filter(({ kind }) => kind === "word"),
    past,
    daySentence: readDaySentence(past, story, earlier, use),
    samePast: samePastOf(story, earlier),
  };
}

type NameKind = "people" | "things" | "offices" | "places";

function kindOf({ kind, key }: SharedTerm): NameKind {
  if (kind === "person" && !somewhere.test(key)) return recurring.test(key) ? "offices" : "people";
  if (kind === "office" || kind === "body") return "offices";
  if (kind === "place" || !key.includes(" ") || somewhere.test(key)) return "places";
  return recurring.test(key) ? "offices" : "things";
}

/** The rarest first. A country or a continent proves nothing, however few have named it so far. Words are compared in one language only. Who has an office in one of the two has one. */
function sharedTerms(story: StoryProfile, earlier: StoryProfile, { frequency, officials }: EarlierUse): SharedTerm[] {
  const theirs = new Map(earlier.terms.flatMap((term) => formKeys(term).map((key) => [key, term] as const)).reverse());
  const isSameLanguage = story.language === earlier.language;
  return story.terms
    .flatMap((term) => {
      const other = formKeys(term)
        .flatMap((key) => theirs.get(key) ?? [])
        .find(({ key }) => key === term.key || mayBeOne(term.key, key));
      if (!other || (term.kind === "word" && !isSameLanguage)) return [];
      const count = frequency.get(termKey(term));
      const kept = other.kind === "office" || other.kind === "body" || other.kind === "place" ? other.kind : term.kind;
      const kind = kept === "person" && officials.has(officeKey(term.key)) ? "office" : kept;
      const weight = Math.min(term.weight, other.weight);
      const isKnown = isName(term.kind) && isLandName(term.name, story.language ?? undefined);
      const rarity = count === undefined || isKnown ? 0 : rarityOf(count);
      return [
        {
          ...term,
          kind,
          weight,
          rarity,
          isRare:
            rarity > 0 &&
            count !== undefined &&
            count <= (isName(term.kind) ? rareSettings.rareNames : rareSettings.rareStories),
        },
      ];
    })
    .sort((a, b) => b.rarity - a.rarity || b.weight - a.weight || (a.key < b.key ? -1 : 1));
}

function isName(kind: StoryTerm["kind"]): boolean {
  return kind !== "hashtag" && kind !== "word";
}

/** "Coll" or "Idrane M. Coll" beside "Idrane Coll" is no second name. */
function withoutParts(names: readonly SharedTerm[]): SharedTerm[] {
  return names.filter(
    ({ key }, place) =>
      !names.some(
        (other, at) =>
          at !== place && (isIn(key, other.key) || isLongerForm(key, other.key)) && (key !== other.key || at < place),
      ),
  );
}

/** With a name or an initial between the first and the last. */
function isLongerForm(key: string, other: string): boolean {
  const [first, last] = [other.slice(0, other.indexOf(" ")), other.slice(other.lastIndexOf(" ") + 1)];
  return other.includes(" ") && key.length > other.length && key.startsWith(`${first} `) && key.endsWith(` ${last}`);
}

function isIn(part: string, whole: string): boolean {
  return whole.replaceAll(" ", "").includes(part.replaceAll(" ", ""));
}

/** Papers tell of a day on that day or the next ones. */
const printedAfter = 2;

function pastOf({ past }: StoryProfile, { firstAt }: StoryProfile): PastDay | undefined {
  const day = Math.floor(firstAt.getTime() / dayMs);
  const named = past.filter(({ from, to }) => from - 1 <= day && day <= to + printedAfter);
  return named.find(isPrecise) ?? named[0];
}

function samePastOf(story: StoryProfile, earlier: StoryProfile): PastDay | undefined {
  return story.past.find(
    (own) => own.from === own.to && earlier.past.some((other) => other.from === other.to && other.from === own.from),
  );
}
