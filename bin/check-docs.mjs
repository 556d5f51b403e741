// Checks that the documents agree with the code: links, decisions, dependencies with their homes, settings.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (path) => readFileSync(join(root, path), "utf8");
const documents = markdownIn("");

const problems = [
  ...documents.flatMap(brokenLinks),
  ...unlistedDecisions(),
  ...differences("docs/dependencies.md", documentedPackages(), "package.json", packages()),
  ...missingHomes(),
  ...differences(".env.example", settingsIn(".env.example"), "src/config.ts", settingsIn("src/config.ts")),
  ...differences("docs/settings.md", settingsIn("docs/settings.md"), "src/config.ts", settingsIn("src/config.ts")),
];
for (const problem of problems) console.error(`  ${problem}`);
console.log(
  `${documents.length} documents, ${packages().length} packages, ${settingsIn("src/config.ts").length} settings`,
);
process.exit(problems.length > 0 ? 1 : 0);

function markdownIn(folder) {
  const skipped = /^(node_modules|dist|data|fixtures|[.]git)$|^dist[.]/;
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((item) => {
    const path = join(folder, item.name);
    if (item.isDirectory()) return skipped.test(item.name) ? [] : markdownIn(path);
    return item.name.endsWith(".md") ? [path] : [];
  });
}

/** Relative links and pictures lead somewhere, and so do their #anchors in documents. */
function brokenLinks(document) {
  const text = withoutCode(read(document));
  const links = [...text.matchAll(/\]\(([^)\s]+)[^)]*\)|(?:href|src|srcset)="([^"]+)"/g)].map(
    (match) => match[1] ?? match[2],
  );
  return links
    .filter((link) => !/^[a-z]+:/i.test(link))
    .flatMap((link) => {
      const [path, anchor] = link.split("#");
      const target = path ? join(dirname(document), decodeURI(path)) : document;
      if (!existsSync(join(root, target))) return [`${document}: ${link} leads nowhere`];
      if (anchor && target.endsWith(".md") && !anchors(target).includes(anchor)) {
        return [`${document}: ${link} names a heading that ${target} does not have`];
      }
      return [];
    });
}

function withoutCode(text) {
  return text.replace(/^```.*?^```$/gms, "").replace(/`[^`\n]*`/g, "");
}

function anchors(document) {
  return [...read(document).matchAll(/^#+ (.+)$/gm)].map((match) =>
    match[1]
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

function unlistedDecisions() {
  const index = "docs/decisions/README.md";
  const listed = read(index);
  const numbered = readdirSync(join(root, "docs/decisions")).filter((name) => /^\d{4}-.*[.]md$/.test(name));
  const numbers = numbered.map((name) => name.slice(0, 4));
  return [
    ...numbered.filter((name) => !listed.includes(`(${name})`)).map((name) => `${index} does not list ${name}`),
    ...numbers
      .filter((number, place) => numbers.indexOf(number) !== place)
      .map((number) => `docs/decisions has two records numbered ${number}`),
  ];
}

/** Every kind of dependency: a platform's package too is one that somebody has to trust. */
function packages() {
  const { dependencies, devDependencies, optionalDependencies, overrides } = JSON.parse(read("package.json"));
  return [...new Set([dependencies, devDependencies, optionalDependencies, overrides].flatMap(Object.keys))];
}

/** The first cell of each row; a cell may name several packages, each in backquotes. */
function documentedPackages() {
  const cells = [...read("docs/dependencies.md").matchAll(/^\| *(`[^|]*`) *\|/gm)].map((match) => match[1]);
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]));
}

/** A package whose home is ruled has that home in its row. */
function missingHomes() {
  const { forbidden } = createRequire(import.meta.url)(join(root, ".dependency-cruiser.cjs"));
  const ruled = forbidden.filter((rule) => rule.name.startsWith("home-of-")).map((rule) => rule.name.slice(8));
  const rows = read("docs/dependencies.md").split("\n");
  return ruled.flatMap((name) => {
    const home = rows
      .find((row) => row.includes(`\`${name}\``))
      ?.split("|")[2]
      ?.trim();
    return home ? [] : [`docs/dependencies.md: ${name} has no home in its row`];
  });
}

function settingsIn(path) {
  if (!existsSync(join(root, path))) {
    console.error(`  ${relative(root, join(root, path))} is not there`);
    return [];
  }
  return [...new Set(read(path).match(/\b(OCTAVO_[A-Z_]+|DATABASE_URL|HTTPS?_PROXY|NO_PROXY)\b/g))].filter(
    (name) => !name.startsWith("OCTAVO_TEST_"),
  );
}

function differences(here, names, there, others) {
  return [
    ...names.filter((name) => !others.includes(name)).map((name) => `${here} names ${name}, ${there} does not`),
    ...others.filter((name) => !names.includes(name)).map((name) => `${there} names ${name}, ${here} does not`),
  ];
}
