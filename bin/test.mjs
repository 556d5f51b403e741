// `npm test` on a machine that has only Node 20 and npm: installs what is missing, then runs the check on the pinned Node.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser, howToGetBrowser, installBrowser } from "./browser.mjs";
import { installPackages, pinnedNode } from "./prepare.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
installPackages(root, { withTools: true });

const named = process.env.OCTAVO_TEST_BROWSER;
if (!named && !findBrowser()) installBrowser();
const browser = findBrowser();
if (!browser) {
  if (named) console.error(`octavo: OCTAVO_TEST_BROWSER names ${named}, which does not start.`);
  console.error(`octavo: ${howToGetBrowser}`);
  process.exit(1);
}

const check = spawnSync(pinnedNode(root), [join(root, "bin", "check.mjs"), ...process.argv.slice(2)], {
  cwd: root,
  env: { ...process.env, OCTAVO_TEST_BROWSER: browser },
  stdio: ["ignore", "inherit", "inherit"],
});
process.exit(check.status ?? 1);
