import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { serve } from "@hono/node-server";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { removeFeed } from "../feeds/change-feed.action.ts";
import { insertFeeds } from "../feeds/feed.store.ts";
import type { FeedDesk } from "../feeds/feed-desk.ts";
import { askHubs } from "../feeds/subscribe.action.ts";
import { findSubscription, isPushed, saveHub } from "../feeds/subscription.store.ts";
import { allow } from "../platform/actor.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { createFetcher } from "../platform/fetch/fetcher.ts";
import { websubRoutes } from "./websub.routes.ts";

const topic = "https://quay.example/feed.xml";
const token = "the-token-of-the-quay-feed";
let used: TestDatabase;
let hub: ChildProcess;
let hubUrl: string;
let callback: ReturnType<typeof serve>;
let desk: FeedDesk;
let looks: number[];
let feedId: number;

beforeEach(async () => {
  used = await createTestDatabase();
  hub = spawn(process.execPath, [new URL("../../journeys/hub.fixture.ts", import.meta.url).pathname], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (!hub.stdout) throw new Error("the hub has no output");
  const [line] = await once(hub.stdout, "data");
  hubUrl = String(line).trim();
  looks = [];
  const fetcher = createFetcher({ userAgent: "Octavo/test", allowHosts: ["127.0.0.1"], hostPauseMs: 0 });
  desk = {
    ...{ database: used.database, fetcher, publicUrl: undefined },
    threads: { run: async () => ({ outcome: "gave up", because: "time" }), close: async () => undefined },
    look: async (_, ids) => void looks.push(...ids),
  };
  const port = await new Promise<number>((resolve) => {
    callback = serve(
      { fetch: (request) => websubRoutes({ ...desk, publicUrl: "on" }).fetch(request), port: 0, hostname: "127.0.0.1" },
      (info) => resolve(info.port),
    );
  });
  desk.publicUrl = `http://127.0.0.1:${port}`;
  feedId = await used.database.transaction().execute(async (transaction) => {
    const [id = 0] = await insertFeeds(transaction, [{ url: topic, title: "Quay", folders: [] }]);
    await saveHub(transaction, id, { hub: hubUrl, topic }, { token, secret: "quay-secret" });
    return id;
  });
});

afterEach(async () => {
  hub.kill();
  callback.close();
  await desk.fetcher.close();
  await used.close();
});

async function subscribers(): Promise<{ topic: string; asked: number; secret?: string }[]> {
  return (await fetch(`${hubUrl}/subscriptions`)).json() as Promise<{ topic: string; asked: number }[]>;
}

function announce(path: string): Promise<Response> {
  return fetch(`${hubUrl}/${path}&topic=${encodeURIComponent(topic)}`, { method: "POST", body: "<rss/>" });
}

async function subscribe(): Promise<void> {
  await askHubs(desk);
  await expect.poll(async () => (await findSubscription(used.database, token))?.state).toBe("active");
}

test("a subscription is verified by the hub, announced to with a signature, renewed and ended", async () => {
  await subscribe();
  expect(await subscribers()).toMatchObject([{ topic, asked: 1, secret: "quay-secret" }]);
  expect(await isPushed(used.database, feedId)).toBe(true);
  expect(await askHubs(desk)).toBe(0);

  for (const method of ["sha1", "sha256", "sha384", "sha512"])
    expect(await (await announce(`publish?method=${method}`)).json()).toEqual([202]);
  expect(looks).toEqual([feedId, feedId, feedId, feedId]);

  await sql`update feed_subscription set due_at = now()`.execute(used.database);
  expect(await askHubs(desk)).toBe(1);
  await expect.poll(async () => (await subscribers())[0]?.asked).toBe(2);

  await removeFeed(allow({ role: "administrator", name: "" }, "manage feeds"), desk, feedId);
  await expect.poll(subscribers).toEqual([]);
});

test("an announcement that is not signed with our secret is dropped", async () => {
  await subscribe();
  const own = `${desk.publicUrl}/websub/${token}`;
  for (const signature of [undefined, "sha256=00ff", "md5=00ff", "sha256=xyz"])
    expect(
      (await fetch(own, { method: "POST", body: "<rss/>", headers: signature ? { "x-hub-signature": signature } : {} }))
        .status,
    ).toBe(202);
  expect(looks).toEqual([]);
});

test("what we did not ask for is answered with no", async () => {
  const ask = (path: string) => fetch(`${desk.publicUrl}/websub/${path}`);
  const question = `?hub.mode=subscribe&hub.challenge=x&hub.topic=${encodeURIComponent(topic)}`;
  // Not asked yet, another topic, nobody's token.
  expect((await ask(token + question)).status).toBe(404);
  await subscribe();
  expect((await ask(`${token}?hub.mode=subscribe&hub.challenge=x&hub.topic=other`)).status).toBe(404);
  expect((await ask(`${token}?hub.mode=unsubscribe&hub.challenge=x`)).status).toBe(404);
  expect((await ask(`nobody-has-this-token-at-all${question}`)).status).toBe(404);
  expect((await fetch(`${desk.publicUrl}/websub/nobody-has-this-token-at-all`, { method: "POST" })).status).toBe(410);
});

test("a hub that denies, or does not answer, leaves the feed to be polled and is asked again later", async () => {
  await subscribe();
  await announce("deny?");
  expect(await findSubscription(used.database, token)).toMatchObject({ state: "denied" });
  expect(await isPushed(used.database, feedId)).toBe(false);
  hub.kill();
  await once(hub, "exit");
  await sql`update feed_subscription set due_at = now()`.execute(used.database);
  await askHubs(desk);
  expect(await findSubscription(used.database, token)).toMatchObject({ state: "wanted", attempts: 2 });
  expect(await askHubs(desk)).toBe(0);
});
