import { quotedSpans } from "../language/quoted-spans.ts";
import type { Span } from "../language/sentences.ts";

/** Who posted a line somewhere else, as pages print it below the words: "— Ada Holm (@adaholm) 3 May". */
const poster = /[—–-]\s[^()\n]{2,60}\s\(@\w+\)/u;

/**
 * Where a text prints words of others: between double quotation marks, and in lines that say who posted them elsewhere. A
 * sentence within, quoted by itself, would read as the publisher's own.
 */
export function othersWords(text: string): Span[] {
  return [...quotedSpans(text), ...postedLines(text)];
}

/** A sentence that begins with a quotation is not within it: who says the words may follow. */
export function isWithin(spans: readonly Span[], [start]: Span): boolean {
  return spans.some(([from, to]) => from < start && start < to);
}

function postedLines(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (poster.test(line)) spans.push([start - 1, start + line.length]);
    start += line.length + 1;
  }
  return spans;
}
