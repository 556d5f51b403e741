import { parseHTML } from "linkedom";
import { tameMarkup } from "./tame-markup.ts";

/** The part of the DOM that reading a page needs; the compiler's own DOM types would let browser code in everywhere. */
export interface PageNode {
  readonly nodeType: number;
  readonly parentNode: PageElement | null;
  readonly nextSibling: PageNode | null;
  readonly previousSibling: PageNode | null;
  readonly childNodes: ArrayLike<PageNode> & Iterable<PageNode>;
  textContent: string | null;
  remove(): void;
  replaceWith(...nodes: (PageNode | string)[]): void;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  readonly children: ArrayLike<PageElement> & Iterable<PageElement>;
  readonly firstElementChild: PageElement | null;
  readonly nextElementSibling: PageElement | null;
  readonly previousElementSibling: PageElement | null;
  innerHTML: string;
  readonly outerHTML: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement> & { readonly length: number };
  closest(selector: string): PageElement | null;
  matches(selector: string): boolean;
  contains(other: PageNode): boolean;
  append(...nodes: (PageNode | string)[]): void;
}

export interface PageDocument extends Omit<PageElement, "closest" | "matches"> {
  readonly documentElement: PageElement;
  readonly body: PageElement;
  createElement(name: string): PageElement;
}

/**
 * Real pages stay far below: 60 levels, 15,000 elements, 3 million characters that are nearly all scripts. Beyond the
 * limits recursive walks run out of stack and quadratic ones out of time, here and in the libraries.
 */
const limits = { characters: 6_000_000, depth: 200, elements: 40_000, texts: 80_000 };

/** A document with `html`, `head` and `body`, whatever the page wrote. Never throws for strange markup. */
export function parsePage(html: string): PageDocument {
  const source = tameMarkup(html.slice(0, limits.characters), limits);
  const whole = /<html[\s>]/i.test(source) && /<body[\s>]/i.test(source);
  const document = parseDocument(whole ? source : withFrame(source));
  return isFramed(document)
    ? document
    : parseDocument(withFrame(source.replace(/<\/?(?:html|head|body)\b[^>]*>/gi, "")));
}

/** One body, and paragraphs nowhere but in it: what walks up from a paragraph comes to the body before it comes to nothing. */
function isFramed(document: PageDocument): boolean {
  const root = document.documentElement;
  if (root?.localName !== "html" || document.querySelector("body")?.parentNode !== root) return false;
  const strays = [...root.children].filter(({ localName }) => localName !== "body" && localName !== "head");
  for (let after = root.nextElementSibling; after; after = after.nextElementSibling) strays.push(after);
  return strays.every((stray) => !paragraphs.includes(stray.localName) && !stray.querySelector(paragraphs.join(",")));
}

const paragraphs = ["p", "div", "td", "pre", "section", "h1", "h2", "h3", "h4", "h5", "h6"];

/** A fragment (the content of a feed entry) as the body of a document of its own. */
export function parseFragment(html: string): PageElement {
  return parsePage(withFrame(html.replace(/<\/?(?:html|head|body)\b[^>]*>/gi, ""))).body;
}

function withFrame(html: string): string {
  const title = /<html[\s>]/i.test(html) ? html.replace(/<\/?(?:html|head)\b[^>]*>/gi, "") : html;
  const language = /<html\b[^>]*\blang\s*=\s*["']?([\w-]+)/i.exec(html)?.[1];
  return `<!doctype html><html${language ? ` lang="${language}"` : ""}><head></head><body>${title}</body></html>`;
}

function parseDocument(html: string): PageDocument {
  return parseHTML(html).document as unknown as PageDocument;
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

export function isText(node: PageNode): boolean {
  return node.nodeType === 3;
}

/** White space collapsed, as a reader sees it. */
export function wordsOf(node: PageNode | null | undefined): string {
  return collapse(node?.textContent ?? "");
}

export function collapse(text: string): string {
  return text.replace(/[\s\u00a0]+/g, " ").trim();
}
