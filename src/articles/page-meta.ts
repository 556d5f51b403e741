import { collapse, type PageDocument } from "./page-dom.ts";

/** The `meta` elements of a page by lower-case name, in the page's order. */
export type PageMeta = ReadonlyMap<string, readonly string[]>;

/** Reads `name`, `property`, `itemprop` and `http-equiv` alike, since publishers mix them up. */
export function pageMeta(document: PageDocument): PageMeta {
  const meta = new Map<string, string[]>();
  for (const element of document.querySelectorAll("meta[content]")) {
    const content = collapse(element.getAttribute("content") ?? "");
    if (!content) continue;
    for (const attribute of ["name", "property", "itemprop", "http-equiv"]) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name) meta.set(name, [...(meta.get(name) ?? []), content]);
    }
  }
  return meta;
}

/** The first content under the first of the names that the page has. */
export function firstMeta(meta: PageMeta, ...names: string[]): string | undefined {
  for (const name of names) {
    const content = meta.get(name)?.[0];
    if (content) return content;
  }
  return undefined;
}
