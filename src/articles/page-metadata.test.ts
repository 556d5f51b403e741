import { expect, test } from "vitest";
import { parsePage } from "./page-dom.ts";
import { pageMetadata } from "./page-metadata.ts";

const url = "https://www.marshgazette.example/news/otters";
function metadata(head: string, body = "<h1>Otters return to the Lenn</h1>", address = url) {
  return pageMetadata(parsePage(`<html lang="en"><head>${head}</head><body>${body}</body></html>`), address);
}

test.each([
  ["Otters return to the Lenn | Marsh Gazette"],
  ["Otters return to the Lenn - Marsh Gazette"],
  ["Marsh Gazette » Otters return to the Lenn"],
])("the title of %s loses the publisher's name", (title) => {
  const { title: read } = metadata(
    `<title>${title}</title><meta property="og:site_name" content="Marsh Gazette">`,
    "<p>x</p>",
  );
  expect(read).toBe("Otters return to the Lenn");
});

test("the printed headline wins over a headline written for search engines", () => {
  const head = '<meta property="og:title" content="Otters return to Lenn after years">';
  expect(metadata(head).title).toBe("Otters return to the Lenn");
});

test.each([
  ["Staff"],
  ["Staff writer"],
  ["Marsh Gazette"],
  ["News Desk"],
  ["Reuters"],
  ["newsroom@marshgazette.example"],
  ["https://marshgazette.example/people/3"],
  ["admin"],
])("%s is nobody's byline", (author) => {
  expect(
    metadata(`<meta property="og:site_name" content="Marsh Gazette"><meta name="author" content="${author}">`).byline,
  ).toEqual([]);
});

test.each([
  ["By Ana Poole and Jo van Reed", ["Ana Poole", "Jo van Reed"]],
  ["ANA POOLE", ["Ana Poole"]],
  ["Ana Poole, Staff Writer", ["Ana Poole"]],
  ["Von Karl Óskarsson", ["Karl Óskarsson"]],
])("the byline %s names %j", (author, people) => {
  expect(metadata(`<meta name="author" content="${author}">`).byline).toEqual(people);
});

test.each([
  ["https://a.example/opinion/otters", "", "opinion"],
  ["https://a.example/meinung/otter", "", "opinion"],
  ["https://a.example/live/otters", "", "live"],
  ["https://a.example/obituaries/ana", "", "obituary"],
  ["https://a.example/news/otters", "LiveBlogPosting", "live"],
  ["https://a.example/news/otters", "OpinionNewsArticle", "opinion"],
  ["https://a.example/news/otters", "NewsArticle", "news"],
])("a page at %s of type %s is of kind %s", (address, type, kind) => {
  const head = type
    ? `<script type="application/ld+json">{"@type":"${type}","headline":"Otters return to the Lenn"}</script>`
    : "";
  expect(metadata(head, undefined, address).kind).toBe(kind);
});

test("a picture and a canonical address of another scheme count as none", () => {
  const read = metadata(
    '<link rel="canonical" href="javascript:alert(1)"><meta property="og:image" content="data:image/png;base64,x">',
  );
  expect(read.canonicalUrl).toBeUndefined();
  expect(read.image).toBeUndefined();
});

test("broken JSON-LD does not hide what the meta elements say", () => {
  const head =
    '<script type="application/ld+json">{"@type":"NewsArticle",</script><meta property="article:published_time" content="2024-02-01T10:00:00Z">';
  expect(metadata(head).publishedAt).toMatch(/^2024-02-01T10:00:00/);
});

test("long keyword lists written for search engines give no tags", () => {
  const words = Array.from({ length: 30 }, (_, index) => `word${index}`).join(",");
  expect(metadata(`<meta name="keywords" content="${words}">`).hashtags).toEqual([]);
});

test.each([
  "By Monday the water had gone",
  "Von Montag an gilt Tempo dreißig",
  "De brug blijft dicht",
  "Av sju broar stod två",
])("the line %s under a headline names nobody", (line) => {
  const body = `<h1>Otters return to the Lenn</h1><p>${line}</p><p>${"The otters swam. ".repeat(20)}</p>`;
  expect(metadata("", body).byline).toEqual([]);
});

test("each field keeps the place and the words that it was read from", () => {
  const head =
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Otters return","datePublished":"2031-03-04T09:00:00Z","author":"Ana Poole"}</script>';
  expect(metadata(head).evidence).toMatchObject({
    title: { from: "h1", words: "Otters return to the Lenn" },
    publishedAt: { from: "json-ld NewsArticle.datePublished", words: "2031-03-04T09:00:00Z" },
    byline: { from: "json-ld NewsArticle.author", words: "Ana Poole" },
    language: { from: "html lang", words: "en" },
  });
});

test("a change that lies before the publication counts as none", () => {
  const head =
    '<meta property="article:published_time" content="2031-03-04T09:00:00Z"><meta property="article:modified_time" content="2030-01-01T00:00:00Z">';
  expect(metadata(head).modifiedAt).toBeUndefined();
});

test("the site's name alone is no headline while the page says another", () => {
  const name = '<meta property="og:site_name" content="Marsh Gazette">';
  const read = metadata(
    `<title>Marsh Gazette</title>${name}<meta name="twitter:title" content="Otters return">`,
    "<h1>Marsh Gazette</h1>",
  );
  expect(read.title).toBe("Otters return");
});
