/** What every page knows of its own printing. */
export interface Printing {
  now: Date;
  /** Where the style sheet and the fonts lie; changes whenever one of them does. */
  assetsPath: string;
}
