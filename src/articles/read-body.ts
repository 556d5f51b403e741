import { Readability } from "@mozilla/readability";
import type { Block } from "./block.ts";
import { cleanPage } from "./clean-page.ts";
import { filterBlocks } from "./filter-blocks.ts";
import { hashtagsOfLines } from "./hashtag-lines.ts";
import { htmlBlocks } from "./html-blocks.ts";
import { removeLinkLines } from "./link-lines.ts";
import { removeOtherArticles } from "./other-articles.ts";
import type { PageDocument, PageElement } from "./page-dom.ts";
import type { PageMetadata } from "./page-metadata.ts";
import { liftPosts } from "./quoted-posts.ts";
import { removeUnseen } from "./remove-unseen.ts";

export interface Body {
  blocks: Block[];
  /** The parts that showed other articles. */
  others: PageElement[];
  /** From lines of hashtags. */
  tags: string[];
}

/** The article's own text in the part that `find` takes it to be in. Changes the document. */
export function readBody(
  document: PageDocument,
  url: string,
  { title, byline, siteName, excerpt }: PageMetadata,
  find: (document: PageDocument) => PageElement | undefined,
): Body {
  removeUnseen(document.body);
  const posts = liftPosts(document.body, url);
  const others = [...removeOtherArticles(document.body, title, url), ...cleanPage(document)];
  const content = find(document);
  if (!content) return { blocks: [], others, tags: [] };
  others.push(...removeLinkLines(content));
  const blocks = htmlBlocks(content, url, posts);
  const own = filterBlocks(blocks, { title, byline, siteName, description: excerpt });
  return { blocks: own, others, tags: hashtagsOfLines(blocks) };
}

/** Where Readability (Arc90's method) takes the text to be. */
export function likelyContent(document: PageDocument): PageElement | undefined {
  const found = new Readability<PageElement>(document as never, {
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node as unknown as PageElement,
  }).parse();
  return found?.content ?? undefined;
}
