import type { Span } from "../language/sentences.ts";

/**
 * An attribution in an article, in PolNeAR's terms: who is its source, the words that attribute (the cue), and what is
 * attributed. Spans are in UTF-16 code units of the article's text, in order; content may be in pieces, and a claim
 * whose source is not named has none.
 */
export interface Claim {
  source: Span[];
  cue: Span[];
  content: Span[];
}

/** The words of some spans of a text, one space between two of them. */
export function wordsAt(spans: readonly Span[], text: string): string {
  return spans.map((span) => text.slice(...span)).join(" ");
}
