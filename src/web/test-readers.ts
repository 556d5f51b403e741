import type { Hono } from "hono";
import { createApi } from "../api/api-app.ts";
import type { Database } from "../platform/database/database.ts";
import { sampleDesk } from "./test-desk.ts";
import { createWebApp } from "./web-app.tsx";
import type { WebDesk } from "./web-desk.ts";

/** Somebody's browser, as far as a server sees it: it keeps cookies and names the origin of what it posts. */
export interface TestBrowser {
  app: Hono;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, fields: object, headers?: Record<string, string>): Promise<Response>;
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** What it would send as `Cookie`. */
  cookies(): string;
  /** Puts a cookie in, as somebody else might. */
  bring(cookies: string): void;
}

const host = "127.0.0.1:8080";

export function createBrowser(database: Database, more: Partial<WebDesk> = {}, at = host): TestBrowser {
  const desk = { ...sampleDesk(database), ...more };
  const app = createWebApp(desk, createApi(desk, "0"));
  const jar = new Map<string, string>();
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers({ host: at, ...(init.headers as Record<string, string>) });
    if (jar.size > 0) headers.set("cookie", [...jar].map(([name, value]) => `${name}=${value}`).join("; "));
    const answer = await app.request(path, { ...init, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
  return {
    app,
    ask,
    get: (path, headers = {}) => ask(path, { headers }),
    post: (path, fields, headers = {}) =>
      ask(path, {
        method: "POST",
        body: new URLSearchParams(fields as Record<string, string>),
        headers: { origin: `http://${at}`, ...headers },
      }),
    cookies: () => [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
    bring(cookies) {
      jar.clear();
      for (const cookie of cookies.split("; ")) {
        const [name = "", ...value] = cookie.split("=");
        jar.set(name, value.join("="));
      }
    },
  };
}
