import type { LinkedObject } from "./json-ld.ts";
import { textOf } from "./json-ld.ts";
import type { Found } from "./page-evidence.ts";
import { saidInMeta } from "./page-meta.ts";
import type { PageSigns, Said } from "./page-signs.ts";
import { namesOnlySite, siteNames, wordsOf } from "./site-name.ts";

const separator = /\s+(?:\||[-–—]|::|»|·|•|\/)\s+/;
/** Share of the words that a printed headline must have in common with a declared one. */
const agreement = 0.6;
/** In characters; what is longer is no headline: a title that was never closed holds the whole page. */
const longest = 1000;

/**
 * The headline as the page prints it: the `h1` that agrees with what the page says of itself elsewhere, else what it
 * says of itself without the publisher's name at either end. What only names the site is taken where nothing else is said.
 */
export function pageTitle(
  signs: PageSigns,
  object: LinkedObject | undefined,
  publisherNames: readonly string[],
  url: string,
): Found<string> | undefined {
  const headline = textOf(object?.headline);
  const declared: Said[] = [
    ...(headline ? [{ words: headline, from: "json-ld headline" }] : []),
    ...saidInMeta(signs.meta, [
      "og:title",
      "twitter:title",
      "dc.title",
      "dcterms.title",
      "parsely-title",
      "sailthru.title",
    ]),
    ...(signs.properties.get("headline") ?? []).slice(0, 1),
    ...(signs.title ? [{ words: signs.title, from: "title" }] : []),
  ];
  const said = declared
    .filter(({ words }) => words.length <= longest)
    .map(({ words, from }) => ({ words, from, value: withoutPublisher(unescapeTwice(words), publisherNames) }));
  const headings = signs.headings.map(({ words }) => words).filter((words) => words.length > 1);
  const names = siteNames(publisherNames, url);
  const isHeadline = (words: string) => !namesOnlySite(words, names);
  return (
    choose(
      headings.filter(isHeadline),
      said.filter(({ value }) => isHeadline(value)),
    ) ?? choose(headings, said)
  );
}

function choose(headings: readonly string[], said: readonly Found<string>[]): Found<string> | undefined {
  const agreeing = headings.find((heading) => said.some(({ value }) => likeness(heading, value) >= agreement));
  if (agreeing) return { value: agreeing, words: agreeing, from: "h1" };
  const first = said.find(({ value }) => value.length > 1);
  if (first) return first;
  return headings[0] ? { value: headings[0], words: headings[0], from: "h1" } : undefined;
}

/** Share of the words of the shorter text that both have, between 0 and 1. */
export function likeness(a: string, b: string): number {
  const first = wordSet(a);
  const second = wordSet(b);
  const smaller = Math.min(first.size, second.size);
  if (smaller === 0) return 0;
  let both = 0;
  for (const word of first) if (second.has(word)) both += 1;
  return both / smaller;
}

/** How many words of a text another has not. */
export function newWords(text: string, other: string): number {
  const known = wordSet(other);
  return [...wordSet(text)].filter((word) => !known.has(word)).length;
}

function wordSet(text: string): Set<string> {
  return new Set(wordsOf(text));
}

function withoutPublisher(title: string, names: readonly string[]): string {
  const pieces = title.split(separator);
  const isName = (piece: string) => names.some((name) => squeeze(name) === squeeze(piece));
  let text = title;
  if (pieces.length > 1 && isName(pieces.at(-1) ?? "")) text = title.slice(0, title.lastIndexOf(pieces.at(-1) ?? ""));
  else if (pieces.length > 1 && isName(pieces[0] ?? "")) text = title.slice((pieces[0] ?? "").length);
  else if (/\s\|\s/.test(title) && title.lastIndexOf(" | ") > 20) text = title.slice(0, title.lastIndexOf(" | "));
  text = text.replace(/^[\s|–—»·•:/-]+|[\s|–—»·•/-]+$/g, "").trim();
  return text && text !== title ? withoutPublisher(text, names) : title;
}

function squeeze(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+|\.(?:com|org|net|co\.uk|de|fr)$/g, "")
    .replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}

/** Content systems escape headlines once too often: `&amp;#8217;`. */
function unescapeTwice(title: string): string {
  return title
    .replace(/&#(\d{2,6});/g, (_all, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(
      /&(?:amp|quot|apos|lt|gt);/g,
      (entity) => ({ "&amp;": "&", "&quot;": '"', "&apos;": "'", "&lt;": "<", "&gt;": ">" })[entity] ?? entity,
    );
}
