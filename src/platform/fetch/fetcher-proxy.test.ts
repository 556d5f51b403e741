import { expect, test } from "vitest";
import type { FetchRequest } from "./fetched.ts";
import { createFetcher, type FetcherSettings } from "./fetcher.ts";
import { loopbackHost, rawHost } from "./loopback-host.ts";

async function fetched(request: FetchRequest, settings: Partial<FetcherSettings>) {
  const fetcher = createFetcher({ userAgent: "Octavo", hostPauseMs: 0, resolve: neverAsked, ...settings });
  try {
    return await fetcher.fetch(request);
  } finally {
    await fetcher.close();
  }
}

const neverAsked = async () => {
  throw new Error("a name was looked up although the proxy does that");
};

test("plain http is asked of the proxy by its whole address", async () => {
  await using proxy = await loopbackHost((_, response) => response.end("through the proxy"));
  const came = await fetched({ url: "http://nytimes.com/feed?a=b" }, { proxy: { http: proxy.origin } });
  expect(came).toMatchObject({ outcome: "answer", url: "http://nytimes.com/feed?a=b" });
  expect(proxy.asked).toMatchObject([{ url: "http://nytimes.com/feed?a=b", headers: { host: "nytimes.com" } }]);
});

test("the proxy hears the operator's name and password, a publisher does not", async () => {
  await using proxy = await loopbackHost((_, response) => response.end());
  const withName = proxy.origin.replace("http://", "http://octavo:p%40ss@");
  await fetched({ url: "http://nytimes.com/" }, { proxy: { http: withName } });
  const expected = `Basic ${Buffer.from("octavo:p@ss").toString("base64")}`;
  expect(proxy.asked[0]?.headers["proxy-authorization"]).toBe(expected);
});

test("https goes through the proxy in a tunnel", async () => {
  await using proxy = await rawHost((socket) => socket.end("HTTP/1.1 403 Forbidden\r\n\r\n"));
  const came = await fetched({ url: "https://nytimes.com/" }, { proxy: { https: proxy.origin } });
  expect(came).toMatchObject({
    outcome: "unreachable",
    reason: `The proxy would not pass the request on: 403 (by way of the proxy 127.0.0.1:${proxy.port})`,
  });
});

test("a proxy that wants a password makes a host unreachable", async () => {
  await using proxy = await loopbackHost((_, response) => response.writeHead(407).end());
  expect(await fetched({ url: "http://nytimes.com/" }, { proxy: { http: proxy.origin } })).toMatchObject({
    outcome: "unreachable",
    reason: expect.stringContaining("user name"),
  });
});

test.each(["http://10.0.0.1/", "http://169.254.169.254/", "http://0x7f.1/", "http://localhost/", "http://nas.local/"])(
  "a proxy is never asked for %s",
  async (url) => {
    await using proxy = await loopbackHost((_, response) => response.end("secret"));
    expect(await fetched({ url }, { proxy: { http: proxy.origin } })).toMatchObject({ outcome: "refused" });
    expect(proxy.asked).toEqual([]);
  },
);

test("a redirect through the proxy to a private address is refused", async () => {
  const location = "http://192.168.1.1/admin";
  await using proxy = await loopbackHost((_, response) => response.writeHead(302, { location }).end());
  const came = await fetched({ url: "http://nytimes.com/" }, { proxy: { http: proxy.origin } });
  expect(came).toMatchObject({ outcome: "refused", url: location });
  expect(proxy.asked).toHaveLength(1);
});

test("an allowed private name is asked of the proxy", async () => {
  await using proxy = await loopbackHost((_, response) => response.end());
  const came = await fetched(
    { url: "http://nas.local/feed", allowHosts: ["nas.local"] },
    { proxy: { http: proxy.origin } },
  );
  expect(came).toMatchObject({ outcome: "answer" });
});

test("a host in NO_PROXY is asked directly, and guarded as such", async () => {
  await using proxy = await loopbackHost((_, response) => response.end("proxy"));
  await using host = await loopbackHost((_, response) => response.end("direct"));
  const settings = {
    proxy: { http: proxy.origin, except: ["near.example"] },
    resolve: async () => [{ address: "127.0.0.1", family: 4 }],
  };
  const url = `http://www.near.example:${host.port}/`;
  expect(await fetched({ url }, settings)).toMatchObject({ outcome: "refused" });
  expect(await fetched({ url }, { ...settings, allowHosts: ["127.0.0.1"] })).toMatchObject({ outcome: "answer" });
  expect(proxy.asked).toEqual([]);
  expect(host.asked).toHaveLength(1);
});

test("a proxy that is not there makes every host unreachable", async () => {
  const proxy = await loopbackHost((_, response) => response.end());
  await proxy[Symbol.asyncDispose]();
  expect(await fetched({ url: "http://nytimes.com/" }, { proxy: { http: proxy.origin } })).toMatchObject({
    outcome: "unreachable",
    reason: `The connection was refused (by way of the proxy 127.0.0.1:${proxy.port})`,
  });
});
