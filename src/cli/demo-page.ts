import type { DemoArticle, DemoEdition } from "./demo-article.ts";
import { commentsUnder, cookieBanner, newsletterBox, relatedItems, shareBar, stuckItems } from "./demo-clutter.ts";
import { escapeMarkup, markUpAll, type Printing } from "./demo-markup.ts";

interface Page {
  printing: Printing;
  article: DemoArticle;
  edition: DemoEdition;
  /** The text, in two halves: publishers put their boxes between. */
  halves: [string, string];
  /** Marked up for HTML already. */
  title: string;
  byline: string;
  /** The figure; empty where the article has none. */
  figure: string;
}

/** The home page: it names the feed, as home pages do. */
export function writeDemoHome({ publisher, printed, origin }: Printing): string {
  const feedType = { rss: "rss+xml", atom: "atom+xml", json: "feed+json", rdf: "rdf+xml" }[publisher.feed];
  const head = `<link rel="alternate" type="application/${feedType}" title="${escapeMarkup(publisher.name)}" href="${origin}/feed">`;
  const headlines = printed.map(
    ({ article, edition }) => `<li><a href="${article.path}">${escapeMarkup(edition.title)}</a></li>`,
  );
  const body = `<h1>${escapeMarkup(publisher.name)}</h1><p>${escapeMarkup(publisher.motto)}</p><ul>${headlines.join("")}</ul>
<p>An invented newspaper of ${escapeMarkup(publisher.town)}: part of Octavo’s demo.</p>`;
  return wholePage(escapeMarkup(publisher.name), head, body);
}

/** An article's page with all that stands around the text on such pages. */
export function writeDemoPage(printing: Printing, article: DemoArticle, edition: DemoEdition): string {
  const { publisher, origin } = printing;
  const middle = Math.ceil(edition.paragraphs.length / 2);
  const half = (from: number, to?: number) => markUpAll({ ...edition, paragraphs: edition.paragraphs.slice(from, to) });
  const title = escapeMarkup(edition.title);
  const page: Page = {
    printing,
    article,
    edition,
    halves: [half(0, middle), half(middle)],
    title,
    byline: escapeMarkup(article.byline),
    figure: figure(article),
  };
  const head = `<link rel="canonical" href="${origin}${article.path}"><meta property="og:type" content="article">
<meta property="og:site_name" content="${escapeMarkup(publisher.name)}"><meta property="og:title" content="${title}">
<meta name="description" content="${escapeMarkup(edition.standfirst)}">
<meta property="article:published_time" content="${article.publishedAt.toISOString()}">
${article.tags.map((tag) => `<meta property="article:tag" content="${escapeMarkup(tag)}">`).join("")}
${article.picture ? `<meta property="og:image" content="${origin}${article.picture.path}">` : ""}
${article.byline ? `<meta name="author" content="${page.byline}">` : ""}${layoutsWithData.has(publisher.layout) ? structuredData(page) : ""}`;
  return wholePage(`${title} | ${escapeMarkup(publisher.name)}`, head, layouts[publisher.layout](page));
}

const layouts = { broadsheet, portal, magazine, plain };
const layoutsWithData = new Set(["broadsheet", "magazine"]);

function broadsheet(page: Page): string {
  const { printing, title, byline, edition, figure, halves } = page;
  return `${cookieBanner(printing.publisher.name)}
<header class="site-header"><a href="/">${escapeMarkup(printing.publisher.name)}</a><nav><a href="/news">News</a> <a href="/opinion">Opinion</a> <a href="/sport">Sport</a></nav></header>
<main><article><h1>${title}</h1>${standfirst(edition)}
<div class="byline">By ${byline} ${time(page)}</div>${shareBar()}
<div class="article-body">${figure}${halves[0]}
${newsletterBox()}
${halves[1]}</div></article>
${relatedItems(page.printing, page.article)}${commentsUnder()}</main>${footer(page)}`;
}

/** No main element, no article element: the text is where most of it is. */
function portal(page: Page): string {
  const { printing, title, byline, edition, figure, halves, article } = page;
  return `<div id="top"><a href="/">${escapeMarkup(printing.publisher.name)}</a> · ${escapeMarkup(printing.publisher.town)}</div>
<div id="wrap"><div id="left"><h1>${title}</h1><div class="meta-line">${byline} ${time(page)}</div>${shareBar()}
<div id="story-text">${standfirst(edition)}${figure}${halves[0]}
<div class="ad-slot">Advertisement</div>
${halves[1]}
${article.isStuckOn ? stuckItems(printing.elsewhere) : ""}</div></div>
<div id="right">${relatedItems(printing, article)}${newsletterBox()}</div></div>${commentsUnder()}${cookieBanner(printing.publisher.name)}${footer(page)}`;
}

function magazine(page: Page): string {
  const { printing, title, byline, edition, figure, halves } = page;
  return `<div class="wrapper"><nav class="menu"><a href="/">${escapeMarkup(printing.publisher.name)}</a> <a href="/essays">Essays</a></nav>
<article itemscope itemtype="https://schema.org/Article"><header><h1 itemprop="headline">${title}</h1>
<p class="author-name">${byline}</p>${standfirst(edition)}</header>
<section itemprop="articleBody">${figure}${halves[0]}${halves[1]}</section>
<div class="sign-up">${newsletterBox()}</div></article>${shareBar()}${relatedItems(printing, page.article)}</div>${cookieBanner(printing.publisher.name)}${footer(page)}`;
}

function plain(page: Page): string {
  const { printing, title, byline, figure, halves } = page;
  return `<p><a href="/">${escapeMarkup(printing.publisher.name)}</a></p><article><h1>${title}</h1>
<p class="byline">${byline} ${time(page)}</p>${figure}${halves[0]}${halves[1]}</article><hr>${relatedItems(printing, page.article)}${footer(page)}`;
}

function standfirst(edition: DemoEdition): string {
  return edition.standfirst ? `<p class="standfirst">${escapeMarkup(edition.standfirst)}</p>` : "";
}

function figure({ picture }: DemoArticle): string {
  if (!picture) return "";
  const image = `<img src="${picture.path}" width="1080" height="720" alt="${escapeMarkup(picture.alt)}">`;
  return `<figure>${image}<figcaption>${escapeMarkup(picture.caption)}</figcaption></figure>`;
}

function time({ article }: Page): string {
  const at = article.publishedAt.toISOString();
  return `<time datetime="${at}">${at.slice(0, 10)}, ${at.slice(11, 16)}</time>`;
}

function footer({ printing }: Page): string {
  const { name, town } = printing.publisher;
  return `<footer><p>© ${escapeMarkup(name)}, ${escapeMarkup(town)}. All rights reserved. An invented newspaper.</p></footer>`;
}

/** The `<` of a text would end the script element. */
function structuredData({ article, edition, printing }: Page): string {
  const type = { opinion: "OpinionNewsArticle", analysis: "AnalysisNewsArticle" }[article.section] ?? "NewsArticle";
  const data = {
    "@context": "https://schema.org",
    "@type": type,
    headline: edition.title,
    datePublished: article.publishedAt.toISOString(),
    ...(article.byline && { author: [{ "@type": "Person", name: article.byline }] }),
    publisher: { "@type": "NewsMediaOrganization", name: printing.publisher.name },
  };
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>`;
}

function wholePage(title: string, head: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title>${head}<style>${style}</style></head><body>${body}</body></html>`;
}

const style =
  "body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.55 Georgia,serif}h1{line-height:1.2}footer,.meta-line,.byline{color:#666;font-size:.85rem}";
