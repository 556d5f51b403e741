import { decodeReferences } from "../language/decode-references.ts";
import { type MarkupToken, readMarkup } from "../language/markup-tokens.ts";
import { cutDocumentType } from "./document-type.ts";
import { type FeedFamily, familyOf, fieldName } from "./feed-namespaces.ts";
import { resolveWebAddress } from "./resolve-address.ts";

export interface XmlElement {
  /** As the field maps know it; see `fieldName`. */
  name: string;
  /** As written, for markup that is handed on. */
  tag: string;
  attributes: { name: string; value: string }[];
  children: (XmlElement | string)[];
  /** The base address in force here, from `xml:base`, Content-Location or the feed's own address. */
  base: string;
  language: string | undefined;
  /** The text ended before this element did. */
  isCut: boolean;
  /** Its direct children by name, made when they are first asked for. */
  byName: Map<string, XmlElement[]> | undefined;
}

/** Most that is kept of one document; what is beyond is read past. Real feeds stay far below. */
const limits = { depth: 120, elements: 400_000, entries: 5000, namespaces: 200, names: 1000 };
/** Elements that hold a line of text: where one of them was not closed, the next field closes it. */
const lineFields = new Set(["title", "link", "guid", "pubdate", "id", "published", "updated"]);
const entryFields = new Set([...lineFields, "description", "author", "category", "enclosure", "summary", "content"]);

/** An open tag: `element` is absent where the limits were reached, and then nothing below it is kept. */
interface OpenTag {
  tag: string;
  name: string;
  element: XmlElement | undefined;
  /** Where text and children go. */
  into: XmlElement | undefined;
  scope: Scope;
}

/** The namespaces in force, and the names that tags were found to have in them. */
interface Scope {
  namespaces: ReadonlyMap<string, string>;
  names: Map<string, string>;
}

/**
 * Reads XML into a tree as forgivingly as people write it: unclosed and stray tags, a bare "&", text before the prolog,
 * HTML's named references. Answers the elements at the top; there may be several, or none.
 */
export function readXmlTree(text: string, base: string): XmlElement[] {
  const document = cutDocumentType(text);
  const builder = new TreeBuilder(base, document.expand);
  readMarkup(document.text, "xml", (token) => builder.take(token));
  return builder.finish();
}

class TreeBuilder {
  readonly #base: string;
  readonly #roots: XmlElement[] = [];
  readonly #open: OpenTag[] = [];
  readonly #openCount = new Map<string, number>();
  #family: FeedFamily = "other";
  #rootNamespace: string | undefined;
  #elements = 0;
  #entries = 0;

  readonly #expand: (text: string) => string;

  constructor(base: string, expand: (text: string) => string) {
    this.#base = base;
    this.#expand = expand;
  }

  take(token: MarkupToken): void {
    if (token.type === "text") this.#addText(token.isLiteral ? token.value : this.#decode(token.value));
    else if (token.type === "close") this.#closeTag(token.name.toLowerCase());
    else this.#openTag(token);
  }

  finish(): XmlElement[] {
    for (const open of this.#open) if (open.element) open.element.isCut = true;
    return this.#roots;
  }

  #decode(text: string): string {
    return text.includes("&") ? decodeReferences(this.#expand(text)) : text;
  }

  #addText(text: string): void {
    this.#open.at(-1)?.into?.children.push(text);
  }

