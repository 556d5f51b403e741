import type { Block } from "./block.ts";
import { figureBlock, filmBlock, listBlock, tableBlock } from "./block-elements.ts";
import { removeFeedClutter } from "./feed-clutter.ts";
import { inlineHtml } from "./inline-html.ts";
import { isElement, type PageElement, type PageNode, parseFragment, wordsOf } from "./page-dom.ts";
import { liftedPost, liftPosts } from "./quoted-posts.ts";
import { removeUnseen } from "./remove-unseen.ts";
import { inlineText, sanitiseInline } from "./sanitise-inline.ts";

/** Set on an element before its class is lost, where its template says that it repeats words of the text. */
export const pullQuoteMark = "data-pull-quote";

/** Where a walk stands: the blocks so far, and the run of inline HTML that the next block element ends. */
interface Walk {
  blocks: Block[];
  inline: string[];
  baseUrl: string;
  posts: readonly Embed[];
  type: "paragraph" | "quotation";
}

type Embed = Extract<Block, { type: "embed" }>;

/**
 * The words under `root` as blocks; every address made absolute against `baseUrl`, all inline HTML sanitised. `posts` are
 * those that `liftPosts` took out of it.
 */
export function htmlBlocks(root: PageElement, baseUrl: string, posts: readonly Embed[]): Block[] {
  const walk: Walk = { blocks: [], inline: [], baseUrl, posts, type: "paragraph" };
  walkChildren(root, walk);
  endParagraph(walk);
  return walk.blocks;
}

/** The HTML that a feed gives for an entry, by the same way; tracking pixels and share links are left behind. */
export function feedBlocks(html: string, baseUrl: string): Block[] {
  const root = parseFragment(html);
  removeUnseen(root, true);
  removeFeedClutter(root);
  return htmlBlocks(root, baseUrl, liftPosts(root, baseUrl));
}

const silent = new Set(
  "script style noscript template head link meta title svg math button input select textarea option form object canvas audio map nav".split(
    " ",
  ),
);
const blockElements = new Set(
  `address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3
  h4 h5 h6 header hr iframe img li main ol p picture pre section summary table tbody td tfoot th thead tr ul video`.split(
    /\s+/,
  ),
);

function walkChildren(parent: PageElement, walk: Walk): void {
  for (const node of [...parent.childNodes]) walkNode(node, walk);
}

function walkNode(node: PageNode, walk: Walk): void {
  if (!isElement(node)) {
    walk.inline.push(inlineHtml(node, walk.baseUrl));
    return;
  }
  if (silent.has(node.localName) && node.localName !== "form") return;
  if (!holdsBlock(node)) {
    walk.inline.push(inlineHtml(node, walk.baseUrl));
    return;
  }
  endParagraph(walk);
  walkBlock(node, walk);
  endParagraph(walk);
}

/** An inline element around a paragraph (a link around a card) parts blocks like a block element. */
function holdsBlock(element: PageElement): boolean {
  return blockElements.has(element.localName) || [...element.children].some(holdsBlock);
}

function walkBlock(element: PageElement, walk: Walk): void {
  const block = blockOf(element, walk);
  if (block === "children") walkChildren(element, walk);
  else if (block) walk.blocks.push(block);
}

function blockOf(element: PageElement, walk: Walk): Block | "children" | undefined {
  switch (element.localName) {
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6":
      return headingBlock(element);
    case "ul":
    case "ol":
      return listBlock(element, walk.baseUrl) ?? "children";
    case "table":
      return tableBlock(element) ?? "children";
    case "pre":
      return preformattedBlock(element);
    case "figure":
    case "picture":
    case "img":
      return figureBlock(element, walk.baseUrl);
    case "iframe":
    case "video":
      return filmBlock(element, walk.baseUrl);
    case "blockquote": {
      const post = liftedPost(element, walk.posts);
      if (post) return post;
      if (element.hasAttribute(pullQuoteMark)) return { type: "pull quote", text: wordsOf(element) };
      walkQuotation(element, walk);
      return undefined;
    }
    default:
      return "children";
  }
}

function walkQuotation(element: PageElement, walk: Walk): void {
  const outer = walk.type;
  walk.type = "quotation";
  walkChildren(element, walk);
  endParagraph(walk);
  walk.type = outer;
}

function headingBlock(element: PageElement): Block | undefined {
  const text = wordsOf(element);
  const depth = Number(element.localName.slice(1));
  return text ? { type: "heading", level: depth <= 2 ? 2 : depth === 3 ? 3 : 4, text } : undefined;
}

function preformattedBlock(element: PageElement): Block | undefined {
  const text = (element.textContent ?? "").replace(/^\n+|\s+$/g, "");
  return text ? { type: "preformatted", text } : undefined;
}

/** Two line breaks in a row part paragraphs, as on pages older than the `p` element's good use. */
function endParagraph(walk: Walk): void {
  // Collapsed first: a page can hold a million spaces, and the pattern below would go over them again and again.
  const run = walk.inline.join("").replace(/[\s\u00a0]+/g, " ");
  walk.inline = [];
  for (const piece of run.split(/ ?<br>(?: ?<br>)+ ?/)) {
    const html = sanitiseInline(piece).replace(/^(?: |<br \/>)+|(?: |<br \/>)+$/g, "");
    const text = inlineText(html);
    if (text) walk.blocks.push({ type: walk.type, text, html });
  }
}
