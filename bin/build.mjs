// Bundles the server, its study thread and the browser's islands; packages stay in node_modules.
import { cpSync, existsSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = `${root}/dist`;
rmSync(dist, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: ["src/main.ts", "src/study-thread.ts"],
  outdir: dist,
  bundle: true,
  splitting: true,
  packages: "external",
  platform: "node",
  target: "node24",
  format: "esm",
  sourcemap: "linked",
  jsx: "automatic",
  jsxImportSource: "hono/jsx",
  logLevel: "warning",
});
cpSync(`${root}/src/platform/migrations`, `${dist}/migrations`, { recursive: true });
if (existsSync(`${root}/src/web/assets`)) cpSync(`${root}/src/web/assets`, `${dist}/assets`, { recursive: true });
