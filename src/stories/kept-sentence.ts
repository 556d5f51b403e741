import { datelineLength } from "../language/dateline.ts";
import { type Span, sentencesOf } from "../language/sentences.ts";
import { keysOf } from "./content-keys.ts";
import { findFiguresOf, isCompared } from "./figures-of-language.ts";
import { findDaysToCome } from "./find-days.ts";
import type { Figure } from "./find-figures.ts";
import { isWithin, othersWords } from "./others-words.ts";
import { isQuotable, leansOnOthers } from "./quotable-sentence.ts";

/** What a telling compares a sentence by: of the article alone, so that it is found once a revision. */
export interface KeptSentence {
  /** In the revision's text, in UTF-16 code units. */
  span: Span;
  /** Content words in one form each, in their order. */
  keys: readonly string[];
  /** Whether it can stand alone, see `isQuotable`, and is the publisher's own, see `othersWords`. */
  isQuotable: boolean;
  /** Of the first sentences of an article whose language is compared. */
  counts?: Counts;
}

/** What a sentence counts. */
export interface Counts {
  figures: readonly Figure[];
  /** Days to come, as they are meant when the article is dated as it was. */
  days: readonly Figure[];
  /** ISO 8601. */
  datedAt: string;
  /** It leans on the sentence before it. */
  leans: boolean;
}

export interface ArticleToRead {
  text: string;
  language: string | null;
  datedAt: Date;
  /** Of the whole text, where they are known. */
  sentences?: readonly Span[];
}

/** UTF-16 code units: of a longer text its beginning is read. */
export const mostRead = 12_000;
/** News says what it has to say early; what follows is rarely quoted and costs as much. */
const mostSentences = 60;
/** Sentences: what an article says of its event stands at its beginning; later come other events and parts of the whole. */
const mostCounting = 8;

/** The sentences of an article's beginning, read. */
export function keepSentences({ text, language, datedAt, sentences }: ArticleToRead): KeptSentence[] {
  const beginning = text.slice(0, mostRead);
  const known = text.length <= mostRead ? sentences : undefined;
  const isCounting = isCompared(language);
  const others = othersWords(beginning);
  return (known ?? sentencesOf(beginning, language ?? undefined)).slice(0, mostSentences).map((whole, place) => {
    const span = withoutDateline(beginning, whole);
    const words = beginning.slice(...span);
    return {
      span,
      keys: keysOf(words),
      isQuotable: !isWithin(others, span) && isQuotable(words, language),
      ...(isCounting && place < mostCounting && { counts: count(words, language, datedAt) }),
    };
  });
}

/** Where a text was written says nothing of what happened, and two agencies' datelines are two. */
function withoutDateline(text: string, [start, end]: Span): Span {
  const isLineStart = start === 0 || text[start - 1] === "\n";
  return [isLineStart ? start + datelineLength(text.slice(start, end)) : start, end];
}

/** @param known what was counted when the article may have been dated otherwise. */
export function count(words: string, language: string | null, datedAt: Date, known?: Counts): Counts {
  if (known?.datedAt === datedAt.toISOString()) return known;
  return {
    figures: known?.figures ?? findFiguresOf(words, language),
    days: findDaysToCome(words, language, datedAt),
    datedAt: datedAt.toISOString(),
    leans: known?.leans ?? leansOnOthers(words, language),
  };
}

type Packed = [start: number, end: number, isQuotable: 0 | 1, keys: string, counts: Counts | null];

/** No key has a space in it. */
export function packSentences(sentences: readonly KeptSentence[]): string {
  return JSON.stringify(
    sentences.map(
      ({ span: [start, end], keys, isQuotable: isFit, counts }): Packed => [
        ...([start, end] as const),
        ...([isFit ? 1 : 0, keys.join(" "), counts ?? null] as const),
      ],
    ),
  );
}

/** What `packSentences` wrote. */
export function unpackSentences(packed: string): KeptSentence[] {
  return (JSON.parse(packed) as Packed[]).map(([start, end, isFit, keys, counts]) => ({
    span: [start, end],
    keys: keys === "" ? [] : keys.split(" "),
    isQuotable: isFit === 1,
    ...(counts && { counts }),
  }));
}
