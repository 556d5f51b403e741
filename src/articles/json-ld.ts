import type { PageDocument } from "./page-dom.ts";

/** One object of a page's JSON-LD, as written; every property may be missing, alone or in a list. */
export type LinkedObject = Readonly<Record<string, unknown>>;

const articleType =
  /^(?:\w*NewsArticle|Article|\w*BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|AdvertiserContentArticle|ScholarlyArticle|TechArticle|VideoObject|Review|ClaimReview|WebPage|NewsMediaArticle)$/;

/**
 * The object of a page's JSON-LD (https://schema.org/Article) that describes the page itself: an article before a film
 * before a web page. Broken JSON, which is common, counts as none.
 */
export function articleObject(document: PageDocument): LinkedObject | undefined {
  const found: LinkedObject[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json" i]'))
    collectObjects(parseLoosely(script.textContent ?? ""), found, 0);
  return found
    .filter((object) => typesOf(object).some((type) => articleType.test(type)))
    .sort((a, b) => rank(b) - rank(a))[0];
}

function rank(object: LinkedObject): number {
  const types = typesOf(object);
  const kind = types.includes("WebPage")
    ? 0
    : types.includes("VideoObject")
      ? 1
      : types.some((type) => /Review$/.test(type))
        ? 2
        : 3;
  return kind * 2 + (object.headline || object.name ? 1 : 0);
}

function parseLoosely(source: string): unknown {
  const json = source
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/g, "")
    .trim();
  for (const attempt of [
    json,
    json
      .replace(/[\u0000-\u001f]+/g, " ")
      .replace(/,\s*([}\]])/g, "$1")
      .replace(/;$/, ""),
  ]) {
    try {
      return JSON.parse(attempt);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return undefined;
}

function collectObjects(value: unknown, found: LinkedObject[], depth: number): void {
  if (depth > 6 || found.length > 200) return;
  if (Array.isArray(value)) {
    for (const item of value) collectObjects(item, found, depth + 1);
  } else if (isObject(value)) {
    found.push(value);
    for (const name of ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement"])
      collectObjects(value[name], found, depth + 1);
  }
}

export function isObject(value: unknown): value is LinkedObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function typesOf(object: LinkedObject): string[] {
  return listOf(object["@type"])
    .filter((type) => typeof type === "string")
    .map((type) => type.replace(/^.*[/:#]/, ""));
}

/** A property's values, whether it was written alone or as a list. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.flat() : [value];
}

/** The first value that is text, or the `name`, `url` or `@value` of an object in its place. */
export function textOf(value: unknown): string | undefined {
  for (const item of listOf(value)) {
    if (typeof item === "string" && item.trim()) return item.trim();
    if (isObject(item)) {
      const inner = item["@value"] ?? item.name ?? item.url ?? item.contentUrl;
      if (typeof inner === "string" && inner.trim()) return inner.trim();
    }
  }
  return undefined;
}
