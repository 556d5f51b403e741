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
