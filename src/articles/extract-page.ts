import type { PageOutcome } from "./article.ts";
import { bodyText } from "./block.ts";
import { declaredBody } from "./declared-body.ts";
import { densestPart } from "./densest-part.ts";
import { parsePage } from "./page-dom.ts";
import { pageMetadata } from "./page-metadata.ts";
import { type Body, likelyContent, readBody } from "./read-body.ts";
import { recogniseWall } from "./recognise-wall.ts";
import { relatedArticles } from "./related-articles.ts";
import { shorten } from "./shorten.ts";

/** Shortest text, in characters, that counts as an article rather than as a remark on an empty page. */
const shortestBody = 60;
/** No wall says more than this; looking behind a short text needs the page as it was before it was cleaned. */
const longestWall = 2500;
const excerptLength = 280;
const mostTags = 12;

/**
 * Reads one page: what it says of itself, and its text as blocks. A wall is named, never evaded; `html` may be
 * anything, `url` is where it was found (for relative addresses), `fetchedAt` when (for times such as "an hour ago").
 * Finding the text is Readability's method (Arc90), on a page cleaned of furniture and other articles beforehand and
 * with its labels and invitations filtered out afterwards; where that finds nothing, the part with the most prose.
 */
export function extractPage(html: string, url: string, fetchedAt?: Date): PageOutcome {
  const document = parsePage(html);
  const metadata = pageMetadata(document, url);
  const found = readBody(document, url, metadata, likelyContent);
  const whole = bodyText(found.blocks).length < longestWall ? parsePage(html) : undefined;
  const declared = whole && declaredBody(whole, found.blocks);
  const wall = whole && !declared ? recogniseWall(whole, url, bodyText(found.blocks)) : undefined;
  if (wall) return { outcome: "wall", wall };
  const read = declared
    ? { ...found, blocks: declared }
    : isArticle(found)
      ? found
      : readBody(parsePage(html), url, metadata, densestPart);
  if (!isArticle(read)) return { outcome: "no text" };
  const { blocks, others, tags } = read;
  const excerpt = metadata.excerpt || shorten(bodyText(blocks), excerptLength);
  const related = relatedArticles(others, url, fetchedAt);
  return {
    outcome: "article",
    reading: { ...metadata, hashtags: withTags(metadata.hashtags, tags), excerpt, blocks, related },
  };
}

function isArticle({ blocks }: Body): boolean {
  return bodyText(blocks).length >= shortestBody;
}

function withTags(declared: readonly string[], listed: readonly string[]): string[] {
  const known = new Set(declared.map((tag) => tag.toLowerCase()));
  const more = listed.filter((tag) => !known.has(tag.toLowerCase()));
  return [...declared, ...new Set(more)].slice(0, mostTags);
}
