import type { Span } from "../language/sentences.ts";

/**
 * Who had the word of a claim in hand: its speaker, whoever passed it on, the outlet that heard it, an outlet that repeats it.
 * The article itself, which is always the last, is left out.
 */
export type HandRole = "speaker" | "mediator" | "outlet" | "repeater";

export interface Hand {
  role: HandRole;
  /** The resolved name, or the words that describe it. */
  name: string;
  /** Its words in the text. */
  words: Span;
  /** The words that say that it passed the claim on or heard it; of the speaker, that it spoke. */
  cue: Span;
  /** Its place among the article's speakers, where it is one. */
  speaker?: number;
  /** Of a publisher that is followed. */
  publisherId?: number;
}

/** The way of a claim to its article: from the first hand to the last before the article's own. */
export interface Way {
  hands: Hand[];
}
