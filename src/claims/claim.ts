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
