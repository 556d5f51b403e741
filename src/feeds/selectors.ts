/** CSS selectors that a reader gave for a feed, of what is the text of its articles' pages and of what is none. */
export interface Selectors {
  include: string[];
  exclude: string[];
}

export const noSelectors: Selectors = { include: [], exclude: [] };

/** How many a feed may have of each, and how long one may be. */
export const selectorLimits = { count: 20, length: 300 };

/** One selector a line, as people type them. */
export function readSelectorLines(written: string): string[] {
  return written
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}
