import { collapse } from "./collapse.ts";
import { type Growing, growTree, TreeGrowth } from "./grow-tree.ts";
import { LiveList } from "./live-list.ts";
import { type PageAttribute, type PageStyle, pageAttributes, pageStyle, writeElement } from "./page-attribute.ts";
import { isUnder, selectorTest, selectUnder } from "./page-selector.ts";
import { escapeHtml } from "./sanitise-inline.ts";
import { chain, firstAlong, listChain } from "./sibling-chain.ts";

/**
 * A document tree no heavier than reading a page needs: plain fields, arrays of children only for who asks, and the
 * words of an element remembered until something under it changes, since finding an article asks for them again and
 * again. It has the names of the DOM (https://dom.spec.whatwg.org/) as far as this folder and Readability use them.
 */
export abstract class PageNode {
  abstract readonly nodeType: number;
  abstract readonly nodeName: string;
  abstract textContent: string;
  abstract readonly outerHTML: string;
  abstract readonly childNodes: readonly PageNode[];
  parentNode: PageParent | null = null;
  previousSibling: PageNode | null = null;
  nextSibling: PageNode | null = null;

  get parentElement(): PageElement | null {
    return this.parentNode instanceof PageElement ? this.parentNode : null;
  }

  get nextElementSibling(): PageElement | null {
    return firstAlong(this.nextSibling, "nextSibling", isElement);
  }

  get previousElementSibling(): PageElement | null {
    return firstAlong(this.previousSibling, "previousSibling", isElement);
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }

  replaceWith(...nodes: (PageNode | string)[]): void {
    for (const node of nodes) this.parentNode?.insertBefore(typeof node === "string" ? new PageText(node) : node, this);
    this.remove();
  }
}

function isElement(node: PageNode): node is PageElement {
  return node instanceof PageElement;
}

const nothing: readonly PageNode[] = [];

export class PageText extends PageNode {
  readonly nodeType = 3;
  readonly nodeName = "#text";
  readonly childNodes = nothing;
  private data: string;

  constructor(data: string) {
    super();
    this.data = data;
  }

  get textContent(): string {
    return this.data;
  }

  set textContent(data: string) {
    this.data = data;
    this.parentNode?.forgetWords();
  }

  get outerHTML(): string {
    return escapeHtml(this.data);
  }
}

/** What has nodes under it: an element or the document. */
export abstract class PageParent extends PageNode implements Growing {
  firstChild: PageNode | null = null;
  lastChild: PageNode | null = null;
  private nodes: LiveList<PageNode> | undefined;
  private elements: LiveList<PageElement> | undefined;
  private text: string | undefined;
  private collapsed: string | undefined;

  get childNodes(): readonly PageNode[] {
    this.nodes ??= new LiveList();
    return this.nodes.read(() => listChain<PageNode>(this));
  }

  get children(): readonly PageElement[] {
    this.elements ??= new LiveList();
    return this.elements.read(() => listChain<PageNode>(this).filter(isElement));
  }

  get firstElementChild(): PageElement | null {
    return firstAlong(this.firstChild, "nextSibling", isElement);
  }

  get textContent(): string {
    if (this.text === undefined) {
      let text = "";
      for (let node = this.firstChild; node; node = node.nextSibling) text += node.textContent;
      this.text = text;
    }
    return this.text;
  }

  set textContent(text: string) {
    while (this.lastChild) this.removeChild(this.lastChild);
    if (text) this.appendChild(new PageText(text));
  }

  /** The words under this node with white space collapsed, as a reader sees them. */
  get words(): string {
    this.collapsed ??= collapse(this.textContent);
    return this.collapsed;
  }

  /** A node whose words are remembered has only such nodes under it, so the way up ends at the first without. */
  forgetWords(): void {
    let place: PageParent | null = this;
    while (place && place.text !== undefined) {
      place.text = undefined;
      place.collapsed = undefined;
      place = place.parentNode;
    }
  }

