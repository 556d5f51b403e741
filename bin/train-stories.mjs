// `npm run train:stories`: prepares the program, then runs bench/train-stories.ts on the pinned runtime.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { installPackages, pinnedNode } from "./prepare.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
installPackages(root);
const args = [`${root}bench/train-stories.ts`, ...process.argv.slice(2)];
const done = spawnSync(pinnedNode(root), args, { cwd: root, stdio: "inherit" });
process.exit(done.status ?? 1);
