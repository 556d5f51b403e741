import { type LinkedObject, listOf } from "./json-ld.ts";
import { collapse } from "./page-dom.ts";
import { firstMeta } from "./page-meta.ts";
import type { PageSigns } from "./page-signs.ts";

const limits = { tags: 12, keywords: 10, tagLength: 40 };

/** The publisher's own tags. Long keyword lists are written for search engines and say little. */
export function pageTags(
  signs: PageSigns,
  object: LinkedObject | undefined,
  publisherNames: readonly string[],
): string[] {
  const written = listOf(object?.keywords).filter((value) => typeof value === "string");
  const keywords = [splitTags(written), splitTags([firstMeta(signs.meta, "news_keywords", "keywords") ?? ""])];
  const lists = [
    signs.meta.get("article:tag") ?? [],
    ...keywords.filter((list) => list.length <= limits.keywords),
    signs.tags,
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
