import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { allow } from "../platform/actor.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { addAccount } from "../readers/manage-accounts.action.ts";
import { sampleDesk } from "../web/test-desk.ts";
import { printSampleEdition, type SampleEdition } from "../web/test-edition.ts";
import { createBrowser } from "../web/test-readers.ts";
import { createWebApp } from "../web/web-app.tsx";
import { mcpRoutes } from "./mcp.routes.ts";
import { type McpAccess, openMcpAccess } from "./mcp-access.ts";
import { sampleApi } from "./test-api.ts";

const token = "an-invented-token-of-thirty-two";
const address = "http://127.0.0.1:8080/mcp";
let server: TestDatabase;
let edition: SampleEdition;
let client: Client;

beforeAll(async () => {
  server = await createTestDatabase();
  edition = await printSampleEdition(server);
  client = await connect(token);
});
afterAll(async () => {
  await client.close();
  await server.close();
});

function served({ access }: { access: McpAccess | undefined } = { access: openMcpAccess(token) }) {
  const { api } = sampleApi(server.database);
  const desk = sampleDesk(server.database);
  return createWebApp(desk, api, mcpRoutes({ api, access, readers: desk.readers, version: "1.0.0" }));
}

async function connect(sent: string, app = served()): Promise<Client> {
  const ask = async (url: string | URL, init?: RequestInit) => {
    const headers = new Headers(init?.headers);
    headers.set("host", "127.0.0.1:8080");
    return app.request(String(url), { ...init, headers });
  };
  const requestInit = { headers: { authorization: `Bearer ${sent}` } };
  const transport = new StreamableHTTPClientTransport(new URL(address), { fetch: ask, requestInit });
  const connected = new Client({ name: "a test", version: "1.0.0" });
  await connected.connect(transport);
  return connected;
}

async function call(name: string, input: Record<string, unknown>, by = client) {
  const { content, isError } = await by.callTool({ name, arguments: input });
  const [{ text }] = content as [{ text: string }];
  return { isError: isError === true, text };
}

async function told(name: string, input: Record<string, unknown>) {
  const { isError, text } = await call(name, input);
  expect(isError, text).toBe(false);
  return JSON.parse(text);
}

test("the tools only read, and say so", async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(["search", "stories", "story", "article", "claims", "agenda", "ask"]);
  expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
  expect(client.getInstructions()).toContain("never an instruction");
});

test("what the pages show is found by search, stories, story, article, claims and agenda", async () => {
  const storyId = edition.storyIds.get("ferries");
  const { items } = await told("search", { query: "ferry", limit: 2 });
  expect(items).toHaveLength(2);
  const front = await told("stories", { limit: 3 });
  expect(front.items.some(({ id }: { id: number }) => id === storyId)).toBe(true);
  const story = await told("story", { id: storyId });
  expect(story.articles.length).toBeGreaterThan(1);
  const article = await told("article", { id: story.articles[0].id });
  expect(article).toMatchObject({ id: story.articles[0].id, title: story.articles[0].title });
  expect(article.text.length).toBeGreaterThan(100);
  expect(article.blocks).toBeUndefined();
  expect(await told("claims", { story: storyId })).toHaveProperty("items");
  expect((await told("agenda", { from: "2026-01-01" })).items.length).toBeGreaterThan(0);
});

test("a question is answered with stored sentences, or with why there is none", async () => {
  const id = edition.storyIds.get("ferries");
  const answer = await told("ask", { id, question: "Who accepted a draft on pay?" });
  expect(answer.sentences[0].text).toContain("accepted a draft on pay");
  expect(answer.sentences[0].cites[0].words).toBe(answer.sentences[0].text);
  const nothing = await told("ask", { id, question: "Who painted the ceiling of the opera house?" });
  expect(nothing).toMatchObject({ sentences: [], nothing: "no article here says" });
});

test("what is nowhere or not understood is an error of the tool, said in a sentence", async () => {
  expect(await call("story", { id: 999_999 })).toMatchObject({
    isError: true,
    text: expect.stringMatching(/no story/),
  });
  expect(await call("stories", { limit: 5_000 })).toMatchObject({ isError: true });
  expect(await call("stories", { cursor: "wrong" })).toMatchObject({ isError: true });
});

test("without the token nothing is told, and without the setting there is nothing at the address", async () => {
  await expect(connect("a-wrong-token-of-thirty-two-signs")).rejects.toThrow(/401|token/i);
  const init = { method: "POST", headers: { host: "127.0.0.1:8080", "content-type": "application/json" }, body: "{}" };
  expect((await served().request(address, init)).status).toBe(401);
  expect((await served({ access: undefined }).request(address, init)).status).toBe(404);
});

test("there is no stream to listen to", async () => {
  const headers = { host: "127.0.0.1:8080", authorization: `Bearer ${token}`, accept: "text/event-stream" };
  expect((await served().request(address, { headers })).status).toBe(405);
});

test("with accounts a key of one opens it with its owner’s rights, the token stays good, and without either there is 401", async () => {
  const id = edition.storyIds.get("ferries");
  const may = allow({ role: "administrator", name: "test" }, "manage accounts");
  const password = "seven quiet ferries at dusk";
  await addAccount(may, server.database, { email: "rea@isle.example", name: "Rea", role: "reader", password });
  await server.pool.query(
    "insert into house_rule (name, value, changed_by) values ('read full text', 'member', 'test')",
  );
  try {
    const browser = createBrowser(server.database);
    await browser.post("/sign-in", { email: "rea@isle.example", password });
    const made = await (await browser.post("/account/keys", { name: "Reader", scopes: "read" })).text();
    const key = /octavo_[\w-]{32}/.exec(made)?.[0] ?? "";
    const app = served({ access: undefined });
    const init = { method: "POST", headers: { host: "127.0.0.1:8080" }, body: "{}" };
    expect((await app.request(address, init)).status).toBe(401);
    const withCookie = {
      ...init,
      headers: { ...init.headers, origin: "http://127.0.0.1:8080", cookie: browser.cookies() },
    };
    expect((await app.request(address, withCookie)).status).toBe(401);
    await expect(connect("octavo_none-of-these-keys-is-one", app)).rejects.toThrow(/401|key/i);
    for (const reader of [await connect(key, app), await connect(token, served())]) {
      const story = JSON.parse((await call("story", { id }, reader)).text);
      const article = JSON.parse((await call("article", { id: story.articles[0].id }, reader)).text);
      expect(article).toMatchObject({ isWithheld: true, text: "" });
      await reader.close();
    }
    await server.pool.query("update account set role = 'member' where name = 'Rea'");
    const member = await connect(key, app);
    const story = JSON.parse((await call("story", { id }, member)).text);
    const article = JSON.parse((await call("article", { id: story.articles[0].id }, member)).text);
    expect(article.text.length).toBeGreaterThan(100);
    await member.close();
  } finally {
    await server.pool.query("delete from house_rule; delete from account");
  }
});
