import type { PageDocument, PageElement } from "./page-dom.ts";

/** A paragraph of prose in characters, and how many of them make a text that nothing else found. */
const limits = { paragraph: 60, paragraphs: 3, linkShare: 0.3 };

/**
 * The part with the most prose directly in it: what is left to go by when every name on a page speaks against its text.
 * Undefined where no part has a few paragraphs, as on a page of headlines.
 */
export function densestPart({ body }: PageDocument): PageElement | undefined {
  const prose = new Map<PageElement, PageElement[]>();
  for (const paragraph of body.querySelectorAll("p")) {
    const part = paragraph.parentElement;
    if (part && isProse(paragraph)) prose.set(part, [...(prose.get(part) ?? []), paragraph]);
  }
  const parts = [...prose].filter(([, paragraphs]) => paragraphs.length >= limits.paragraphs);
  const lengthOf = (paragraphs: readonly PageElement[]) => paragraphs.reduce((sum, { words }) => sum + words.length, 0);
  return parts.toSorted((a, b) => lengthOf(b[1]) - lengthOf(a[1]))[0]?.[0];
}

function isProse(paragraph: PageElement): boolean {
  const linked = paragraph.querySelectorAll("a").reduce((sum, link) => sum + link.words.length, 0);
  return paragraph.words.length >= limits.paragraph && linked <= limits.linkShare * paragraph.words.length;
}
