import { decodeReferences, escapeAttribute } from "../language/decode-references.ts";
import type { AttributePlaces } from "../language/markup-attributes.ts";
import { readAttributes } from "../language/markup-tokens.ts";
import { hasScheme, resolveAddress } from "./resolve-address.ts";

/** Attributes of HTML whose value is an address. */
const addressAttributes = new Set(
  "href src srcset cite action longdesc background data usemap codebase classid profile poster formaction".split(" "),
);
const shortestName = "src".length;
const longestName = "formaction".length;

/** HTML with its relative addresses made absolute; every other character stays as it was. */
export function resolveMarkup(html: string, base: string): string {
  if (!html.includes("<")) return html;
  let resolved = "";
  let done = 0;
  readAttributes(html, (attributes) => {
    for (let index = 0; index < attributes.count; index += 1) {
      if (!mayBeRelative(attributes, index)) continue;
      const written = decodeReferences(attributes.value(index));
      const address = resolveAttribute(attributes.name(index), written, base);
      if (address === undefined || address === written) continue;
      resolved += html.slice(done, attributes.valueStart(index)) + escapeAttribute(address);
      done = attributes.valueEnd(index);
    }
  });
  return done === 0 ? html : resolved + html.slice(done);
}

/** Told from where it stands in the text: nearly all addresses are whole, and no string is made of them. */
function mayBeRelative(attributes: AttributePlaces, index: number): boolean {
  const length = attributes.nameEnd(index) - attributes.nameStart(index);
  if (length < shortestName || length > longestName) return false;
  const { text } = attributes;
  const start = attributes.valueStart(index);
  const isWhole = text.startsWith("https:", start) || text.startsWith("http:", start);
  if (isWhole && length !== "srcset".length) return false;
  const name = attributes.name(index).toLowerCase();
  return isWhole ? name === "srcset" : addressAttributes.has(name);
}

/** An attribute's value with its addresses absolute; other attributes as they are. A place within the text ("#note") stays. */
export function resolveAttribute(name: string, value: string, base: string): string | undefined {
  const key = name.toLowerCase();
  if (key === "srcset") return resolveSourceSet(value, base);
  const reference = value.trim();
  if (!addressAttributes.has(key) || reference === "" || reference.startsWith("#") || hasScheme(reference))
    return value;
  return resolveAddress(reference, base) ?? value;
}

/** WHATWG HTML §4.8.4.2: candidates parted by commas, each an address and perhaps a width or density. */
function resolveSourceSet(value: string, base: string): string {
  return value.replace(/(^|,\s+|\s,)(\s*)([^\s,][^\s]*?)(?=,?(?:\s|$))/g, (_, before, space, address) => {
    return `${before}${space}${resolveAddress(address, base) ?? address}`;
  });
}
