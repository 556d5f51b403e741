import { readFileSync } from "node:fs";
import { collectArticles } from "../articles/collect-articles.step.ts";
import { readArticle } from "../articles/read-article.step.ts";
import { escapeHtml } from "../articles/sanitise-inline.ts";
import { insertFeeds } from "../feeds/feed.store.ts";
import type { TestDatabase } from "../platform/database/test-database.ts";
import type { Fetched, Fetcher } from "../platform/fetch/fetched.ts";
import { createLog } from "../platform/log.ts";
import { openThreads } from "../platform/threads.ts";
import { studyArticles } from "../topics/study-article.step.ts";

/** Everything in fixtures/payloads, by class. */
export function readPayloads(): { kind: string; payload: string }[] {
  const file = new URL("../../fixtures/payloads/payloads.json", import.meta.url);
  const table = JSON.parse(readFileSync(file, "utf8")) as Record<string, string[]>;
  return Object.entries(table).flatMap(([kind, payloads]) => payloads.map((payload) => ({ kind, payload })));
}

const paper = "https://paper.example";
const sentence = "The harbour board met on Monday and put off the vote about the ferries until the end of the month.";

/**
 * Two articles for each payload, by the way that every article takes: collected, read and studied. One has it all over
 * its page, `/page/N`; of the other there is only what the feed says, `/feed/N`.
 * @returns the payload of each article.
 */
export async function printPayloads(test: TestDatabase, payloads: readonly string[]): Promise<Map<number, string>> {
  const threads = openThreads(new URL("../study-thread.ts", import.meta.url), 1);
  const fetcher = publisherOf(payloads);
  const [feedId] = await test.database
    .transaction()
    .execute((transaction) => insertFeeds(transaction, [{ url: `${paper}/feed.xml`, title: "Paper", folders: [] }]));
  if (feedId === undefined) throw new Error("the feed was not added");
  const steps = {
    ...{ database: test.database, fetcher, threads, log: createLog("silent"), now: () => new Date() },
    ...{ passOn: async () => undefined, lookLater: async () => undefined, readLater: async () => undefined },
    ...{ random: () => 0, itemsPerPoll: payloads.length * 2, hostPauseMs: 0, atOnce: 1, parts: [] },
  };
  await collectArticles(steps).handle([feedId]);
  const collected = await test.pool.query("select id, link from article order by id");
  const ids = collected.rows.map((row) => Number(row.id));
  await readArticle(steps).handle(ids);
  await studyArticles(steps).handle(ids);
  await threads.close();
  return new Map(collected.rows.map((row) => [Number(row.id), payloads[Number(/\d+$/.exec(row.link)?.[0])] ?? ""]));
}

/** Articles that hold the stored texts of several, with the title and byline of the first. @returns their ids. */
export async function bindTogether({ pool }: TestDatabase, ids: readonly number[], inOne: number): Promise<number[]> {
  const bound: number[] = [];
  for (let from = 0; from < ids.length; from += inOne) {
    const chunk = ids.slice(from, from + inOne);
    const { rows } = await pool.query(
      `insert into article (publisher_id, link, title, byline, excerpt, language, image_url, state, text_from, revision)
      select publisher_id, link, title, byline, excerpt, language, image_url, state, text_from, 1 from article where id = $1
      returning id`,
      [chunk[0]],
    );
    await pool.query(
      `insert into revision (article_id, number, title, digest, blocks, text)
      select $1, 1, '', '', coalesce(jsonb_agg(block), '[]'), ''
      from revision, jsonb_array_elements(blocks) as block where article_id = any($2)`,
      [rows[0].id, chunk],
    );
    bound.push(Number(rows[0].id));
  }
  return bound;
}

/** A publisher whose feed and pages carry the payloads wherever a word may stand. */
function publisherOf(payloads: readonly string[]): Fetcher {
  return {
    fetch: async ({ url }) => {
      const { pathname } = new URL(url);
      if (pathname === "/feed.xml") return sent(url, 200, "application/rss+xml; charset=utf-8", feedOf(payloads));
      const place = /^\/page\/(\d+)$/.exec(pathname)?.[1];
      if (place === undefined) return sent(url, 404, "text/html", "not here");
      return sent(url, 200, "text/html; charset=utf-8", pageOf(payloads[Number(place)] ?? ""));
    },
    close: async () => undefined,
  };
}

function sent(url: string, status: number, type: string, text: string): Fetched {
  const body = new TextEncoder().encode(text);
  return { outcome: "answer", url, status, headers: { "content-type": type }, body, redirects: [] };
}

function feedOf(payloads: readonly string[]): string {
  const items = payloads.flatMap((payload, place) =>
    ["page", "feed"].map((way) => {
      const content = `<p>${sentence}</p>${payload}<p>before ${payload} after</p><ul><li>${payload}</li><li>x</li></ul>${sentence}`;
      return `<item><title>${way} ${place} ${escapeHtml(payload)}</title><link>${paper}/${way}/${place}</link>
<dc:creator>${escapeHtml(payload)}</dc:creator><category>${escapeHtml(payload)}</category>
<description>${escapeHtml(payload)}</description><content:encoded>${escapeHtml(content)}</content:encoded></item>`;
    }),
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Paper</title><link>${paper}/</link>${items.join("")}</channel></rss>`;
}

function pageOf(payload: string): string {
  const attribute = escapeHtml(payload);
  return `<!doctype html><html lang="${attribute}"><head><title>${attribute}</title>
<meta property="og:title" content="${attribute}"><meta property="og:site_name" content="Paper ${attribute}">
<meta property="og:description" content="${attribute}"><meta property="article:tag" content="${attribute}">
<meta name="author" content="${attribute}"><meta property="og:image" content="${attribute}"></head>
<body><article><h1>${payload}</h1><p class="byline">By ${payload}</p><p>${sentence} ${sentence}</p>
<figure><img src="https://pictures.example/a.jpg" alt="${attribute}"><figcaption>${payload}</figcaption></figure>
<p>${sentence} ${sentence}</p>${payload}<p>${sentence} before ${payload} after ${sentence}</p>
<blockquote><p>${sentence} ${payload}</p></blockquote><h2>${payload}</h2><p>${sentence} ${sentence}</p>
<ul><li>${payload} one</li><li>two</li></ul>
<table><tr><th>${payload}</th><th>b</th></tr><tr><td>${payload}</td><td>2</td></tr></table>
<pre>${payload}</pre><blockquote class="twitter-tweet"><p>${payload}</p><a href="${attribute}">x</a></blockquote>
<p>${sentence} ${sentence}</p></article></body></html>`;
}