  get innerHTML(): string {
    let html = "";
    for (let node = this.firstChild; node; node = node.nextSibling) html += node.outerHTML;
    return html;
  }

  set innerHTML(html: string) {
    this.textContent = "";
    growTree(html, new TreeGrowth(this));
  }

  growElement(name: string, attributes: Map<string, string>, isSeen: boolean): PageElement {
    const element = new PageElement(name, attributes);
    return isSeen ? this.appendChild(element) : element;
  }

  growText(text: string): void {
    const last = this.lastChild;
    if (last instanceof PageText) last.textContent += text;
    else this.appendChild(new PageText(text));
  }

  append(...nodes: (PageNode | string)[]): void {
    for (const node of nodes) this.appendChild(typeof node === "string" ? new PageText(node) : node);
  }

  appendChild<Child extends PageNode>(node: Child): Child {
    return this.insertBefore(node, null);
  }

  insertBefore<Child extends PageNode>(node: Child, before: PageNode | null): Child {
    node.parentNode?.removeChild(node);
    if (before) {
      this.nodes?.drop();
      this.elements?.drop();
    } else {
      this.nodes?.append(node);
      if (node instanceof PageElement) this.elements?.append(node);
    }
    chain<PageNode>(this, before ? before.previousSibling : this.lastChild, node);
    chain<PageNode>(this, node, before);
    node.parentNode = this;
    this.forgetWords();
    return node;
  }

  replaceChild<Child extends PageNode>(node: PageNode, old: Child): Child {
    this.insertBefore(node, old);
    return this.removeChild(old);
  }

  removeChild<Child extends PageNode>(node: Child): Child {
    this.nodes?.remove(node);
    if (node instanceof PageElement) this.elements?.remove(node);
    chain<PageNode>(this, node.previousSibling, node.nextSibling);
    node.parentNode = node.previousSibling = node.nextSibling = null;
    this.forgetWords();
    return node;
  }

  contains(other: PageNode): boolean {
    return isUnder(other, this);
  }

  getElementsByTagName(name: string): PageElement[] {
    return this.querySelectorAll(name);
  }

  querySelectorAll(selector: string): PageElement[] {
    return selectUnder(this, selector, Number.POSITIVE_INFINITY) as PageElement[];
  }

  querySelector(selector: string): PageElement | null {
    return (selectUnder(this, selector, 1) as PageElement[])[0] ?? null;
  }
}

export class PageElement extends PageParent {
  readonly nodeType = 1;
  /** Readability renames elements in place. */
  localName: string;
  tagName: string;
  private readonly written: Map<string, string>;

  constructor(name: string, attributes: Map<string, string> = new Map()) {
    super();
    this.localName = name;
    this.tagName = name.toUpperCase();
    this.written = attributes;
  }

  get nodeName(): string {
    return this.tagName;
  }

  get attributes(): PageAttribute[] {
    return pageAttributes(this.written);
  }

  get className(): string {
    return this.written.get("class") ?? "";
  }

  get id(): string {
    return this.written.get("id") ?? "";
  }

  set id(id: string) {
    this.written.set("id", id);
  }

  get src(): string {
    return this.written.get("src") ?? "";
  }

  get srcset(): string {
    return this.written.get("srcset") ?? "";
  }

  get style(): PageStyle {
    return pageStyle(this.written.get("style"));
  }

  getAttribute(name: string): string | null {
    return this.written.get(name) ?? null;
  }

  setAttribute(name: string, value: string): void {
    this.written.set(name, value);
  }

  setAttributeNode({ name, value }: PageAttribute): void {
    this.written.set(name, value);
  }

  removeAttribute(name: string): void {
    this.written.delete(name);
  }

  hasAttribute(name: string): boolean {
    return this.written.has(name);
  }

  matches(selector: string): boolean {
    return selectorTest(selector)(this);
  }

  closest(selector: string): PageElement | null {
    let place: PageElement | null = this;
    while (place && !place.matches(selector)) place = place.parentElement;
    return place;
  }

  get outerHTML(): string {
    return writeElement(this.localName, this.written, this);
  }
}
