import { sentencesOf } from "../language/sentences.ts";
import { reportingVerbs } from "./reporting-words.ts";
import { type Candidate, paragraphsBefore, type Scene } from "./scene.ts";

/**
 * Of several whom "he" could mean, the one who goes on speaking: "Marsh said that Oss should rest. He added …" The pronoun opens its
 * sentence, but for a quotation, and in the sentence before a single candidate said something, who is the first that it names.
 */
export function whoSpokeBefore(scene: Scene, at: number, candidates: readonly Candidate[]): Candidate | undefined {
  const [from] = paragraphsBefore(scene, at, 2).at(-1) ?? [0];
  const before = sentencesOf(scene.text.slice(from, at), scene.article.language)
    .map(([start, end]) => ({ start: from + start, end: from + end }))
    .findLast(({ start, end }) => /[\p{L}\p{N}]/u.test(scene.spoken.slice(start, end)));
  if (!before || !/[.!?]["”’')]*$/u.test(scene.text.slice(before.start, before.end).trimEnd())) return undefined;
  const words =
    scene.spoken
      .slice(before.start, before.end)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (!words.some((word) => reportingVerbs.has(word))) return undefined;
  const named = candidates
    .filter(({ last: [start] }) => start >= before.start && start < before.end)
    .toSorted((a, b) => a.last[0] - b.last[0]);
  const [first] = named;
  const isAlone = named.filter(({ isSource }) => isSource).length === 1;
  return first?.isSource && isAlone && first.who?.gender !== undefined ? first : undefined;
}
