import { afterAll, beforeAll, expect, test } from "vitest";
import { saveImage } from "../articles/image.store.ts";
import { signImage } from "../articles/image-address.ts";
import { fixtureImage, pngOf } from "../articles/test-images.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { sampleDesk } from "./test-desk.ts";
import { printSampleEdition, type SampleEdition } from "./test-edition.ts";
import { picturedDesk } from "./test-pictures.ts";
import { createWebApp } from "./web-app.tsx";

let server: TestDatabase;
let edition: SampleEdition;
const asked: string[] = [];
const secret = new Uint8Array(32).fill(9);
/** The figure of the sample articles' text. */
const quay = "https://harbourpost.example/quay.jpg";
const lead = "https://courier.example/lead.webp";

beforeAll(async () => {
  server = await createTestDatabase();
  edition = await printSampleEdition(server);
  const leads = "(select id from article where title like 'Ministry and ferry crews%')";
  await server.pool.query(`update article set image_url = $1 where id in ${leads}`, [lead]);
});
afterAll(() => server.close());

async function get(path: string, { cookie = "", body = fixtureImage("gradient.webp") } = {}): Promise<Response> {
  const app = createWebApp({ ...sampleDesk(server.database), images: picturedDesk(server.database, body, asked) });
  return app.request(path, { headers: { host: "127.0.0.1:8080", ...(cookie && { cookie }) } });
}

function pathOf(address: string): string {
  const path = signImage(secret, address);
  if (!path) throw new Error(`${address} was not signed`);
  return path;
}

function sampleArticle(start: string): string {
  const [, id] = [...edition.articleIds].find(([title]) => title.startsWith(start)) ?? [];
  return `/articles/${id}`;
}

test("an article's figure comes from our own address, its place kept while its size is unknown", async () => {
  const html = await (await get(sampleArticle("Draft could end"))).text();
  expect(html).toContain(`<img src="${pathOf(quay)}" alt="A ferry in fog" class="unmeasured" loading="eager"`);
  expect(html).toContain('referrerpolicy="no-referrer"');
  expect(html).not.toContain(`src="${quay}"`);
  expect(asked).toEqual([]);
});

test("the column beside a story's picture is filled with who tells it", async () => {
  const path = `/stories/${edition.storyIds.get("ferries")}`;
  const placeOf = (html: string) => html.indexOf('id="publishers"') - html.indexOf('id="timeline"');
  expect(placeOf(await (await get(path)).text())).toBeLessThan(0);
  const plain = createWebApp(sampleDesk(server.database));
  const html = await (await plain.request(path, { headers: { host: "127.0.0.1:8080" } })).text();
  expect(placeOf(html)).toBeGreaterThan(0);
});

test("a picture is sent as what it is, as no document, and kept by the browser for good", async () => {
  const answer = await get(pathOf(quay));
  const names = ["content-type", "cache-control", "content-security-policy", "x-content-type-options"];
  expect([answer.status, ...names.map((name) => answer.headers.get(name))]).toEqual([
    200,
    "image/webp",
    "private, max-age=31536000, immutable",
    "default-src 'none'; sandbox",
    "nosniff",
  ]);
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(fixtureImage("gradient.webp"));
  expect(asked.splice(0)).toEqual([quay]);
});

test("once it was fetched its size is printed", async () => {
  const html = await (await get(sampleArticle("Draft could end"))).text();
  expect(html).toContain(`<img src="${pathOf(quay)}" alt="A ferry in fog" width="40" height="24"`);
});

test("an address that nobody signed is not fetched", async () => {
  const [, , , encoded] = pathOf("http://10.0.0.1/").split("/");
  for (const path of [`/image/${"A".repeat(22)}/${encoded}`, "/image/x/y", "/image", `${pathOf(quay)}x`])
    expect((await get(path)).status, path).toBe(404);
  expect(asked).toEqual([]);
});

test("what is no picture is answered with 404, and from then on its article links to it", async () => {
  const drawing = new TextEncoder().encode("<svg onload=alert(1)>");
  await server.pool.query("delete from image");
  expect((await get(pathOf(quay), { body: drawing })).status).toBe(404);
  const html = await (await get(sampleArticle("Draft could end"))).text();
  expect(html).not.toContain("<img");
  expect(html).toContain(">Picture at the publisher</a>: The ferry Kessary");
  await server.pool.query("delete from image");
});

test("the lead picture stands on the front page, with whose it is; a publisher's mark does not", async () => {
  const html = await (await get("/")).text();
  expect(html).toContain(`<img src="${pathOf(lead)}" alt=""`);
  expect(html).toMatch(/Picture: <bdi class="publisher">[^<]+<\/bdi>/);
  await saveImage(server.database, lead, { trouble: null, width: 120, height: 60 });
  const without = await (await get("/")).text();
  expect(without).not.toContain("<img");
  expect(without).toContain("lead-body unpictured");
});

test("a reader who wants no pictures gets none, and where they are off there is no such address", async () => {
  const html = await (
    await get(sampleArticle("Draft could end"), { cookie: "octavo-reading=normal.normal.on.hidden" })
  ).text();
  expect(html).not.toContain("<img");
  const off = createWebApp(sampleDesk(server.database));
  const headers = { host: "127.0.0.1:8080" };
  expect((await off.request(pathOf(quay), { headers })).status).toBe(404);
  expect(await (await off.request(sampleArticle("Draft could end"), { headers })).text()).not.toContain("<img");
});

test("a picture that would fill a browser's memory is never shown", async () => {
  expect((await get(pathOf("https://courier.example/huge.png"), { body: pngOf(50_000, 50_000) })).status).toBe(404);
});
