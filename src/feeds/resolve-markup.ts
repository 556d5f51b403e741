import { decodeReferences, escapeAttribute } from "../language/decode-references.ts";
import { readTags } from "../language/markup-tokens.ts";
import { hasScheme, resolveAddress } from "./resolve-address.ts";

/** Attributes of HTML whose value is an address. */
const addressAttributes = new Set(
  "href src srcset cite action longdesc background data usemap codebase classid profile poster formaction".split(" "),
);

/** HTML with its relative addresses made absolute; every other character stays as it was. */
export function resolveMarkup(html: string, base: string): string {
  if (!html.includes("<")) return html;
  const pieces: string[] = [];
  let done = 0;
  readTags(html, (tag) => {
    for (const { name, value, start, end } of tag.attributes) {
      const key = name.toLowerCase();
      if (!addressAttributes.has(key) || (key !== "srcset" && /^https?:/.test(value))) continue;
      const written = decodeReferences(value);
      const resolved = resolveAttribute(name, written, base);
      if (resolved === undefined || resolved === written) continue;
      pieces.push(html.slice(done, start), escapeAttribute(resolved));
      done = end;
    }
  });
  return done === 0 ? html : pieces.join("") + html.slice(done);
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
