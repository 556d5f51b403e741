import { afterAll, beforeAll, expect, test } from "vitest";
import { createApi } from "../api/api-app.ts";
import { mcpRoutes } from "../api/mcp.routes.ts";
import { openMcpAccess } from "../api/mcp-access.ts";
import { loadImage } from "../articles/load-image.action.ts";
import { fixtureImage } from "../articles/test-images.ts";
import { openModelDesk, repeatSources } from "../assistant/test-model-desk.ts";
import { allow } from "../platform/actor.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { putArticleBack, takeDown } from "../stories/take-down.action.ts";
import { printSampleEdition } from "./test-edition.ts";
import { knowingDesk, openFor, type Person } from "./test-people.ts";
import { picturedDesk } from "./test-pictures.ts";
import { createWebApp } from "./web-app.tsx";
import type { WebDesk } from "./web-desk.ts";

/** Words that stand in the article alone, in a sentence that answers a question. */
const secret = "quorldown";
const sentence = `Hilma Quorldown accepted a draft on pay and paid ${secret} thousand crowns.`;
const picture = "https://pictures.example/quorldown.png";
const token = "an-invented-token-of-thirty-two";
const may = allow({ role: "administrator", name: "Asa" }, "take down articles");

let server: TestDatabase;
let model: Awaited<ReturnType<typeof openModelDesk>>;
let desk: WebDesk;
let people: Record<"visitor" | "reader" | "administrator", Person>;
let [article, story] = [0, 0];

beforeAll(async () => {
  server = await createTestDatabase();
  const edition = await printSampleEdition(server);
  model = await openModelDesk(Array.from({ length: 40 }, () => ({ say: repeatSources })));
  desk = {
    ...knowingDesk(server),
    assistant: { database: server.database, model },
    images: picturedDesk(server.database, fixtureImage("gradient.png")),
  };
  story = edition.storyIds.get("ferries") ?? 0;
  article = [...edition.articleIds].find(([title]) => title.startsWith("Ministry and ferry crews"))?.[1] ?? 0;
  people = {
    visitor: await openFor(server, "visitor", "visitor", desk),
    reader: await openFor(server, "reader", "Tove", desk),
    administrator: await openFor(server, "administrator", "Asa", desk),
  };
  const block = { type: "paragraph", text: sentence, html: sentence, content: [sentence] };
  await server.pool.query(
    `update revision set text = $2, title = title || ' ' || $3, blocks = $4::jsonb,
      sentences = jsonb_build_array(jsonb_build_array(0, length($2::text))) where article_id = $1`,
    [article, sentence, secret, JSON.stringify([block])],
  );
  await server.pool.query("update article set title = title || ' ' || $2, excerpt = $3, image_url = $4 where id = $1", [
    article,
    secret,
    sentence,
    picture,
  ]);
  await server.pool.query("update told_sentence set words = $2 where article_id = $1", [article, sentence]);
});
afterAll(async () => {
  await model[Symbol.asyncDispose]();
  await server.close();
});

/** As a program with the token calls a tool. */
async function call(name: string, input: Record<string, unknown>): Promise<string> {
  const api = createApi(desk, "0");
  const access = openMcpAccess(token);
  const app = createWebApp(desk, api, mcpRoutes({ api, access, readers: desk.readers, version: "0" }));
  const answer = await app.request("/mcp", {
    method: "POST",
    headers: {
      host: "127.0.0.1:8080",
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      accept: "application/json, text/event-stream",
    },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/call", params: { name, arguments: input } }),
  });
  expect(answer.status, name).toBe(200);
  return answer.text();
}

const question = "Who accepted a draft on pay?";

/** What each tool says, by name. */
async function toolAnswers(): Promise<[string, string][]> {
  const calls: [string, Record<string, unknown>][] = [
    ["search", { query: "accepted" }],
    ["stories", {}],
    ["story", { id: story }],
    ["article", { id: article }],
    ["claims", { story }],
    ["agenda", { from: "2026-01-01" }],
    ["ask", { id: story, question }],
    ["ask", { about: "article", id: article, question }],
  ];
  return Promise.all(calls.map(async ([name, input]) => [name, await call(name, input)]));
}

/** What the forms of the connected model say, as a page and as a stream. */
async function wordedAnswers(): Promise<[string, string][]> {
  const wishes: Record<string, string>[] = [
    { feature: "summary", length: "3" },
    { feature: "ask", q: question },
    { feature: "explain" },
    { feature: "translate", into: "de" },
  ];
  const answers: [string, string][] = [];
  for (const path of [`/stories/${story}`, `/articles/${article}`])
    for (const wish of wishes)
      for (const end of ["", "/stream"]) {
        const { text } = await people.reader.post(`${path}/assistant${end}`, wish);
        answers.push([`${path}/assistant${end} ${wish.feature}`, text]);
      }
  return answers;
}

