import { hidesAll, isInkless, isNotShown, letterSize } from "./hidden-style.ts";
import { isElement, type PageElement, type PageNode, wordsOf } from "./page-dom.ts";
import { type Declarations, styleDeclarations } from "./style-declarations.ts";

/** A page that hides a larger share of its words means to show them, by a script or by a style sheet. */
const shownLater = 0.5;

/** What an element has from those around it. */
interface Around {
  ink?: string | undefined;
  ground?: string | undefined;
  hasNoSize: boolean;
}

interface Walk {
  unseen: PageNode[];
  isFeed: boolean;
}

/**
 * Takes out words that no reader of the page sees, by what its own attributes say: letters of no size or in the colour of their
 * ground, and parts that are see-through, cut away, put aside of the page or in a box of no size. Style sheets are not read:
 * what a class hides stays, and what has a class is not taken to look as those around it.
 * @param isFeed no script will ever show what a feed hides by `display`, `visibility` or `hidden`, so that goes too
 */
export function removeUnseen(root: PageElement, isFeed = false): void {
  const walk: Walk = { unseen: [], isFeed };
  findUnseen(root, { hasNoSize: false }, walk);
  if (walk.unseen.length === 0) return;
  const length = walk.unseen.reduce((sum, node) => sum + wordsOf(node).length, 0);
  if (length > wordsOf(root).length * shownLater) return;
  for (const node of walk.unseen) node.remove();
}

function findUnseen(element: PageElement, around: Around, walk: Walk): void {
  const style = styleDeclarations(element.getAttribute("style"));
  if (hidesAll(style) || (walk.isFeed && (element.hasAttribute("hidden") || isNotShown(style)))) {
    if (wordsOf(element) !== "") walk.unseen.push(element);
    return;
  }
  const own = lookOf(element, style, around);
  const hidesLetters = own.hasNoSize || isInkless(own.ink, own.ground, style);
  for (const node of element.childNodes) {
    if (isElement(node)) findUnseen(node, own, walk);
    else if (hidesLetters && wordsOf(node) !== "") walk.unseen.push(node);
  }
}

function lookOf(element: PageElement, style: Declarations, around: Around): Around {
  const isNamed = element.hasAttribute("class") || element.hasAttribute("id");
  const { ink, ground, hasNoSize } = isNamed ? { ink: undefined, ground: undefined, hasNoSize: false } : around;
  const size = letterSize(style);
  const fill =
    style.get("background-color") ?? style.get("background") ?? element.getAttribute("bgcolor")?.toLowerCase();
  const isFont = element.localName === "font";
  return {
    ink: style.get("color") ?? (isFont ? element.getAttribute("color")?.toLowerCase() : undefined) ?? ink,
    ground: fill ?? ground,
    hasNoSize: size === undefined ? hasNoSize : size === "none",
  };
}
