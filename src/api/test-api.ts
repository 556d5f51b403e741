import type { Hono } from "hono";
import type { Database } from "../platform/database/database.ts";
import type { Fetched } from "../platform/fetch/fetched.ts";
import { sampleDesk } from "../web/test-desk.ts";
import { createWebApp } from "../web/web-app.tsx";
import { createApi } from "./api-app.ts";
import type { Api, ApiDesk } from "./api-desk.ts";

export interface SampleApi {
  api: Api;
  /** The API as it is served: below `/api`, behind the checks that pages pass too; with the pages. */
  app: Hono;
  /** Feeds that a look was queued for, and articles that a reading was queued for. */
  looks: number[];
  readings: number[];
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** Sends a body as JSON. */
  send(method: string, path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
}

const offered = ["https://isle.example/news.xml", "https://isle.example/sport.xml"];

/** A world of one publisher, Isle Echo: its feed at `/feed.xml`, and at `/` a page that offers two others. */
async function fetchIsle({ url }: { url: string }): Promise<Fetched> {
  const status = new URL(url).host === "isle.example" ? 200 : 404;
  return { outcome: "answer", status, headers: {}, body: new Uint8Array(), url, redirects: [] } as unknown as Fetched;
}

async function studyIsle(study: string, { url }: { url: string }) {
  if (study === "discover")
    return { outcome: "done", result: offered.map((found) => ({ url: found, title: "Isle", from: "link" })) };
  const isPage = new URL(url).pathname === "/";
  const document = { title: "Isle Echo", link: "https://isle.example/" };
  return {
    outcome: "done",
    result: isPage ? { outcome: "other", looksLike: "html" } : { outcome: "feed", document, isBroken: false },
  };
}

/** The API as it is served: below `/api`, behind the checks that pages pass too. */
export function sampleApi(database: Database, more: Partial<ApiDesk> = {}): SampleApi {
  const desk = sampleDesk(database);
  const readings: number[] = [];
  const read = async (_transaction: unknown, queued: readonly { id: number }[]) => {
    readings.push(...queued.map(({ id }) => id));
  };
  const api = createApi(
    {
      ...desk,
      feeds: {
        ...desk.feeds,
        fetcher: { fetch: fetchIsle },
        threads: { run: studyIsle },
      } as unknown as ApiDesk["feeds"],
      articles: { database, hostPauseMs: 0, read },
      ...more,
    },
    "1.0.0",
  );
  const app = createWebApp(desk, api);
  const ask = async (path: string, init: RequestInit = {}) =>
    app.request(`/api${path}`, {
      ...init,
      headers: { host: "127.0.0.1:8080", ...(init.headers as Record<string, string>) },
    });
  return {
    api,
    app,
    looks: desk.looks,
    readings,
    ask,
    send: (method, path, body, headers = {}) =>
      ask(path, {
        method,
        body: typeof body === "string" ? body : JSON.stringify(body),
        headers: { "content-type": "application/json", ...headers },
      }),
  };
}
