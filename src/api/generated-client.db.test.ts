import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import createClient, { type Client } from "openapi-fetch";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { printSampleEdition } from "../web/test-edition.ts";
import { type SampleApi, sampleApi } from "./test-api.ts";
import { checkClient, clientProgram } from "./test-client.ts";

let server: TestDatabase;
let sample: SampleApi;
let site: ReturnType<typeof serve>;
let address: string;
let document: string;

beforeAll(async () => {
  server = await createTestDatabase();
  await printSampleEdition(server);
  sample = sampleApi(server.database);
  site = serve({ fetch: sample.app.fetch, hostname: "127.0.0.1", port: 0 });
  await new Promise((ready) => site.once("listening", ready));
  address = `http://127.0.0.1:${(site.address() as AddressInfo).port}/api`;
  document = await (await fetch(`${address}/openapi.json`)).text();
});
afterAll(async () => {
  await new Promise((closed) => site.close(closed));
  await server.close();
});

type ReadNewspaper = (octavo: Client<object>, words: string) => Promise<unknown>;

test("a client made of the document compiles and reads the front page, a story and a search", async () => {
  expect(await checkClient(document)).toEqual([]);
  const { readNewspaper } = (await import(clientProgram)) as { readNewspaper: ReadNewspaper };
  const newspaper = await readNewspaper(createClient({ baseUrl: address }), "ferry");
  const page = await (await fetch(address.replace("/api", "/"))).text();
  expect(newspaper).toMatchObject({
    story: {
      printed: expect.arrayContaining([expect.objectContaining({ why: expect.arrayContaining([expect.any(String)]) })]),
    },
    refusal: { status: 404, detail: expect.stringContaining("no story") },
  });
  const { headlines, story, found } = newspaper as {
    headlines: string[];
    story: { headline: string };
    found: { marked: string[] }[];
  };
  expect(headlines.length).toBe(10);
  expect(story.headline).toBe(headlines[0]);
  expect(page).toContain(story.headline);
  expect(found.length).toBeGreaterThan(0);
  expect(new Set(found.flatMap(({ marked }) => marked.map((word) => word.toLowerCase())))).toEqual(new Set(["ferry"]));
});

test("a client does not compile against a document that promises something else", async () => {
  const other = document.replaceAll('"headline"', '"caption"');
  expect(await checkClient(other)).toContainEqual(expect.stringContaining("Property 'headline' does not exist"));
  const { paths, ...rest } = JSON.parse(document);
  const { "/search": _, ...fewer } = paths;
  expect(await checkClient(JSON.stringify({ ...rest, paths: fewer }))).toContainEqual(
    expect.stringContaining('"/search"'),
  );
});
