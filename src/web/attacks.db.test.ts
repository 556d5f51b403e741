import { afterAll, beforeAll, expect, test } from "vitest";
import { allow } from "../platform/actor.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { invite } from "../readers/invite.action.ts";
import { addAccount } from "../readers/manage-accounts.action.ts";
import { openReaderDesk } from "../readers/open-reader-desk.action.ts";
import { printSampleEdition } from "./test-edition.ts";
import { createBrowser, type TestBrowser } from "./test-readers.ts";

let server: TestDatabase;
let victim: { sessionId: string; keyId: number; secrets: string[] };
let browsers: { visitor: TestBrowser; reader: TestBrowser };
let code: string;
const password = "seven quiet ferries at dusk";
const may = allow({ role: "administrator", name: "test" }, "manage accounts");

beforeAll(async () => {
  server = await createTestDatabase();
  await printSampleEdition(server);
  for (const [name, role] of [
    ["victim", "administrator"],
    ["reader", "reader"],
  ] as const)
    await addAccount(may, server.database, { email: `${name}@isle.example`, name, role, password });
  const open = async (name: string) => {
    const browser = createBrowser(server.database);
    await browser.post("/sign-in", { email: `${name}@isle.example`, password }, { "user-agent": `${name}s browser` });
    return browser;
  };
  await (await open("victim")).post("/account/keys", { name: "victims key", scopes: "administer" });
  await server.pool.query(
    `insert into account_passkey (id, account_id, name, public_key, credential_id, counter, device_type, backed_up)
      select 'victims-passkey', id, 'victims passkey', '', '', 0, 'singleDevice', false from account where name = 'victim'`,
  );
  const { rows } = await server.pool.query<{ sessionId: string; token: string; keyId: number }>(
    `select account_session.id as "sessionId", token, api_key.id as "keyId" from account_session join api_key using (account_id)`,
  );
  const [{ sessionId = "", token = "", keyId = 0 } = {}] = rows;
  victim = {
    sessionId,
    keyId,
    secrets: [sessionId, token, "victim@isle.example", "victims key", "victims passkey", "victims browser"],
  };
  browsers = { visitor: createBrowser(server.database), reader: await open("reader") };
  code = await invite(
    may,
    { database: server.database, now: () => new Date() },
    { email: "new@isle.example", role: "editor", uses: 1, hours: 1 },
  );
});
afterAll(() => server.close());

/** Every route of pages and API, from the table that the server answers by. */
function routes(): { method: string; path: string }[] {
  const all = browsers.visitor.app.routes.filter(({ method, path }) => method !== "ALL" && !path.includes("*"));
  return [...new Map(all.map(({ method, path }) => [`${method} ${path}`, { method, path }])).values()];
}

/** The address of something that is there and that belongs to somebody else. */
function fill(path: string): string {
  return path
    .replace(/:code\{[^/]*\}/, code)
    .replace(/(sessions\/):\w+(\{[^/]*\})?/, `$1${victim.sessionId}`)
    .replace(/(passkeys\/):\w+(\{[^/]*\})?/, "$1victims-passkey")
    .replace(/(keys\/):\w+(\{[^/]*\})?/, `$1${victim.keyId}`)
    .replace(/:topic(\{[^/]*\})?/, "world")
    .replace(/:(id|number|edit|other)(\{[^/]*?\}+)?(?=\/|$)/g, "1")
    .replace(/:\w+(\{[^/]*\})?/g, "x");
}

