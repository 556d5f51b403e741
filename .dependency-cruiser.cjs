// Who may import what (docs/architecture.md says why). Every rule has a fault planted for it in fixtures/planted-faults,
// so that a rule that stops working is noticed: see bin/check-imports.mjs.

/** The way of an article: a folder may use those before it, never those after it. */
const pipeline = ["feeds", "articles", "topics", "claims", "agenda", "stories", "briefing"];
/** What people do with the facts. */
const people = ["readers", "comments", "watches", "assistant", "search"];
/** What composes the folders above for a visitor, a program or a terminal. */
const surfaces = ["web", "api", "cli"];

const test = "[.]test[.]tsx?$";
/** What tests stand on, such as a database to try things in. */
const testSupport = "(^|/)test-[^/]+[.]ts$";
/** Files that touch the world; a desk is the type of what the steps and actions of a folder work with. */
const impure = ["[.](store|tables|step|part|action)[.]ts$", "-desk[.]ts$"];
const folders = (names) => `^src/(${names.join("|")})/`;
const packages = (names) => `(^|/)node_modules/(${names.join("|")})/`;

/** The one home of each package that `package.json` names under `dependencies`; esbuild serves bin/build.mjs alone. */
const homes = {
  "@ai-sdk/openai-compatible": "^src/platform/model/",
  "@better-auth/kysely-adapter": "^src/readers/sign-in[.]store[.]ts$",
  "@hono/node-server": "^src/(web|api|cli)/",
  "@hono/zod-openapi": "^src/api/",
  "@modelcontextprotocol/sdk": "^src/(api/mcp|cli/(mcp[.]command|tools)[.]ts$)",
  "@mozilla/readability": "^src/articles/",
  ai: "^src/platform/model/",
  "chrono-node": "^src/language/chrono-(dates|locales)[.]ts$",
  "@zxcvbn-ts/core": "^src/readers/rate-password[.]ts$",
  "@zxcvbn-ts/language-common": "^src/readers/rate-password[.]ts$",
  "@zxcvbn-ts/language-en": "^src/readers/rate-password[.]ts$",
  "@better-auth/passkey": "^src/readers/passkey-plugin[.]store[.]ts$",
  "better-auth": "^src/readers/(sign-in[.]store|(passkey|session)-plugin[.]store|protect-password[.]action)[.]ts$",
  bowser: "^src/web/describe-agent[.]ts$",
  "cli-progress": "^src/cli/",
  commander: "^src/cli/",
  "css-select": "^src/articles/page-selector[.]ts$",
  diff: "^src/articles/compare-",
  esbuild: "^bin/",
  hono: "^src/(web|api|cli)/",
  htmlparser2: "^src/(feeds|articles|language)/",
  "ical-generator": "^src/web/agenda-calendar[.]ts$",
  "iconv-lite": "^src/language/decode-text[.]ts$",
  "ipaddr.js": "^src/platform/fetch/",
  kysely: "^src/platform/database/|[.](store|tables)[.]ts$",
  "markdown-it": "^src/comments/render-comment[.]ts$",
  nodemailer: "^src/platform/mail/",
  oauth4webapi: "^src/platform/issuer/",
  pg: "^src/platform/(database|queue)/",
  "pg-boss": "^src/platform/queue",
  pino: "^src/platform/log[.]ts$",
  piscina: "^src/platform/threads[.]ts$",
  "prom-client": "^src/web/metrics[.]ts$",
  "sanitize-html": "^src/(articles/|comments/render-comment[.]ts$)",
  tldts: "^src/feeds/publisher-site[.]ts$",
  undici: "^src/platform/(fetch|model)/",
  "wink-eng-lite-web-model": "^src/language/parts-of-speech[.]ts$",
  "wink-nlp": "^src/language/parts-of-speech[.]ts$",
  zod: "^src/(config[.]ts$|web/|api/|platform/model/|assistant/written-sentence[.]ts$)",
};

/** A pure file works on what it is given: it reads no database, network, file, clock or setting. */
const pure = {
  path: "^src/",
  pathNot: [
    folders(["platform", ...surfaces]),
    "^src/(main|config|pipeline|study-thread)[.]ts$",
    ...impure,
    test,
    testSupport,
  ],
};
const inputAndOutput = [
  "child_process",
  "cluster",
  "dgram",
  "dns",
  "fs",
  "http",
  "http2",
  "https",
  "inspector",
  "net",
  "os",
  "perf_hooks",
  "process",
  "readline",
  "sqlite",
  "timers",
  "tls",
  "worker_threads",
];

