import { readAlikeWords, type Sense } from "../language/read-alike-words.ts";
import { wordKey } from "../stories/split-words.ts";
import { stemOfWord } from "./stem-of-word.ts";

const table = readAlikeWords((word) => stemOfWord(wordKey(word)));
/** Words that may stand inside of a phrase: "lost their lives". */
const mostBetween = 1;
const none: readonly Sense[] = [];

/** What a word may mean, by the lines of `alike-words.ts` that it stands in. */
export function sensesOfStem(stem: string): readonly Sense[] {
  return table.words.get(stem) ?? none;
}

/** Phrases among the words of a text, with the places of their words. */
export function findPhrases(stems: readonly string[]): { places: number[]; sense: Sense }[] {
  return stems.flatMap((stem, start) =>
    (table.phrases.get(stem) ?? []).flatMap((phrase) => {
      const places = placesOf(phrase.stems, stems, start);
      return places ? [{ places, sense: phrase.sense }] : [];
    }),
  );
}

function placesOf(wanted: readonly string[], stems: readonly string[], start: number): number[] | undefined {
  const places = [start];
  for (const stem of wanted.slice(1)) {
    const from = (places.at(-1) ?? start) + 1;
    const at = stems.slice(from, from + 1 + mostBetween).indexOf(stem);
    if (at < 0) return undefined;
    places.push(from + at);
  }
  return places;
}

/** The lines of a text's words and phrases. */
export function sensesIn(stems: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const stem of stems) for (const { id } of sensesOfStem(stem)) found.add(id);
  for (const { sense } of findPhrases(stems)) found.add(sense.id);
  return found;
}
