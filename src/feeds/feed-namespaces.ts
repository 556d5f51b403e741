/** Which vocabulary the elements of a document without a prefix belong to, told by its root. */
export type FeedFamily = "rss" | "atom" | "cdf" | "sitemap" | "sitemap index" | "opml" | "other";

/** Namespace addresses, lower-case and without a final "/" or "#", and the short name that this program gives their vocabulary. */
const vocabularies: ReadonlyMap<string, string> = new Map([
  ["http://www.w3.org/2005/atom", "atom"],
  ["http://purl.org/atom/ns", "atom"],
  ["http://purl.org/pie", "atom"],
  ["http://purl.org/dc/elements/1.1", "dc"],
  ["http://purl.org/dc/elements/1.0", "dc"],
  ["http://purl.org/dc/terms", "dcterms"],
  ["http://purl.org/rss/1.0/modules/content", "content"],
  ["http://purl.org/rss/1.0/modules/syndication", "sy"],
  ["http://search.yahoo.com/mrss", "media"],
  ["http://www.rssboard.org/media-rss", "media"],
  ["http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"],
  ["http://example.com/dtds/podcast-1.0.dtd", "itunes"],
  ["http://rssnamespace.org/feedburner/ext/1.0", "feedburner"],
  ["http://www.w3.org/1999/xhtml", "xhtml"],
  ["http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"],
  ["http://purl.org/rss/1.0", "rss"],
  ["http://purl.org/rss/2.0", "rss"],
  ["http://my.netscape.com/rdf/simple/0.9", "rss"],
  ["http://channel.netscape.com/rdf/simple/0.9", "rss"],
  ["http://my.netscape.com/publish/formats/rss-0.91.dtd", "rss"],
  ["http://backend.userland.com/rss", "rss"],
  ["http://backend.userland.com/rss2", "rss"],
  ["http://backend.userland.com/rss2.1", "rss"],
  ["http://blogs.law.harvard.edu/tech/rss", "rss"],
  ["http://cyber.law.harvard.edu/rss/rss.html", "rss"],
  ["http://prismstandard.org/namespaces/basic/2.0", "prism"],
  ["http://www.w3.org/1999/xlink", "xlink"],
  ["http://www.google.com/schemas/sitemap-news/0.9", "news"],
  ["http://www.google.com/schemas/sitemap-image/1.1", "image"],
]);
/** Prefixes that feeds use without declaring them. */
const customaryPrefixes = new Set(
  "atom dc dcterms content sy media itunes feedburner xhtml rdf prism xlink news".split(" "),
);

/** The short name of a namespace's vocabulary; `undefined` for one that this program does not read. */
function vocabularyOf(namespace: string): string | undefined {
  const key = namespace
    .trim()
    .toLowerCase()
    .replace(/[/#]+$/, "");
  return vocabularies.get(key) ?? (/^http:\/\/prismstandard\.org\/namespaces\//.test(key) ? "prism" : undefined);
}

export function familyOf(rootName: string): FeedFamily {
  const local = rootName.slice(rootName.indexOf(":") + 1).toLowerCase();
  if (local === "rss" || local === "rdf") return "rss";
  if (local === "feed") return "atom";
  if (local === "channel") return "cdf";
  if (local === "urlset") return "sitemap";
  if (local === "sitemapindex") return "sitemap index";
  return local === "opml" ? "opml" : "other";
}

/**
 * The name that the field maps use: a feed's own elements by their local name in lower case ("title"), those of a known
 * vocabulary with its short name ("dc:title"), all others with a question mark ("?:title"), so that an unknown extension
 * that happens to use a feed's word never passes for it.
 */
export function fieldName(
  written: string,
  namespaces: ReadonlyMap<string, string>,
  family: FeedFamily,
  rootNamespace: string | undefined,
): string {
  const colon = written.indexOf(":");
  const prefix = colon > 0 ? written.slice(0, colon).toLowerCase() : "";
  const local = written.slice(colon + 1).toLowerCase();
  const namespace = namespaces.get(prefix);
  const own = family === "atom" ? "atom" : "rss";
  if (prefix === "") {
    if (!namespace || namespace === rootNamespace) return local;
    const vocabulary = vocabularyOf(namespace);
    return vocabulary === undefined || vocabulary === own ? local : `${vocabulary}:${local}`;
  }
  const vocabulary = namespace ? vocabularyOf(namespace) : customaryPrefixes.has(prefix) ? prefix : undefined;
  if (vocabulary === own) return local;
  return `${vocabulary ?? "?"}:${local}`;
}
