import type { ServerResponse } from "node:http";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import type { FetchRequest } from "./fetched.ts";
import { createFetcher, type FetcherSettings } from "./fetcher.ts";
import { loopbackHost } from "./loopback-host.ts";
import { userAgentOf } from "./request-headers.ts";

async function fetched(request: FetchRequest, settings: Partial<FetcherSettings> = {}) {
  const fetcher = createFetcher({
    ...{ userAgent: "Octavo/test (+https://octavo.example)", allowHosts: ["127.0.0.1"], hostPauseMs: 0 },
    ...settings,
  });
  try {
    return await fetcher.fetch(request);
  } finally {
    await fetcher.close();
  }
}

function redirect(response: ServerResponse, location: string, status = 302): void {
  response.writeHead(status, { location }).end("moved");
}

test("an answer carries status, headers and body", async () => {
  await using host = await loopbackHost((_, response) => {
    response.writeHead(404, { "Content-Type": "text/plain", "X-Two": ["a", "b"] }).end("not here");
  });
  const came = await fetched({ url: `${host.origin}/a?b=c#d` });
  expect(came).toMatchObject({
    outcome: "answer",
    status: 404,
    redirects: [],
    headers: { "content-type": "text/plain" },
  });
  expect(came.outcome === "answer" && Buffer.from(came.body).toString()).toBe("not here");
  expect(came.outcome === "answer" && came.headers["x-two"]).toBe("a, b");
  expect(host.asked[0]?.url).toBe("/a?b=c");
});

test("Octavo says who it is, what it takes and what it has already", async () => {
  await using host = await loopbackHost((_, response) => response.writeHead(304).end());
  const etag = '"v1"';
  const lastModified = "Sat, 21 Nov 2026 12:00:00 GMT";
  const userAgent = userAgentOf("0.1.0", "https://octavo.example/about");
  const came = await fetched({ url: host.origin, etag, lastModified, accept: "text/html" }, { userAgent });
  expect(came).toMatchObject({ outcome: "answer", status: 304 });
  expect(host.asked[0]?.headers).toMatchObject({
    "user-agent": "Octavo/0.1.0 (https://octavo.example/about)",
    "accept-encoding": "gzip, deflate, br, zstd",
    "if-none-match": etag,
    "if-modified-since": lastModified,
    accept: "text/html",
  });
});

test("a validator that no header can carry is left out", async () => {
  await using host = await loopbackHost((_, response) => response.end());
  const came = await fetched({ url: host.origin, etag: '"line\r\nbreak"', lastModified: "gestern – früh" });
  expect(came.outcome).toBe("answer");
  expect(host.asked[0]?.headers).not.toHaveProperty("if-none-match");
  expect(host.asked[0]?.headers).not.toHaveProperty("if-modified-since");
});

const compressions: [coding: string, compress: (text: Buffer) => Buffer][] = [
  ["gzip", gzipSync],
  ["x-gzip", gzipSync],
  ["deflate", deflateSync],
  ["deflate", deflateRawSync],
  ["br", brotliCompressSync],
  ["zstd", zstdCompressSync],
  ["identity", (text) => text],
  ["deflate, gzip", (text) => gzipSync(deflateSync(text))],
];
test.each(compressions)("a body compressed with %s arrives as it was", async (coding, compress) => {
  const text = Buffer.from("The quick brown fox jumps over the lazy dog. ".repeat(5000));
  await using host = await loopbackHost((_, response) => {
    response.writeHead(200, { "content-encoding": coding }).end(compress(text));
  });
  const came = await fetched({ url: host.origin });
  expect(came.outcome === "answer" && Buffer.from(came.body).equals(text)).toBe(true);
});

test.each(["gzip", "deflate", "br", "zstd"])("an empty body with Content-Encoding %s is empty", async (coding) => {
  await using host = await loopbackHost((_, response) => response.writeHead(200, { "content-encoding": coding }).end());
  const came = await fetched({ url: host.origin });
  expect(came.outcome === "answer" && came.body.length).toBe(0);
});

