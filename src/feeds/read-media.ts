import type { Enclosure, PublishedText } from "./published-feed.ts";
import { firstText } from "./read-fields.ts";
import { resolveWebAddress } from "./resolve-address.ts";
import { rssText } from "./text-construct.ts";
import { attribute, childrenNamed, textOf, type XmlElement } from "./xml-element.ts";

/** Files that an entry names: its enclosures, else the contents of Media RSS that are no pictures. */
export function readEnclosures(entry: XmlElement): Enclosure[] {
  const named = [
    ...childrenNamed(entry, "enclosure").flatMap((element) => enclosure(element, "url", "length")),
    ...childrenNamed(entry, "link", "atom:link").flatMap((link) =>
      attribute(link, "rel")?.toLowerCase() === "enclosure" ? enclosure(link, "href", "length") : [],
    ),
  ];
  if (named.length > 0) return named;
  return mediaContents(entry)
    .filter((element) => !isPicture(element))
    .flatMap((element) => enclosure(element, "url", "filesize"));
}

/** The picture of an entry where its feed gives one: Media RSS, iTunes, a picture among the enclosures, an `image` element. */
export function readImage(entry: XmlElement): string | undefined {
  const contents = mediaContents(entry);
  const address =
    firstAddress(widestFirst(contents.filter(isPicture)), "url") ??
    firstAddress(widestFirst(thumbnails(entry, contents)), "url") ??
    firstAddress(childrenNamed(entry, "itunes:image"), "href") ??
    firstAddress(childrenNamed(entry, "enclosure").filter(isPicture), "url");
  if (address) return address;
  const image = childrenNamed(entry, "image")[0];
  const url = image && (childrenNamed(image, "url")[0] ?? image);
  return url && resolveWebAddress(attribute(url, "href") ?? textOf(url), url.base);
}

function thumbnails(entry: XmlElement, contents: readonly XmlElement[]): XmlElement[] {
  return [...contents, ...mediaHolders(entry)].flatMap((holder) => childrenNamed(holder, "media:thumbnail"));
}

function widestFirst(elements: XmlElement[]): XmlElement[] {
  return elements.length > 1 ? elements.sort((a, b) => widthOf(b) - widthOf(a)) : elements;
}

function firstAddress(elements: readonly XmlElement[], name: string): string | undefined {
  for (const element of elements) {
    const address = resolveWebAddress(attribute(element, name), element.base);
    if (address) return address;
  }
  return undefined;
}

/** Media RSS says of a group, or of one of its contents, what the entry itself may leave out. */
export function mediaText(entry: XmlElement, name: "media:title" | "media:description"): PublishedText | undefined {
  for (const holder of [...mediaHolders(entry), ...mediaContents(entry)]) {
    const text = firstText(holder, [name], rssText);
    if (text) return text;
  }
  return undefined;
}

function mediaHolders(entry: XmlElement): XmlElement[] {
  return [entry, ...childrenNamed(entry, "media:group")];
}

function mediaContents(entry: XmlElement): readonly XmlElement[] {
  const own = childrenNamed(entry, "media:content");
  const groups = childrenNamed(entry, "media:group");
  return groups.length === 0 ? own : [own, ...groups.map((group) => childrenNamed(group, "media:content"))].flat();
}

function isPicture(element: XmlElement): boolean {
  if (attribute(element, "medium")?.toLowerCase() === "image") return true;
  const type = attribute(element, "type");
  return type ? /^image\//i.test(type) : /\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)/i.test(attribute(element, "url") ?? "");
}

function widthOf(element: XmlElement): number {
  return Number.parseInt(attribute(element, "width") ?? "0", 10) || 0;
}

function enclosure(element: XmlElement, addressName: string, lengthName: string): Enclosure[] {
  const url = resolveWebAddress(attribute(element, addressName), element.base);
  if (!url) return [];
  const type = attribute(element, "type")?.trim();
  const length = attribute(element, lengthName)?.trim();
  return [{ url, ...(type && { type }), ...(length && { length }) }];
}
