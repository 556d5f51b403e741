import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDemoFolder, removeLeftFolders } from "./demo-folder.ts";

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "octavo-folders-"));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

function leave(name: string, owner?: string): string {
  const path = join(base, name);
  mkdirSync(join(path, "postgres"), { recursive: true });
  if (owner !== undefined) writeFileSync(join(path, "owner.pid"), owner);
  return path;
}

const gone = () => String(spawnSync(process.execPath, ["--version"]).pid);

test("the folder of a demo that was killed goes; that of a demo that runs stays", async () => {
  const left = leave("octavo-demo-left", gone());
  const running = openDemoFolder(undefined, base);
  await removeLeftFolders(base);
  expect([existsSync(left), existsSync(running.path)]).toEqual([false, true]);
  running.close();
  expect(readdirSync(base)).toEqual([]);
});

test("what is not known to be a demo's stays: no owner, another name, a link", async () => {
  const elsewhere = leave("photographs", gone());
  leave("octavo-demo-starting");
  leave("octavo-demo-odd", "not a number");
  leave("octavo-demo-zero", "0");
  symlinkSync(elsewhere, join(base, "octavo-demo-link"));
  const before = readdirSync(base);
  await removeLeftFolders(base);
  expect(readdirSync(base)).toEqual(before);
  expect(existsSync(elsewhere)).toBe(true);
});

test("a folder with something in it is not taken", () => {
  const kept = leave("kept");
  expect(() => openDemoFolder(kept, base)).toThrow("Give the demo a new folder");
});