  #openTag(token: MarkupToken & { type: "open" }): void {
    const attributes = token.attributes.map(({ name, value }) => ({ name, value: this.#decode(value) }));
    const scope = this.#scopeOf(token.name, attributes);
    const name = this.#nameOf(token.name, scope);
    this.#closeForgotten(name);
    const parent = this.#open.at(-1);
    const isKept = this.#mayKeep(name, parent);
    const element = isKept ? this.#append(token.name, name, attributes, parent?.into) : undefined;
    const isTooDeep = this.#open.length >= limits.depth;
    if (token.isSelfClosing) return;
    const tag = token.name.toLowerCase();
    this.#open.push({ tag, name, element, into: element ?? (isTooDeep ? parent?.into : undefined), scope });
    this.#openCount.set(tag, (this.#openCount.get(tag) ?? 0) + 1);
  }

  #scopeOf(tag: string, attributes: XmlElement["attributes"]): Scope {
    const above = this.#open.at(-1)?.scope;
    const scope = declaredNamespaces(attributes, above ?? { namespaces: new Map(), names: new Map() });
    if (above === undefined) {
      this.#family = familyOf(tag);
      this.#rootNamespace = scope.namespaces.get("");
    }
    return scope;
  }

  #nameOf(tag: string, { namespaces, names }: Scope): string {
    let name = names.get(tag);
    if (name === undefined) {
      name = fieldName(tag, namespaces, this.#family, this.#rootNamespace);
      if (names.size < limits.names) names.set(tag, name);
    }
    return name;
  }

  #mayKeep(name: string, parent: OpenTag | undefined): boolean {
    if (parent && !parent.into) return false;
    if (this.#open.length >= limits.depth || this.#elements >= limits.elements) return false;
    if (name !== "item" && name !== "entry") return true;
    this.#entries += 1;
    return this.#entries <= limits.entries;
  }

  #append(tag: string, name: string, attributes: XmlElement["attributes"], parent: XmlElement | undefined): XmlElement {
    const base =
      attributeOf(attributes, "xml:base") ?? (name === "channel" ? attributeOf(attributes, "base") : undefined);
    const language = attributeOf(attributes, "xml:lang")?.trim();
    const above = parent?.base ?? this.#base;
    const element: XmlElement = {
      name,
      tag,
      attributes,
      children: [],
      base: resolveWebAddress(base, above) ?? above,
      language: language || parent?.language,
      isCut: false,
      byName: undefined,
    };
    this.#elements += 1;
    (parent?.children ?? this.#roots).push(element);
    return element;
  }

  #closeTag(tag: string): void {
    if (!this.#openCount.get(tag)) return;
    while (this.#pop() !== tag);
  }

  #pop(): string | undefined {
    const open = this.#open.pop();
    if (open) this.#openCount.set(open.tag, (this.#openCount.get(open.tag) ?? 1) - 1);
    return open?.tag;
  }

  /** A field that opens inside a line of text, or an item inside an item, shows that a closing tag was forgotten. */
  #closeForgotten(name: string): void {
    const top = this.#open.at(-1)?.element?.name;
    if (top && lineFields.has(top) && entryFields.has(name)) this.#pop();
    if (name !== "item" || this.#family !== "rss") return;
    // Also one that is not kept, or each of a million would look through all those before it.
    const depth = this.#open.findLastIndex((open) => open.name === "item");
    if (depth > 0) while (this.#open.length > depth) this.#pop();
  }
}

function declaredNamespaces(attributes: XmlElement["attributes"], above: Scope): Scope {
  if (attributes.length === 0) return above;
  const declarations = attributes.filter(({ name }) => /^xmlns(:|$)/i.test(name));
  const isNew = declarations.some(({ name, value }) => above.namespaces.get(name.slice(6).toLowerCase()) !== value);
  if (!isNew || above.namespaces.size + declarations.length > limits.namespaces) return above;
  const declared = declarations.map(({ name, value }) => [name.slice(6).toLowerCase(), value] as const);
  return { namespaces: new Map([...above.namespaces, ...declared]), names: new Map() };
}

function attributeOf(attributes: readonly { name: string; value: string }[], name: string): string | undefined {
  return attributes.find((attribute) => attribute.name.toLowerCase() === name)?.value;
}

/** The value of an attribute, its name in lower case; names of elements and attributes count without regard to case. */
export function attribute(element: XmlElement, name: string): string | undefined {
  return attributeOf(element.attributes, name);
}

export function isElement(node: XmlElement | string): node is XmlElement {
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
