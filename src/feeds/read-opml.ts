import { decodeText } from "../language/decode-text.ts";
import { familyOf } from "./feed-namespaces.ts";
import { oneLine } from "./plain-title.ts";
import { attribute, childrenNamed, type XmlElement } from "./xml-element.ts";
import { readXmlTree } from "./xml-tree.ts";

export interface OpmlFeed {
  /** As written; it may be no web address. */
  url: string;
  title?: string;
  homeUrl?: string;
  /** A path for each folder that the feed stands in, outermost name first; none for a feed at the top. */
  folders: string[][];
}

export type Opml =
  | { outcome: "opml"; title: string; feeds: OpmlFeed[] }
  | { outcome: "not opml" | "no feed"; reason: string };

/**
 * A list of feeds in OPML 1.0 or 2.0 (opml.org/spec2.opml), in any encoding and as badly formed as programs write it. A feed
 * that is listed several times is one feed in several folders. `reason` is a sentence for the person who gave the file.
 */
export function readOpml(bytes: Uint8Array): Opml {
  const roots = readXmlTree(decodeText(bytes, undefined), "http://localhost/");
  const root = roots.find((element) => familyOf(element.tag) === "opml");
  if (!root) return { outcome: "not opml", reason: whyNotOpml(roots, bytes) };
  const found = new Map<string, OpmlFeed>();
  const bodies = childrenNamed(root, "body");
  for (const body of bodies.length > 0 ? bodies : [root]) collect(body, [], found);
  if (found.size === 0) {
    return {
      outcome: "no feed",
      reason: "This OPML file lists no feed: none of its outlines has an address (xmlUrl).",
    };
  }
  const head = childrenNamed(root, "head")[0];
  const title =
    head &&
    childrenNamed(head, "title")[0]
      ?.children.filter((node) => typeof node === "string")
      .join("");
  return { outcome: "opml", title: oneLine(title ?? ""), feeds: [...found.values()] };
}

function collect(parent: XmlElement, path: readonly string[], found: Map<string, OpmlFeed>): void {
  for (const outline of childrenNamed(parent, "outline")) {
    const url = feedAddress(outline);
    if (url) addFeed(outline, url, path, found);
    const name = url ? "" : nameOf(outline, "text", "title");
    collect(outline, name ? [...path, name] : path, found);
  }
}

function addFeed(outline: XmlElement, url: string, path: readonly string[], found: Map<string, OpmlFeed>): void {
  const title = nameOf(outline, "title", "text");
  const homeUrl = attribute(outline, "htmlurl")?.trim();
  const feed = found.get(url) ?? { url, ...(title && { title }), ...(homeUrl && { homeUrl }), folders: [] };
  found.set(url, feed);
  for (const folder of path.length > 0 ? [[...path]] : categoryPaths(outline)) {
    if (!feed.folders.some((known) => known.join("\0") === folder.join("\0"))) feed.folders.push(folder);
  }
}

function feedAddress(outline: XmlElement): string | undefined {
  const own = ["xmlurl", "xml_url", "feedurl", "rssurl"].map((name) => attribute(outline, name)?.trim()).find(Boolean);
  if (own) return own;
  const type = attribute(outline, "type")?.trim() ?? "";
  const url = attribute(outline, "url")?.trim();
  // OPML's own "link" and "include" outlines have a url that is no feed's.
  return url && /^(?:rss|atom|rdf|feed|json|pie)/i.test(type) ? url : undefined;
}

/** OPML 2.0's `category`: comma-separated paths that begin with a slash; plain words are tags, not folders. */
function categoryPaths(outline: XmlElement): string[][] {
  const written = attribute(outline, "category") ?? "";
  return written
    .split(",")
    .map((path) => path.trim())
    .filter((path) => path.startsWith("/"))
    .map((path) => path.split("/").map(oneLine).filter(Boolean))
    .filter((path) => path.length > 0);
}

function nameOf(outline: XmlElement, ...names: string[]): string {
  return names.map((name) => oneLine(attribute(outline, name) ?? "")).find(Boolean) ?? "";
}

function whyNotOpml(roots: readonly XmlElement[], bytes: Uint8Array): string {
  if (bytes.length === 0) return "The file is empty.";
  const families = roots.map((root) => familyOf(root.tag));
  if (families.some((family) => family === "rss" || family === "atom")) {
    return "This file is a feed, not a list of feeds. Add its address instead of the file.";
  }
  if (roots.some((root) => /^html$/i.test(root.tag))) return "This file is a web page, not an OPML list of feeds.";
  return "This file is not an OPML list of feeds. Export the list from your feed reader as OPML and choose that file.";
}
