import { absoluteUrl } from "./inline-html.ts";
import type { PageElement } from "./page-dom.ts";
import { likeness } from "./page-title.ts";

/** Longest card, and the words of its own from which on an article around another is one, in characters. */
const limits = { card: 900, frame: 400, prose: 400, titleLikeness: 0.75, otherLikeness: 0.5 };
const separate =
  'article,[itemtype*="Article"],[itemtype*="BlogPosting"],[data-url],[data-href],[data-permalink],[data-article-id],[data-story-id]';

/**
 * Takes other articles out of a page: cards beside and in the article (HTML, 4.3.2), and the next article under it.
 *
 * @returns what it took out.
 */
export function removeOtherArticles(body: PageElement, title: string, url: string): PageElement[] {
  const others = [...nextArticles(body, title, url), ...cardsIn(body, url)];
  for (const other of others) other.remove();
  return others;
}

/** An article in an article, and three cards or more that lead elsewhere, unless they hold the headline or most words. */
function cardsIn(body: PageElement, url: string): PageElement[] {
  const own = ownLengths(body);
  const largest = Math.max(0, ...own.values());
  const others = [...own.keys()].filter((article) => !article.querySelector("h1,[itemprop=articleBody]"));
  const cards = new Set(
    others.filter(
      (article) =>
        article.words.length < limits.card && (own.get(article) ?? 0) < largest / 2 && !isOfThisPage(article, url),
    ),
  );
  return others.filter((article) => {
    const outer = article.parentElement?.closest("article");
    const isNested = outer ? (own.get(outer) ?? 0) > limits.frame && !isOfThisPage(article, url) : false;
    return isNested || (cards.size >= 3 && cards.has(article));
  });
}

/** The length of each article's words without those of the articles directly in it. */
function ownLengths(body: PageElement): Map<PageElement, number> {
  const lengths = new Map(body.querySelectorAll("article").map((article) => [article, article.words.length] as const));
  for (const article of lengths.keys()) {
    const outer = article.parentElement?.closest("article");
    if (outer) lengths.set(outer, (lengths.get(outer) ?? 0) - article.words.length);
  }
  return lengths;
}

/** An entry of a live page or a post of a thread has prose and a heading that leads nowhere else. */
function isOfThisPage(article: PageElement, url: string): boolean {
  if (!article.querySelectorAll("p").some((paragraph) => paragraph.words.length >= 80)) return false;
  return !headlineLink(article, url);
}

/** Where a card's headline leads, when that is another page. */
export function headlineLink(card: PageElement, url: string): string | undefined {
  const heading = card.querySelector("h1,h2,h3,h4,h5,h6");
  const link = heading
    ? (heading.querySelector("a[href]") ?? heading.closest("a[href]"))
    : (card.closest("a[href]") ?? card.querySelector("a[href]"));
  const written = link?.getAttribute("href") ?? ownAddress(card);
  const address = absoluteUrl(written, url);
  return address && !isSamePage(address, url) ? address : undefined;
}

function ownAddress(card: PageElement): string | undefined {
  for (const name of ["data-url", "data-href", "data-permalink"]) {
    const written = card.getAttribute(name);
    if (written) return written;
  }
  return (
    card.querySelector("link[itemprop=url],a[rel=bookmark],[itemprop=mainEntityOfPage]")?.getAttribute("href") ??
    undefined
  );
}

function isSamePage(address: string, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const [one, other] = [new URL(address), new URL(url)];
  return one.host === other.host && one.pathname === other.pathname && one.search === other.search;
}

/** What follows below a finished article: a headline of its own in a part that is marked as an article of its own. */
function nextArticles(body: PageElement, title: string, url: string): PageElement[] {
  const headings = body.querySelectorAll("h1");
  const own = headings.findIndex((heading) => likeness(heading.words, title) >= limits.titleLikeness);
  const first = headings[own];
  if (!first) return [];
  const others = headings
    .slice(own + 1)
    .filter((heading) => likeness(heading.words, title) < limits.otherLikeness)
    .map((heading) => partWithout(heading, first))
    .filter((part) => part.matches(separate) || headlineLink(part, url) !== undefined);
  const withoutOthers = others[0] ? proseLength(partWithout(first, others[0])) : 0;
  return withoutOthers >= limits.prose ? [...new Set(others)] : [];
}

/** The largest part around an element that does not hold another. */
function partWithout(element: PageElement, other: PageElement): PageElement {
  let part = element;
  while (part.parentElement && !part.parentElement.contains(other)) part = part.parentElement;
  return part;
}

function proseLength(part: PageElement): number {
  return part.querySelectorAll("p").reduce((sum, paragraph) => sum + paragraph.words.length, 0);
}
