import { type PageElement, wordsOf } from "./page-dom.ts";

/** Shortest headline: shorter links may be names, prices or labels of the text itself. */
const headlineLength = 25;
/** Share of link lines from which on they are what the article is about. */
const ownLinksShare = 0.35;

/**
 * Takes out headlines of other articles that stand in the text: paragraphs and headings that are one link from end to
 * end, and lists in which every item is.
 *
 * @returns what it took out.
 */
export function removeLinkLines(content: PageElement): PageElement[] {
  const removed: PageElement[] = [];
  for (const list of [...content.querySelectorAll("ul,ol")]) {
    const items = [...list.children].filter((item) => item.localName === "li");
    const length = items.reduce((sum, item) => sum + wordsOf(item).length, 0);
    if (items.length > 0 && length >= headlineLength * items.length && items.every(isOneLink)) removed.push(list);
  }
  const lines = [...content.querySelectorAll("p,h2,h3,h4,h5,h6")];
  const links = lines.filter(
    (line) => isOneLink(line) && wordsOf(line).length >= headlineLength && !line.closest("blockquote,li,td"),
  );
  // An article whose every second line is a link (a shopping guide, a digest) means them.
  if (links.length <= lines.length * ownLinksShare) removed.push(...links);
  for (const element of removed) element.remove();
  return removed;
}

function isOneLink(element: PageElement): boolean {
  const links = [...element.querySelectorAll("a[href]")];
  const words = wordsOf(element).length;
  const linked = links.reduce((sum, link) => sum + wordsOf(link).length, 0);
  return links.length > 0 && words > 0 && linked >= words * 0.95 && links.length <= 2;
}
