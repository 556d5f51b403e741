/** As much of a page as its facts are found by. */
export interface Element {
  textContent: string;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<Element>;
}

/** Every string and number of an answer; strings without their surplus spaces. */
export function valuesOf(answer: unknown): Set<string | number> {
  const values = new Set<string | number>();
  JSON.stringify(answer, (_name, value) => {
    if (typeof value === "number") values.add(value);
    if (typeof value === "string") values.add(plain(value));
    return value;
  });
  return values;
}

/** A list gives the first lines of an excerpt. */
export const beginning = (excerpt: string) => plain(excerpt).slice(0, 140);

export const plain = (text: string) => text.replace(/\s+/g, " ").trim();
