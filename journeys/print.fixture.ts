import { type Printed, type Publisher, pathOf } from "./publisher.fixture.ts";

/** The home page of a publisher: it names its feed. */
export function writeHome(publisher: Publisher): string {
  const type = publisher.format === "json" ? "application/feed+json" : `application/${publisher.format}+xml`;
  return page(
    publisher.name,
    `<link rel="alternate" type="${type}" title="${publisher.name}" href="${new URL(publisher.feedUrl).pathname}">`,
    `<h1>${publisher.name}</h1>`,
  );
}

export function writePage(publisher: Publisher, printed: Printed): string {
  const title = headline(printed);
  const head = `<meta property="og:site_name" content="${publisher.name}"><meta property="og:type" content="article">
    <link rel="canonical" href="${publisher.origin}${pathOf(printed)}">
    <meta property="article:published_time" content="${printed.publishedAt.toISOString()}">
    <meta name="author" content="Ilse Quarn">`;
  const body = `<header><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav></header>
    <main><article><h1>${title}</h1><p class="byline">By Ilse Quarn</p>
    ${facts(printed)
      .map((fact) => `<p>${fact}</p>`)
      .join("\n")}
    </article></main><footer><p>© ${publisher.name}. All rights reserved.</p></footer>`;
  return page(title, head, body);
}

function headline({ event, voice }: Printed): string {
  return event.headlines[voice];
}

function facts({ event, voice }: Printed): string[] {
  return [...event.facts.slice(voice), ...event.facts.slice(0, voice)];
}

function page(title: string, head: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;
}

export function writeFeed(publisher: Publisher): string {
  const { name, origin, feedUrl, articles } = publisher;
  const items = articles.map((printed) => ({
    title: headline(printed),
    link: `${origin}${pathOf(printed)}${printed.tracking ?? ""}`,
    id: `${origin}${pathOf(printed)}`,
    summary: facts(printed)[0] ?? "",
    at: printed.publishedAt,
  }));
  switch (publisher.format) {
    case "json":
      return JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: name,
        home_page_url: `${origin}/`,
        feed_url: feedUrl,
        items: items.map(({ id, title, link, summary, at }) => ({
          id,
          url: link,
          title,
          content_text: summary,
          date_published: at.toISOString(),
        })),
      });
    case "atom":
      return `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>${name}</title><link href="${origin}/"/><link rel="self" href="${feedUrl}"/><id>${origin}/</id>
<updated>${new Date().toISOString()}</updated>
${items.map(({ id, title, link, summary, at }) => `<entry><id>${id}</id><title>${escaped(title)}</title><link href="${escaped(link)}"/><published>${at.toISOString()}</published><updated>${at.toISOString()}</updated><summary>${escaped(summary)}</summary></entry>`).join("\n")}
</feed>`;
    case "rss":
      return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>
<title>${name}</title><link>${origin}/</link><description>${name}</description><language>en</language>
${items.map(({ id, title, link, summary, at }) => `<item><guid isPermaLink="false">${id}</guid><title>${escaped(title)}</title><link>${escaped(link)}</link><pubDate>${at.toUTCString()}</pubDate><description>${escaped(summary)}</description></item>`).join("\n")}
</channel></rss>`;
  }
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
