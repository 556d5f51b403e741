import { decodeReferences } from "../language/decode-references.ts";
import { keepShape } from "../language/keep-shape.ts";
import type { MarkupAttribute } from "../language/markup-attributes.ts";
import { type MarkupTaker, readMarkup } from "../language/markup-tokens.ts";
import { cutDocumentType } from "./document-type.ts";
import { type FeedFamily, familyOf, fieldName } from "./feed-namespaces.ts";
import { resolveWebAddress } from "./resolve-address.ts";
import { attributeOf, type XmlElement, type XmlNode } from "./xml-element.ts";

/** Most that is kept of one document; what is beyond is read past. Real feeds stay far below. */
const limits = { depth: 120, elements: 400_000, entries: 5000, namespaces: 200, names: 1000 };
/** Elements that hold a line of text: where one of them was not closed, the next field closes it. */
const lineFields = new Set(["title", "link", "guid", "pubdate", "id", "published", "updated"]);
const entryFields = new Set([...lineFields, "description", "author", "category", "enclosure", "summary", "content"]);
const noChildren: readonly XmlNode[] = [];

/** A name of a tag as it is written somewhere, and what it means there; one object for all the tags of that name. */
interface TagName {
  written: string;
  lower: string;
  /** See `fieldName`. */
  field: string;
  isLineField: boolean;
  isEntryField: boolean;
  isEntry: boolean;
  /** How many tags are open that have this name but for its case. */
  open: { count: number };
}

/** An open tag: `element` is absent where the limits were reached, and then nothing below it is kept. */
interface OpenTag {
  name: TagName;
  element: XmlElement | undefined;
  /** Where text and children go. */
  into: XmlElement | undefined;
  scope: Scope;
}

/** The namespaces in force, and the names that tags were found to have in them. */
interface Scope {
  namespaces: ReadonlyMap<string, string>;
  names: Map<string, TagName>;
}

/** Is told of an entry that is whole, and of the vocabulary of its feed. What is inside the entry is gone afterwards. */
export type EntryTaker = (entry: XmlElement, family: FeedFamily) => void;

/**
 * Reads XML into a tree as forgivingly as people write it: unclosed and stray tags, a bare "&", text before the prolog,
 * HTML's named references. Answers the elements at the top; there may be several, or none. With `onEntry`, entries are
 * handed over one by one and emptied, so that the tree of a large feed is never held as a whole.
 */
export function readXmlTree(text: string, base: string, onEntry?: EntryTaker): XmlElement[] {
  const document = cutDocumentType(text);
  const builder = new TreeBuilder(base, document.expand, onEntry);
  readMarkup(document.text, "xml", builder);
  return builder.finish();
}

class TreeBuilder implements MarkupTaker {
  readonly #base: string;
  readonly #expand: (text: string) => string;
  readonly #onEntry: EntryTaker | undefined;
  readonly #roots: XmlElement[] = [];
  readonly #open: OpenTag[] = [];
  #top: OpenTag | undefined;
  readonly #openCounts = new Map<string, { count: number }>();
  #family: FeedFamily = "other";
  #rootNamespace: string | undefined;
  #elements = 0;
  #entries = 0;

  constructor(base: string, expand: (text: string) => string, onEntry: EntryTaker | undefined) {
    this.#base = base;
    this.#expand = expand;
    this.#onEntry = onEntry;
  }

