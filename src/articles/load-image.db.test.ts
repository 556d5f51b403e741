import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { allow } from "../platform/actor.ts";
import { openByteCache } from "../platform/byte-cache.ts";
import { loadSecret } from "../platform/database/secret.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import type { Fetched, FetchRequest } from "../platform/fetch/fetched.ts";
import { createLog } from "../platform/log.ts";
import { findImages } from "./image.store.ts";
import type { ImageDesk } from "./image-desk.ts";
import { loadImage } from "./load-image.action.ts";
import { avifOf, fixtureImage, gifOf, pngOf } from "./test-images.ts";

let server: TestDatabase;
let folder: string;
beforeAll(async () => {
  server = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), "octavo-images-"));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const start = new Date("2026-11-21T12:00:00Z");

interface Publisher {
  desk: ImageDesk;
  asked: string[];
  answer: (request: FetchRequest) => Fetched | Promise<Fetched>;
  now: Date;
}

/** A desk before a publisher that answers what the test says. */
function openDesk(answer: Publisher["answer"]): Publisher {
  const publisher: Publisher = { asked: [], answer, now: start, desk: {} as ImageDesk };
  publisher.desk = {
    database: server.database,
    cache: openByteCache(folder, 1_000_000, () => publisher.now.getTime()),
    secret: new Uint8Array(32),
    log: createLog("silent"),
    now: () => publisher.now,
    underWay: new Map(),
    fetcher: {
      fetch: async (request) => {
        publisher.asked.push(request.url);
        return publisher.answer(request);
      },
      close: async () => undefined,
    },
  };
  return publisher;
}

function sent(body: Uint8Array, status = 200, type = "text/html"): Fetched {
  return { outcome: "answer", url: "", status, headers: { "content-type": type }, body, redirects: [] };
}
const load = (publisher: Publisher, address: string) =>
  loadImage(allow({ role: "visitor", name: "" }, "read"), publisher.desk, address);

test("a picture is fetched once, however many come for it at once and later, and its size is known from then on", async () => {
  const address = "https://harbourpost.example/quay.jpg";
  const publisher = openDesk(() => sent(fixtureImage("gradient.jpg")));
  const loaded = await Promise.all([1, 2, 3].map(() => load(publisher, address)));
  loaded.push(await load(publisher, address));
  for (const image of loaded) expect(image).toMatchObject({ outcome: "image", type: "image/jpeg" });
  expect(publisher.asked).toEqual([address]);
  expect((await findImages(server.database, [address])).get(address)).toMatchObject({ width: 40, height: 24 });
});

test("the cache of an earlier run serves, and a picture whose file is gone is fetched again", async () => {
  const address = "https://harbourpost.example/ferry.avif";
  await load(
    openDesk(() => sent(avifOf(40, 24))),
    address,
  );
  const next = openDesk(() => sent(avifOf(40, 24)));
  expect(await load(next, address)).toMatchObject({ outcome: "image", type: "image/avif" });
  expect(next.asked).toEqual([]);
  const elsewhere = openDesk(() => sent(avifOf(40, 24)));
  elsewhere.desk.cache = openByteCache(join(folder, "another-machine"), 1000, () => 0);
  expect(await load(elsewhere, address)).toMatchObject({ outcome: "image" });
  expect(elsewhere.asked).toEqual([address]);
});

const text = (words: string) => new TextEncoder().encode(words);
test.each([
  [
    "a drawing that calls itself a photograph",
    sent(text("<svg onload=alert(1)>"), 200, "image/jpeg"),
    "not a raster image",
  ],
  ["a page", sent(text("<!doctype html>")), "not a raster image"],
  ["a pixel that counts readers", sent(gifOf(1, 1)), "tracking pixel"],
  ["a picture that would unpack to gigabytes", sent(pngOf(60_000, 60_000)), "too many pixels"],
  ["a picture that is not there", sent(fixtureImage("gradient.png"), 404), "not there"],
  ["a host that is out of order", sent(text(""), 503), "no answer"],
  ["a private address", { outcome: "refused", url: "", reason: "private" }, "refused"],
  ["an endless file", { outcome: "too large", url: "", limitBytes: 1, because: "bytes" }, "too many bytes"],
  ["a host that is silent", { outcome: "timed out", url: "", waitedMs: 1, at: "first byte" }, "no answer"],
] as [string, Fetched, string][])(
  "%s is not shown, and not asked for again for a while",
  async (name, answer, trouble) => {
    const address = `https://trouble.example/${encodeURIComponent(name)}`;
    const publisher = openDesk(() => answer);
    expect(await load(publisher, address)).toEqual({ outcome: "trouble", trouble });
    expect(await load(publisher, address)).toEqual({ outcome: "trouble", trouble });
    expect(publisher.asked).toHaveLength(1);
  },
);

test("a failure that may pass is forgotten after minutes", async () => {
  const address = "https://harbourpost.example/later.png";
  const publisher = openDesk(() => sent(text(""), 500));
  await load(publisher, address);
  publisher.now = new Date(start.getTime() + 11 * 60_000);
  publisher.answer = () => sent(fixtureImage("gradient.png"));
  expect(await load(publisher, address)).toMatchObject({ outcome: "image", type: "image/png" });
});

test("a host that has enough to do says nothing of the picture", async () => {
  const address = "https://harbourpost.example/busy.png";
  const publisher = openDesk(() => ({ outcome: "later", url: address, afterMs: 1000 }));
  expect(await load(publisher, address)).toEqual({ outcome: "later" });
  expect(await findImages(server.database, [address])).toEqual(new Map());
});

test("a defect ends the wait of all who came and leaves the way free", async () => {
  const address = "https://harbourpost.example/defect.png";
  const publisher = openDesk(() => Promise.reject(new Error("defect")));
  await expect(Promise.all([load(publisher, address), load(publisher, address)])).rejects.toThrow("defect");
  publisher.answer = () => sent(fixtureImage("gradient.png"));
  expect(await load(publisher, address)).toMatchObject({ outcome: "image" });
});

test("every machine of a newspaper has the same secret, and another name another", async () => {
  const [one, same, other] = await Promise.all(
    ["images", "images", "other"].map((name) => loadSecret(server.database, name)),
  );
  expect(one).toHaveLength(32);
  expect(same).toEqual(one);
  expect(other).not.toEqual(one);
});
