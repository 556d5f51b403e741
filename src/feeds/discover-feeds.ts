import { decodeReferences } from "../language/decode-references.ts";
import type { MarkupAttribute } from "../language/markup-attributes.ts";
import { type MarkupTaker, readMarkup } from "../language/markup-tokens.ts";
import { oneLine } from "./plain-title.ts";
import { resolveWebAddress } from "./resolve-address.ts";

export interface FeedCandidate {
  url: string;
  /** The page's words for it; empty for a guess. */
  title: string;
  /** The page declares it, links to it, or it is a usual place. */
  from: "link" | "anchor" | "guess";
}

const feedType = /^application\/(?:(?:rss|atom|rdf|feed)\+(?:xml|json)|x\.atom\+xml|x-rss\+xml|rss|atom)\b/i;
/** Types of feeds and of much else: only an address that looks like a feed makes them one. */
const broadType = /^(?:application\/(?:xml|json)|text\/xml)\s*(?:;|$)/i;
const feedAddress =
  /\/(?:feeds?|rss2?|atom|rdf)(?:\/?$|\/?\?|\/[^?]*$)|\.(?:rss|atom|rdf)(?:$|\?)|\/[\w.-]*(?:rss|feed|atom)[\w.-]*\.(?:xml|json|php|aspx?)(?:$|\?)|\/index\.(?:xml|rdf)(?:$|\?)|[?&]feed=(?:rss2?|atom|rdf)\b|\/\/feeds?\.|format=(?:rss|atom|feed)\b/i;
const feedWords =
  /^(?:rss|atom|xml|web)?[\s-]*(?:feeds?|rss|atom)(?:[\s-]*(?:feeds?|2\.0|1\.0|abonnieren|subscribe))?$/i;
const commentWords = /\bcomments?\b|\bkommentare?\b|\bcomentarios\b|\bcommentaires\b/i;
const usualPlaces = [
  "feed",
  "rss",
  "rss.xml",
  "atom.xml",
  "feed.xml",
  "index.xml",
  "feed.json",
  "index.rdf",
  "?feed=rss2",
];
const mostCandidates = 60;

/**
 * Addresses where a page's feed may be, the likeliest first: what it declares (RSS Advisory Board's autodiscovery: `link
 * rel=alternate`), what it links to, then the usual places beside it and at its site's root. Feeds of comments come after
 * those of articles.
 */
export function discoverFeeds(html: string, url: string): FeedCandidate[] {
  const page = new PageFeeds(url);
  readMarkup(html, "html", page);
  const declared = [...page.links.filter((link) => !isOfComments(link)), ...page.links.filter(isOfComments)];
  const all = [...declared, ...page.anchors, ...guesses(url)];
  const byAddress = new Map<string, FeedCandidate>();
  for (const candidate of all) if (!byAddress.has(candidate.url)) byAddress.set(candidate.url, candidate);
  return [...byAddress.values()].slice(0, mostCandidates);
}

class PageFeeds implements MarkupTaker {
  readonly links: FeedCandidate[] = [];
  readonly anchors: FeedCandidate[] = [];
  #base: string;
  #anchor: { href: string; title: string; words: string } | undefined;

  constructor(url: string) {
    this.#base = url;
  }

  text(value: string): void {
    if (this.#anchor && this.#anchor.words.length < 200) this.#anchor.words += value;
  }

  close(name: string): void {
    if (name.toLowerCase() === "a") this.#endAnchor();
  }

  open(name: string, written: readonly MarkupAttribute[]): void {
    const tag = name.toLowerCase();
    if (tag !== "base" && tag !== "link" && tag !== "a") return;
    const attributes = new Map(written.map(({ name, value }) => [name.toLowerCase(), decodeReferences(value).trim()]));
    if (tag === "base") this.#base = resolveWebAddress(attributes.get("href"), this.#base) ?? this.#base;
    if (tag === "link") this.#addLink(attributes);
    if (tag !== "a") return;
    this.#endAnchor();
    const href = attributes.get("href");
    if (href && href.length < 2000)
      this.#anchor = { href, title: attributes.get("title") ?? attributes.get("aria-label") ?? "", words: "" };
  }

  #addLink(attributes: ReadonlyMap<string, string>): void {
    const relations = (attributes.get("rel") ?? "").toLowerCase().split(/\s+/);
    const type = attributes.get("type") ?? "";
    const address = this.#addressOf(attributes.get("href"));
    if (!address || !(relations.includes("alternate") || relations.includes("feed"))) return;
    const isFeed = feedType.test(type) || (broadType.test(type) && feedAddress.test(address));
    if (!isFeed && !(relations.includes("feed") && !/html/i.test(type))) return;
    this.links.push({ url: address, title: oneLine(attributes.get("title") ?? ""), from: "link" });
  }

  #endAnchor(): void {
    const anchor = this.#anchor;
    this.#anchor = undefined;
    const address = anchor && this.#addressOf(anchor.href);
    if (!anchor || !address || this.anchors.length >= mostCandidates) return;
    const words = oneLine(decodeReferences(anchor.words));
    const isFeed =
      feedAddress.test(new URL(address).pathname + new URL(address).search) || feedWords.test(words || anchor.title);
    if (isFeed || /^feed:/i.test(anchor.href))
      this.anchors.push({ url: address, title: words || oneLine(anchor.title), from: "anchor" });
  }

  #addressOf(href: string | undefined): string | undefined {
    // "feed://host/path" and "feed:https://host/path" were once a browser's way to subscribe.
    const reference = href?.replace(/^feed:(?:\/\/)?(?=https?:)/i, "").replace(/^feed:(?:\/\/)?/i, "http://");
    const address = resolveWebAddress(reference, this.#base);
    if (!address) return undefined;
    const parsed = new URL(address);
    parsed.hash = "";
    return parsed.href;
  }
}

function isOfComments(candidate: FeedCandidate): boolean {
  return commentWords.test(candidate.title) || /\/comments\//i.test(candidate.url);
}

function guesses(url: string): FeedCandidate[] {
  const page = URL.parse(url);
  if (!page || !/^https?:$/.test(page.protocol)) return [];
  const folder = page.pathname.replace(/[^/]*\.[^/]*$/, "").replace(/\/*$/, "/");
  const folders = folder === "/" ? ["/"] : [folder, "/"];
  return usualPlaces.flatMap((place) =>
    folders.map((path) => ({ url: new URL(path + place, page).href, title: "", from: "guess" as const })),
  );
}
