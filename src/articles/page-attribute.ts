import { escapeHtml } from "./sanitise-inline.ts";
import { voidElements } from "./tame-markup.ts";

/** One attribute in the form that the DOM gives it (https://dom.spec.whatwg.org/#interface-attr). */
export interface PageAttribute {
  readonly name: string;
  readonly value: string;
  cloneNode(): PageAttribute;
}

export function pageAttributes(written: ReadonlyMap<string, string>): PageAttribute[] {
  return [...written].map(([name, value]) => {
    const attribute = { name, value, cloneNode: () => attribute };
    return attribute;
  });
}

export interface PageStyle {
  display: string;
  visibility: string;
}

const noStyle: PageStyle = { display: "", visibility: "" };

/** The two properties that hide an element. */
export function pageStyle(written: string | undefined): PageStyle {
  if (!written) return noStyle;
  const property = (name: string) =>
    new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([a-z-]+)`, "i").exec(written)?.[1]?.toLowerCase() ?? "";
  return { display: property("display"), visibility: property("visibility") };
}

/** The element as markup that is read as the same again. */
export function writeElement(
  name: string,
  written: ReadonlyMap<string, string>,
  content: { readonly textContent: string; readonly innerHTML: string },
): string {
  let tag = name;
  for (const [attribute, value] of written) tag += ` ${attribute}="${escapeHtml(value)}"`;
  if (voidElements.has(name)) return `<${tag}>`;
  // What a script holds is no markup.
  return `<${tag}>${name === "script" ? content.textContent : content.innerHTML}</${name}>`;
}
