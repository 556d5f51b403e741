import { isElement, isText, type PageNode } from "./page-dom.ts";
import { escapeHtml } from "./sanitise-inline.ts";

const inlineElements = new Set("em strong code sub sup q cite abbr mark i b".split(" "));
const wordless = new Set(
  "script style noscript template svg math button input select textarea option object iframe audio video canvas".split(
    " ",
  ),
);

/** Inline markup of a node with absolute links; elements without a meaning for readers give their words only. */
export function inlineHtml(node: PageNode, baseUrl: string): string {
  if (isText(node)) return escapeHtml(node.textContent ?? "");
  if (!isElement(node) || wordless.has(node.localName)) return "";
  if (node.localName === "br") return "<br>";
  const words = [...node.childNodes].map((child) => inlineHtml(child, baseUrl)).join("");
  if (node.localName === "a") {
    const href = absoluteUrl(node.getAttribute("href"), baseUrl, ["http:", "https:", "mailto:"]);
    return href && words.trim() ? `<a href="${escapeHtml(href)}">${words}</a>` : words;
  }
  if (!inlineElements.has(node.localName) || !words.trim()) return words;
  const title = node.localName === "abbr" ? node.getAttribute("title") : null;
  return `<${node.localName}${title ? ` title="${escapeHtml(title)}"` : ""}>${words}</${node.localName}>`;
}

/** The address in full, or nothing when it is broken or of another scheme. */
export function absoluteUrl(
  address: string | null | undefined,
  baseUrl: string,
  schemes: readonly string[] = ["http:", "https:"],
): string | undefined {
  const written = address?.trim();
  if (!written || !URL.canParse(written, baseUrl)) return undefined;
  const url = new URL(written, baseUrl);
  return schemes.includes(url.protocol) ? url.href : undefined;
}
