import { decodeReferences } from "../language/decode-references.ts";
import { type MarkupToken, readMarkup } from "../language/markup-tokens.ts";
import { type FeedFamily, familyOf, fieldName } from "./feed-namespaces.ts";
import { resolveAddress } from "./resolve-address.ts";

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
}

/** Most that is kept of one document; what is beyond is read past. Real feeds stay far below. */
const limits = { depth: 120, elements: 400_000, entries: 5000, doctype: 65_536, namespaces: 200 };
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
  namespaces: ReadonlyMap<string, string>;
}

/**
 * Reads XML into a tree as forgivingly as people write it: unclosed and stray tags, a bare "&", text before the prolog,
 * HTML's named references. Document type declarations are dropped unread (XML 1.0 §4: entities a document declares for
 * itself are never expanded). Answers the elements at the top; there may be several, or none.
 */
export function readXmlTree(text: string, base: string): XmlElement[] {
  const builder = new TreeBuilder(base);
  readMarkup(withoutDoctype(text), "xml", (token) => builder.take(token));
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

  constructor(base: string) {
    this.#base = base;
  }

  take(token: MarkupToken): void {
    if (token.type === "text") this.#addText(token.isLiteral ? token.value : decodeReferences(token.value));
    else if (token.type === "close") this.#closeTag(token.name.toLowerCase());
    // "I <3 XML" is text that somebody forgot to escape.
    else if (/^[\p{L}_]/u.test(token.name)) this.#openTag(token);
    else this.#addText(`<${token.name} ${token.attributes.map((attribute) => attribute.name).join(" ")}`);
  }

  finish(): XmlElement[] {
    for (const open of this.#open) if (open.element) open.element.isCut = true;
    return this.#roots;
  }

  #addText(text: string): void {
    this.#open.at(-1)?.into?.children.push(text);
  }

  #openTag(token: MarkupToken & { type: "open" }): void {
    const attributes = token.attributes.map(({ name, value }) => ({ name, value: decodeReferences(value) }));
    if (this.#open.length === 0) this.#family = familyOf(token.name);
    const namespaces = declaredNamespaces(attributes, this.#open.at(-1)?.namespaces);
    if (this.#open.length === 0) this.#rootNamespace = namespaces.get("");
    const name = fieldName(token.name, namespaces, this.#family, this.#rootNamespace);
    this.#closeForgotten(name);
    const parent = this.#open.at(-1);
    const isKept = this.#mayKeep(name, parent);
    const element = isKept ? this.#append(token.name, name, attributes, parent?.into) : undefined;
    const isTooDeep = this.#open.length >= limits.depth;
    if (token.isSelfClosing) return;
    const tag = token.name.toLowerCase();
    this.#open.push({ tag, name, element, into: element ?? (isTooDeep ? parent?.into : undefined), namespaces });
    this.#openCount.set(tag, (this.#openCount.get(tag) ?? 0) + 1);
  }

  #mayKeep(name: string, parent: OpenTag | undefined): boolean {
    if (parent && !parent.into) return false;
    if (this.#open.length >= limits.depth || this.#elements >= limits.elements) return false;
    if (name !== "item" && name !== "entry") return true;
    this.#entries += 1;
    return this.#entries <= limits.entries;
  }

  #append(tag: string, name: string, attributes: XmlElement["attributes"], parent: XmlElement | undefined): XmlElement {
    const base = attributeOf(attributes, "xml:base");
    const language = attributeOf(attributes, "xml:lang")?.trim();
    const above = parent?.base ?? this.#base;
    const element: XmlElement = {
      name,
      tag,
      attributes,
      children: [],
      base: (base !== undefined && webBase(base, above)) || above,
      language: language || parent?.language,
      isCut: false,
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

function declaredNamespaces(
  attributes: readonly { name: string; value: string }[],
  above: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const declarations = attributes.filter(({ name }) => /^xmlns(:|$)/i.test(name));
  if (declarations.length === 0 || above.size + declarations.length > limits.namespaces) return above;
  return new Map([...above, ...declarations.map(({ name, value }) => [name.slice(6).toLowerCase(), value] as const)]);
}

function webBase(base: string, above: string): string | undefined {
  const resolved = resolveAddress(base, above);
  return resolved && /^https?:/i.test(resolved) ? resolved : undefined;
}

/** Cuts a document type declaration with its internal subset out of the prolog; the tokenizer would end it at the first ">". */
function withoutDoctype(text: string): string {
  const start = doctypeStart(text);
  if (start === undefined) return text;
  const declaration = text.slice(start, start + limits.doctype);
  let depth = 0;
  for (const match of declaration.matchAll(/"[^"]*"|'[^']*'|<!--[\s\S]*?-->|[[\]>]/g)) {
    if (match[0] === "[") depth += 1;
    if (match[0] === "]") depth -= 1;
    if (match[0] === ">" && depth <= 0) return text.slice(0, start) + text.slice(start + match.index + 1);
  }
  return text;
}

/** Only comments and processing instructions may stand before it. */
function doctypeStart(text: string): number | undefined {
  let at = text.indexOf("<");
  while (at >= 0) {
    const closing = text.startsWith("<?", at) ? "?>" : text.startsWith("<!--", at) ? "-->" : undefined;
    if (!closing) return /^<!doctype/i.test(text.slice(at, at + 9)) ? at : undefined;
    const end = text.indexOf(closing, at);
    at = end < 0 ? -1 : text.indexOf("<", end);
  }
  return undefined;
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

/** The direct children with one of these names, in the document's order. */
export function childrenNamed(element: XmlElement, ...names: string[]): XmlElement[] {
  return element.children.filter((node): node is XmlElement => isElement(node) && names.includes(node.name));
}

/** All the text inside an element, its elements' included. */
export function textOf(element: XmlElement): string {
  return element.children.map((node) => (isElement(node) ? textOf(node) : node)).join("");
}
