import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { expect, test } from "vitest";
import { liveRoutes } from "./live.routes.ts";
import { createLiveNews } from "./live-news.ts";

const now = () => new Date(10_000);

test("a page listens to events, and another site's page does not", async () => {
  const live = createLiveNews(() => 10_000);
  const routes = liveRoutes({ live, now });
  const answer = await routes.request("/live?from=10000", { headers: { "sec-fetch-site": "same-origin" } });
  expect(answer.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  expect((await routes.request("/live", { headers: { "sec-fetch-site": "cross-site" } })).status).toBe(403);
  live.close();
});

test("a browser that connects again is told what it missed by what it heard last", async () => {
  const live = createLiveNews(() => 50_000);
  live.publish({ storyId: 7, articlesBefore: 0, articles: 1 });
  const routes = liveRoutes({ live, now });
  const late = await routes.request("/live?from=10000", { headers: { "last-event-id": "60000" } });
  const early = await routes.request("/live?from=50000");
  live.close();
  expect(await late.text()).not.toContain("story");
  expect(await early.text()).toContain('"storyId":7');
});

test("when enough pages listen the next is sent away", async () => {
  const live = createLiveNews(() => 0, { mostPages: 0 });
  expect((await liveRoutes({ live, now }).request("/live")).status).toBe(503);
  live.close();
});

test("a server that has listening pages ends", async () => {
  const live = createLiveNews(() => 10_000);
  const listening = Promise.withResolvers<AddressInfo>();
  const server = serve({ fetch: liveRoutes({ live, now }).fetch, hostname: "127.0.0.1", port: 0 }, listening.resolve);
  const { port } = await listening.promise;
  const answer = await fetch(`http://127.0.0.1:${port}/live`);
  live.close();
  expect(await answer.text()).toBe("retry: 5000\n\n");
  await new Promise((done) => {
    server.close(done);
    if ("closeIdleConnections" in server) server.closeIdleConnections();
  });
});
