import type { MarkupAttribute } from "../language/markup-attributes.ts";

export type XmlNode = XmlElement | string;

export interface XmlElement {
  /** As the field maps know it; see `fieldName`. */
  name: string;
  /** As written, for markup that is handed on. */
  tag: string;
  attributes: readonly MarkupAttribute[];
  children: readonly XmlNode[];
  /** The base address in force here, from `xml:base`, Content-Location or the feed's own address. */
  base: string;
  language: string | undefined;
  /** The text ended before this element did. */
  isCut: boolean;
  /** Its direct children by name, made when they are first asked for. */
  byName: Map<string, XmlElement[]> | undefined;
}

/** The value of an attribute, its name in lower case; names of elements and attributes count without regard to case. */
export function attribute(element: XmlElement, name: string): string | undefined {
  return attributeOf(element.attributes, name);
}

export function attributeOf(attributes: readonly MarkupAttribute[], name: string): string | undefined {
  // A plain loop: nearly all lists are empty, and this is asked some twenty times of every entry.
  for (const each of attributes)
    if (each.name.length === name.length && each.name.toLowerCase() === name) return each.value;
  return undefined;
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== "string";
}

const none: readonly XmlElement[] = [];

/** The direct children with one of these names, in the document's order. */
export function childrenNamed(element: XmlElement, ...names: string[]): readonly XmlElement[] {
  element.byName ??= childrenByName(element);
  let found = none;
  for (const name of names) {
    const named = element.byName.get(name);
    if (!named) continue;
    if (found.length > 0)
      return element.children.filter((node) => isElement(node) && names.includes(node.name)) as XmlElement[];
    found = named;
  }
  return found;
}

function childrenByName(element: XmlElement): Map<string, XmlElement[]> {
  const byName = new Map<string, XmlElement[]>();
  for (const node of element.children) {
    if (!isElement(node)) continue;
    const named = byName.get(node.name);
    if (named) named.push(node);
    else byName.set(node.name, [node]);
  }
  return byName;
}

/** All the text inside an element, its elements' included. */
export function textOf(element: XmlElement): string {
  const [only] = element.children;
  if (element.children.length === 1 && typeof only === "string") return only;
  return element.children.map((node) => (isElement(node) ? textOf(node) : node)).join("");
}
