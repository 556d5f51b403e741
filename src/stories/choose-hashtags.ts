import { hashtagStem } from "../language/hashtags.ts";

/** A hashtag as a story carries it. */
export interface StoryHashtag {
  key: string;
  name: string;
}

/** That an article of a story carries a hashtag. */
export interface TagUse extends StoryHashtag {
  articleId: number;
  /** Whom the article is known from in the end, see `rootsOf`: copies of one text have one. */
  origins: readonly string[];
  givenBy: "publisher" | "octavo";
  /** Among the article's own, from 0. */
  rank: number;
}

const most = 3;
/** A hashtag that so many origins agree on stands beside the three; more than five never do. */
const agreedOnByMany = 3;
const mostAgreed = 5;
/** Tuned on the seen half of src/language/test-tagged-stories.ts: what a hashtag says, as a share of those who give it. */
const weights = { phrase: 1.5, word: 1, byPublisher: 0.5, standing: 1.6 };

interface Candidate extends StoryHashtag {
  stem: string;
  /** How many independent origins give it. */
  origins: number;
  isPhrase: boolean;
  isStanding: boolean;
  score: number;
  rank: number;
}

/**
 * The hashtags of a story: those that several independent origins agree on, phrases before words; nine copies of one text are one voice. One that the story
 * has already stays unless another is clearly ahead of it. A story of one origin has that one's best.
 */
export function chooseHashtags(given: readonly TagUse[], standing: readonly StoryHashtag[]): StoryHashtag[] {
  const uses = withoutInitials(given);
  const stems = new Set(standing.map(({ name }) => hashtagStem(name)));
  const candidates = [...Map.groupBy(uses, ({ name }) => hashtagStem(name))]
    .map(([stem, group]) => weigh(stem, group, stems.has(stem)))
    .sort((a, b) => b.score - a.score || a.rank - b.rank || (a.stem < b.stem ? -1 : 1));
  const several = new Set(uses.flatMap(({ origins }) => origins)).size > 1;
  const agreed = candidates.filter(({ origins, isStanding }) => !several || origins > 1 || isStanding);
  const best = candidates.find(({ isPhrase }) => isPhrase);
  const chosen: Candidate[] = [];
  for (const candidate of agreed.length > 0 ? agreed : best ? [best] : []) {
    const isSaid = chosen.some(({ stem }) => stem.includes(candidate.stem) || candidate.stem.includes(stem));
    const isRoom = chosen.length < most || (candidate.origins >= agreedOnByMany && chosen.length < mostAgreed);
    if (!isSaid && isRoom) chosen.push(candidate);
  }
  return chosen.map(({ key, name }) => ({ key, name }));
}

/** #IlseMQuarn is #IlseQuarn where the story has both. */
function withoutInitials(uses: readonly TagUse[]): TagUse[] {
  const known = new Map(uses.map(({ key, name }) => [name, { key, name }]));
  return uses.map((use) => ({ ...use, ...known.get(use.name.replace(/(?<=\p{Ll})\p{Lu}{1,2}(?=\p{Lu}\p{Ll})/u, "")) }));
}

function weigh(stem: string, group: readonly TagUse[], isStanding: boolean): Candidate {
  const { key, name } = commonest(group);
  const origins = new Set(group.flatMap((use) => use.origins)).size;
  const isPhrase = /\p{Ll}\p{Lu}/u.test(name);
  const says = isPhrase ? weights.phrase : weights.word;
  const given = group.some(({ givenBy }) => givenBy === "publisher") ? weights.byPublisher : 0;
  const score = (origins * says + given) * (isStanding ? weights.standing : 1);
  return { key, name, stem, origins, isPhrase, isStanding, score, rank: Math.min(...group.map(({ rank }) => rank)) };
}

/** Of several spellings the one that most articles have. */
function commonest(group: readonly TagUse[]): StoryHashtag {
  const [first] = [...Map.groupBy(group, ({ key }) => key)].sort(
    ([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1),
  );
  const [, uses] = first ?? [];
  if (!uses?.[0]) throw new Error("a group has a use");
  return { key: uses[0].key, name: uses[0].name };
}
