// Bundles the server, its study thread, the browser's islands and workers into the folder given (default: dist); packages stay
// in node_modules.
import { cpSync, existsSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const islandFolder = join(root, "src/web/islands");
/** `reader.island.ts` becomes `assets/reader.js`. */
const islands = Object.fromEntries(
  readdirSync(islandFolder)
    .filter((name) => name.endsWith(".island.ts"))
    .map((name) => [name.replace(".island.ts", ""), join(islandFolder, name)]),
);
/** What pages run beside them, loaded when it is needed: it may take packages along. */
const workers = { "rate-password": join(root, "src/readers/rate-password.worker.ts") };
const out = resolve(process.argv[2] ?? join(root, "dist"));
rmSync(out, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: ["src/main.ts", "src/study-thread.ts"],
  outdir: out,
  bundle: true,
  splitting: true,
  packages: "external",
  platform: "node",
  target: "node24",
  // Node has these; esbuild does not know it, and would make each such literal anew, with `new RegExp`, whenever it is come to.
  supported: { "regexp-unicode-property-escapes": true },
  format: "esm",
  sourcemap: "linked",
  jsx: "automatic",
  jsxImportSource: "hono/jsx",
  logLevel: "warning",
});
await build({
  absWorkingDir: root,
  entryPoints: { ...islands, ...workers },
  outdir: join(out, "assets"),
  bundle: true,
  minify: true,
  platform: "browser",
  target: "es2023",
  format: "esm",
  logLevel: "warning",
});
cpSync(join(root, "src/platform/migrations"), join(out, "migrations"), { recursive: true });
if (existsSync(join(root, "src/web/assets")))
  cpSync(join(root, "src/web/assets"), join(out, "assets"), { recursive: true });
