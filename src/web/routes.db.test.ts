import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { printSampleEdition, type SampleEdition } from "./sample-edition.fixture.ts";
import { createWebApp } from "./web-app.tsx";
import { sampleDesk } from "./web-desk.fixture.ts";

let server: TestDatabase;
let edition: SampleEdition;

beforeAll(async () => {
  server = await createTestDatabase();
  edition = await printSampleEdition(server.database);
});
afterAll(() => server.close());

async function get(path: string): Promise<{ status: number; text: string; headers: Headers }> {
  const answer = await createWebApp(sampleDesk(server.database)).request(path, { headers: { host: "127.0.0.1:8080" } });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

function story(name: string): number {
  return edition.storyIds.get(name) ?? 0;
}

test("every page answers with a document, its protections and no script", async () => {
  const [article = 0] = edition.articleIds.values();
  const pages = ["/", `/stories/${story("ferries")}`, `/articles/${article}`, "/feeds", "/publishers"];
  const more = [`/publishers/${edition.publisherIds.courier}`, "/hashtags/veldenferries", "/status"];
  for (const path of [...pages, ...more]) {
    const { status, text, headers } = await get(path);
    expect(status, `${path}: ${text.slice(0, 3000)}`).toBe(200);
    expect(text).toMatch(/^<!doctype html><html lang="en"/);
    expect(text).not.toMatch(/<script|<[^>]*\s(?:style|on[a-z]+)=/);
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("x-robots-tag")).toBe("noindex");
    expect(text.length).toBeLessThan(60_000);
  }
});
