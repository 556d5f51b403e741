import type { PublishedText } from "./published-feed.ts";
import { resolveMarkup } from "./resolve-markup.ts";
import { innerMarkup } from "./write-markup.ts";
import { attribute, isElement, textOf, type XmlElement } from "./xml-element.ts";

/**
 * A text of RSS and its modules, which are HTML by custom and say nothing of it: escaped once, in CDATA, or as bare elements.
 * Media RSS names a type, "plain" or "html".
 */
export function rssText(element: XmlElement): PublishedText | undefined {
  const hasElements = element.children.some(isElement);
  const value = (hasElements ? innerMarkup(element, true) : textOf(element)).trim();
  if (value === "") return undefined;
  const isMarkup = hasElements || (attribute(element, "type") !== "plain" && looksLikeMarkup(value));
  return { value: isMarkup ? resolveMarkup(value, element.base) : value, isMarkup };
}

/** Atom's text constructs: RFC 4287 §3.1 and §4.1.3, and Atom 0.3's `mode` attribute. */
export function atomText(element: XmlElement): PublishedText | undefined {
  const type = (attribute(element, "type") ?? "").trim().toLowerCase();
  const mode = (attribute(element, "mode") ?? "").trim().toLowerCase();
  const hasElements = element.children.some(isElement);
  if (!hasElements && (mode === "base64" || isBase64Type(type))) return base64Text(element, type);
  const isXml = type === "xhtml" || /[/+]xml$/.test(type);
  const isHtml = type === "html" || type === "text/html" || (isXml && mode === "escaped");
  if (hasElements) {
    const inside = type === "xhtml" || (isHtml && mode === "") ? withoutWrapper(element) : element;
    const markup = innerMarkup(inside, isHtml).trim();
    return textOrNothing(isHtml ? resolveMarkup(markup, element.base) : markup, true);
  }
  const value = textOf(element).trim();
  if (isHtml) return textOrNothing(resolveMarkup(value, element.base), true);
  // A publisher who says "xhtml" and then escapes it has said it wrongly.
  if (isXml && looksLikeMarkup(value)) return textOrNothing(resolveMarkup(value, element.base), true);
  return textOrNothing(value, false);
}

/** Tags or references, as HTML is told from text where nobody says which it is. */
function looksLikeMarkup(text: string): boolean {
  if (!text.includes("<") && !text.includes("&")) return false;
  return /<\/?[a-z][^<>]*>|<!--|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/i.test(text);
}

/** RFC 4287 §4.1.3.3: any media type that is neither text nor XML is in base64. */
function isBase64Type(type: string): boolean {
  return /^[\w.+-]+\/[\w.+-]+$/.test(type) && !/^text\/|[/+]xml$/.test(type);
}

function base64Text(element: XmlElement, type: string): PublishedText | undefined {
  const written = textOf(element).replace(/\s+/g, "");
  if (!/^[A-Za-z0-9+/_-]+=*$/.test(written)) return textOrNothing(textOf(element).trim(), false);
  const value = new TextDecoder().decode(Buffer.from(written, "base64")).trim();
  const isMarkup = type === "text/html" || /xhtml/.test(type) || looksLikeMarkup(value);
  return textOrNothing(isMarkup ? resolveMarkup(value, element.base) : value, isMarkup);
}

/** RFC 4287 §3.1.1.3: the one `div` around XHTML is no part of it. */
function withoutWrapper(element: XmlElement): XmlElement {
  const [only, ...others] = element.children.filter((node) => isElement(node) || node.trim() !== "");
  return only && isElement(only) && others.length === 0 && /(?:^|:)div$/i.test(only.tag) ? only : element;
}

function textOrNothing(value: string, isMarkup: boolean): PublishedText | undefined {
  return value === "" ? undefined : { value, isMarkup };
}