const saying = (answers: readonly [string, string][]) =>
  answers.filter(([, text]) => text.toLowerCase().includes(secret)).map(([name]) => name);

/** Takes the article down for as long as the act takes. */
async function whileDown(act: () => Promise<void>): Promise<void> {
  await takeDown(may, desk, article, { why: "A court said so", isPrinted: false });
  try {
    await act();
  } finally {
    await putArticleBack(may, desk, article, { why: "" });
  }
}

test("no tool of the MCP server says what a taken down article said", async () => {
  expect(saying(await toolAnswers())).toEqual(expect.arrayContaining(["search", "story", "article", "ask"]));
  await whileDown(async () => {
    expect(saying(await toolAnswers())).toEqual([]);
  });
});

test("no answer of the assistant's forms does, nor does the model get to read it", async () => {
  expect(saying(await wordedAnswers()).length).toBeGreaterThan(2);
  await whileDown(async () => {
    const before = model.asked.length;
    expect(saying(await wordedAnswers())).toEqual([]);
    expect(JSON.stringify(model.asked.slice(before)).toLowerCase()).not.toContain(secret);
  });
});

/** Every form and call that writes to an article, but for the two that this is about. */
function writesToArticle(): { method: string; path: string }[] {
  const app = createWebApp(desk, createApi(desk, "0"));
  const found = app.routes
    .filter(({ method, path }) => !["GET", "ALL"].includes(method) && /^(\/api)?\/articles\/[:{]/.test(path))
    .map(({ method, path }) => ({ method, path: path.replace(/:\w+(\{(?:[^{}]|\{[^{}]*\})*\})?/g, String(article)) }))
    .filter(({ path }) => !/take-down|put-back/.test(path));
  return [...new Map(found.map((route) => [`${route.method} ${route.path}`, route])).values()];
}

test("nobody writes to it meanwhile, and its page has no form but the way back, for whoever may", async () => {
  expect(writesToArticle().map(({ path }) => path)).toContain(`/articles/${article}/comments`);
  await whileDown(async () => {
    for (const [name, person] of Object.entries(people)) {
      const { status, text } = await person.get(`/articles/${article}`);
      expect(status, name).toBe(410);
      const forms = [...text.matchAll(/<form[^>]*action="(\/articles[^"]*)"/g)].map(([, action]) => action);
      expect(forms, name).toEqual(name === "administrator" ? [`/articles/${article}/put-back`] : []);
      const below = (await person.get(`/articles/${article}/comments`)).text;
      expect(below).not.toMatch(/<form[^>]*action="[^"]*\/comments/);
      expect(below).toContain("nobody can write below it");
      for (const { method, path } of writesToArticle()) {
        const fields = { words: "Look at this", why: "why", feature: "summary" };
        const answer = path.startsWith("/api")
          ? await person.ask(method, path.slice("/api".length), fields)
          : await person.post(path, fields);
        const told = `${name} ${method} ${path}: ${answer.status}`;
        // A form of the assistant is answered; with nothing (see above).
        if (path.includes("/assistant")) expect(answer.text.toLowerCase(), told).not.toContain(secret);
        else expect(answer.status, told).toBeGreaterThanOrEqual(400);
        expect(answer.status, told).toBeLessThan(500);
      }
    }
    expect((await server.pool.query("select from comment")).rowCount).toBe(0);
  });
});

test("the file of its picture leaves the cache at once, also one that was on its way, and comes back with the article", async () => {
  const { images } = desk;
  if (!images) throw new Error("the desk shows pictures");
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  images.cache = {
    get: async (key) => kept.get(key),
    put: async (key, bytes) => void kept.set(key, new Uint8Array(bytes)),
    drop: async (key) => void kept.delete(key),
  };
  const load = () => loadImage(allow({ role: "visitor", name: "" }, "read"), images, picture);
  expect((await load()).outcome).toBe("image");
  expect(kept.size).toBe(1);
  await whileDown(async () => {
    expect(kept.size).toBe(0);
    expect((await load()).outcome).toBe("trouble");
  });

  const { fetcher } = images;
  images.fetcher = {
    ...fetcher,
    fetch: async (request) => {
      await takeDown(may, desk, article, { why: "A court said so", isPrinted: false });
      return fetcher.fetch(request);
    },
  };
  expect((await load()).outcome).toBe("trouble");
  expect(kept.size).toBe(0);
  images.fetcher = fetcher;
  await putArticleBack(may, desk, article, { why: "" });
  expect((await load()).outcome).toBe("image");
});
