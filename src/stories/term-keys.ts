import type { StoryTerm } from "./profile-story.ts";

const generation = / (?:jr|sr|ii|iii|iv)$/u;
const younger = / (?:jr|sr)$/u;

/**
 * The shortest form that a person's name is printed in: "ada marsh" for "Ada J. Marsh", "Ada Jane Marsh" and "Ada Marsh Jr". The first report has all of a
 * name, a later one what a newsroom keeps of it. @returns undefined for what is no longer, and for other names: "North Holm Street" is no "North Street".
 */
export function shortForm({ kind, key }: Pick<StoryTerm, "kind" | "key">): string | undefined {
  if (kind !== "person" && !(kind === "name" && younger.test(key))) return undefined;
  const words = key.replace(generation, "").split(" ");
  const [first, last] = [words[0], words.at(-1)];
  const short = kind === "person" ? `${first} ${last}` : words.join(" ");
  return words.length > 1 && short !== key ? short : undefined;
}

/** Whether two names with one short form may be one person's: "Ada J. Marsh" and "Ada Jane Marsh", and not "Ada K. Marsh" nor a father and a son. */
export function mayBeOne(key: string, other: string): boolean {
  const [own, their] = [key, other].map((name) => ({
    initial: name.replace(generation, "").split(" ").slice(1, -1)[0]?.[0],
    generation: generation.exec(name)?.[0],
  }));
  const isEither = (a: string | undefined, b: string | undefined) => a === undefined || b === undefined || a === b;
  return isEither(own?.initial, their?.initial) && isEither(own?.generation, their?.generation);
}

/** Names of a term in any set: its kind and its folded form. */
export function termKey({ kind, key }: Pick<StoryTerm, "kind" | "key">): string {
  return `${kind === "hashtag" || kind === "word" ? kind : "name"} ${key}`;
}

/** By what a term is found: its `termKey`, and that of the short form of a person's name. */
export function formKeys(term: Pick<StoryTerm, "kind" | "key">): string[] {
  const short = shortForm(term);
  return short === undefined ? [termKey(term)] : [termKey(term), termKey({ kind: term.kind, key: short })];
}

/** Under which a story says that it names somebody with an office, so that others can ask: "office ada marsh" for "Ada J. Marsh" too. */
export function officeKey(key: string): string {
  return `office ${key.slice(0, key.indexOf(" "))} ${key.slice(key.lastIndexOf(" ") + 1)}`;
}
