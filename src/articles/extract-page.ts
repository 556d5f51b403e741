import { noSelectors, type Selectors } from "../feeds/selectors.ts";
import type { LeftOut, PageOutcome } from "./article.ts";
import { bodyText } from "./block.ts";
import { declaredBody } from "./declared-body.ts";
import { densestPart } from "./densest-part.ts";
import { htmlBlocks } from "./html-blocks.ts";
import { type PageElement, parsePage } from "./page-dom.ts";
import { pageFront } from "./page-front.ts";
import { withoutLabels } from "./page-labels.ts";
import { languageOfWords } from "./page-language.ts";
import { pageMetadata } from "./page-metadata.ts";
import { hasProse, isQuestion } from "./prose-of-page.ts";
import { liftPosts } from "./quoted-posts.ts";
import { type Body, likelyContent, readBody } from "./read-body.ts";
import { recogniseWall } from "./recognise-wall.ts";
import { relatedArticles } from "./related-articles.ts";
import { removeUnseen } from "./remove-unseen.ts";
import { includedParts, removeExcluded } from "./select-parts.ts";
import { shorten } from "./shorten.ts";

/** Shortest text, in characters, that counts as an article rather than as a remark on an empty page. */
const shortestBody = 60;
/** No wall says more than this; looking behind a short text needs the page as it was before it was cleaned. */
const longestWall = 2500;
const excerptLength = 280;
const mostTags = 12;

/** How a page was come by, and what a reader says of its feed's pages. */
export interface PageCircumstances {
  /** For times such as "an hour ago". */
  fetchedAt?: Date | undefined;
  selectors?: Selectors | undefined;
}

/**
 * Reads one page: what it says of itself, and its text as blocks. A wall is named, never evaded; `html` may be
 * anything, and `url` is where it was found (for relative addresses). Finding the text is Readability's method (Arc90),
 * on a page cleaned of furniture and other articles beforehand and with its labels and invitations filtered out
 * afterwards; where that finds nothing, the part with the most prose. What a reader excluded is left out before, and
 * what a reader included is the text without any search for it.
 */
export function extractPage(html: string, url: string, circumstances: PageCircumstances = {}): PageOutcome {
  const { fetchedAt, selectors = noSelectors } = circumstances;
  const document = parsePage(html);
  const metadata = pageMetadata(document, url);
  removeExcluded(document, selectors);
  const included = includedParts(document, selectors);
  const found = included ? wholeOf(included, url) : readBody(document, url, metadata, likelyContent);
  const foundText = bodyText(found.blocks);
  const whole = foundText.length < longestWall ? parsePage(html) : undefined;
  const declared = whole && !hasAny(selectors) ? declaredBody(whole, found.blocks) : undefined;
  const wall = whole && !declared ? recogniseWall(whole, url, foundText, () => showsProse(html)) : undefined;
  if (wall) return leftOutBySelectors(html, url, selectors) ?? { outcome: "wall", wall };
  const read = declared
    ? { ...found, blocks: declared }
    : isArticle(found) && !(isQuestion(foundText) && showsProse(html))
      ? found
      : readBody(removeExcluded(parsePage(html), selectors), url, metadata, densestPart);
  if (!isArticle(read)) return leftOut(html, url, selectors) ?? { outcome: "no text" };
  const { others, tags } = read;
  const blocks = included ? read.blocks : withoutLabels(read.blocks, metadata);
  const text = bodyText(blocks);
  return {
    outcome: "article",
    reading: {
      ...metadata,
      ...languageOfWords(metadata, text),
      hashtags: withTags(metadata.hashtags, tags),
      excerpt: metadata.excerpt || shorten(text, excerptLength),
      blocks,
      related: relatedArticles(others, url, fetchedAt),
    },
  };
}

/** Undefined for a page that shows no sentences. */
function leftOut(html: string, url: string, selectors: Selectors): LeftOut | undefined {
  const bySelectors = leftOutBySelectors(html, url, selectors);
  return bySelectors ?? (showsProse(html) ? { outcome: "left out", by: "rules" } : undefined);
}

/** Of what the page's readers see before they click anything. */
function showsProse(html: string): boolean {
  const document = parsePage(html);
  removeUnseen(document.body);
  return hasProse(pageFront(document));
}

function leftOutBySelectors(html: string, url: string, selectors: Selectors): LeftOut | undefined {
  const isTheirs = hasAny(selectors) && extractPage(html, url).outcome === "article";
  return isTheirs ? { outcome: "left out", by: "selectors" } : undefined;
}

function wholeOf(content: PageElement, url: string): Body {
  removeUnseen(content);
  const posts = liftPosts(content, url);
  return { blocks: htmlBlocks(content, url, posts), others: [], tags: [] };
}

function hasAny({ include, exclude }: Selectors): boolean {
  return include.length + exclude.length > 0;
}

function isArticle({ blocks }: Body): boolean {
  return bodyText(blocks).length >= shortestBody;
}

function withTags(declared: readonly string[], listed: readonly string[]): string[] {
  const known = new Set(declared.map((tag) => tag.toLowerCase()));
  const more = listed.filter((tag) => !known.has(tag.toLowerCase()));
  return [...declared, ...new Set(more)].slice(0, mostTags);
}
