import { foldedName } from "../language/tokens.ts";
import type { Speaker, StorySpeaker } from "./speaker.ts";

interface Placed {
  speaker: Speaker;
  article: number;
  place: number;
  words: string[];
}

/**
 * The speakers of a story out of those of its articles, each once: by the whole name; a surname alone or an acronym goes to
 * the one that it fits, or of several to the one whose office fits too. Who cannot be told apart from two others stays
 * alone, and so does everybody without a name.
 */
export function uniteSpeakers(articles: readonly (readonly Speaker[])[]): StorySpeaker[] {
  const placed = articles.flatMap((speakers, article) =>
    speakers.map((speaker, place): Placed => ({ speaker, article, place, words: wordsOf(speaker.name ?? "") })),
  );
  const groups = new Map<string, Placed[]>();
  const put = (key: string, one: Placed) => groups.set(key, [...(groups.get(key) ?? []), one]);
  const short: Placed[] = [];
  for (const one of placed) {
    if (one.words.length === 0) put(`${one.article} ${one.place}`, one);
    else if (one.words.length === 1) short.push(one);
    else put(wholeKey(one), one);
  }
  const whole = [...groups.values()].filter(([first]) => (first?.words.length ?? 0) > 1);
  for (const one of short) {
    const home = homeOf(one, whole);
    if (home) home.push(one);
    else put(`alone ${one.speaker.sort === "person" ? "person" : "body"} ${one.words[0]}`, one);
  }
  return [...groups.values()].map(unite).toSorted(byFirstMember);
}

function wordsOf(name: string): string[] {
  return foldedName(name).replace(/^the /, "").split(" ").filter(Boolean);
}

/** Of persons the first given name and the surname: what stands between them is often left out. */
function wholeKey({ speaker, words }: Placed): string {
  return speaker.sort === "person" ? `person ${words[0]} ${words.at(-1)}` : `body ${words.join(" ")}`;
}

/** The group that a name of one word is short for. */
function homeOf(one: Placed, groups: readonly Placed[][]): Placed[] | undefined {
  const [word = ""] = one.words;
  // What an article tells apart is not one.
  const others = groups.filter((group) => group.every(({ article }) => article !== one.article));
  const fitting = others.filter(([first]) => first && isShortFor(word, one.speaker, first));
  if (fitting.length < 2) return fitting[0];
  const heads = headsOf([one]);
  const ofOffice = fitting.filter((group) => headsOf(group).some((head) => heads.includes(head)));
  return ofOffice.length === 1 ? ofOffice[0] : undefined;
}

function isShortFor(word: string, { sort, name = "" }: Speaker, { speaker, words }: Placed): boolean {
  if (speaker.sort === "person") return words.at(-1) === word;
  if (sort === "person") return false;
  const initials = words.filter((part) => !/^(?:of|for|and|the|de|der|des)$/.test(part)).map((part) => part[0]);
  return name === name.toUpperCase() && word.length > 2 && initials.join("") === word;
}

/** The nouns that the offices turn on: "governor" of "governor of the Bank of Norrland". */
function headsOf(group: readonly Placed[]): string[] {
  return group.flatMap(({ speaker }) =>
    speaker.roles.map(
      (role) =>
        foldedName(role)
          .split(/ (?:of|for|at|in) /)[0]
          ?.split(" ")
          .at(-1) ?? "",
    ),
  );
}

function unite(members: readonly Placed[]): StorySpeaker {
  const group = members.toSorted((a, b) => a.article - b.article || a.place - b.place);
  const byLength = group.toSorted((a, b) => (b.speaker.name?.length ?? 0) - (a.speaker.name?.length ?? 0));
  const { speaker } = byLength[0] as Placed;
  const others = group.flatMap(({ speaker: one }) => [one.name ?? "", ...one.aliases]);
  const { name } = speaker;
  return {
    ...speaker,
    ...(name ? { name } : {}),
    roles: distinct(group.flatMap(({ speaker: one }) => one.roles)),
    aliases: distinct(others).filter((alias) => alias !== "" && foldedName(alias) !== foldedName(name ?? "")),
    members: group.map(({ article, place }) => ({ article, speaker: place })),
  };
}

/** Each once, as first written. */
function distinct(words: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const word of words) if (!seen.has(foldedName(word))) seen.set(foldedName(word), word);
  return [...seen.values()];
}

function byFirstMember(a: StorySpeaker, b: StorySpeaker): number {
  const [one, other] = [a.members[0], b.members[0]];
  return (one?.article ?? 0) - (other?.article ?? 0) || (one?.speaker ?? 0) - (other?.speaker ?? 0);
}
