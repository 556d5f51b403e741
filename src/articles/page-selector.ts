import { compile, type Options } from "css-select";

/** What selecting needs to know of a tree's nodes. */
interface SelectableNode {
  readonly nodeType: number;
  readonly parentNode: SelectableNode | null;
  readonly childNodes: readonly SelectableNode[];
  readonly firstChild?: SelectableNode | null;
  readonly nextSibling: SelectableNode | null;
  readonly textContent: string;
}

interface SelectableElement extends SelectableNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
}

function isElement(node: SelectableNode): node is SelectableElement {
  return node.nodeType === 1;
}

const options: Options<SelectableNode, SelectableElement> = {
  cacheResults: false,
  adapter: {
    isTag: isElement,
    getAttributeValue: (element, name) => element.getAttribute(name) ?? undefined,
    getChildren: (node) => [...node.childNodes],
    getName: (element) => element.localName,
    getParent: (element) => element.parentNode,
    getSiblings: (node) => [...(node.parentNode?.childNodes ?? [node])],
    getText: (node) => node.textContent,
    hasAttrib: (element, name) => element.hasAttribute(name),
    removeSubsets: (nodes) => nodes.filter((node) => !nodes.some((other) => other !== node && isUnder(node, other))),
  },
};

/** Whether a node is another one, or stands anywhere in it. */
export function isUnder(node: SelectableNode, other: SelectableNode): boolean {
  let place: SelectableNode | null = node;
  while (place && place !== other) place = place.parentNode;
  return place === other;
}

type SelectorTest = (element: SelectableElement) => boolean;

const tests = new Map<string, SelectorTest>();
/** The program's own selectors are far fewer; people may set any number of others. */
const mostTests = 500;

/** Whether an element is one that the selector (Selectors Level 4) means. Throws for a selector that is none. */
export function selectorTest(selector: string): SelectorTest {
  const known = tests.get(selector);
  if (known) return known;
  const test = namesTest(selector) ?? compile(selector, options);
  if (tests.size >= mostTests) tests.clear();
  tests.set(selector, test);
  return test;
}

/** The elements under a node that a selector means, in the order of the page, until there are as many as wanted. */
export function selectUnder(parent: SelectableNode, selector: string, most: number): SelectableElement[] {
  const found: SelectableElement[] = [];
  collect(parent, selectorTest(selector), found, most);
  return found;
}

function collect(parent: SelectableNode, test: SelectorTest, found: SelectableElement[], most: number): void {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (!isElement(node)) continue;
    if (test(node)) found.push(node);
    if (found.length >= most) return;
    collect(node, test, found, most);
    if (found.length >= most) return;
  }
}

/** Most selectors are names of elements, which need no engine. */
function namesTest(selector: string): SelectorTest | undefined {
  if (selector === "*") return () => true;
  if (!/^[a-z][a-z0-9]*(?:\s*,\s*[a-z][a-z0-9]*)*$/i.test(selector)) return undefined;
  const names = selector.toLowerCase().split(/\s*,\s*/);
  const [only] = names;
  if (names.length === 1) return (element) => element.localName === only;
  const all = new Set(names);
  return (element) => all.has(element.localName);
}
