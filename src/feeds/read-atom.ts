import { readHints } from "./polling-hints.ts";
import type { EntriesRead, PublishedEntry, PublishedFeed } from "./published-feed.ts";
import { distinct, firstText, firstTime, firstWord, languageTag } from "./read-fields.ts";
import { atomLink, pushLinks } from "./read-links.ts";
import { mediaText, readEnclosures, readImage } from "./read-media.ts";
import { absoluteId, readCategories } from "./read-rss.ts";
import { resolveWebAddress } from "./resolve-address.ts";
import { atomText, rssText } from "./text-construct.ts";
import { attribute, childrenNamed, isElement, textOf, type XmlElement } from "./xml-element.ts";

/** Atom 1.0 (RFC 4287) and 0.3, with the modules of RSS that people put into it. */
export function readAtom(root: XmlElement, read: EntriesRead): PublishedFeed {
  return {
    format: "atom",
    title: firstText(root, ["title"], atomText) ?? firstText(root, ["dc:title"], rssText),
    link: atomLink(childrenNamed(root, "link")),
    description:
      firstText(root, ["subtitle", "tagline", "info"], atomText) ??
      firstText(root, ["dc:description", "itunes:summary", "itunes:subtitle", "description"], rssText),
    language: languageTag(root.language ?? firstWord(root, "dc:language", "language")),
    authors: readAuthors(root),
    entries: childrenNamed(root, "entry", "item").map((entry) => read.get(entry) ?? readAtomEntry(entry)),
    ...pushLinks(root),
    hints: readHints(root),
    isBroken: root.isCut,
  };
}

export function readAtomEntry(entry: XmlElement): PublishedEntry {
  const contents = childrenNamed(entry, "content").filter((element) => !element.isCut);
  const source = contents.find((element) => attribute(element, "src"));
  const id = firstWord(entry, "id");
  return {
    id: id && absoluteId(id, entry.base),
    link:
      atomLink(childrenNamed(entry, "link")) ?? (source && resolveWebAddress(attribute(source, "src"), source.base)),
    title:
      firstText(entry, ["title"], atomText) ??
      firstText(entry, ["dc:title"], rssText) ??
      mediaText(entry, "media:title"),
    authors: readEntryAuthors(entry),
    publishedAt: firstTime(
      entry,
      "published",
      "issued",
      "created",
      "dcterms:issued",
      "dcterms:created",
      "dc:date",
      "pubdate",
    ),
    updatedAt: firstTime(entry, "updated", "modified", "dcterms:modified", "dc:date"),
    summary:
      firstText(entry, ["summary"], atomText) ??
      firstText(entry, ["dc:description"], rssText) ??
      mediaText(entry, "media:description") ??
      firstText(entry, ["itunes:summary", "description"], rssText),
    contents: [
      ...contents.flatMap((element) => (attribute(element, "src") ? [] : (atomText(element) ?? []))),
      ...childrenNamed(entry, "content:encoded").flatMap((element) => rssText(element) ?? []),
    ],
    categories: readCategories(entry),
    image: readImage(entry),
    enclosures: readEnclosures(entry),
  };
}

function readAuthors(element: XmlElement): string[] {
  const names = childrenNamed(element, "author").map((author) => {
    const name = firstWord(author, "name");
    const email = firstWord(author, "email");
    if (name && email) return `${name} (${email})`;
    return name ?? email ?? (author.children.some(isElement) ? undefined : textOf(author));
  });
  const creators = childrenNamed(element, "dc:creator", "dc:author").map(textOf);
  return distinct([...names, ...(names.some(Boolean) ? [] : creators)]);
}

/** RFC 4287 §4.2.11: an entry taken over from another feed has that feed's author. */
function readEntryAuthors(entry: XmlElement): string[] {
  const own = readAuthors(entry);
  return own.length > 0 ? own : childrenNamed(entry, "source").flatMap(readAuthors);
}
