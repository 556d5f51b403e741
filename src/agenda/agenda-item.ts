/** How sure the announcing sentence is: "will rule", "is expected to rule", "may rule". */
export const certainties = ["set", "expected", "possible"] as const;
export type Certainty = (typeof certainties)[number];

/** What the sentence says of the plan: it stands, it got this new date, it lost its date, it is off. */
export const planStates = ["planned", "moved", "postponed", "cancelled"] as const;
export type PlanState = (typeof planStates)[number];

export const precisions = ["day", "week", "month", "year"] as const;
export type Precision = (typeof precisions)[number];

/** A dated event still to come, as one sentence of one article announces it. Days are ISO, `2031-03-04`. */
export interface AgendaItem {
  firstDay: string;
  /** The same day, the last one of several, or the end of the week, month or year. */
  lastDay: string;
  precision: Precision;
  /** The time of day as the sentence says it, `18:30`. */
  clock: string | undefined;
  /** The same as an instant, ISO 8601, where it is known whose clock it is. */
  startsAt: string | undefined;
  /** The sentence's place in the article's text, in UTF-16 code units. */
  start: number;
  end: number;
  sentence: string;
  /** Words of the sentence, verbatim, that name the event. */
  label: string;
  certainty: Certainty;
  state: PlanState;
  /** The day that it was moved from, where the sentence says so. */
  movedFrom: string | undefined;
  /** Stems of the label's telling words, by which other articles' items are compared. */
  words: string[];
}
