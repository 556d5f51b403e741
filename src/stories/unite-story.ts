import { isWithoutHead } from "../claims/shown-words.ts";
import type { Attitude, Quotation, ResolvedSource, Speaker, StorySpeaker } from "../claims/speaker.ts";
import { uniteSpeakers } from "../claims/unite-speakers.ts";
import { foldedName } from "../language/tokens.ts";
import type { ClaimToUnite, Statement } from "./statement.ts";
import { foldedWords } from "./statement-words.ts";
import { uniteStatements } from "./unite-statements.ts";

/** A claim as it is stored. */
export interface StoredClaim {
  id: number;
  by: ResolvedSource;
  quotation: Quotation;
  attitude: Attitude;
  content: string[];
}

/** One revision of an article that was read for claims. */
export interface ClaimStudy {
  storyId: number;
  articleId: number;
  /** When the article was published, in milliseconds. */
  at: number;
  /** Whether the revision is the article's current one. */
  isCurrent: boolean;
  speakers: Speaker[];
  claims: StoredClaim[];
}

/** What is known of the claims in a story's articles. */
export interface StoryToUnite {
  storyId: number;
  studies: readonly ClaimStudy[];
  /** The current texts of articles that were also read in earlier revisions. */
  texts: readonly { articleId: number; text: string }[];
  /** Surnames that stand alone in an article, with the full name that other articles give. */
  ties: readonly { articleId: number; surname: string; name: string }[];
}

export interface SpeakerOfStory extends Speaker {
  key: string;
  /** What it is called: the name, or the words that describe it. */
  shown: string;
  statements: number;
  /** When the newest was first printed. */
  latestAt: number;
}

/** Who speaks in a story, and what they said. */
export interface UnitedStory {
  storyId: number;
  speakers: SpeakerOfStory[];
  statements: (Statement & Pick<StoredClaim, "quotation" | "attitude">)[];
}

/** One task of a study thread. */
export function uniteStory({ storyId, studies, texts, ties }: StoryToUnite): UnitedStory {
  const names = new Map(ties.map(({ articleId, surname, name }) => [`${articleId} ${surname}`, name]));
  const named = studies.map(({ articleId, speakers: all }) =>
    all.map((speaker) => withFullName(speaker, names.get(`${articleId} ${foldedName(speaker.name ?? "")}`))),
  );
  const speakers = keyed(uniteSpeakers(named), studies);
  const speakerOf = new Map(
    speakers.flatMap((speaker) => speaker.members.map((member) => [placeKey(member.article, member.speaker), speaker])),
  );
  const stored = new Map(studies.flatMap(({ claims }) => claims.map((claim) => [claim.id, claim])));
  const claims = studies.flatMap((study, place) =>
    study.claims.flatMap((claim): ClaimToUnite[] => {
      const { id, by, quotation, content } = claim;
      // It stays marked in its article, where it can be read.
      if (isWithoutHead(content, quotation) || isOfThing(study, claim)) return [];
      const speaker = by.outcome === "resolved" ? speakerOf.get(placeKey(place, by.speaker)) : undefined;
      const { articleId, at, isCurrent } = study;
      const isNamed = speaker?.name !== undefined;
      return [{ id, articleId, at, speaker: speaker?.key, isNamed, quotation, content, isCurrent }];
    }),
  );
  const current = new Map(texts.map(({ articleId, text }) => [articleId, foldedWords(text)]));
  const statements = uniteStatements(claims, current).flatMap((statement) => {
    const fullest = stored.get(statement.fullest);
    return fullest ? [{ ...statement, quotation: fullest.quotation, attitude: fullest.attitude }] : [];
  });
  return { storyId, statements, speakers: counted(speakers, statements) };
}

function withFullName(speaker: Speaker, name: string | undefined): Speaker {
  if (name === undefined || speaker.name === undefined) return speaker;
  return { ...speaker, sort: "person", type: "person", name, aliases: [...speaker.aliases, speaker.name] };
}

function isOfThing({ speakers }: ClaimStudy, { by }: StoredClaim): boolean {
  return by.outcome === "resolved" && speakers[by.speaker]?.type === "thing";
}

type Keyed = StorySpeaker & { key: string };

const placeKey = (study: number, speaker: number) => `${study} ${speaker}`;

/** A name stands for one speaker of the story; those without one are told apart by the article that they first stand in. */
function keyed(speakers: readonly StorySpeaker[], studies: readonly ClaimStudy[]): Keyed[] {
  const taken = new Set<string>();
  return speakers.map((speaker) => {
    const articleId = studies[speaker.members[0]?.article ?? -1]?.articleId ?? 0;
    const called = foldedName(speaker.name ?? speaker.description) || "unnamed";
    const wanted = speaker.name ? called : `${called} ${articleId}`;
    let key = wanted;
    for (let other = 2; taken.has(key); other += 1) key = `${wanted} ${other}`;
    taken.add(key);
    return { ...speaker, key };
  });
}

/** Those who have a statement, whose newest is newest first. */
function counted(speakers: readonly Keyed[], statements: readonly Statement[]): SpeakerOfStory[] {
  const bySpeaker = Map.groupBy(statements, ({ speaker }) => speaker);
  return speakers
    .flatMap(({ members: _, ...speaker }) => {
      const own = bySpeaker.get(speaker.key) ?? [];
      if (own.length === 0) return [];
      const latestAt = Math.max(...own.map(({ at }) => at));
      return [{ ...speaker, shown: speaker.name ?? speaker.description, statements: own.length, latestAt }];
    })
    .sort((a, b) => b.latestAt - a.latestAt || (a.key < b.key ? -1 : 1));
}
