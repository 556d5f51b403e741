import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { writeFeed, writeHome, writePage } from "./print.fixture.ts";
import { type Format, type Printed, type Publisher, pathOf } from "./publisher.fixture.ts";

export interface Press extends AsyncDisposable {
  open(name: string, format: Format, articles?: Printed[]): Promise<Publisher>;
}

/** Publishers of invented towns. */
export function openPress(): Press {
  const servers: Server[] = [];
  return {
    async open(name, format, articles = []) {
      const publisher: Publisher = {
        name,
        format,
        origin: "",
        feedUrl: "",
        articles,
        manner: { does: "answer" },
        slownessMs: 0,
        asked: [],
      };
      const server = createServer((request, response) => {
        response.on("close", () => publisher.asked.push({ path: request.url ?? "", status: response.statusCode }));
        setTimeout(() => serve(publisher, request, response), publisher.slownessMs);
      });
      servers.push(server);
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      publisher.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      publisher.feedUrl = `${publisher.origin}/${format === "json" ? "feed.json" : "feed.xml"}`;
      return publisher;
    },
    async [Symbol.asyncDispose]() {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

const types = {
  rss: "application/rss+xml; charset=utf-8",
  atom: "application/atom+xml; charset=utf-8",
  json: "application/feed+json",
};

function serve(publisher: Publisher, request: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(request.url ?? "/", publisher.origin);
  const printed = publisher.articles.find((one) => pathOf(one) === pathname);
  if (pathname === new URL(publisher.feedUrl).pathname) serveFeed(publisher, request, response);
  else if (pathname === "/") sendPage(response, 200, writeHome(publisher));
  else if (printed && !printed.isMissing) sendPage(response, 200, writePage(publisher, printed));
  else sendPage(response, 404, "<title>Not found</title><p>There is no such page.");
}

function serveFeed(publisher: Publisher, request: IncomingMessage, response: ServerResponse): void {
  const { manner } = publisher;
  switch (manner.does) {
    case "hang":
      break;
    case "break off":
      response.writeHead(200, { "content-type": types[publisher.format], "content-length": "100000" });
      response.write("<rss><channel><title>", () => response.socket?.destroy());
      break;
    case "move":
      response.writeHead(manner.status, { location: manner.to }).end();
      break;
    case "say":
      response.writeHead(manner.status, { "content-type": "text/html", ...manner.headers }).end(manner.body ?? "");
      break;
    case "answer":
      sendFeed(publisher, request, response);
  }
}

function sendFeed(publisher: Publisher, request: IncomingMessage, response: ServerResponse): void {
  const body = writeFeed(publisher);
  const etag = `"${createHash("sha256").update(body).digest("hex").slice(0, 16)}"`;
  if (request.headers["if-none-match"] === etag) response.writeHead(304, { etag }).end();
  else response.writeHead(200, { "content-type": types[publisher.format], etag }).end(body);
}

function sendPage(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8" }).end(body);
}
