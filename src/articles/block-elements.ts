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
  const written = element.localName === "figure" ? wordsOf(element.querySelector("figcaption")) : "";
  const caption = written || (picture?.getAttribute("data-caption") ?? "");
  if (element.localName === "figure" && element.querySelector("table,blockquote,pre")) return "children";
  const chosen = picture && choosePicture(picture, baseUrl);
  if (!picture || !chosen) return undefined;
  const { address, ...size } = chosen;
  return { type: "figure", image: address, alt: (picture.getAttribute("alt") ?? "").trim(), caption, ...size };
}

export function isPixel(picture: PageElement): boolean {
  return isTooSmallToShow(declaredSize(picture));
}

const videoHosts = /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|twitch\.tv)$/;
const postedQuotation =
  /twitter-(?:tweet|video)|instagram-media|tiktok-embed|reddit-(?:card|embed)|mastodon-embed|bluesky-embed|fb-post/i;

/** A post or film of another site; undefined for a frame from anywhere else and for a quotation. */
export function embedBlock(element: PageElement, baseUrl: string): Block | undefined {
  if (element.localName === "blockquote") return postBlock(element, baseUrl);
  const link = absoluteUrl(element.getAttribute("src") ?? element.getAttribute("data-src"), baseUrl);
  if (!link || !videoHosts.test(new URL(link).hostname)) return undefined;
  return { type: "embed", author: "", text: "", link };
}

function postBlock(element: PageElement, baseUrl: string): Block | undefined {
  if (!postedQuotation.test(element.getAttribute("class") ?? "")) return undefined;
  const links = [...element.querySelectorAll("a")];
  const link = absoluteUrl(links.at(-1)?.getAttribute("href") ?? element.getAttribute("cite"), baseUrl);
  const text = wordsOf(element);
  const author = /(?:—|&mdash;)\s*([^—(]+?)\s*\(/.exec(text)?.[1] ?? "";
  return text ? { type: "embed", author, text, ...(link ? { link } : {}) } : undefined;
}
