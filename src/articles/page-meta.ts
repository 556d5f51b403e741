import type { PageSigns, Said } from "./page-signs.ts";

/** The first content under the first of the names that the page has. */
export function firstMeta(meta: PageSigns["meta"], ...names: string[]): string | undefined {
  return saidInMeta(meta, names)[0]?.words;
}

/** Every content under the names, by name and then in the page's order. */
export function saidInMeta(meta: PageSigns["meta"], names: readonly string[]): Said[] {
  return names.flatMap((name) => (meta.get(name) ?? []).map((words) => ({ words, from: `meta ${name}` })));
}
