import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { changesLater, type DemoArticle, editionOf } from "./demo-article.ts";
import { writeDemoFeed } from "./demo-feed.ts";
import { writeDemoHome, writeDemoPage } from "./demo-page.ts";
import type { DemoPublisher, DemoWriting } from "./demo-writing.ts";

/** The invented publishers on loopback, each with a port and so a site of its own. */
export interface DemoPress {
  /** Their home pages. */
  homes: string[];
  /** `host:port` of each. */
  hosts: string[];
  /** How many articles change after they were read once. */
  changing: number;
  close(): Promise<void>;
}

/** What one publisher prints from. */
interface Desk {
  publisher: DemoPublisher;
  articles: DemoArticle[];
  /** For the boxes of other people's news that some pages carry. */
  elsewhere: DemoArticle[];
  pictures: DemoWriting["pictures"];
  origin: string;
  /** Paths of the pages that somebody has read: from then on they and the feed are of the later edition. */
  read: Set<string>;
}

const feedTypes = {
  rss: "application/rss+xml; charset=utf-8",
  atom: "application/atom+xml; charset=utf-8",
  json: "application/feed+json",
  rdf: "application/rdf+xml; charset=utf-8",
};

export async function openDemoPress({ publishers, articles, pictures }: DemoWriting): Promise<DemoPress> {
  const open = await Promise.all(
    publishers.map(async (publisher) => {
      const own = articles.filter((article) => article.publisher === publisher.folder);
      const elsewhere = articles.filter((article) => article.publisher !== publisher.folder).slice(0, 3);
      const desk: Desk = { publisher, articles: own, elsewhere, pictures, origin: "", read: new Set() };
      const server = createServer((request, response) => answer(desk, request.url ?? "/", response));
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(0, "127.0.0.1", resolve);
      });
      const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
      desk.origin = `http://${host}`;
      return { server, host };
    }),
  );
  return {
    homes: open.map(({ host }) => `http://${host}/`),
    hosts: open.map(({ host }) => host),
    changing: articles.filter(changesLater).length,
    close: async () => {
      await Promise.all(open.map(({ server }) => closeServer(server)));
    },
  };
}

function answer(desk: Desk, url: string, response: ServerResponse): void {
  const { pathname } = new URL(url, desk.origin);
  const article = desk.articles.find(({ path }) => path === pathname);
  const picture = desk.pictures.get(pathname);
  if (pathname === "/feed") send(response, 200, feedTypes[desk.publisher.feed], writeDemoFeed(printing(desk)));
  else if (pathname === "/") sendPage(response, 200, writeDemoHome(printing(desk)));
  else if (picture) send(response, 200, "image/webp", picture);
  else if (article) sendArticle(desk, article, response);
  else sendPage(response, 404, "<!doctype html><title>Not found</title><p>There is no such page.");
}

function sendArticle(desk: Desk, article: DemoArticle, response: ServerResponse): void {
  const edition = editionOf(article, desk.read.has(article.path) ? "later" : "first");
  desk.read.add(article.path);
  sendPage(response, 200, writeDemoPage(printing(desk), article, edition));
}

function printing({ publisher, articles, elsewhere, origin, read }: Desk) {
  const printed = articles.map((article) => ({
    article,
    edition: editionOf(article, read.has(article.path) ? "later" : "first"),
  }));
  return { publisher, printed, elsewhere, origin };
}

function sendPage(response: ServerResponse, status: number, body: string): void {
  send(response, status, "text/html; charset=utf-8", body);
}

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, { "content-type": type, "cache-control": "no-cache" }).end(body);
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
