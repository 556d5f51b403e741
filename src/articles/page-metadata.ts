import type { PageReading } from "./article.ts";
import { absoluteUrl } from "./inline-html.ts";
import { articleObject, type LinkedObject, listOf, textOf, typesOf } from "./json-ld.ts";
import { pageByline } from "./page-byline.ts";
import { collapse, type PageDocument, wordsOf } from "./page-dom.ts";
import { pageKind } from "./page-kind.ts";
import { firstMeta, type PageMeta, pageMeta } from "./page-meta.ts";
import { pageTimes } from "./page-times.ts";
import { pageTitle } from "./page-title.ts";
import { shorten } from "./shorten.ts";

export type PageMetadata = Omit<PageReading, "blocks" | "related">;

const limits = { tags: 12, keywords: 10, tagLength: 40, excerpt: 500 };

/**
 * What a page says of itself in JSON-LD (schema.org), Open Graph, other `meta` elements and microdata. `excerpt` is
 * empty when the page describes itself nowhere. Must run before the page is cleaned.
 */
export function pageMetadata(document: PageDocument, url: string): PageMetadata {
  const meta = pageMeta(document);
  const object = articleObject(document);
  const siteName = pageSiteName(meta, object);
  const publisherNames = [siteName, ...hostNames(url)].filter((name) => name !== undefined);
  const title = pageTitle(document, meta, textOf(object?.headline), publisherNames);
  const language = pageLanguage(document, meta, object);
  const canonical = document.querySelector('link[rel~="canonical" i]')?.getAttribute("href");
  const canonicalUrl = absoluteUrl(canonical ?? firstMeta(meta, "og:url"), url);
  const image = pageImage(meta, object, url);
  const sections = [...(meta.get("article:section") ?? []), ...listOf(object?.articleSection)].filter(isText);
  return {
    title,
    byline: pageByline(document, meta, object, publisherNames),
    ...pageTimes(document, meta, object),
    ...(language ? { language } : {}),
    kind: pageKind(object ? typesOf(object) : [], sections, canonicalUrl ?? url, title),
    ...(canonicalUrl ? { canonicalUrl } : {}),
    ...(siteName ? { siteName } : {}),
    ...(image ? { image } : {}),
    hashtags: pageTags(document, meta, object, publisherNames),
    excerpt: pageExcerpt(meta, object),
  };
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function pageSiteName(meta: PageMeta, object: LinkedObject | undefined): string | undefined {
  return firstMeta(meta, "og:site_name", "application-name", "cre") ?? textOf(object?.publisher);
}

/** What a publisher may call itself after its address: `daily-bell.example` gives "daily-bell.example" and "daily-bell". */
function hostNames(url: string): string[] {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^(?:www\d?|m|amp|mobile)\./, "") : "";
  return host ? [host, host.split(".")[0] ?? host] : [];
}

function pageLanguage(document: PageDocument, meta: PageMeta, object: LinkedObject | undefined): string | undefined {
  const declared = [
    document.documentElement.getAttribute("lang"),
    document.documentElement.getAttribute("xml:lang"),
    textOf(object?.inLanguage),
    firstMeta(meta, "og:locale", "content-language", "language", "dc.language", "inlanguage"),
  ];
  for (const written of declared) {
    const language = canonicalLanguage(written);
    if (language) return language;
  }
  return undefined;
}

/** `en_US` → `en-US`; undefined for what is no language tag (BCP 47). */
function canonicalLanguage(written: string | null | undefined): string | undefined {
  const tag = written
    ?.trim()
    .split(/[,;\s]/)[0]
    ?.replace(/_/g, "-");
  if (!tag || !/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function pageImage(meta: PageMeta, object: LinkedObject | undefined, url: string): string | undefined {
  const candidates = [
    firstMeta(meta, "og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src"),
    textOf(listOf(object?.image).map((image) => addressOf(image))),
    textOf(object?.thumbnailUrl),
  ];
  for (const candidate of candidates) {
    const image = absoluteUrl(candidate, url);
    if (image) return image;
  }
  return undefined;
}

function addressOf(image: unknown): unknown {
  return typeof image === "object" && image !== null && "url" in image ? image.url : image;
}

/** The publisher's own tags. Long keyword lists are written for search engines and say little. */
function pageTags(
  document: PageDocument,
  meta: PageMeta,
  object: LinkedObject | undefined,
  publisherNames: readonly string[],
): string[] {
  const keywords = [
    splitTags(listOf(object?.keywords).filter(isText)),
    splitTags([firstMeta(meta, "news_keywords", "keywords") ?? ""]),
  ];
  const lists = [
    meta.get("article:tag") ?? [],
    ...keywords.filter((list) => list.length <= limits.keywords),
    [...document.querySelectorAll('a[rel~="tag"]')].map(wordsOf),
  ];
  const publishers = new Set(publisherNames.map((name) => name.toLowerCase()));
  const tags = new Map<string, string>();
  for (const tag of splitTags(lists.find((list) => list.length > 0) ?? [])) {
    const key = tag.toLowerCase();
    const isReadable = tag.length > 1 && tag.length <= limits.tagLength && !/[:/_=<>{}@]/.test(tag);
    if (isReadable && !publishers.has(key) && !tags.has(key)) tags.set(key, tag);
  }
  return [...tags.values()].slice(0, limits.tags);
}

function splitTags(written: readonly string[]): string[] {
  return written
    .flatMap((text) => text.split(/[,;،、]/))
    .map((tag) => collapse(tag).replace(/^#/, ""))
    .filter(Boolean);
}

function pageExcerpt(meta: PageMeta, object: LinkedObject | undefined): string {
  const description =
    firstMeta(meta, "og:description", "description", "twitter:description") ?? textOf(object?.description);
  return shorten(collapse((description ?? "").replace(/<[^>]*>/g, " ")), limits.excerpt);
}
