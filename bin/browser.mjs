// Finds the browser that the tests drive. `node bin/browser.mjs --install` adds Debian's Chromium where there is none
// and says where it is.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];
const knownPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/opt/google/chrome/chrome",
  "/usr/lib/chromium/chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

export const howToGetBrowser =
  "The tests need Chromium or Chrome. Install it (Debian and Ubuntu: `apt-get install chromium` as root; " +
  "Fedora: `dnf install chromium`; macOS: `brew install --cask chromium`; or google.com/chrome), " +
  "or set OCTAVO_TEST_BROWSER to the path of one.";

/** The path of a browser that starts, or undefined. */
export function findBrowser(environment = process.env) {
  const named = environment.OCTAVO_TEST_BROWSER;
  if (named) return doesStart(named) ? named : undefined;
  const folders = (environment.PATH ?? "").split(delimiter).filter(Boolean);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...knownPlaces, ...playwrightsOwn(environment)].find(doesStart);
}

/** Debian's Chromium, where this is Debian or Ubuntu and we may install; whether that worked is for `findBrowser` to say. */
export function installBrowser() {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync("/usr/bin/apt-get")) return;
  const steps = [
    ["apt-get", "update"],
    ["apt-get", "install", "-y", "--no-install-recommends", "chromium"],
  ];
  for (const [command, ...args] of steps) {
    console.log(`octavo: ${command} ${args.join(" ")}`);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const done = spawnSync(command, ["-q", ...args], { stdio: ["ignore", "inherit", "inherit"], env });
    if (done.status !== 0) return;
  }
}

/** Ubuntu's `chromium-browser` may be a stub that only says to install a snap: a browser counts when it tells its version. */
function doesStart(path) {
  if (!existsSync(path)) return false;
  // On Windows `--version` opens a window instead.
  if (process.platform === "win32") return true;
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}

function playwrightsOwn(environment) {
  const folder = environment.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), ".cache", "ms-playwright");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith("chromium"))
    .flatMap((name) => ["chrome-linux64/chrome", "chrome-linux/chrome"].map((path) => join(folder, name, path)));
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  if (process.argv.includes("--install") && !findBrowser()) installBrowser();
  const path = findBrowser();
  console.log(path ?? howToGetBrowser);
  process.exit(path ? 0 : 1);
}
