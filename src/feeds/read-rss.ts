import { authorName } from "./author-name.ts";
import { readHints } from "./polling-hints.ts";
import type { EntriesRead, PublishedEntry, PublishedFeed, PublishedText } from "./published-feed.ts";
import { distinct, firstText, firstTime, firstWord, languageTag } from "./read-fields.ts";
import { pushLinks, rssLink } from "./read-links.ts";
import { mediaText, readEnclosures, readImage } from "./read-media.ts";
import { hasScheme, resolveAddress, resolveWebAddress } from "./resolve-address.ts";
import { atomText, rssText } from "./text-construct.ts";
import { attribute, childrenNamed, isElement, textOf, type XmlElement } from "./xml-element.ts";

/** RSS 0.90 to 2.0 and RSS 1.0 (RDF), where the items stand beside the channel, with the modules that news feeds use. */
export function readRss(root: XmlElement, read: EntriesRead): PublishedFeed {
  const channel = childrenNamed(root, "channel")[0] ?? root;
  const items = [root, ...childrenNamed(root, "channel")]
    .flatMap((holder) => childrenNamed(holder, "item", "entry", "items"))
    .flatMap((element) => (element.name === "items" ? childrenNamed(element, "item") : [element]));
  return {
    format: /(?:^|:)rdf$/i.test(root.tag) ? "rdf" : "rss",
    title: firstText(channel, ["title", "dc:title", "media:title", "itunes:title"], rssText),
    link: rssLink(channel),
    description: firstText(channel, descriptionFields, rssText),
    language: languageTag(firstWord(channel, "language", "dc:language") ?? channel.language),
    authors: [],
    entries: items.map((item) => read.get(item) ?? readItem(item)),
    ...pushLinks(channel, root),
    hints: readHints(channel),
    isBroken: root.isCut,
  };
}

const descriptionFields = ["description", "tagline", "subtitle", "dc:description", "itunes:summary", "itunes:subtitle"];

export function readItem(item: XmlElement): PublishedEntry {
  const { summary, contents } = readTexts(item);
  const dcDate = firstTime(item, "dc:date");
  const guid = childrenNamed(item, "guid", "id").find((element) => !element.isCut);
  const link = rssLink(item) ?? permalink(guid) ?? resolveWebAddress(attribute(item, "rdf:about"), item.base);
  const enclosures = readEnclosures(item);
  return {
    // What links nowhere and names nothing is known by the file that it brings.
    id: readId(item, guid) ?? (link ? undefined : enclosures[0]?.url),
    link,
    title:
      firstText(item, ["title", "dc:title"], rssText) ??
      mediaText(item, "media:title") ??
      firstText(item, ["itunes:title"], rssText),
    authors: readAuthors(item),
    publishedAt:
      firstTime(
        item,
        "pubdate",
        "published",
        "atom:published",
        "dcterms:issued",
        "dcterms:created",
        "prism:publicationdate",
      ) ?? dcDate,
    // Dublin Core's date may be either; with a publication time beside it, it is the later change.
    updatedAt: firstTime(item, "atom:updated", "updated", "dcterms:modified", "prism:modificationdate") ?? dcDate,
    summary,
    contents,
    categories: readCategories(item),
    image: readImage(item),
    enclosures,
  };
}

/** An item that has a summary of its own means its description as the text. */
function readTexts(item: XmlElement): { summary: PublishedText | undefined; contents: PublishedText[] } {
  const texts = (names: readonly string[], read = rssText) => wholeTexts(childrenNamed(item, ...names), read);
  const contents = [
    ...texts(["content:encoded", "xhtml:body", "xhtml:div", "body", "fullitem", "fulltext"]),
    ...texts(["atom:content", "content"], atomText),
  ];
  const descriptions = texts(["description"]);
  const own = texts(["summary"])[0] ?? texts(["atom:summary"], atomText)[0];
  if (own) return { summary: own, contents: contents.length > 0 ? contents : descriptions };
  const [first, ...more] = descriptions;
  if (first) return { summary: first, contents: contents.length > 0 ? contents : more };
  const summary =
    texts(["dc:description", "abstract"])[0] ??
    mediaText(item, "media:description") ??
    texts(["itunes:summary"])[0] ??
    texts(["itunes:subtitle"])[0];
  return { summary, contents };
}

function wholeTexts(elements: readonly XmlElement[], read: typeof rssText): PublishedText[] {
  const texts: PublishedText[] = [];
  for (const element of elements) {
    const text = element.isCut ? undefined : read(element);
    if (text) texts.push(text);
  }
  return texts;
}

function readId(item: XmlElement, guid: XmlElement | undefined): string | undefined {
  const written = guid && textOf(guid).trim();
  if (!written) return attribute(item, "rdf:about")?.trim() || firstWord(item, "dc:identifier", "atom:id");
  return isPermalink(guid) ? absoluteId(written, guid.base) : written;
}

/** Identifiers are kept to the letter; only one that is a path and nothing more needs its host to be an identifier at all. */
export function absoluteId(written: string, base: string): string {
  const isPath = written.includes("/") && !hasScheme(written) && !/\s/.test(written);
  return (isPath && resolveAddress(written, base)) || written;
}

function permalink(guid: XmlElement | undefined): string | undefined {
  const written = guid && textOf(guid).trim();
  if (!written || !isPermalink(guid)) return undefined;
  return /^https?:/i.test(written) || written.startsWith("/") ? resolveWebAddress(written, guid.base) : undefined;
}

function isPermalink(guid: XmlElement): boolean {
  return attribute(guid, "ispermalink")?.trim().toLowerCase() !== "false";
}

const authorFields = ["author", "atom:author", "itunes:author", "dc:contributor", "media:credit"];

/** Dublin Core names persons one by one; the other fields say the same in other words, so that the first counts. */
function readAuthors(item: XmlElement): string[] {
  const creators = distinct(childrenNamed(item, "dc:creator", "dc:author").map(textOf)).filter(authorName);
  if (creators.length > 0) return creators;
  const fields = authorFields.flatMap((name) => childrenNamed(item, name));
  const authors = fields.map((field) =>
    field.children.some(isElement) ? firstWord(field, "name", "atom:name", "email", "atom:email") : textOf(field),
  );
  return distinct(authors).filter(authorName).slice(0, 1);
}

export function readCategories(entry: XmlElement): string[] {
  const words = childrenNamed(entry, "category", "dc:subject", "atom:category", "media:category").map(
    (element) => attribute(element, "label") || attribute(element, "term") || rssText(element)?.value,
  );
  const keywords = childrenNamed(entry, "itunes:keywords", "media:keywords").flatMap((element) =>
    textOf(element).split(","),
  );
  return distinct([...words, ...keywords]);
}
