import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openByteCache } from "./byte-cache.ts";

let root: string;
let made = 0;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "octavo-cache-"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function newFolder(): string {
  made += 1;
  return join(root, String(made));
}
const bytes = (size: number) => new Uint8Array(size).fill(7);
const still = () => 0;

test("what was put is got, also by the next run", async () => {
  const folder = newFolder();
  await openByteCache(folder, 100, still).put("aaa", bytes(10));
  const next = openByteCache(folder, 100, still);
  expect(await next.get("aaa")).toEqual(bytes(10));
  expect(await next.get("bbb")).toBeUndefined();
});

test("beyond the limit the one unused longest goes, from the disk too", async () => {
  const folder = newFolder();
  const cache = openByteCache(folder, 100, still);
  await cache.put("aaa", bytes(40));
  await cache.put("bbb", bytes(40));
  await cache.get("aaa");
  await cache.put("ccc", bytes(40));
  expect(await cache.get("bbb")).toBeUndefined();
  expect(await cache.get("aaa")).toHaveLength(40);
  expect(existsSync(join(folder, "bb", "bbb"))).toBe(false);
});

test("the order of use outlasts a restart", async () => {
  const folder = newFolder();
  const cache = openByteCache(folder, 100, () => 50 * 3_600_000);
  await cache.put("aaa", bytes(40));
  await cache.put("bbb", bytes(40));
  utimesSync(join(folder, "aa", "aaa"), 1000, 1000);
  utimesSync(join(folder, "bb", "bbb"), 2000, 2000);
  const next = openByteCache(folder, 100, () => 60 * 3_600_000);
  await next.get("aaa");
  const last = openByteCache(folder, 100, () => 60 * 3_600_000);
  await last.put("ccc", bytes(40));
  expect([(await last.get("aaa"))?.length, await last.get("bbb")]).toEqual([40, undefined]);
});

test("putting a name again replaces it, and what is larger than the cache is not kept", async () => {
  const cache = openByteCache(newFolder(), 100, still);
  await cache.put("aaa", bytes(90));
  await cache.put("aaa", bytes(20));
  await cache.put("bbb", bytes(70));
  await cache.put("ccc", bytes(101));
  expect([(await cache.get("aaa"))?.length, (await cache.get("bbb"))?.length]).toEqual([20, 70]);
  expect(await cache.get("ccc")).toBeUndefined();
});

test("what is dropped is gone from the disk, leaves its room to others, and may be put again", async () => {
  const folder = newFolder();
  const cache = openByteCache(folder, 100, still);
  await cache.put("aaa", bytes(60));
  await cache.drop("aaa");
  await cache.drop("bbb");
  expect(existsSync(join(folder, "aa", "aaa"))).toBe(false);
  expect(await cache.get("aaa")).toBeUndefined();
  await cache.put("ccc", bytes(60));
  await cache.put("aaa", bytes(40));
  expect([(await cache.get("aaa"))?.length, (await cache.get("ccc"))?.length]).toEqual([40, 60]);
});

test("a file that somebody removed is missed", async () => {
  const folder = newFolder();
  const cache = openByteCache(folder, 100, still);
  await cache.put("aaa", bytes(10));
  rmSync(join(folder, "aa", "aaa"));
  expect(await cache.get("aaa")).toBeUndefined();
});

test("what was half written when the program was killed is cleared away, not what another is writing now", async () => {
  const folder = newFolder();
  await openByteCache(folder, 100, still).put("aaa", bytes(10));
  for (const [name, seconds] of [
    ["old.tmp", 1],
    ["new.tmp", 8000],
  ] as const) {
    writeFileSync(join(folder, "aa", name), bytes(50));
    utimesSync(join(folder, "aa", name), seconds, seconds);
  }
  openByteCache(folder, 100, () => 8_000_000);
  expect(readdirSync(join(folder, "aa"))).toEqual(["aaa", "new.tmp"]);
});

test("a name that would lead out of the folder is a defect", async () => {
  await expect(openByteCache(newFolder(), 100, still).put("../../x", bytes(1))).rejects.toThrow("no name for a file");
});
