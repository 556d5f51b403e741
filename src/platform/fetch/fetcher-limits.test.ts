import type { ServerResponse } from "node:http";
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { createFetcher, type FetcherSettings } from "./fetcher.ts";
import { type LoopbackHost, loopbackHost, rawHost, until } from "./loopback-host.ts";

const kibibyte = 1024;

async function fetched(url: string, settings: Partial<FetcherSettings> = {}) {
  const fetcher = createFetcher({ userAgent: "Octavo", allowHosts: ["127.0.0.1"], hostPauseMs: 0, ...settings });
  const came = await fetcher.fetch({ url });
  return { came, close: () => fetcher.close() };
}

/** The outcome, once the host has seen its socket close although the fetcher itself stays open. */
async function outcomeAndHangUp(host: LoopbackHost, settings: Partial<FetcherSettings>) {
  const { came, close } = await fetched(host.origin, settings);
  await until(() => host.openSockets() === 0);
  await close();
  return came;
}

function pour(response: ServerResponse, piece: Buffer): void {
  const more = () => {
    while (!response.destroyed && response.write(piece));
  };
  response.on("drain", more);
  more();
}

test("an endless body ends at the limit and the socket is closed", async () => {
  await using host = await loopbackHost((_, response) => pour(response, Buffer.alloc(16 * kibibyte, "x")));
  const came = await outcomeAndHangUp(host, { maxBytes: 200 * kibibyte });
  expect(came).toMatchObject({ outcome: "too large", limitBytes: 200 * kibibyte, because: "bytes" });
});

test("a body that says it is too long is not read", async () => {
  await using host = await loopbackHost((_, response) => response.writeHead(200, { "content-length": 1e9 }).write("x"));
  const came = await outcomeAndHangUp(host, { maxBytes: 200 * kibibyte });
  expect(came).toMatchObject({ outcome: "too large", because: "bytes" });
});

test("a 304 may tell a length that is too long, for it sends nothing", async () => {
  await using host = await rawHost((socket) =>
    socket.end("HTTP/1.1 304 Not Modified\r\ncontent-length: 999999999\r\n\r\n"),
  );
  const { came, close } = await fetched(host.origin);
  expect(came).toMatchObject({ outcome: "answer", status: 304 });
  await close();
});

test("a body just within the limit arrives", async () => {
  await using host = await loopbackHost((_, response) => response.end(Buffer.alloc(1000)));
  const { came, close } = await fetched(host.origin, { maxBytes: 1000 });
  expect(came).toMatchObject({ outcome: "answer" });
  await close();
});

const zeros = Buffer.alloc(20 * 1024 * kibibyte);
const bombs: [coding: string, bytes: Buffer][] = [
  ["gzip", gzipSync(zeros)],
  ["deflate", deflateSync(zeros)],
  ["br", brotliCompressSync(zeros)],
  ["zstd", zstdCompressSync(zeros)],
  ["gzip, gzip", gzipSync(gzipSync(zeros))],
];
test.each(bombs)("a bomb of zeros in %s is defused by its ratio", async (coding, bytes) => {
  await using host = await loopbackHost((_, response) => {
    response.writeHead(200, { "content-encoding": coding }).write(bytes);
  });
  const came = await outcomeAndHangUp(host, {});
  expect(came).toMatchObject({ outcome: "too large", because: "compression ratio" });
});

test.each(bombs)(
  "a bomb of zeros in %s ends at the limit of bytes when ratios do not matter",
  async (coding, bytes) => {
    await using host = await loopbackHost((_, response) => {
      response.writeHead(200, { "content-encoding": coding }).write(bytes);
    });
    const came = await outcomeAndHangUp(host, { maxRatio: Number.POSITIVE_INFINITY, maxBytes: 1024 * kibibyte });
    expect(came).toMatchObject({ outcome: "too large", limitBytes: 1024 * kibibyte, because: "bytes" });
  },
);

test("a small page that compresses well is no bomb", async () => {
  const page = Buffer.alloc(900 * kibibyte, "a");
  await using host = await loopbackHost((_, response) => {
    response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(page));
  });
  const { came, close } = await fetched(host.origin);
  expect(came.outcome === "answer" && came.body.length).toBe(page.length);
  await close();
});

