import { escapeAttribute, escapeText } from "../language/decode-references.ts";
import { resolveAttribute } from "./resolve-markup.ts";
import { isElement, type XmlElement } from "./xml-element.ts";

/** HTML elements that have no closing tag; WHATWG HTML §13.1.2. */
const voidElements = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

/**
 * What is inside an element, as HTML, with the addresses of its elements absolute by the base in force at each. With
 * `isTextMarkup` the element's text is itself HTML (escaped once, as in RSS); otherwise it is text.
 */
export function innerMarkup(element: XmlElement, isTextMarkup: boolean): string {
  return element.children
    .map((node) => (isElement(node) ? outerMarkup(node, isTextMarkup) : isTextMarkup ? node : escapeText(node)))
    .join("");
}

function outerMarkup(element: XmlElement, isTextMarkup: boolean): string {
  const colon = element.tag.indexOf(":");
  const isHtml = element.name.startsWith("xhtml:") || colon < 0;
  const tag = isHtml ? element.tag.slice(colon + 1) : element.tag;
  const attributes = element.attributes
    .filter(
      ({ name, value }) => (!/^xml:base$/i.test(name) && !/^xmlns(:\w+)?$/i.test(name)) || /MathML|svg/.test(value),
    )
    .map(({ name, value }) => ` ${name}="${escapeAttribute(resolveAttribute(name, value, element.base) ?? value)}"`);
  const open = `<${tag}${attributes.join("")}>`;
  const inside = innerMarkup(element, isTextMarkup);
  return isHtml && voidElements.has(tag.toLowerCase()) ? open + inside : `${open}${inside}</${tag}>`;
}
