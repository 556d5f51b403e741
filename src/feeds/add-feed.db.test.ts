import { sql } from "kysely";
import { expect, test } from "vitest";
import { allow } from "../platform/actor.ts";
import { createTestDatabase } from "../platform/database/test-database.ts";
import { createFetcher } from "../platform/fetch/fetcher.ts";
import { loopbackHost } from "../platform/fetch/loopback-host.ts";
import type { Threads } from "../platform/threads.ts";
import { addFeed } from "./add-feed.action.ts";
import { discoverFeeds } from "./discover-feeds.ts";
import type { FeedDesk } from "./feed-desk.ts";
import { parseFeed } from "./parse-feed.ts";

interface Received {
  bytes: Uint8Array;
  contentType: string | undefined;
  url: string;
}

/** The study's work, done on the spot. */
const threads = {
  run: async (task: string, input: unknown) => {
    const { bytes, contentType, url } = input as Received;
    const result =
      task === "parse" ? parseFeed(bytes, contentType, url) : discoverFeeds(new TextDecoder().decode(bytes), url);
    return { outcome: "done", result };
  },
} as unknown as Threads;

/** A site without a feed. */
function site(path: string, origin: string): string | undefined {
  const index = `<sitemapindex><sitemap><loc>${origin}/pages.xml</loc></sitemap><sitemap><loc>${origin}/news.xml</loc></sitemap></sitemapindex>`;
  const news = `<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>${origin}/1</loc><news:news><news:publication><news:name>Fen</news:name></news:publication><news:title>Dyke</news:title></news:news></url></urlset>`;
  const answers: Record<string, string> = {
    "/": "<html><title>Fen</title><p>No feed here</html>",
    "/robots.txt": `Sitemap: ${origin}/index.xml`,
    "/index.xml": index,
    "/news.xml": news,
  };
  return answers[path];
}

test("a site without a feed is followed by its news sitemap, found through robots.txt and an index", async () => {
  const used = await createTestDatabase();
  await using host = await loopbackHost((request, response) => {
    const text = site(request.url ?? "", `http://${request.headers.host}`);
    response
      .writeHead(text === undefined ? 404 : 200, { "content-type": request.url === "/" ? "text/html" : "text/xml" })
      .end(text ?? "nothing");
  });
  const fetcher = createFetcher({ userAgent: "Octavo/test", allowHosts: ["127.0.0.1"], hostPauseMs: 0 });
  const looks: number[] = [];
  const desk: FeedDesk = {
    ...{ database: used.database, fetcher, threads, publicUrl: undefined },
    look: async (_, ids) => void looks.push(...ids),
  };
  try {
    const may = allow({ role: "administrator", name: "" }, "manage feeds");
    const added = await addFeed(may, desk, { address: host.origin });
    expect(added).toMatchObject({ outcome: "added", title: "Fen", url: `${host.origin}/news.xml` });
    expect(looks).toHaveLength(1);
    const feeds = await sql`select url from feed`.execute(used.database);
    expect(feeds.rows).toEqual([{ url: `${host.origin}/news.xml` }]);
  } finally {
    await fetcher.close();
    await used.close();
  }
});
