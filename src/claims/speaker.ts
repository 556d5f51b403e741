import type { Span } from "../language/sentences.ts";
import type { Claim } from "./claim.ts";

/** What sort of source it is. A group or person without a name is "unnamed" and keeps its description. */
export type SpeakerSort = "person" | "body" | "document" | "unnamed" | "author";

/** Finer: what a reader wants to know of a source that has no name, and of what kind a body or document is. */
export type SpeakerType =
  | "person"
  | "official"
  | "people familiar"
  | "spokesperson"
  | "witness"
  | "expert"
  | "authority"
  | "organisation"
  | "company"
  | "outlet"
  | "document"
  | "study"
  | "author"
  /** Nobody: "a firing of the engines". What it is held to say stays marked in its article and stands in no ledger. */
  | "thing"
  | "other";

/** Who speaks in one article, under all the names and offices that it gives them. */
export interface Speaker {
  sort: SpeakerSort;
  type: SpeakerType;
  /** The longest name that the article gives, without titles; absent where it gives none. */
  name?: string;
  /** Offices and the like as the article writes them, the first one first: "mayor of Elmstead". */
  roles: string[];
  /** Other forms of the name: "Voss". */
  aliases: string[];
  /** The words that the article first names it by as a source; what is shown of a speaker without a name. */
  description: string;
}

/** What in the source's words led to the speaker. */
export type FoundBy = "name" | "surname" | "pronoun" | "role" | "description" | "author";

/** Who is behind the source of a claim. Nobody is guessed: where two fit, or nobody does, it says so. */
export type ResolvedSource =
  | {
      outcome: "resolved";
      /** Its place among the article's speakers. */
      speaker: number;
      /** Those who speak with it: "Blythe and Voss said". */
      jointly?: number[];
      by: FoundBy;
      /** Where the article names whom a pronoun or an office stands for. */
      evidence?: Span;
    }
  | { outcome: "unresolved"; words: string; why: "several fit" | "nobody fits" }
  | { outcome: "no source" };

/** Of a claim's content how much is quoted: all of it, nothing, or some words. */
export type Quotation = "direct" | "indirect" | "mixed";
/** What the source does with the content: says it, holds it true or hopes it, or means to do it. */
export type Attitude = "statement" | "belief" | "intention";

export interface AttributedClaim extends Claim {
  by: ResolvedSource;
  quotation: Quotation;
  attitude: Attitude;
}

export interface SpeakersOfArticle {
  speakers: Speaker[];
  /** In the order of the claims that were given. */
  claims: AttributedClaim[];
}

/** One speaker of a story, out of those of its articles. */
export interface StorySpeaker extends Speaker {
  /** Which speakers of which articles it is, by their places. */
  members: { article: number; speaker: number }[];
}

/** What the resolving of speakers needs to know of an article. */
export interface ArticleOfClaims {
  title: string;
  text: string;
  /** BCP 47; English where it is not known. */
  language?: string | undefined;
  byline: readonly string[];
  /** As `Kind` in `article.ts`: in an interview "I" and "we" may be anybody's, elsewhere they are the author's own. */
  kind?: string | undefined;
}
