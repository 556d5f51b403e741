import { readRelativeTime } from "../language/read-relative-time.ts";
import { readTime } from "../language/read-time.ts";
import type { RelatedArticle } from "./article.ts";
import { boilerplate } from "./boilerplate.ts";
import { absoluteUrl } from "./inline-html.ts";
import { headlineLink } from "./other-articles.ts";
import type { PageElement } from "./page-dom.ts";
import { shorten } from "./shorten.ts";

const limits = {
  headline: 15,
  wideHeadline: 6,
  longest: 300,
  excerpt: 40,
  excerptLength: 280,
  publisher: 60,
  most: 30,
};
const wideScript = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;
const publisherNames =
  'cite,[class*="source" i],[class*="publisher" i],[class*="provider" i],[class*="outlet" i],[class*="site-name" i],[class*="brand" i],[itemprop="publisher"]';

/**
 * The articles that these parts of a page show: where each leads, its headline, and what else stands beside it. Times that
 * are relative ("35 minutes ago") are resolved against `fetchedAt`, and left out without it.
 */
export function relatedArticles(parts: readonly PageElement[], url: string, fetchedAt?: Date): RelatedArticle[] {
  const found = new Map<string, RelatedArticle>();
  for (const card of parts.flatMap(cardsOf)) {
    const article = relatedArticle(card, url, fetchedAt);
    if (article && !found.has(article.url) && found.size < limits.most) found.set(article.url, article);
  }
  return [...found.values()];
}

/** The smallest parts that hold one link each, or several to one address. */
function cardsOf(part: PageElement): PageElement[] {
  if (addressesIn(part).size <= 1 || part.localName === "article") return [part];
  return part.children.flatMap((child) =>
    child.localName === "a" || child.querySelector("a[href]") ? cardsOf(child) : [],
  );
}

function addressesIn(part: PageElement): Set<string> {
  const own = part.getAttribute("href");
  return new Set([
    ...(own ? [own] : []),
    ...part.querySelectorAll("a[href]").map((link) => link.getAttribute("href") ?? ""),
  ]);
}

function relatedArticle(card: PageElement, url: string, fetchedAt: Date | undefined): RelatedArticle | undefined {
  const link = card.matches("a[href]") ? card : card.querySelector("a[href]");
  const address = headlineLink(card, url) ?? absoluteUrl(link?.getAttribute("href"), url);
  const headline = headlineOf(card, link);
  if (!address || headline === undefined || samePath(address, url)) return undefined;
  const publisher = publisherOf(card, headline, fetchedAt);
  const excerpt = card
    .querySelectorAll("p")
    .map((paragraph) => paragraph.words)
    .find((words) => words.length >= limits.excerpt && words !== headline);
  const publishedAt = timeOf(card, fetchedAt);
  return {
    url: address,
    headline,
    ...(publisher ? { publisher } : {}),
    ...(excerpt ? { excerpt: shorten(excerpt, limits.excerptLength) } : {}),
    ...(publishedAt ? { publishedAt } : {}),
  };
}

function samePath(address: string, url: string): boolean {
  const withoutPart = (written: string) => written.replace(/#.*$/, "");
  return withoutPart(address) === withoutPart(url);
}

function headlineOf(card: PageElement, link: PageElement | null): string | undefined {
  const candidates = [
    card.querySelector("h1,h2,h3,h4,h5,h6"),
    card.querySelector('[class*="headline" i],[class*="title" i]'),
    link,
    ...card.querySelectorAll("a[href]"),
  ];
  return candidates.map((element) => element?.words ?? "").find(isHeadline);
}

function isHeadline(words: string): boolean {
  const shortest = wideScript.test(words) ? limits.wideHeadline : limits.headline;
  return (
    words.length >= shortest && words.length <= limits.longest && !boilerplate.some((pattern) => pattern.test(words))
  );
}

/** Where it says so, or what stands before the time: "Marsh Gazette · 35 minutes ago". */
function publisherOf(card: PageElement, headline: string, fetchedAt: Date | undefined): string | undefined {
  const named = card.querySelectorAll(publisherNames).map((element) => element.words);
  const lines = card
    .querySelectorAll("p,span,div,small,footer")
    .map((element) => element.words)
    .filter((words) => words.length < 2 * limits.publisher && !words.includes(headline));
  const beforeTime = lines.map((line) => {
    const time = readRelativeTime(line, fetchedAt ?? new Date(0));
    return time && time.start > 0 ? line.slice(0, time.start) : "";
  });
  return [...named, ...beforeTime]
    .map((words) => words.replace(/^\s*(?:by|from|via|von|par|di|de)\s+|[\s|·•,–—-]+$/giu, "").trim())
    .find(
      (words) => words.length > 1 && words.length <= limits.publisher && /\p{L}/u.test(words) && words !== headline,
    );
}

function timeOf(card: PageElement, fetchedAt: Date | undefined): string | undefined {
  const time = card.querySelector("time");
  const exact = time?.getAttribute("datetime") ?? (time && /\d{4}/.test(time.words) ? time.words : undefined);
  const read = exact ? readTime(exact) : undefined;
  if (read || !fetchedAt) return read;
  const short = card.querySelectorAll("time,span,small,p,div,footer").map((element) => element.words);
  for (const words of [...short.filter((line) => line.length < 80), card.words]) {
    const relative = readRelativeTime(words, fetchedAt);
    if (relative) return relative.at.toISOString();
  }
  return undefined;
}
