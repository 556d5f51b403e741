import { Readability } from "@mozilla/readability";
import type { PageOutcome } from "./article.ts";
import { type Block, bodyText } from "./block.ts";
import { cleanPage } from "./clean-page.ts";
import { declaredBody } from "./declared-body.ts";
import { filterBlocks } from "./filter-blocks.ts";
import { hashtagsOfLines } from "./hashtag-lines.ts";
import { htmlBlocks } from "./html-blocks.ts";
import { removeLinkLines } from "./link-lines.ts";
import { removeOtherArticles } from "./other-articles.ts";
import { type PageDocument, type PageElement, parsePage } from "./page-dom.ts";
import { type PageMetadata, pageMetadata } from "./page-metadata.ts";
import { liftPosts } from "./quoted-posts.ts";
import { recogniseWall } from "./recognise-wall.ts";
import { relatedArticles } from "./related-articles.ts";
import { shorten } from "./shorten.ts";

/** Shortest text, in characters, that counts as an article rather than as a remark on an empty page. */
const shortestBody = 80;
/** No wall says more than this; looking behind a short text needs the page as it was before it was cleaned. */
const longestWall = 2500;
const excerptLength = 280;
const mostTags = 12;

/**
 * Reads one page: what it says of itself, and its text as blocks. A wall is named, never evaded; `html` may be
 * anything, `url` is where it was found (for relative addresses), `fetchedAt` when (for times such as "an hour ago").
 * Finding the text is Readability's method (Arc90), on a page cleaned of furniture and other articles beforehand and
 * with its labels and invitations filtered out afterwards.
 */
export function extractPage(html: string, url: string, fetchedAt?: Date): PageOutcome {
  const document = parsePage(html);
  const metadata = pageMetadata(document, url);
  const { blocks: found, others, tags } = readBody(document, url, metadata);
  const whole = bodyText(found).length < longestWall ? parsePage(html) : undefined;
  const declared = whole && declaredBody(whole, found);
  const blocks = declared ?? found;
  const body = bodyText(blocks);
  const wall = whole && !declared ? recogniseWall(whole, url, body) : undefined;
  if (wall) return { outcome: "wall", wall };
  if (body.length < shortestBody) return { outcome: "no text" };
  const excerpt = metadata.excerpt || shorten(body, excerptLength);
  const related = relatedArticles(others, url, fetchedAt);
  return {
    outcome: "article",
    reading: { ...metadata, hashtags: withTags(metadata.hashtags, tags), excerpt, blocks, related },
  };
}

function withTags(declared: readonly string[], listed: readonly string[]): string[] {
  const known = new Set(declared.map((tag) => tag.toLowerCase()));
  const more = listed.filter((tag) => !known.has(tag.toLowerCase()));
  return [...declared, ...new Set(more)].slice(0, mostTags);
}

interface Body {
  blocks: Block[];
  /** The parts that showed other articles. */
  others: PageElement[];
  /** From lines of hashtags. */
  tags: string[];
}

function readBody(document: PageDocument, url: string, { title, byline, siteName, excerpt }: PageMetadata): Body {
  const posts = liftPosts(document.body, url);
  const others = [...removeOtherArticles(document.body, title, url), ...cleanPage(document)];
  const content = findContent(document);
  if (!content) return { blocks: [], others, tags: [] };
  others.push(...removeLinkLines(content));
  const blocks = htmlBlocks(content, url, posts);
  const own = filterBlocks(blocks, { title, byline, siteName, description: excerpt });
  return { blocks: own, others, tags: hashtagsOfLines(blocks) };
}

function findContent(document: PageDocument): PageElement | undefined {
  const found = new Readability<PageElement>(document as never, {
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node as unknown as PageElement,
  }).parse();
  return found?.content ?? undefined;
}