test("a compressed body that was cut short yields what arrived", async () => {
  await using host = await loopbackHost((_, response) => {
    response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("a short story").subarray(0, -8));
  });
  const came = await fetched({ url: host.origin });
  expect(came.outcome === "answer" && Buffer.from(came.body).toString()).toBe("a short story");
});

test.each(["gzip", "deflate", "br", "zstd"])("a body that is not %s as it says is unreachable", async (coding) => {
  await using host = await loopbackHost((_, response) => {
    response.writeHead(200, { "content-encoding": coding }).end("<!doctype html><title>plain</title>".repeat(10));
  });
  expect(await fetched({ url: host.origin })).toMatchObject({
    outcome: "unreachable",
    reason: "The answer is compressed and damaged",
  });
});

test.each(["compress", "gzip, gzip, gzip"])("Content-Encoding %s is not understood", async (coding) => {
  await using host = await loopbackHost((_, response) =>
    response.writeHead(200, { "content-encoding": coding }).end("x"),
  );
  expect(await fetched({ url: host.origin })).toMatchObject({
    outcome: "unreachable",
    reason: `The answer is compressed in an unknown way (${coding})`,
  });
});

test.each([301, 302, 303, 307, 308])("a redirect with status %d is followed and told", async (status) => {
  await using host = await loopbackHost(({ url }, response) =>
    url === "/a/old" ? redirect(response, "../new?x=ü", status) : response.end("here"),
  );
  expect(await fetched({ url: `${host.origin}/a/old` })).toMatchObject({
    outcome: "answer",
    url: `${host.origin}/new?x=%C3%BC`,
    redirects: [{ from: `${host.origin}/a/old`, to: `${host.origin}/new?x=%C3%BC`, status }],
  });
});

test("a 302 without a location is an answer", async () => {
  await using host = await loopbackHost((_, response) => response.writeHead(302).end("lost"));
  expect(await fetched({ url: host.origin })).toMatchObject({ outcome: "answer", status: 302 });
});

test("a redirect to what is no address is unreachable", async () => {
  await using host = await loopbackHost((_, response) => redirect(response, "http://[nowhere/"));
  expect(await fetched({ url: host.origin })).toMatchObject({ outcome: "unreachable" });
});

test("a loop of redirects ends after five", async () => {
  await using host = await loopbackHost((_, response) => redirect(response, "/again"));
  const came = await fetched({ url: host.origin });
  expect(came).toMatchObject({ outcome: "too many redirects", redirects: { length: 5 } });
  expect(host.asked).toHaveLength(6);
});

test("validators go on with a redirect within the host, but not to another one", async () => {
  await using other = await loopbackHost((_, response) => response.end("other"));
  await using host = await loopbackHost(({ url }, response) =>
    redirect(response, url === "/" ? "/moved" : `${other.origin}/`),
  );
  await fetched({ url: `${host.origin}/`, etag: '"v1"' });
  expect(host.asked.map(({ headers }) => headers["if-none-match"])).toEqual(['"v1"', '"v1"']);
  expect(other.asked[0]?.headers).not.toHaveProperty("if-none-match");
});

test("a caller who changes their mind gets their own reason", async () => {
  await using host = await loopbackHost((_, response) => response.write("still"));
  await expect(fetched({ url: host.origin, signal: AbortSignal.timeout(30) })).rejects.toThrow("timeout");
});

test("two fetches after one another share a connection", async () => {
  await using host = await loopbackHost((_, response) => response.end("ok"));
  const fetcher = createFetcher({ userAgent: "Octavo", allowHosts: ["127.0.0.1"], hostPauseMs: 0 });
  await fetcher.fetch({ url: host.origin });
  // undici takes a connection for free only when the event loop has gone round.
  await new Promise(setImmediate);
  await fetcher.fetch({ url: host.origin });
  expect(host.openSockets()).toBe(1);
  await fetcher.close();
});

test("a fetch after the close is for later", async () => {
  const fetcher = createFetcher({ userAgent: "Octavo" });
  await fetcher.close();
  expect(await fetcher.fetch({ url: "http://example.org/" })).toMatchObject({ outcome: "later" });
});
