import { kinds } from "../src/articles/article.ts";
import type { SearchOrder } from "../src/search/search.store.ts";
import { topics } from "../src/topics/topic.ts";
import { capital, invented, speakerName, word } from "./invented-press.ts";

interface SearchKind {
  write: (place: number) => string;
  order?: SearchOrder;
}

const hashtag = (place: number) => `#${word(place)}`;
const publisher = (place: number) => `publisher:"The ${capital(word(place))} Post"`;
const speaker = (place: number) => `speaker:"${speakerName(place)}"`;
const entity = (place: number) => `entity:"${capital(word(place))} ${capital(word(place * 7))}"`;
const days = (place: number) => `after:${10 + place * 25}d before:${5 + place * 12}d`;
const nth = <Value>(values: readonly Value[], place: number) => values[place % values.length] as Value;

/** What people ask for; each makes another query for each place. The lower a word's place, the commoner it is. */
export function searchKinds(): Record<string, SearchKind> {
  return {
    "a word of nearly every article": { write: (place) => word(place) },
    "a word of every fifth to twentieth": { write: (place) => word(40 + place * 5) },
    "a word of every fiftieth to hundredth": { write: (place) => word(350 + place * 15) },
    "a rare word": { write: (place) => word(invented.words - 1 - place * 100) },
    "a word that is nowhere": { write: (place) => `${word(place)}x` },
    "two common words": { write: (place) => `${word(place)} ${word(60 + place * 7)}` },
    "a common and a rare word": { write: (place) => `${word(place)} ${word(9_000 + place * 31)}` },
    "a phrase of common words": { write: (place) => `"${word(place % 5)} ${word(1 + place)}"` },
    "a phrase with a rare word": { write: (place) => `"${word(place)} ${word(3_000 + place * 17)}"` },
    "the start of a word": { write: (place) => `${word(200 + place * 9)}*` },
    "a word without another": { write: (place) => `${word(100 + place * 11)} -${word(place)}` },
    "common words, newest first": { write: (place) => word(20 + place * 8), order: "newest" },
    publisher: { write: publisher },
    speaker: { write: speaker },
    entity: { write: entity },
    hashtag: { write: hashtag },
    kind: {
      write: (place) => `kind:${nth(kinds, place).replace(" ", "-")} ${place < kinds.length ? "" : days(place)}`,
    },
    topic: { write: (place) => `topic:${nth(topics, place)} ${place < topics.length ? "" : days(place)}` },
    days: { write: days },
    "a quoted phrase": { write: (place) => `quote:"${word(place)} ${word(2 + place)}"` },
    "a word of a publisher": { write: (place) => `${word(10 + place * 9)} ${publisher(place * 3)}` },
    "a word and days": { write: (place) => `${word(10 + place * 9)} ${days(place)}` },
    "speaker and days": { write: (place) => `${speaker(place)} ${days(place)}` },
    "word, hashtag and topic": { write: (place) => `${word(place)} ${hashtag(place)} topic:${nth(topics, place)}` },
    "speaker, publisher and a word": {
      write: (place) => `${speaker(place)} publisher:"The ${capital(word(place % 4))} Post" ${word(place)}`,
    },
  };
}
