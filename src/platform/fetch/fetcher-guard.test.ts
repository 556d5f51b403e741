import { expect, test } from "vitest";
import type { FetchRequest } from "./fetched.ts";
import { createFetcher, type FetcherSettings } from "./fetcher.ts";
import { loopbackHost } from "./loopback-host.ts";

async function fetched(request: FetchRequest, settings: Partial<FetcherSettings> = {}) {
  const fetcher = createFetcher({ userAgent: "Octavo", hostPauseMs: 0, ...settings });
  try {
    return await fetcher.fetch(request);
  } finally {
    await fetcher.close();
  }
}

/** A name server that gives one answer after another, the last one for ever. */
function resolving(...answers: string[][]) {
  const asked: string[] = [];
  const resolve = async (host: string) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)] ?? [];
    asked.push(host);
    return answer.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
  };
  return { resolve, asked };
}

test("what is no address is refused", async () => {
  expect(await fetched({ url: "not an address" })).toMatchObject({ outcome: "refused", url: "not an address" });
});

test("a private address is refused and nothing is sent", async () => {
  await using host = await loopbackHost((_, response) => response.end("secret"));
  expect(await fetched({ url: host.origin })).toMatchObject({
    outcome: "refused",
    reason: "127.0.0.1 is this machine's own address",
  });
  expect(host.asked).toEqual([]);
});

test("localhost is refused", async () => {
  await using host = await loopbackHost((_, response) => response.end("secret"));
  expect(await fetched({ url: `http://localhost:${host.port}/` })).toMatchObject({ outcome: "refused" });
});

test.each([["10.0.0.7"], ["93.184.215.14", "127.0.0.1"], ["::1"], ["::ffff:10.0.0.7"], ["64:ff9b::a00:7"]])(
  "a name that leads to %s is refused",
  async (...addresses) => {
    const { resolve } = resolving(addresses);
    expect(await fetched({ url: "http://evil.example/" }, { resolve })).toMatchObject({
      outcome: "refused",
      reason: expect.stringMatching(/^evil\.example leads to /),
    });
  },
);

test("the address that was checked is the one connected to, whatever the name server says next", async () => {
  await using host = await loopbackHost((_, response) => response.end("checked"));
  const { resolve, asked } = resolving(["127.0.0.1"], ["127.0.0.2"]);
  const url = `http://rebind.example:${host.port}/`;
  const came = await fetched({ url }, { resolve, allowHosts: ["127.0.0.1"] });
  expect(came).toMatchObject({ outcome: "answer" });
  expect(asked).toEqual(["rebind.example"]);
  expect(host.asked[0]?.headers.host).toBe(`rebind.example:${host.port}`);
});

test("a name that changes to a private address is refused at the next connection", async () => {
  await using host = await loopbackHost((_, response) => response.writeHead(200, { connection: "close" }).end("once"));
  const { resolve } = resolving(["127.0.0.1"], ["127.0.0.2"]);
  const fetcher = createFetcher({ userAgent: "Octavo", hostPauseMs: 0, resolve, allowHosts: ["127.0.0.1"] });
  const url = `http://rebind.example:${host.port}/`;
  expect(await fetcher.fetch({ url })).toMatchObject({ outcome: "answer" });
  expect(await fetcher.fetch({ url })).toMatchObject({ outcome: "refused" });
  expect(host.asked).toHaveLength(1);
  await fetcher.close();
});

test.each([
  "http://169.254.169.254/latest/meta-data/",
  "http://[fd00:ec2::254]/",
  "http://0x7f.2/",
  "//10.0.0.1/",
  "file:///etc/passwd",
  "gopher://127.0.0.1:6379/_FLUSHALL",
  "http://user:secret@127.0.0.1/",
  "data:text/html,hello",
])("a redirect to %s is refused", async (location) => {
  await using host = await loopbackHost((_, response) => response.writeHead(302, { location }).end());
  const came = await fetched({ url: host.origin }, { allowHosts: ["127.0.0.1"] });
  expect(came).toMatchObject({ outcome: "refused", url: new URL(location, host.origin).href });
});

test("a redirect to a name with a private address is refused", async () => {
  const { resolve } = resolving(["10.0.0.7"]);
  await using host = await loopbackHost((_, response) =>
    response.writeHead(302, { location: "http://evil.example/" }).end(),
  );
  const came = await fetched({ url: host.origin }, { allowHosts: ["127.0.0.1"], resolve });
  expect(came).toMatchObject({ outcome: "refused", url: "http://evil.example/" });
});

test("a leave for one port does not open another", async () => {
  await using open = await loopbackHost((_, response) => response.end("open"));
  await using shut = await loopbackHost((_, response) => response.end("shut"));
  const allowHosts = [`127.0.0.1:${open.port}`];
  expect(await fetched({ url: open.origin }, { allowHosts })).toMatchObject({ outcome: "answer" });
  expect(await fetched({ url: shut.origin }, { allowHosts })).toMatchObject({ outcome: "refused" });
});

test("a leave for one request opens no other request, not even on a connection that is still open", async () => {
  await using host = await loopbackHost((_, response) => response.end("private"));
  const { resolve } = resolving(["127.0.0.1"]);
  const fetcher = createFetcher({ userAgent: "Octavo", hostPauseMs: 0, resolve });
  const url = `http://nas.example:${host.port}/`;
  expect(await fetcher.fetch({ url, allowHosts: ["nas.example"] })).toMatchObject({ outcome: "answer" });
  expect(await fetcher.fetch({ url })).toMatchObject({ outcome: "refused" });
  await fetcher.close();
});

test("a name that does not exist is unreachable, with a sentence for people", async () => {
  const resolve = async () => {
    throw Object.assign(new Error("getaddrinfo"), { code: "ENOTFOUND" });
  };
  expect(await fetched({ url: "http://nosuch.example/" }, { resolve })).toEqual({
    outcome: "unreachable",
    url: "http://nosuch.example/",
    reason: "The host name nosuch.example does not exist",
  });
});

test("a name without addresses is unreachable", async () => {
  const { resolve } = resolving([]);
  expect(await fetched({ url: "http://empty.example/" }, { resolve })).toMatchObject({ outcome: "unreachable" });
});
