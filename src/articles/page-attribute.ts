import { escapeHtml } from "./sanitise-inline.ts";

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

export function startTag(name: string, written: ReadonlyMap<string, string>): string {
  let tag = name;
  for (const [attribute, value] of written) tag += ` ${attribute}="${escapeHtml(value)}"`;
  return `<${tag}>`;
}
