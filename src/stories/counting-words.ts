/**
 * What numbers in news count, in the languages beside English. Lower-case patterns; fates, people and units have English names, so that
 * outlets of several languages can be compared.
 */
export interface CountingWords {
  /** What befell people, said by the noun that is counted: "12 Tote". */
  fateNouns: Readonly<Record<string, string>>;
  /** Said by a verb in the same clause. */
  fateVerbs: Readonly<Record<string, string>>;
  /** Verbs in two parts: what stands before the number, and what after. */
  partedVerbs: readonly (readonly [fate: string, before: string, after: string])[];
  anybody: string;
  somebody: Readonly<Record<string, string>>;
  /** Before a number: a part of those known, or another count. */
  definite: string;
  further: string;
  /** How badly: a part of the injured. */
  degrees: string;
  /** What happened at another time or is only feared. */
  otherCount: string;
  conjunctions: string;
  /** Before a place. */
  at: string;
  /** What rises or falls: by how much is no quantity of its own. */
  change: string;
  /** Before a number: of what was before, or by how much. */
  step: string;
  percent: string;
  units: Readonly<Record<string, string>>;
  currencies: Readonly<Record<string, string>>;
  /** No things: durations, and tallies of a game. */
  noThings: string;
}
