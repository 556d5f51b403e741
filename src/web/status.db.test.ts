import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { sampleDesk } from "./test-desk.ts";
import { printSampleEdition } from "./test-edition.ts";
import { createWebApp } from "./web-app.tsx";

let server: TestDatabase;

beforeAll(async () => {
  server = await createTestDatabase();
  await printSampleEdition(server);
});
afterAll(() => server.close());

async function get(path: string, host = "127.0.0.1:8080"): Promise<{ status: number; text: string; type: string }> {
  const answer = await createWebApp(sampleDesk(server.database)).request(path, { headers: { host } });
  return { status: answer.status, text: await answer.text(), type: answer.headers.get("content-type") ?? "" };
}

test("the status page draws what came in and tells the same as tables", async () => {
  const { text } = await get("/status");
  expect(text).toMatch(
    /<svg class="plot broad"[^>]*role="img" aria-label="Articles an hour over 48 hours: \d+ articles/,
  );
  expect(text.match(/<tr><th scope="row"><time /g)).toHaveLength(48);
  expect(text).toContain("The Courier");
  expect(text).not.toMatch(/<[^>]*\sstyle=/);
});

test("a failing feed stands there with sentence, remedy and a link to its row", async () => {
  const { text } = await get("/status");
  expect(text).toContain("took too long to answer");
  expect(text).toContain("Nothing needs to be done: Octavo tries again");
  expect(text).toMatch(/href="\/feeds\?q=https%3A%2F%2F[^"]+#feed-\d+"/);
});

test("Prometheus reads the same figures, from this machine only", async () => {
  const { text, type } = await get("/metrics");
  expect(type).toBe("text/plain; version=0.0.4; charset=utf-8");
  expect(text).toContain('octavo_feeds{state="active",outcome="timed out"} 1\n');
  expect(text).toMatch(/octavo_articles\{text="page"\} [1-9]/);
  expect(text).toContain('octavo_jobs{queue="read-article",state="failed"} 2\n');
  expect(text).toMatch(/process_resident_memory_bytes [1-9]\d{6,}\n/);
  for (const line of text.split("\n").filter(Boolean))
    expect(line).toMatch(/^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? [\d.e+]+)$/);
  expect((await get("/metrics", "gull.example")).status).toBe(421);
});
