import { collapse } from "./collapse.ts";
import { growTree, TreeGrowth } from "./grow-tree.ts";
import { PageElement, type PageNode, PageParent, PageText } from "./page-tree.ts";

export { collapse } from "./collapse.ts";
export { PageElement, type PageNode } from "./page-tree.ts";

/** A page with `html`, `head` and `body`, whatever it wrote. */
export class PageDocument extends PageParent {
  readonly nodeType = 9;
  readonly nodeName = "#document";
  /** Tells Readability, which has this name for its own light tree, that elements can be renamed in place. */
  readonly documentElement = Object.assign(new PageElement("html"), { __JSDOMParser__: true });
  readonly head = new PageElement("head");
  readonly body = new PageElement("body");

  constructor() {
    super();
    this.documentElement.append(this.head, this.body);
    this.appendChild(this.documentElement);
  }

  get title(): string {
    return wordsOf(this.querySelector("title"));
  }

  get outerHTML(): string {
    return this.innerHTML;
  }

  createElement(name: string): PageElement {
    return new PageElement(name.toLowerCase());
  }

  createTextNode(text: string): PageNode {
    return new PageText(text);
  }
}

const headElements = new Set("base basefont bgsound link meta noscript script style template title".split(" "));

/** Puts what a page wrote into the frame it should have written: most leave out a part of it, many write one twice. */
class PageGrowth extends TreeGrowth {
  private readonly document: PageDocument;

  constructor(document: PageDocument) {
    super(document.head);
    this.document = document;
  }

  override open(name: string, attributes: Map<string, string>, isVoid: boolean): void {
    if (name === "html" || name === "head" || name === "body") {
      this.frame(name, attributes);
      return;
    }
    if (!headElements.has(name)) this.leaveHead();
    super.open(name, attributes, isVoid);
  }

  private frame(name: "html" | "head" | "body", attributes: Map<string, string>): void {
    const element = name === "html" ? this.document.documentElement : this.document[name];
    for (const [attribute, value] of attributes)
      if (!element.hasAttribute(attribute)) element.setAttribute(attribute, value);
    if (name === "body") this.root = this.document.body;
    this.nest.push(undefined);
  }

  override text(text: string): void {
    if (/\S/.test(text)) this.leaveHead();
    super.text(text);
  }

  private leaveHead(): void {
    if (this.place === this.document.head) this.root = this.document.body;
  }
}

/** Never throws for strange markup. */
export function parsePage(html: string): PageDocument {
  const document = new PageDocument();
  growTree(html, new PageGrowth(document));
  return document;
}

/** A fragment (the content of a feed entry) as the body of a document of its own. */
export function parseFragment(html: string): PageElement {
  return parsePage(html).body;
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

export function isText(node: PageNode): boolean {
  return node.nodeType === 3;
}

/** White space collapsed, as a reader sees it. */
export function wordsOf(node: PageNode | null | undefined): string {
  if (!node) return "";
  return node instanceof PageParent ? node.words : collapse(node.textContent);
}
