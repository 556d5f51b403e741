/** A date as it is written, with the parts that its words name. */
export interface WrittenDate {
  start: number;
  end: number;
  /** Without a day, a month. */
  day: number | undefined;
  /** 1 to 12. */
  month: number;
  year: number | undefined;
  /** 0 is Monday. */
  weekday: number | undefined;
  /** As written, in figures alone: "4/5/2031". */
  isInFigures: boolean;
}
