import type { Piece } from "../articles/difference.ts";
import type { Quotation } from "../claims/speaker.ts";
import type { Token } from "../language/tokens.ts";

/** A claim of a story's article, as it is compared with those of others. */
export interface ClaimToUnite {
  id: number;
  articleId: number;
  /** When its article was published. */
  at: number;
  /** Who speaks, by the story's own key; absent where nobody could be told. */
  speaker: string | undefined;
  /** Whether that speaker has a name: two without one may be two. */
  isNamed: boolean;
  quotation: Quotation;
  /** Its words, piece by piece, as they stand in the article. */
  content: readonly string[];
  /** Whether it stands in the article's current revision, and not only in an earlier one. */
  isCurrent: boolean;
}

/** One quotation, however many articles carry it; a claim in no one's exact words is a statement by itself. */
export interface Statement {
  /** The claim with the most of its words. */
  fullest: number;
  speaker: string | undefined;
  /** When it was first printed. */
  at: number;
  /** Oldest first, one for each article. */
  prints: Print[];
  /** No revision that is current has it any more. */
  isWithdrawn: boolean;
}

/** A claim with the words that it is compared by. */
export interface WordedClaim extends ClaimToUnite {
  tokens: readonly Token[];
  words: readonly string[];
  /** What the places of its tokens point into. */
  text: string;
}

/** How one article prints a statement. */
export interface Print {
  articleId: number;
  /** Its claims that hold words of the statement, in their order. */
  claimIds: number[];
  /** Whole, with words left out, or with other words in it. */
  how: "whole" | "cut" | "altered";
  /** The fullest version with what this article left out or put in; nothing where it prints the whole. */
  pieces: Piece[];
  /** An earlier revision of the article had it; the current one has not. */
  isGone: boolean;
}
