import { Readability } from "@mozilla/readability";
import type { PageOutcome } from "./article.ts";
import { type Block, bodyText } from "./block.ts";
import { cleanPage } from "./clean-page.ts";
import { filterBlocks } from "./filter-blocks.ts";
import { htmlBlocks } from "./html-blocks.ts";
import { removeLinkLines } from "./link-lines.ts";
import { type PageDocument, type PageElement, parsePage } from "./page-dom.ts";
import { withoutLabels } from "./page-labels.ts";
import { languageOfWords } from "./page-language.ts";
import { type PageMetadata, pageMetadata } from "./page-metadata.ts";
import { recogniseWall } from "./recognise-wall.ts";
import { shorten } from "./shorten.ts";

/** Shortest text, in characters, that counts as an article rather than as a remark on an empty page. */
const shortestBody = 80;
/** No wall says more than this; looking for one needs the page as it was before it was cleaned. */
const longestWall = 2500;
const excerptLength = 280;

/**
 * Reads one page: what it says of itself, and its text as blocks. A wall is named, never evaded; `html` may be
 * anything, and `url` is where it was found (for relative addresses). Finding the text is Readability's method (Arc90),
 * on a page cleaned of furniture beforehand and with its labels and invitations filtered out afterwards.
 */
export function extractPage(html: string, url: string): PageOutcome {
  const document = parsePage(html);
  const metadata = pageMetadata(document, url);
  cleanPage(document);
  const blocks = withoutLabels(bodyOf(document, url, metadata), metadata);
  const body = bodyText(blocks);
  const wall = body.length < longestWall ? recogniseWall(parsePage(html), url, body) : undefined;
  if (wall) return { outcome: "wall", wall };
  if (body.length < shortestBody) return { outcome: "no text" };
  const excerpt = metadata.excerpt || shorten(body, excerptLength);
  return { outcome: "article", reading: { ...metadata, ...languageOfWords(metadata, body), excerpt, blocks } };
}

function bodyOf(document: PageDocument, url: string, metadata: PageMetadata): Block[] {
  const found = new Readability<PageElement>(document as never, {
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node as unknown as PageElement,
  }).parse();
  if (!found?.content) return [];
  removeLinkLines(found.content);
  const { title, byline, siteName, excerpt } = metadata;
  return filterBlocks(htmlBlocks(found.content, url), { title, byline, siteName, description: excerpt });
}