const forbidden = [
  ...pipeline.slice(0, -1).map((folder, place) => ({
    name: `order-${folder}`,
    comment: `${pipeline.join(" → ")}: a folder may use those before it, never those after it.`,
    from: { path: folders([folder]) },
    to: { path: folders(pipeline.slice(place + 1)) },
  })),
  {
    name: "facts-know-no-people",
    comment: "What was published does not depend on who reads it.",
    from: { path: folders([...pipeline, "language"]) },
    to: { path: folders(people) },
  },
  {
    name: "platform-knows-no-news",
    comment: "The platform is the ground: it imports nothing that stands on it.",
    from: { path: "^src/platform/", pathNot: test },
    to: { path: folders([...pipeline, ...people]) },
  },
  {
    name: "language-stands-alone",
    comment: "The study of text is pure and belongs to no noun.",
    from: { path: "^src/language/" },
    to: { path: "^src/", pathNot: "^src/language/" },
  },
  {
    name: "surfaces-are-the-end",
    comment: "Pages, resources and commands compose the other folders; only main and the pipeline compose them.",
    from: { path: "^src/", pathNot: [folders(surfaces), "^src/(main|pipeline)[.]ts$"] },
    to: { path: folders(surfaces) },
  },
  {
    name: "islands-stand-alone",
    comment: "What runs in the browser takes nothing of the server with it, and no package.",
    from: { path: "^src/web/islands/", pathNot: test },
    to: { pathNot: "^src/web/islands/" },
  },
  {
    name: "main-is-the-root",
    comment: "main.ts and study-thread.ts are started, never imported.",
    from: {},
    to: { path: "^src/(main|study-thread)[.]ts$" },
  },
  {
    name: "pipeline-is-for-composers",
    comment:
      "A step never names its successor: the order stands in pipeline.ts, which only main and the surfaces read.",
    from: { path: "^src/", pathNot: ["^src/main[.]ts$", folders(surfaces), test] },
    to: { path: "^src/pipeline[.]ts$" },
  },
  {
    name: "pure-files-know-no-platform",
    comment: "A pure file takes what it needs as arguments.",
    from: pure,
    to: { path: "^src/platform/" },
  },
  {
    name: "pure-files-know-no-settings",
    comment: "A pure file takes settings as arguments.",
    from: pure,
    to: { path: "^src/config[.]ts$" },
  },
  {
    name: "pure-files-know-no-store",
    comment: "Load once, decide purely, save once: loading and saving is for steps, actions and surfaces.",
    from: pure,
    to: { path: impure },
  },
  {
    name: "pure-files-do-no-io",
    comment: "A pure file does not touch files, processes or the network.",
    from: pure,
    to: { path: `^(node:)?(${inputAndOutput.join("|")})(/promises)?$`, dependencyTypes: ["core"] },
  },
  {
    name: "pure-files-use-no-io-package",
    comment: "A pure file does not touch the database, the network or the log through a package either.",
    from: pure,
    to: { path: packages(["kysely", "pg", "pg-boss", "pino", "piscina", "undici", "ai", "@hono/node-server"]) },
  },
  ...Object.entries(homes).map(([name, home]) => ({
    name: `home-of-${name}`,
    comment: "Each package has one home, so that it can be replaced there; docs/dependencies.md lists the homes.",
    from: { path: "^src/", pathNot: [home, test, testSupport] },
    to: { path: packages([name.replace(".", "[.]")]) },
  })),
  {
    name: "no-development-packages",
    comment: "The program runs without the packages that only the check needs.",
    from: { path: "^src/", pathNot: [test, testSupport] },
    to: { dependencyTypes: ["npm-dev"], pathNot: packages(["@types/[^/]+"]) },
  },
  {
    name: "no-unlisted-packages",
    comment: "A package that is imported is named in package.json.",
    from: {},
    to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
  },
  { name: "no-unresolvable", comment: "What is imported exists.", from: {}, to: { couldNotResolve: true } },
  { name: "no-test-imports", comment: "Nothing imports a test.", from: {}, to: { path: test } },
  { name: "no-cycles", comment: "Nothing depends on itself.", from: {}, to: { circular: true } },
  {
    name: "no-orphans",
    comment: "A file that nothing imports and that imports nothing is dead.",
    from: {
      orphan: true,
      pathNot: [test, testSupport, "^src/(main|study-thread)[.]ts$", "^src/web/(islands|assets)/"],
    },
    to: {},
  },
].map((rule) => ({ severity: "error", ...rule }));

module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: "node_modules" },
    // Type-only imports count: a type is knowledge too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
    skipAnalysisNotInRules: false,
  },
};
