import { isElement, isText, type PageNode } from "./page-dom.ts";
import { escapeHtml } from "./sanitise-inline.ts";

const inlineElements = new Set("em strong code sub sup cite abbr mark i b".split(" "));
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
  if (node.localName === "q" && words.trim()) return quoted(node, words);
  if (!inlineElements.has(node.localName) || !words.trim()) return words;
  const title = node.localName === "abbr" ? node.getAttribute("title") : null;
  return `<${node.localName}${title ? ` title="${escapeHtml(title)}"` : ""}>${words}</${node.localName}>`;
}

/**
 * A browser draws the marks around `q` itself, so they are no words of the page; written out they are, and what was said is
 * known for a quotation wherever the text goes.
 */
function quoted(node: PageNode, words: string): string {
  if (/^\s*(?:["“”„«»‹›‘「『]|&quot;)/u.test(words)) return words;
  let depth = 0;
  for (let outer = node.parentNode; outer; outer = outer.parentNode)
    if (isElement(outer) && outer.localName === "q") depth += 1;
  return depth % 2 === 0 ? `“${words}”` : `‘${words}’`;
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
