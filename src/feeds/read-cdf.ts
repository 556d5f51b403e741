import { readTime } from "../language/read-time.ts";
import type { PublishedEntry, PublishedFeed } from "./published-feed.ts";
import { firstText, languageTag } from "./read-fields.ts";
import { resolveWebAddress } from "./resolve-address.ts";
import { rssText } from "./text-construct.ts";
import { attribute, childrenNamed, textOf, type XmlElement } from "./xml-element.ts";

/** Channel Definition Format (W3C note of 1997): the oldest feeds; a channel in a channel is a section of it. */
export function readCdf(root: XmlElement): PublishedFeed {
  return {
    format: "cdf",
    title: firstText(root, ["title"], rssText),
    link: addressOf(root),
    description: firstText(root, ["abstract", "description"], rssText),
    language: languageTag(attribute(root, "language") ?? root.language),
    authors: [],
    entries: itemsOf(root).map(readItem),
    hints: {},
    isBroken: root.isCut,
  };
}

function itemsOf(channel: XmlElement): XmlElement[] {
  return childrenNamed(channel, "item", "channel").flatMap((element) =>
    element.name === "channel" ? itemsOf(element) : [element],
  );
}

function readItem(item: XmlElement): PublishedEntry {
  const link = addressOf(item);
  return {
    id: link,
    link,
    title: firstText(item, ["title"], rssText),
    authors: [],
    publishedAt: undefined,
    updatedAt: readTime(attribute(item, "lastmod") ?? ""),
    summary: firstText(item, ["abstract", "description"], rssText),
    contents: [],
    categories: [],
    image: undefined,
    enclosures: [],
  };
}

function addressOf(element: XmlElement): string | undefined {
  const anchor = childrenNamed(element, "a")[0];
  return (
    resolveWebAddress(attribute(element, "href"), element.base) ??
    (anchor && resolveWebAddress(attribute(anchor, "href") ?? textOf(anchor), anchor.base))
  );
}
