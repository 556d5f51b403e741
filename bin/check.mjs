// `npm run check`: everything that CI checks, in the order of how soon it tells. Stops at the first stage that fails;
// `--keep-going` runs the others too, `--only NAME,NAME` runs the stages whose names begin so.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { findBrowser, howToGetBrowser } from "./browser.mjs";
import { installPackages, pinnedNode } from "./prepare.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
installPackages(root, { withTools: true });
const node = pinnedNode(root);
const browser = findBrowser();
const reports = mkdtempSync(join(tmpdir(), "octavo-check-"));
process.on("exit", () => rmSync(reports, { recursive: true, force: true }));

const plain = process.stdout.isTTY ? [] : ["--colors=off"];
const tool = (path, ...args) => [join(root, "node_modules", path), ...args];
const own = (name, ...args) => [join(root, "bin", name), ...args];
const tests = (project) => ({
  report: join(reports, `${project}.json`),
  command: tool(
    "vitest/vitest.mjs",
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${join(reports, `${project}.json`)}`,
  ),
});

const stages = [
  {
    name: "format and lint",
    command: tool("@biomejs/biome/bin/biome", "ci", "--error-on-warnings", ...plain),
    remedy: "Run `npx biome check --write` and mend what remains.",
  },
  { name: "types", command: tool("typescript/bin/tsc", "--project", root), remedy: "The lines above say where." },
  {
    name: "types of the islands",
    command: tool("typescript/bin/tsc", "--project", join(root, "src/web/islands")),
    remedy: "The lines above say where; scripts of pages know the browser, the server does not.",
  },
  {
    name: "import rules",
    command: own("check-imports.mjs"),
    remedy: "A file imports what its folder or suffix may not; see .dependency-cruiser.cjs.",
  },
  {
    name: "planted faults",
    command: own("check-imports.mjs", "--planted"),
    remedy: "An import rule no longer finds the fault planted for it in fixtures/planted-faults.",
  },
  {
    name: "dead code",
    command: tool("knip/bin/knip.js"),
    remedy: "Remove what nothing uses, or use it.",
  },
  { name: "documents", command: own("check-docs.mjs"), remedy: "The documents and the code disagree." },
  { name: "unit tests", ...tests("unit") },
  { name: "database tests", ...tests("database") },
  { name: "journeys", ...tests("journeys") },
  { name: "browser tests", ...tests("browser"), needsBrowser: true },
];

const { values: options } = parseArgs({ options: { "keep-going": { type: "boolean" }, only: { type: "string" } } });
const chosen = choose(options.only?.split(",") ?? [""]);
let passed = 0;
let failed = 0;
for (const stage of chosen) {
  const outcome = run(stage);
  passed += outcome.passed;
  failed += outcome.failed;
  if (outcome.failed > 0 && !options["keep-going"]) break;
}
const hasTests = chosen.some((stage) => stage.report);
if (failed === 0 && passed === 0 && hasTests) console.log("check: no test ran, so nothing is known.");
// CI reads this line: it stands alone and plain.
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || (passed === 0 && hasTests) ? 1 : 0);

function choose(beginnings) {
  const names = stages.map((stage) => stage.name);
  const unknown = beginnings.filter((beginning) => !names.some((name) => name.startsWith(beginning)));
  if (unknown.length > 0) {
    console.error(`check: no stage is called ${unknown.join(" or ")}; there are ${names.join(", ")}.`);
    process.exit(2);
  }
  return stages.filter(({ name }) => beginnings.some((beginning) => name.startsWith(beginning)));
}

function run(stage) {
  console.log(`\ncheck: ${stage.name} …`);
  if (stage.needsBrowser && !browser) return fail(stage, howToGetBrowser);
  const startedAt = performance.now();
  const env = {
    ...process.env,
    ...(browser && { OCTAVO_TEST_BROWSER: browser }),
    ...(!process.stdout.isTTY && { NO_COLOR: "1" }),
  };
  const done = spawnSync(node, stage.command, { cwd: root, stdio: ["ignore", "inherit", "inherit"], env });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const counted = stage.report ? readReport(stage.report) : { passed: 0, failed: 0 };
  if (done.status !== 0) {
    // A file that does not load, or a stage without tests of its own, fails once.
    return { passed: counted.passed, failed: Math.max(counted.failed, fail(stage, stage.remedy, seconds).failed) };
  }
  if (stage.report && counted.passed === 0) return fail(stage, "It has no test that ran.", seconds);
  console.log(`check: ${stage.name} passed in ${seconds} s`);
  return counted;
}

function fail(stage, remedy, seconds = "0.0") {
  console.log(`check: ${stage.name} FAILED after ${seconds} s. ${remedy ?? "The lines above say which."}`);
  return { passed: 0, failed: 1 };
}

function readReport(path) {
  if (!existsSync(path)) return { passed: 0, failed: 0 };
  const report = JSON.parse(readFileSync(path, "utf8"));
  const unloadable = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloadable.length };
}
