/** `npm run bench -- NAME …`: each bench prints a table and one JSON line; without a name all run. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { benchDates } from "./dates.ts";
import { benchExtraction } from "./extraction.ts";
import { benchFeeds } from "./feeds.ts";
import { benchIngest } from "./ingest.ts";
import { benchMillion } from "./million.ts";
import { benchPages } from "./pages.ts";
import { benchRevisions } from "./revisions.ts";
import { benchStories } from "./stories.ts";

const benches: Record<string, (shared: string) => Promise<unknown>> = {
  feeds: (shared) => benchFeeds(`${shared}/bench`),
  extraction: (shared) => benchExtraction(`${shared}/bench`),
  stories: (shared) => benchStories(`${shared}/bench`),
  dates: benchDates,
  ingest: benchIngest,
  pages: benchPages,
  million: benchMillion,
  revisions: benchRevisions,
};
/** Make their own data, or measure on fixtures of this repository. */
const needNothing = ["million", "dates"];

const shared = process.env.OCTAVO_BENCH_DATA ?? fileURLToPath(new URL("../../shared", import.meta.url));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) fail(`There is no bench ${unknown.join(", ")}. There are: ${Object.keys(benches).join(", ")}.`);
const asked = wanted.length > 0 ? wanted : Object.keys(benches);
if (!existsSync(shared) && asked.some((name) => !needNothing.includes(name)))
  fail(`The benchmarks' data is not there (${shared}). Set OCTAVO_BENCH_DATA to its folder.`);
for (const name of asked) {
  const figures = await benches[name]?.(shared);
  console.table(figures);
  console.log(JSON.stringify({ bench: name, ...(figures as object) }));
}

function fail(sentence: string): never {
  console.error(`bench: ${sentence}`);
  process.exit(2);
}
