/** What the assistant does for a reader. */
export const features = ["summary", "ask", "explain", "translate", "listen"] as const;
export type Feature = (typeof features)[number];

/** What it is asked about. */
export const subjectKinds = ["story", "article", "storyline"] as const;
export interface Subject {
  kind: (typeof subjectKinds)[number];
  id: number;
}

export const summaryLengths = [1, 3, 10] as const;
export type SummaryLength = (typeof summaryLengths)[number];

/** What a reader wants of it. */
export type Wish = { subject: Subject } & (
  | { feature: "summary"; length: SummaryLength }
  | { feature: "ask"; question: string }
  | { feature: "explain" }
  /** A language as BCP 47 has it, `en`. */
  | { feature: "translate"; into: string }
  | { feature: "listen" }
);

/** A sentence as it stands in a revision of an article; offsets in UTF-16 code units of its text. */
export interface StoredSentence {
  articleId: number;
  /** The revision's number; a revision is known by its article and this. */
  revision: number;
  start: number;
  end: number;
  /** Verbatim. */
  words: string;
  publisherId: number;
  publisherName: string;
  /** The article's headline. */
  title: string;
  /** The article's. */
  publishedAt: Date;
  language: string | null;
}

/** Without a model `text` is the words of the one sentence that it cites. */
export interface AnswerSentence {
  text: string;
  cites: StoredSentence[];
  /** What it is about, where an answer has several parts: the name, abbreviation or earlier story that it explains. */
  about?: Explained;
}

/** What a sentence explains, and where Octavo has more about it. */
export interface Explained {
  what: "name" | "term" | "before" | "to come";
  name: string;
  /** On this Octavo: `/entities/12`. */
  path: string | null;
}

/** Who wrote the sentences of an answer: Octavo alone quotes, a model words anew. */
export type MadeBy =
  | { by: "octavo" }
  | {
      by: "model";
      model: string;
      ms: number;
      /** What its provider takes for it, in the currency of the setting; null where no price is set. */
      cost: number | null;
      at: Date;
    };

/** Why an answer has no sentence. */
export type Nothing =
  | "no article here says"
  | "no question"
  | "no text"
  | "needs a model"
  /** Whoever asks reads how articles begin, and that does not say it; what the rest says is not told either way. */
  | "needs full text";

export interface Answer {
  feature: Feature;
  sentences: AnswerSentence[];
  /** Absent where there are sentences. */
  nothing?: Nothing;
  madeBy: MadeBy;
  /** Sentences that a model wrote and that what they cite does not support. */
  dropped: number;
}

/** An answer of stored sentences alone. */
export function quoted(feature: Feature, sentences: readonly AnswerSentence[], otherwise: Nothing): Answer {
  const answer: Answer = { feature, sentences: [...sentences], madeBy: { by: "octavo" }, dropped: 0 };
  return sentences.length > 0 ? answer : { ...answer, nothing: otherwise };
}

export function cite(sentence: StoredSentence, about?: Explained): AnswerSentence {
  return { text: sentence.words, cites: [sentence], ...(about && { about }) };
}