/** Everything that is stored but what asking itself leaves behind: sessions that are used, challenges that are asked for, tries that are counted, when a conversation was looked at. */
async function everything(): Promise<string> {
  const { rows } = await server.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
      and table_name not in ('sign_in_wait', 'account_proof', 'secret', 'conversation_look') order by 1`,
  );
  const sums = await Promise.all(
    rows.map(async ({ name }) => {
      const own = name === "account_session" ? "where id = $1 or $1 is null" : "where $1::text is not null";
      const summed = await server.pool.query(
        `select count(*), md5(string_agg(line::text, '' order by line::text)) as sum from "${name}" line ${own}`,
        [victim.sessionId],
      );
      return [name, summed.rows[0]];
    }),
  );
  return JSON.stringify(sums);
}

const bodies = [
  "{}",
  '{"state":"paused"}',
  '{"include":[],"exclude":[]}',
  '{"articleIds":[1],"into":2}',
  '{"into":2}',
  '{"headline":"x"}',
  '{"name":"x"}',
  '{"registration":"open"}',
];
const form =
  "why=x&headline=x&name=x&into=2&articles=1&article=1&topic=world&follows=none&include=p&exclude=p&registration=open&role=administrator";
const ours = { origin: "http://127.0.0.1:8080" };

async function attack(browser: TestBrowser, { method, path }: { method: string; path: string }): Promise<Response[]> {
  const isApi = path.startsWith("/api/");
  const type = isApi ? "application/json" : "application/x-www-form-urlencoded";
  if (method === "GET" || method === "DELETE") return [await browser.ask(fill(path), { method, headers: ours })];
  const sent = isApi ? bodies : [form];
  const ask = (body: string) => browser.ask(fill(path), { method, body, headers: { ...ours, "content-type": type } });
  return Promise.all(sent.map(ask));
}

test("the table of routes is the server's", () => {
  const known = routes().map(({ method, path }) => `${method} ${path}`);
  expect(known.length).toBeGreaterThan(90);
  for (const some of ["POST /account/keys/:id{[0-9]{1,15}}/end", "DELETE /api/account/keys/:id", "PATCH /api/house"])
    expect(known).toContain(some);
});

/** What anybody may post: it changes nothing that is stored, or makes only what the house and a code of one's own allow. */
const forEverybody =
  /^POST \/(sign-in(\/passkey\/options)?|sign-out|reading|register|forgotten|new-password|confirm|join\/.*|account\/letters\/stop)$/;

test.each(["visitor", "reader"] as const)("no route lets a %s change or read what is another's", async (who) => {
  const before = await everything();
  const through: string[] = [];
  for (const route of routes()) {
    const name = `${route.method} ${route.path}`;
    if (/^(POST|GET) \/(sign-out|live)$/.test(name) || forEverybody.test(name)) continue;
    for (const answer of await attack(browsers[who], route)) {
      const text = await answer.text();
      for (const secret of victim.secrets) expect(text, name).not.toContain(secret);
      expect(answer.status, name).toBeLessThan(500);
      if (route.method !== "GET" && answer.status < 400) through.push(`${name} ${answer.status}`);
    }
  }
  expect(
    through.filter(
      (name) =>
        !/ \/(api\/)?(account\/(sessions\/end-others|keys|letters|passkeys\/options)|notices\/read) /.test(name),
    ),
  ).toEqual([]);
  expect(await everything()).toBe(before);
});

test("a form or a body that another site's page sends changes nothing, even from the administrator's browser", async () => {
  const browser = createBrowser(server.database);
  await browser.post("/sign-in", { email: "victim@isle.example", password });
  const before = await everything();
  const foreign = [{ origin: "https://gull.example" }, { "sec-fetch-site": "cross-site" }, { origin: "null" }, {}];
  for (const { method, path } of routes().filter((route) => route.method !== "GET"))
    for (const headers of foreign) {
      const type = path.startsWith("/api/") ? "application/json" : "application/x-www-form-urlencoded";
      const body = method === "DELETE" ? {} : { body: path.startsWith("/api/") ? "{}" : form };
      const answer = await browser.ask(fill(path), {
        method,
        ...body,
        headers: { "content-type": type, ...headers } as Record<string, string>,
      });
      expect(answer.status, `${method} ${path}`).toBe(403);
    }
  expect(await everything()).toBe(before);
});

test("no page of ours can be framed, and none names another host that sent its own Host", async () => {
  for (const path of ["/", "/sign-in", "/account", "/settings/house", "/api/stories"]) {
    const answer = await browsers.reader.get(path);
    expect(answer.headers.get("content-security-policy"), path).toContain("frame-ancestors 'none'");
  }
  for (const host of ["gull.example", "127.0.0.1.gull.example", "gull.example:8080", "127.0.0.1@gull.example", ""]) {
    const answer = await browsers.reader.get("/sign-in", { host, "x-forwarded-host": "gull.example" });
    expect(answer.status, host).toBe(421);
    expect(await answer.text()).not.toContain("gull.example");
  }
});

test("signing in leads to pages of ours only, and a letter has our address whatever the Host says", async () => {
  for (const back of ["https://gull.example/", "//gull.example", "/\\gull.example", "javascript:alert(1)"]) {
    const browser = createBrowser(server.database);
    const page = await (await browser.get(`/sign-in?back=${encodeURIComponent(back)}`)).text();
    expect(page, back).not.toContain("gull.example");
    const answer = await browser.post("/sign-in", { email: "reader@isle.example", password, back });
    expect([answer.status, answer.headers.get("location")], back).toEqual([303, "/"]);
  }
});

test("under a public https address cookies are Secure, other names are refused, and nobody is the administrator by chance", async () => {
  const readers = openReaderDesk({
    database: server.database,
    log: { warn: () => undefined } as never,
    publicUrl: "https://news.example",
    host: "0.0.0.0",
    port: 8080,
    proxies: [],
    membershipSecret: undefined,
    mail: undefined,
    now: () => new Date(),
  });
  const browser = createBrowser(server.database, { readers }, "news.example");
  const answer = await browser.post(
    "/sign-in",
    { email: "reader@isle.example", password },
    { origin: "https://news.example" },
  );
  const [cookie = ""] = answer.headers.getSetCookie();
  expect(cookie).toMatch(/^__Secure-octavo\.session_token=.*HttpOnly; Secure; SameSite=Lax/);
  expect((await browser.get("/account")).status).toBe(200);
  expect((await createBrowser(server.database, { readers }, "gull.example").get("/")).status).toBe(421);
  await server.pool.query("create table kept as select * from account; delete from account; delete from invitation");
  const empty = { ...readers, isOpen: async () => false };
  expect((await createBrowser(server.database, { readers: empty }, "news.example").get("/")).status).toBe(421);
  const local = createBrowser(server.database, { readers: empty });
  expect((await local.post("/feeds/refresh", {})).status).toBe(403);
});
