// `npm run bench -- NAME`: prepares the program, then runs bench/run.ts on the pinned runtime.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { installPackages, prepare } from "./prepare.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
installPackages(root);
const { node } = await prepare(root);
const done = spawnSync(node, [`${root}bench/run.ts`, ...process.argv.slice(2)], { cwd: root, stdio: "inherit" });
process.exit(done.status ?? 1);
