import { expect, test } from "vitest";
import { parsePage } from "./page-dom.ts";
import { relatedArticles } from "./related-articles.ts";

const url = "https://pellmouth-bell.example/news/lock";
const fetchedAt = new Date("2031-05-03T12:00:00Z");
const related = (html: string, at: Date | undefined = fetchedAt) => relatedArticles([parsePage(html).body], url, at);

test("a card gives its headline, publisher, excerpt and the time that it means", () => {
  const card = `<div><a href="/rot"><h3>Divers find rot in a second lock</h3></a><span>Dunmere Echo · 35 minutes ago</span><p>The gates of Upper Lock are in no better state than those below.</p></div>`;
  expect(related(card)).toEqual([
    {
      url: "https://pellmouth-bell.example/rot",
      headline: "Divers find rot in a second lock",
      publisher: "Dunmere Echo",
      excerpt: "The gates of Upper Lock are in no better state than those below.",
      publishedAt: "2031-05-03T11:25:00.000Z",
    },
  ]);
});

test("without a time of fetching, a relative time is left out and an exact one stays", () => {
  const list = `<ul><li><a href="/a">Bakery in Mill Lane opens again</a> <time>2 hours ago</time></li>
    <li><a href="/b">Bus to the hospital on Sundays</a> <time datetime="2031-05-01T08:00:00Z">1 May</time></li></ul>`;
  expect(relatedArticles([parsePage(list).body], url).map(({ publishedAt }) => publishedAt)).toEqual([
    undefined,
    "2031-05-01T08:00:00Z",
  ]);
});

test("the page itself, labels, invitations and other schemes are no articles", () => {
  const box = `<div><p><a href="${url}#top">Lock gates of the canal to be replaced</a></p><p><a href="/more">More</a></p>
    <p><a href="/letter">Sign up for our free daily newsletter</a></p><p><a href="javascript:void(0)">A headline that leads nowhere</a></p></div>`;
  expect(related(box)).toEqual([]);
});

test("a picture and a headline that lead to one place are one article", () => {
  const card = `<div><div><a href="/rot"><img src="/r.jpg" alt=""></a></div><div><a href="/rot">Divers find rot in a second lock</a></div></div>`;
  expect(related(card)).toEqual([
    { url: "https://pellmouth-bell.example/rot", headline: "Divers find rot in a second lock" },
  ]);
});