  finish(): XmlElement[] {
    for (const open of this.#open) if (open.element) open.element.isCut = true;
    return this.#roots;
  }

  text(value: string, isLiteral: boolean): void {
    const into = this.#top?.into;
    if (into) addChild(into, isLiteral ? value : this.#decode(value));
  }

  open(written: string, raw: readonly MarkupAttribute[], isSelfClosing: boolean): void {
    const attributes = this.#decodeAll(raw);
    const scope = this.#scopeOf(written, attributes);
    const name = scope.names.get(written) ?? this.#newName(written, scope);
    this.#closeForgotten(name);
    const parent = this.#top;
    const isKept = this.#mayKeep(name, parent);
    const element = isKept ? this.#append(name, attributes, parent?.into) : undefined;
    const isTooDeep = this.#open.length >= limits.depth;
    if (isSelfClosing) return;
    this.#top = { name, element, into: element ?? (isTooDeep ? parent?.into : undefined), scope };
    this.#open.push(this.#top);
    name.open.count += 1;
  }

  close(written: string): void {
    if (this.#top?.name.written === written) {
      this.#pop();
      return;
    }
    const lower = written.toLowerCase();
    if (!this.#openCounts.get(lower)?.count) return;
    while (this.#pop() !== lower);
  }

  #decode(text: string): string {
    return text.includes("&") ? decodeReferences(this.#expand(text)) : text;
  }

  #decodeAll(attributes: readonly MarkupAttribute[]): readonly MarkupAttribute[] {
    for (const { value } of attributes)
      if (value.includes("&")) return attributes.map((each) => ({ name: each.name, value: this.#decode(each.value) }));
    return attributes;
  }

  #scopeOf(tag: string, attributes: readonly MarkupAttribute[]): Scope {
    const above = this.#top?.scope;
    if (above !== undefined) return declaredNamespaces(attributes, above);
    const scope = declaredNamespaces(attributes, { namespaces: new Map(), names: new Map() });
    this.#family = familyOf(tag);
    this.#rootNamespace = scope.namespaces.get("");
    return scope;
  }

  #newName(written: string, { namespaces, names }: Scope): TagName {
    const lower = written.toLowerCase();
    const field = fieldName(written, namespaces, this.#family, this.#rootNamespace);
    const open = this.#openCounts.get(lower) ?? { count: 0 };
    this.#openCounts.set(lower, open);
    const name = {
      written,
      lower,
      field,
      isLineField: lineFields.has(field),
      isEntryField: entryFields.has(field),
      isEntry: field === "item" || field === "entry",
      open,
    };
    if (names.size < limits.names) names.set(written, name);
    return name;
  }

  #mayKeep(name: TagName, parent: OpenTag | undefined): boolean {
    if (parent && !parent.into) return false;
    if (this.#open.length >= limits.depth || this.#elements >= limits.elements) return false;
    if (!name.isEntry) return true;
    this.#entries += 1;
    return this.#entries <= limits.entries;
  }

  #append(name: TagName, attributes: readonly MarkupAttribute[], parent: XmlElement | undefined): XmlElement {
    const above = parent?.base ?? this.#base;
    const element: XmlElement = {
      name: name.field,
      tag: name.written,
      attributes,
      children: noChildren,
      base: attributes.length > 0 ? baseOf(name, attributes, above) : above,
      language: (attributes.length > 0 && attributeOf(attributes, "xml:lang")?.trim()) || parent?.language,
      isCut: false,
      byName: undefined,
    };
    this.#elements += 1;
    if (parent) addChild(parent, element);
    else this.#roots.push(element);
    return element;
  }

  #pop(): string | undefined {
    const popped = this.#open.pop();
    this.#top = this.#open.at(-1);
    if (!popped) return undefined;
    popped.name.open.count -= 1;
    if (popped.name.isEntry && popped.element && this.#onEntry && this.#isInFeed()) {
      this.#onEntry(popped.element, this.#family);
      popped.element.children = noChildren;
      popped.element.byName = undefined;
    }
    return popped.name.lower;
  }

  /** Whether what stands here is an entry of the feed: of Atom in the root, of RSS there (as in RDF) or in its channel. */
  #isInFeed(): boolean {
    const depth = this.#open.length;
    if (this.#family === "atom") return depth === 1 && this.#top?.name.field === "feed";
    return this.#family === "rss" && (depth === 1 || (depth === 2 && this.#top?.name.field === "channel"));
  }

  /** A field that opens inside a line of text, or an item inside an item, shows that a closing tag was forgotten. */
  #closeForgotten(name: TagName): void {
    const top = this.#top;
    if (top?.element && top.name.isLineField && name.isEntryField) this.#pop();
    if (!name.isEntry || name.field !== "item" || this.#family !== "rss") return;
    // Also one that is not kept, or each of a million would look through all those before it.
    const depth = this.#open.findLastIndex((open) => open.name.field === "item");
    if (depth > 0) while (this.#open.length > depth) this.#pop();
  }
}

keepShape(new TreeBuilder("", (text) => text, undefined));

/** A list of one costs a tenth of one that has room for more, and nearly all elements hold one text. */
function addChild(element: XmlElement, node: XmlNode): void {
  if (element.children.length === 0) element.children = [node];
  else (element.children as XmlNode[]).push(node);
}

function baseOf(name: TagName, attributes: readonly MarkupAttribute[], above: string): string {
  const own =
    attributeOf(attributes, "xml:base") ?? (name.field === "channel" ? attributeOf(attributes, "base") : undefined);
  return own === undefined ? above : (resolveWebAddress(own, above) ?? above);
}

function declaredNamespaces(attributes: readonly MarkupAttribute[], above: Scope): Scope {
  if (attributes.length === 0) return above;
  const declarations = attributes.filter(isNamespace);
  if (declarations.length === 0) return above;
  const isNew = declarations.some(({ name, value }) => above.namespaces.get(name.slice(6).toLowerCase()) !== value);
  if (!isNew || above.namespaces.size + declarations.length > limits.namespaces) return above;
  const declared = declarations.map(({ name, value }) => [name.slice(6).toLowerCase(), value] as const);
  return { namespaces: new Map([...above.namespaces, ...declared]), names: new Map() };
}

function isNamespace({ name }: MarkupAttribute): boolean {
  return (name.startsWith("x") || name.startsWith("X")) && /^xmlns(:|$)/i.test(name);
}
