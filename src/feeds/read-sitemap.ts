import type { PublishedEntry, PublishedFeed, PublishedText } from "./published-feed.ts";
import { distinct, firstTime, firstWord, languageTag } from "./read-fields.ts";
import { resolveWebAddress } from "./resolve-address.ts";
import { childrenNamed, textOf, type XmlElement } from "./xml-element.ts";

/** A news sitemap lists a thousand articles at most; a general one tens of thousands of pages. */
const mostEntries = 5000;

/**
 * A sitemap (sitemaps.org) with Google's news extension: what publishers without a feed still give to search engines.
 * `undefined` where none of its pages is called news.
 */
export function readSitemap(root: XmlElement): PublishedFeed | undefined {
  const entries = childrenNamed(root, "url").flatMap(readPage).slice(0, mostEntries);
  const [first] = entries;
  if (!first) return undefined;
  return {
    format: "sitemap",
    title: plain(first.publication),
    link: resolveWebAddress("/", first.entry.link ?? root.base),
    description: undefined,
    language: first.language,
    authors: [],
    entries: entries.map(({ entry }) => entry),
    hints: {},
    isBroken: root.isCut,
  };
}

interface NewsPage {
  entry: PublishedEntry;
  publication: string | undefined;
  language: string | undefined;
}

function readPage(page: XmlElement): NewsPage[] {
  const link = resolveWebAddress(firstWord(page, "loc"), page.base);
  const news = childrenNamed(page, "news:news")[0];
  if (!link || !news || page.isCut) return [];
  const publication = childrenNamed(news, "news:publication")[0];
  const keywords = childrenNamed(news, "news:keywords", "news:genres").flatMap((field) => textOf(field).split(","));
  const picture = childrenNamed(page, "image:image")[0];
  const entry: PublishedEntry = {
    id: link,
    link,
    title: plain(firstWord(news, "news:title")),
    authors: [],
    publishedAt: firstTime(news, "news:publication_date"),
    updatedAt: firstTime(page, "lastmod"),
    summary: undefined,
    contents: [],
    categories: distinct(keywords),
    image: picture && resolveWebAddress(firstWord(picture, "image:loc"), picture.base),
    enclosures: [],
  };
  return [
    {
      entry,
      publication: publication && firstWord(publication, "news:name"),
      language: languageTag(publication && firstWord(publication, "news:language")),
    },
  ];
}

/** The sitemaps that an index lists, those of news first; `undefined` for what is no index. */
export function readSitemapIndex(root: XmlElement): string[] {
  const addresses = childrenNamed(root, "sitemap").flatMap(
    (sitemap) => resolveWebAddress(firstWord(sitemap, "loc"), sitemap.base) ?? [],
  );
  return newsFirst(addresses).slice(0, 50);
}

/** Where a publisher's news sitemap may be, the likeliest first: what robots.txt names, then the usual places. */
export function guessSitemaps(robots: string, site: string): string[] {
  const named = [...robots.matchAll(/^\s*sitemap\s*:\s*(\S+)/gim)].flatMap(
    ([, address]) => resolveWebAddress(address, site) ?? [],
  );
  const usual = ["news-sitemap.xml", "sitemap-news.xml", "sitemap_news.xml", "sitemap.xml"];
  const guessed = usual.flatMap((place) => resolveWebAddress(`/${place}`, site) ?? []);
  return [...new Set([...newsFirst(named), ...guessed])];
}

function newsFirst(addresses: readonly string[]): string[] {
  const isNews = (address: string) => /news|latest|today/i.test(new URL(address).pathname);
  return [...addresses.filter(isNews), ...addresses.filter((address) => !isNews(address))];
}

function plain(text: string | undefined): PublishedText | undefined {
  return text ? { value: text, isMarkup: false } : undefined;
}
