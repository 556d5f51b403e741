import { Readability } from "@mozilla/readability";
import type { PageOutcome } from "./article.ts";
import { type Block, bodyText } from "./block.ts";
import { cleanPage } from "./clean-page.ts";
import { filterBlocks } from "./filter-blocks.ts";
import { htmlBlocks } from "./html-blocks.ts";
import { removeLinkLines } from "./link-lines.ts";
import { type PageDocument, type PageElement, parsePage } from "./page-dom.ts";
import { pageMetadata, type PageMetadata, shorten } from "./page-metadata.ts";

export function extractPage(html: string, url: string): PageOutcome {
  const document = parsePage(html);
  const metadata = pageMetadata(document, url);
  cleanPage(document);
  const blocks = bodyOf(document, url, metadata);
  const excerpt = metadata.excerpt || shorten(bodyText(blocks).replace(/\s+/g, " "), 280);
  return { outcome: "article", reading: { ...metadata, excerpt, blocks } };
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
