import type { DemoArticle, DemoEdition } from "./demo-article.ts";
import { escapeMarkup, markUpAll, type Printing } from "./demo-markup.ts";

interface Item {
  title: string;
  link: string;
  byline: string;
  tags: string[];
  publishedAt: Date;
  beginning: string;
  /** The whole article, where the feed gives it. */
  whole: string | undefined;
}

/** The feed of a publisher in its own format, as such feeds are written. */
export function writeDemoFeed(printing: Printing): string {
  const items = printing.printed.map(({ article, edition }) => itemOf(printing, article, edition));
  return writers[printing.publisher.feed](printing, items);
}

const writers = { rss: writeRss, atom: writeAtom, json: writeJson, rdf: writeRdf };

function itemOf({ publisher, origin }: Printing, article: DemoArticle, edition: DemoEdition): Item {
  const { byline, tags, publishedAt, path } = article;
  return {
    title: edition.title,
    link: `${origin}${path}`,
    byline,
    tags,
    publishedAt,
    beginning: edition.standfirst || (edition.paragraphs[0]?.text ?? ""),
    whole: publisher.feedGives === "articles" ? markUpAll(edition) : undefined,
  };
}

function writeRss({ publisher, origin }: Printing, items: readonly Item[]): string {
  const written = items.map(
    ({ title, link, byline, tags, publishedAt, beginning, whole }) => `<item>
<title>${escapeMarkup(title)}</title><link>${link}?utm_source=rss&amp;utm_medium=feed</link><guid isPermaLink="true">${link}</guid>
<pubDate>${publishedAt.toUTCString()}</pubDate><dc:creator>${escapeMarkup(byline)}</dc:creator>
${tags.map((tag) => `<category>${escapeMarkup(tag)}</category>`).join("")}
<description>${escapeMarkup(beginning)}</description>
${whole ? `<content:encoded><![CDATA[${whole}]]></content:encoded>` : ""}</item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>${escapeMarkup(publisher.name)}</title><link>${origin}/</link><description>${escapeMarkup(publisher.motto)}</description><language>en</language>
${written.join("\n")}
</channel></rss>`;
}

function writeAtom({ publisher, origin, printed }: Printing, items: readonly Item[]): string {
  const written = items.map(
    ({ title, link, byline, tags, publishedAt, beginning, whole }) => `<entry>
<id>${link}</id><title>${escapeMarkup(title)}</title><link rel="alternate" href="${link}"/>
<published>${publishedAt.toISOString()}</published><updated>${publishedAt.toISOString()}</updated>
<author><name>${escapeMarkup(byline || publisher.name)}</name></author>
${tags.map((tag) => `<category term="${escapeMarkup(tag)}"/>`).join("")}
<summary>${escapeMarkup(beginning)}</summary>
${whole ? `<content type="html">${escapeMarkup(whole)}</content>` : ""}</entry>`,
  );
  const updatedAt = printed[0]?.article.publishedAt ?? new Date(0);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>${origin}/</id><title>${escapeMarkup(publisher.name)}</title>
<subtitle>${escapeMarkup(publisher.motto)}</subtitle><updated>${updatedAt.toISOString()}</updated>
<link href="${origin}/"/><link rel="self" href="${origin}/feed"/>
${written.join("\n")}
</feed>`;
}

function writeJson({ publisher, origin }: Printing, items: readonly Item[]): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: publisher.name,
    description: publisher.motto,
    language: "en",
    home_page_url: `${origin}/`,
    feed_url: `${origin}/feed`,
    items: items.map(({ title, link, byline, tags, publishedAt, beginning, whole }) => ({
      id: link,
      url: link,
      title,
      summary: beginning,
      ...(whole ? { content_html: whole } : { content_text: beginning }),
      date_published: publishedAt.toISOString(),
      tags,
      ...(byline && { authors: [{ name: byline }] }),
    })),
  });
}

function writeRdf({ publisher, origin }: Printing, items: readonly Item[]): string {
  const places = items.map(({ link }) => `<rdf:li rdf:resource="${link}"/>`);
  const written = items.map(
    ({ title, link, publishedAt, beginning }) => `<item rdf:about="${link}"><title>${escapeMarkup(title)}</title>
<link>${link}</link><description>${escapeMarkup(beginning)}</description><dc:date>${publishedAt.toISOString()}</dc:date></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${origin}/"><title>${escapeMarkup(publisher.name)}</title><link>${origin}/</link>
<description>${escapeMarkup(publisher.motto)}</description><dc:language>en</dc:language><items><rdf:Seq>${places.join("")}</rdf:Seq></items></channel>
${written.join("\n")}
</rdf:RDF>`;
}
