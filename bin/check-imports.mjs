// Checks that every import in src keeps the rules of .dependency-cruiser.cjs, and that names say something.
// With --planted it checks the rules instead: each must find the fault that is planted for it, or it guards nothing.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cruise } from "dependency-cruiser";

// A parser that no longer understands the sources finds nothing wrong in them. Raise this as src grows.
const fewestModules = 850;

const root = fileURLToPath(new URL("..", import.meta.url));
const { forbidden, options } = createRequire(import.meta.url)("../.dependency-cruiser.cjs");
const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const nameRule = "names-say-something";

const problems = process.argv.includes("--planted") ? await checkRules() : await checkSources();
for (const problem of problems) console.error(`  ${problem}`);
process.exit(problems.length > 0 ? 1 : 0);

async function checkSources() {
  const { modules, violations } = await violationsIn(root);
  console.log(`${modules} modules, ${forbidden.length + 1} rules`);
  const unhoused = Object.keys(dependencies)
    .filter((name) => !forbidden.some((rule) => rule.name === `home-of-${name}`))
    .map((name) => `package ${name} has no home: add it to "homes" in .dependency-cruiser.cjs`);
  const unseen =
    modules < fewestModules ? [`only ${modules} modules were seen, ${fewestModules} at least are there`] : [];
  return [...unseen, ...unhoused, ...violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`)];
}

/** A planted file names the rules it breaks in its first line: `// breaks: no-cycles`. */
async function checkRules() {
  const planted = join(root, "fixtures", "planted-faults");
  const { violations } = await violationsIn(planted);
  const found = new Set(violations.map(({ rule, from }) => `${rule} in ${from}`));
  const meant = filesIn(planted, "src").flatMap((file) => {
    const breaks = /^\/\/ breaks: (.*)$/m.exec(readFileSync(join(planted, file), "utf8"))?.[1] ?? "";
    return breaks
      .split(" ")
      .filter(Boolean)
      .map((rule) => ({ rule, file }));
  });
  console.log(`${meant.length} planted faults, ${forbidden.length + 1} rules`);
  return [
    ...[...forbidden.map((rule) => rule.name), nameRule]
      .filter((name) => !meant.some(({ rule }) => rule === name))
      .map((name) => `${name}: no fault is planted for this rule`),
    ...meant
      .filter(({ rule, file }) => !found.has(`${rule} in ${file}`))
      .map(({ rule, file }) => `${rule}: the fault planted in ${file} was not found`),
  ];
}

async function violationsIn(folder) {
  const { output } = await cruise(["src"], { ...options, baseDir: folder, validate: true, ruleSet: { forbidden } });
  const named = filesIn(folder, "src")
    .filter(isEmptyName)
    .map((file) => ({ rule: nameRule, from: file, to: "" }));
  const broken = output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
  const modules = output.modules.filter(({ source }) => source.startsWith("src/")).length;
  return { modules, violations: [...broken, ...named] };
}

/** `index.ts`, `feed-utils.ts` and `shared/` say nothing of what is inside; `story-index.ts` may be an index. */
function isEmptyName(file) {
  const words = /^(utils?|helpers?|types|services?|managers?)$/;
  const whole = /^(index|utils?|helpers?|common|shared|types|services?|managers?)$/;
  const parts = file.split("/");
  const lastWord = basename(file)
    .replace(/([.](store|tables|step|action|db|browser|test))*[.]\w+$/, "")
    .split(/[-.]/)
    .at(-1);
  return parts.some((part) => whole.test(part.split(".")[0])) || words.test(lastWord);
}

function filesIn(folder, path) {
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((item) =>
    item.isDirectory() ? filesIn(folder, `${path}/${item.name}`) : [`${path}/${item.name}`],
  );
}
