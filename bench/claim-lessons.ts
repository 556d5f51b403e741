import type { Claim } from "../src/claims/claim.ts";
import { type BeginLabel, label } from "../src/claims/claim-labels.ts";
import { forEachLine } from "../src/claims/tag-by-model.ts";
import { readFacts, type TokenFacts } from "../src/claims/token-facts.ts";
import { tokensOf } from "../src/claims/tokens-of-text.ts";
import type { WordBook } from "../src/claims/word-book.ts";
import { FeatureList } from "../src/language/feature-hash.ts";
import type { PennTokens } from "../src/language/penn-tokens.ts";
import type { Span } from "../src/language/sentences.ts";
import { FeatureDictionary } from "./feature-dictionary.ts";
import type { Lesson } from "./train-chain.ts";

/** A text with its true claims. */
export interface Annotated {
  text: string;
  attributions: Claim[];
}

/** A text as the taggers see it, with the labels that it should get. */
export interface Reader {
  facts: TokenFacts;
  lineNumbers: readonly number[];
  labels: Uint8Array;
  lines: [from: number, to: number][];
}

export function readAnnotated({ text, attributions }: Annotated, book: WordBook): Reader {
  const tokens = tokensOf({ text, places: undefined });
  const facts = readFacts(tokens, book);
  const lines: [number, number][] = [];
  forEachLine(facts, (from, to) => lines.push([from, to]));
  return { facts, lines, lineNumbers: tokens.tokens.lines, labels: trueLabels(tokens.tokens, attributions) };
}

function trueLabels(tokens: PennTokens, claims: readonly Claim[]): Uint8Array {
  const labels = new Uint8Array(tokens.words.length);
  const put = (span: Span, begin: BeginLabel) => {
    const [from, to] = tokensIn(tokens, span);
    for (let token = from; token < to; token += 1) {
      if (begin !== label.cue && labels[token] !== label.outside) return;
      labels[token] = token === from || tokens.lines[token] !== tokens.lines[token - 1] ? begin : begin + 1;
    }
  };
  for (const { source, cue, content } of claims) {
    const cueAt = cue[0]?.[0] ?? -1;
    for (const span of cue) put(span, label.cue);
    for (const span of source) put(span, span[0] < cueAt ? label.sourceBefore : label.sourceAfter);
    for (const span of content) put(span, cueAt < 0 || span[0] >= cueAt ? label.contentAfter : label.contentBefore);
  }
  return labels;
}

/** The tokens that a span touches. */
function tokensIn({ starts, ends }: PennTokens, [start, end]: Span): [from: number, to: number] {
  const from = ends.findIndex((tokenEnd) => tokenEnd > start);
  let to = from;
  while (from >= 0 && to < starts.length && (starts[to] as number) < end) to += 1;
  return [Math.max(from, 0), to];
}

type AddFeatures = (list: FeatureList, reader: Reader, place: number, token: number) => void;

/** Lessons of all readers with the features that stand in two places at least, and the hashes of those. */
export function writeLessons(
  readers: readonly Reader[],
  addFeatures: AddFeatures,
): { lessons: Lesson[]; hashes: readonly number[] } {
  const dictionary = new FeatureDictionary();
  const list = new FeatureList();
  const hashed = readers.map((reader, place): Lesson => {
    const parts: Int32Array[] = [];
    const offsets = new Int32Array(reader.facts.count + 1);
    let count = 0;
    for (let token = 0; token < reader.facts.count; token += 1) {
      list.clear();
      addFeatures(list, reader, place, token);
      parts.push(list.hashes.slice(0, list.count));
      count += list.count;
      offsets[token + 1] = count;
    }
    const rows = new Int32Array(count);
    parts.forEach((part, token) => {
      rows.set(part, offsets[token]);
    });
    dictionary.count(rows);
    return { labels: reader.labels, rows, offsets, lines: reader.lines };
  });
  const lessons = hashed.map((lesson) => withNumbers(lesson, dictionary));
  return { lessons, hashes: dictionary.hashes };
}

const fewestPlaces = 2;

function withNumbers(lesson: Lesson, dictionary: FeatureDictionary): Lesson {
  const rows = new Int32Array(lesson.rows.length);
  const offsets = new Int32Array(lesson.offsets.length);
  let count = 0;
  for (let token = 0; token + 1 < offsets.length; token += 1) {
    const end = lesson.offsets[token + 1] as number;
    for (let place = lesson.offsets[token] as number; place < end; place += 1) {
      const number = dictionary.numberOf(lesson.rows[place] as number, fewestPlaces);
      if (number < 0) continue;
      rows[count] = number;
      count += 1;
    }
    offsets[token + 1] = count;
  }
  return { ...lesson, rows: rows.slice(0, count), offsets };
}
