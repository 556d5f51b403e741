import { createApi } from "../api/api-app.ts";
import type { Role } from "../platform/actor.ts";
import type { TestDatabase } from "../platform/database/test-database.ts";
import { sampleDesk } from "./test-desk.ts";
import { createWebApp } from "./web-app.tsx";
import type { WebDesk } from "./web-desk.ts";

const host = "127.0.0.1:8080";

export interface Person {
  account: string | undefined;
  get(path: string, headers?: Record<string, string>): Promise<{ status: number; text: string; headers: Headers }>;
  /** Posts a form as a page of ours does. */
  post(path: string, fields?: Record<string, string>): Promise<{ status: number; text: string; location: string }>;
  /** Asks the API. */
  ask(method: string, path: string, body?: object): Promise<{ status: number; text: string; body: unknown }>;
}

/** A desk that knows a session by the account that its cookie names: signing in is tested elsewhere. */
export function knowingDesk({ database }: Pick<TestDatabase, "database">): WebDesk {
  const desk = sampleDesk(database);
  const getSession = async ({ headers }: { headers: Headers }) => {
    const [, id] = /octavo\.session_token=([\w-]+)/.exec(headers.get("cookie") ?? "") ?? [];
    return {
      response: id === undefined ? null : { user: { id }, session: { id: `session-${id}` } },
      headers: new Headers(),
    };
  };
  const readers = { ...desk.readers, isAlone: false, signIn: async () => ({ api: { getSession } }) };
  return { ...desk, readers: readers as unknown as WebDesk["readers"] };
}

/** Somebody with an account of their name, or a visitor, with the pages and the API as they are served to them. */
export async function openFor(
  server: TestDatabase,
  role: Role,
  name: string = role,
  desk: WebDesk = knowingDesk(server),
): Promise<Person> {
  const app = createWebApp(desk, createApi(desk, "0"));
  const account = role === "visitor" ? undefined : `account-${name}`;
  if (account !== undefined)
    await server.pool.query(
      "insert into account (id, name, email, role) values ($1, $2, $3, $4) on conflict do nothing",
      [account, name, `${name.toLowerCase()}@velden.example`, role],
    );
  const jar = new Map(account === undefined ? [] : [["octavo.session_token", account]]);
  const request = async (path: string, init: RequestInit = {}) => {
    const cookie = [...jar].map(([key, value]) => `${key}=${value}`).join("; ");
    const headers = { host, ...(cookie && { cookie }), ...(init.headers as Record<string, string>) };
    const answer = await app.request(path, { ...init, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [, key = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(key, value);
    }
    return answer;
  };
  return {
    account,
    async get(path, headers = {}) {
      const answer = await request(path, { headers });
      return { status: answer.status, text: await answer.text(), headers: answer.headers };
    },
    async post(path, fields = {}) {
      const body = new URLSearchParams(fields);
      const answer = await request(path, { method: "POST", body, headers: { origin: `http://${host}` } });
      return { status: answer.status, text: await answer.text(), location: answer.headers.get("location") ?? "" };
    },
    async ask(method, path, body) {
      const headers = { "content-type": "application/json", origin: `http://${host}` };
      const answer = await request(`/api${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
      const text = await answer.text();
      const isJson = answer.headers.get("content-type")?.includes("json") ?? false;
      return { status: answer.status, text, body: isJson ? JSON.parse(text) : undefined };
    },
  };
}

/**
 * Every address of the pages and the API that is read.
 * @param idsOf what stands in the place of a pattern's ids, one after the other.
 */
export function readAddresses(
  server: Pick<TestDatabase, "database">,
  idsOf: (pattern: string) => readonly (string | number)[],
): string[] {
  const desk = knowingDesk(server);
  const app = createWebApp(desk, createApi(desk, "0"));
  const patterns = new Set(app.routes.filter(({ method }) => method === "GET").map(({ path }) => path));
  const fill = (path: string): string[] =>
    path.includes(":")
      ? idsOf(path).map((id) => path.replace(/:\w+(\{(?:[^{}]|\{[^{}]*\})*\})?/g, String(id)))
      : [path];
  return [...patterns].filter((path) => !path.includes("*")).flatMap(fill);
}
