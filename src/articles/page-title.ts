import { type PageDocument, wordsOf } from "./page-dom.ts";
import { firstMeta, type PageMeta } from "./page-meta.ts";

const separator = /\s+(?:\||[-–—]|::|»|·|•|\/)\s+/;

/**
 * The headline as the page prints it: the `h1` that agrees with what the page says of itself elsewhere, else what it
 * says of itself without the publisher's name at either end.
 */
export function pageTitle(
  document: PageDocument,
  meta: PageMeta,
  declared: string | undefined,
  publisherNames: readonly string[],
): string {
  const said = [
    declared,
    firstMeta(meta, "og:title"),
    firstMeta(meta, "twitter:title"),
    wordsOf(document.querySelector("title")),
  ]
    .filter((title) => title !== undefined && title !== "")
    .map((title) => withoutPublisher(unescapeTwice(title ?? ""), publisherNames));
  const headings = [...document.querySelectorAll("h1")]
    .map(wordsOf)
    .filter((text) => text.length > 3 && text.length < 300);
  const agreeing = headings.find((heading) => said.some((title) => likeness(heading, title) >= 0.6));
  if (agreeing) return agreeing;
  return said.find((title) => title.length > 3) ?? headings[0] ?? "";
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

function wordSet(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
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
    .replace(/[^\p{L}\p{N}]/gu, "");
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
