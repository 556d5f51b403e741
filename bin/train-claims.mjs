// `npm run train:claims`: runs bench/train-claims.ts on the pinned runtime.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { installPackages, pinnedNode } from "./prepare.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
installPackages(root);
const command = ["--max-old-space-size=8000", `${root}bench/train-claims.ts`];
const done = spawnSync(pinnedNode(root), command, { cwd: root, stdio: "inherit" });
process.exit(done.status ?? 1);
