import type { Block } from "./block.ts";
import { choosePicture, declaredSize } from "./choose-picture.ts";
import { isTooSmallToShow } from "./image.ts";
import { absoluteUrl, inlineHtml } from "./inline-html.ts";
import { type PageElement, wordsOf } from "./page-dom.ts";
import { inlineText, sanitiseInline } from "./sanitise-inline.ts";

/** A list of short items; undefined when its items are articles or layout, which are read as ordinary blocks. */
export function listBlock(element: PageElement, baseUrl: string): Block | undefined {
  const rows = [...element.children].filter((child) => child.localName === "li");
  if (rows.length === 0 || rows.some((row) => row.querySelector("h1,h2,h3,h4,h5,table,figure,blockquote,p + p,img")))
    return undefined;
  const items = rows.flatMap((row) => {
    const html = sanitiseInline(inlineHtml(spaced(row), baseUrl))
      .replace(/\s+/g, " ")
      .trim();
    const text = inlineText(html);
    return text ? [{ text, html }] : [];
  });
  return items.length > 0 ? { type: "list", ordered: element.localName === "ol", items } : undefined;
}

/** Words of neighbouring elements inside one item must not run together. */
function spaced(row: PageElement): PageElement {
  for (const inner of row.querySelectorAll("p,div,li,dt,dd")) inner.append(" ");
  return row;
}

/** A table of data; undefined for a table that only lays out paragraphs. */
export function tableBlock(element: PageElement): Block | undefined {
  if (element.querySelector("table,h1,h2,h3,blockquote,ul,p + p,figure")) return undefined;
  const lines = [...element.querySelectorAll("tr")];
  const rows = lines
    .map((line) => [...line.children].filter((cell) => cell.localName === "td" || cell.localName === "th").map(wordsOf))
    .filter((row) => row.some(Boolean));
  const isWide = rows.some((row) => row.length > 1);
  if (!isWide || rows.length < 2 || rows.flat().some((cell) => cell.length > 600)) return undefined;
  const first = lines[0];
  const hasHeader = element.querySelector("thead th, thead td") !== null || onlyHeaders(first);
  return { type: "table", rows, hasHeader };
}

function onlyHeaders(line: PageElement | undefined): boolean {
  const cells = line ? [...line.children] : [];
  return cells.length > 0 && cells.every((cell) => cell.localName === "th");
}

/** A picture with its caption; undefined for tracking pixels and pictures without a web address. */
export function figureBlock(element: PageElement, baseUrl: string): Block | "children" | undefined {
  const picture = element.localName === "img" ? element : element.querySelector("img");
  const { caption, credit } = captionOf(element, picture);
  if (element.localName === "figure" && element.querySelector("table,blockquote,pre")) return "children";
  const chosen = picture && choosePicture(picture, baseUrl);
  if (!picture || !chosen) return undefined;
  const { address, ...size } = chosen;
  const alt = (picture.getAttribute("alt") ?? "").trim();
  return { type: "figure", image: address, alt, caption, ...(credit ? { credit } : {}), ...size };
}

/** A credit stands in an element of its own, or behind its word at the end of the caption. */
function captionOf(element: PageElement, picture: PageElement | null): { caption: string; credit: string } {
  const under = element.localName === "figure" ? element.querySelector("figcaption") : null;
  const all = wordsOf(under) || (picture?.getAttribute("data-caption") ?? "");
  const own = wordsOf(under?.querySelector('[class*="credit" i],[class*="copyright" i],[itemprop="copyrightHolder"]'));
  const credit = own || (picture?.getAttribute("data-credit") ?? "") || (creditEnd.exec(all)?.[1] ?? "");
  const caption = credit && credit.length < all.length && all.endsWith(credit) ? all.slice(0, -credit.length) : all;
  return {
    caption: caption === credit ? "" : caption.replace(/[\s(|/[–—-]+$/, "").trim(),
    credit: trimmedCredit(credit),
  };
}

const creditEnd =
  /(?:^|[\s(|/[])((?:(?:photo(?:graph)?|image|picture|foto|bild|immagine|imagen|фото|写真)s?(?: credit| by)?\s*[:：/]|photo(?:graph)? by|©|credit\s*:|crédits?\s*:|quelle\s*:|источник\s*:).{2,80})$/iu;

function trimmedCredit(credit: string): string {
  return credit.replace(/^[\s(|[–—-]+|[\s)\]]+$/g, "");
}

export function isPixel(picture: PageElement): boolean {
  return isTooSmallToShow(declaredSize(picture));
}

const videoHosts = /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|twitch\.tv)$/;

/** A film of another site; undefined for a frame from anywhere else. */
export function filmBlock(element: PageElement, baseUrl: string): Block | undefined {
  const link = absoluteUrl(element.getAttribute("src") ?? element.getAttribute("data-src"), baseUrl);
  return link && videoHosts.test(new URL(link).hostname) ? { type: "embed", author: "", text: "", link } : undefined;
}
