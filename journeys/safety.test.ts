import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createOctavo, type Octavo, type Running, until } from "./octavo.fixture.ts";
import { openPress, type Press } from "./press.fixture.ts";

const patienceMs = 10 * 60_000;

let octavo: Octavo;
let press: Press;
let running: Running;
let address: URL;
beforeAll(async () => {
  press = openPress();
  // Nothing private is allowed, as on a machine where nobody set anything.
  octavo = createOctavo({ OCTAVO_ALLOW_HOSTS: "" });
  running = octavo.serve();
  address = new URL(await running.address());
}, patienceMs);
afterAll(async () => {
  await octavo[Symbol.asyncDispose]();
  await press[Symbol.asyncDispose]();
}, patienceMs);

/** Asks as no browser would let a page do: with headers of its own. @returns status and text. */
async function ask(
  path: string,
  headers: Record<string, string>,
  method = "GET",
  body = "",
): Promise<[number, string]> {
  const { promise, resolve, reject } = Promise.withResolvers<[number, string]>();
  const form = method === "POST" ? { "content-type": "application/x-www-form-urlencoded" } : {};
  const asking = request({
    host: address.hostname,
    port: address.port,
    path,
    method,
    headers: { ...form, ...headers },
  });
  asking.on("error", reject);
  asking.on("response", (response) => {
    let text = "";
    response.setEncoding("utf8").on("data", (part: string) => {
      text += part;
    });
    response.on("end", () => resolve([response.statusCode ?? 0, text]));
  });
  asking.end(body);
  return promise;
}

async function followed(): Promise<number> {
  const [row] = await octavo.ask<{ feeds: number }>("select count(*)::int as feeds from feed");
  return row?.feeds ?? 0;
}

test("a page is served to this machine by any of its own names", { timeout: patienceMs }, async () => {
  for (const host of [address.host, `localhost:${address.port}`]) expect((await ask("/", { host }))[0]).toBe(200);
});

test.each(["octavo.example", "evil.example:80", "127.0.0.1.evil.example", "192.168.0.7", "localhost.evil.example"])(
  "the foreign Host %s is refused on every path, so a rebound name reads nothing",
  { timeout: patienceMs },
  async (host) => {
    for (const path of [
      "/",
      "/feeds",
      "/feeds/export.opml",
      "/assets/nothing.css",
      "/api/stories",
      "/api/openapi.json",
    ]) {
      const [status, text] = await ask(path, { host });
      expect(status).toBe(421);
      expect(text).toContain("Octavo answers on this machine, and under the address that OCTAVO_PUBLIC_URL names");
    }
  },
);

test.each([
  { origin: "https://evil.example" },
  { origin: "null" },
  { origin: "http://127.0.0.1:1" },
  { "sec-fetch-site": "cross-site" },
  { "sec-fetch-site": "same-site" },
  { referer: "https://evil.example/page" },
])("a form that another site sent does nothing: %o", { timeout: patienceMs }, async (headers) => {
  const sent = { host: address.host, ...headers } as Record<string, string>;
  const [status, text] = await ask("/feeds", sent, "POST", "address=https%3A%2F%2Fevil.example%2Ffeed");
  expect(status).toBe(403);
  expect(text).toContain("nothing was done");
  expect((await ask("/feeds/refresh", sent, "POST"))[0]).toBe(403);
  expect(await followed()).toBe(0);
});

test("every page forbids scripts from elsewhere, framing and sniffing", { timeout: patienceMs }, async () => {
  const answer = await fetch(new URL("/feeds", address));
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
});

test.each(["0.0.0.0", "::", "192.0.2.7"])(
  "--host %s is refused with the reason",
  { timeout: patienceMs },
  async (host) => {
    await using other = createOctavo();
    const refused = await other.run(["serve", "--port", "0", "--host", host]);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("set OCTAVO_PUBLIC_URL");
    expect(refused.stderr).toContain(host);
    expect(other.postmaster()).toBeUndefined();
  },
);

test("a port that is taken is refused with the remedy", { timeout: patienceMs }, async () => {
  await using other = createOctavo();
  const refused = await other.run(["serve", "--port", address.port]);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain(`Port ${address.port} on 127.0.0.1 is in use. Choose another with --port.`);
  expect(other.postmaster()).toBeUndefined();
});

test("a second Octavo on one data folder is refused, and the first goes on", { timeout: patienceMs }, async () => {
  const refused = await octavo.run(["serve", "--port", "0"]);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain(`${octavo.folder} is in use by a running Octavo (process ${running.pid})`);
  expect((await ask("/readyz", { host: address.host }))[0]).toBe(200);
});

test("a database that a newer Octavo has used is refused, and nothing is left running", {
  timeout: patienceMs,
}, async () => {
  await using other = createOctavo();
  const serving = other.serve();
  await serving.address();
  await other.ask("insert into migration (number, name) values (9999, '9999-later.sql')");
  expect(await serving.stop()).toBe(0);
  for (const args of [["status"], ["serve", "--port", "0"]]) {
    const refused = await other.run(args);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining("a newer Octavo") });
    expect(other.postmaster()).toBeUndefined();
  }
});

test("every wrong setting is named before anything starts", { timeout: patienceMs }, async () => {
  await using other = createOctavo({ OCTAVO_PORT: "eighty", OCTAVO_PROT: "80" });
  const refused = await other.run(["status"]);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain("OCTAVO_PORT must be a whole number");
  expect(refused.stderr).toContain("OCTAVO_PROT is not a setting of Octavo");
});

test("a private address is not asked unless somebody allowed it", { timeout: patienceMs }, async () => {
  const inside = await press.open("Inside", "rss");
  const { port } = new URL(inside.origin);
  for (const host of ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]"]) {
    const refused = await octavo.run(["feeds", "add", `http://${host}:${port}/feed.xml`]);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("its rules forbid it");
    expect(refused.stderr).toContain("OCTAVO_ALLOW_HOSTS");
  }
  expect(inside.asked).toEqual([]);
  expect(await followed()).toBe(0);
});

test("a feed on an allowed host cannot send Octavo to a private one", { timeout: patienceMs }, async () => {
  const inside = await press.open("Inside", "rss");
  const outside = await press.open("Outside", "rss");
  outside.manner = { does: "move", status: 302, to: inside.feedUrl };
  await using other = createOctavo({ OCTAVO_ALLOW_HOSTS: new URL(outside.origin).host });
  const serving = other.serve();
  await serving.address();
  const refused = await other.run(["feeds", "add", outside.feedUrl]);
  expect(refused.stderr).toContain("its rules forbid it");
  for (const to of ["http://169.254.169.254/latest/meta-data/", "file:///etc/passwd", "gopher://127.0.0.1/"]) {
    outside.manner = { does: "move", status: 301, to };
    const again = await other.run(["feeds", "add", outside.feedUrl]);
    expect(again.code).toBe(1);
  }
  await until("the host that is allowed was asked", () => outside.asked.length >= 4);
  expect(inside.asked).toEqual([]);
  expect(await serving.stop()).toBe(0);
});