test("a million bytes sent one by one are held as a million bytes", async () => {
  await using host = await rawHost((socket) => {
    socket.write("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n");
    socket.write(`${"1\r\nx\r\n".repeat(1_000_000)}0\r\n\r\n`);
  });
  const { came, close } = await fetched(host.origin);
  expect(came.outcome === "answer" && came.body.length).toBe(1_000_000);
  await close();
});

test("a host that never answers is given up at the first byte", async () => {
  await using host = await loopbackHost((request) => request.resume());
  const came = await outcomeAndHangUp(host, { firstByteMs: 50 });
  expect(came).toMatchObject({ outcome: "timed out", at: "first byte" });
});

test("headers that drip are given up at the first byte", async () => {
  await using host = await rawHost((socket) => {
    socket.write("HTTP/1.1 200 OK\r\n");
    const drip = setInterval(() => socket.write("x-drop: 1\r\n"), 10);
    socket.on("close", () => clearInterval(drip));
  });
  const came = await outcomeAndHangUp(host, { firstByteMs: 80 });
  expect(came).toMatchObject({ outcome: "timed out", at: "first byte" });
});

test("a body that drips ends with the time for the whole", async () => {
  await using host = await loopbackHost((_, response) => {
    const drip = setInterval(() => response.write("."), 10);
    response.on("close", () => clearInterval(drip));
  });
  const came = await outcomeAndHangUp(host, { totalMs: 100 });
  expect(came).toMatchObject({ outcome: "timed out", at: "body" });
});

test("a body that stops in the middle ends with the time for the whole", async () => {
  await using host = await loopbackHost((_, response) => response.write("once upon"));
  const came = await outcomeAndHangUp(host, { totalMs: 100 });
  expect(came).toMatchObject({ outcome: "timed out", at: "body" });
});

test("chunk extensions without end stop with the time for the whole", async () => {
  await using host = await rawHost((socket) => {
    socket.write("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1;");
    const drip = setInterval(() => socket.write("x".repeat(1000)), 5);
    socket.on("close", () => clearInterval(drip));
  });
  const came = await outcomeAndHangUp(host, { totalMs: 100 });
  expect(["timed out", "unreachable"]).toContain(came.outcome);
});

test("redirects share the time for the whole", async () => {
  await using host = await loopbackHost((_, response) => {
    setTimeout(() => response.writeHead(302, { location: "/again" }).end(), 60);
  });
  const { came, close } = await fetched(host.origin, { totalMs: 100, firstByteMs: 90 });
  expect(came).toMatchObject({ outcome: "timed out" });
  await close();
});

test("a name that is never looked up is given up while connecting", async () => {
  const resolve = () => new Promise<never>(() => undefined);
  const { came, close } = await fetched("http://slow.example/", { resolve, connectMs: 50 });
  expect(came).toMatchObject({ outcome: "timed out", at: "connect" });
  await close();
});

test("a refused connection is unreachable", async () => {
  const host = await loopbackHost((_, response) => response.end());
  await host[Symbol.asyncDispose]();
  const { came, close } = await fetched(host.origin);
  expect(came).toMatchObject({ outcome: "unreachable", reason: "The connection was refused" });
  await close();
});

test.each([
  ["that is not HTTP", "220 mail.example ESMTP\r\n", "The answer is not valid HTTP"],
  ["that ends at once", "", "The host broke the connection off"],
  [
    "with a bad chunk",
    "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nx\r\n",
    "The answer is not valid HTTP",
  ],
  [
    "that ends before its time",
    "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc",
    "The host broke the connection off",
  ],
  [
    "with two lengths",
    "HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab",
    "The answer is shorter or longer than it says",
  ],
  [
    "with long headers",
    `HTTP/1.1 200 OK\r\n${"x: y\r\n".repeat(40_000)}\r\n`,
    "The headers of the answer are too long",
  ],
  [
    "with a long header",
    `HTTP/1.1 200 OK\r\nx: ${"y".repeat(100_000)}\r\n\r\n`,
    "The headers of the answer are too long",
  ],
])("an answer %s is unreachable", async (_, bytes, reason) => {
  await using host = await rawHost((socket) => socket.end(bytes));
  const { came, close } = await fetched(host.origin);
  expect(came).toMatchObject({ outcome: "unreachable", reason });
  await close();
});

test("a host that speaks no TLS is unreachable by https", async () => {
  await using host = await rawHost((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
  const { came, close } = await fetched(host.origin.replace("http:", "https:"));
  expect(came).toMatchObject({ outcome: "unreachable", reason: "The host does not speak TLS as it should" });
  await close();
});
