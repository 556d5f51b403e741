/**
 * `npm run bench -- NAME …`: each bench prints a table and one JSON line; without a name all run that measure. `fuzz` looks
 * for failures instead, for `--seconds`, from a `--seed`, and needs no data.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { benchAgenda } from "./agenda.ts";
import { benchAsk } from "./ask.ts";
import { benchClaims } from "./claims.ts";
import { benchComments } from "./comments.ts";
import { benchDates } from "./dates.ts";
import { benchDifferences } from "./differences.ts";
import { benchExtraction } from "./extraction.ts";
import { benchFeeds } from "./feeds.ts";
import { fuzz } from "./fuzz.ts";
import { benchHashtags } from "./hashtags.ts";
import { benchIngest } from "./ingest.ts";
import { benchMillion } from "./million.ts";
import { benchOrigins } from "./origins.ts";
import { benchPages } from "./pages.ts";
import { benchParaphrase } from "./paraphrase.ts";
import { benchRelated } from "./related.ts";
import { benchRevisions } from "./revisions.ts";
import { benchSearch } from "./search.ts";
import { benchSpeakers } from "./speakers.ts";
import { benchStories } from "./stories.ts";
import { benchStoriesWindow } from "./stories-window.ts";
import { benchStorylines } from "./storylines.ts";
import { benchSummary } from "./summary.ts";
import { benchSupport } from "./support.ts";

const benches: Record<string, (shared: string) => Promise<unknown>> = {
  feeds: (shared) => benchFeeds(`${shared}/bench`),
  extraction: (shared) => benchExtraction(`${shared}/bench`),
  stories: (shared) => benchStories(`${shared}/bench`),
  "stories-window": (shared) => benchStoriesWindow(`${shared}/bench`),
  related: (shared) => benchRelated(`${shared}/bench`),
  origins: (shared) => benchOrigins(`${shared}/bench`),
  ask: (shared) => benchAsk(`${shared}/bench`),
  paraphrase: async () => benchParaphrase(),
  summary: (shared) => benchSummary(`${shared}/bench`),
  differences: benchDifferences,
  dates: benchDates,
  agenda: benchAgenda,
  hashtags: async () => benchHashtags(),
  claims: (shared) => benchClaims(`${shared}/bench`),
  storylines: benchStorylines,
  support: async () => benchSupport(),
  speakers: benchSpeakers,
  ingest: benchIngest,
  pages: benchPages,
  million: benchMillion,
  revisions: benchRevisions,
  search: benchSearch,
  comments: benchComments,
};
/** Make their own data, or measure on fixtures of this repository. */
const needNothing = [
  "million",
  "search",
  "fuzz",
  "dates",
  "agenda",
  "hashtags",
  "speakers",
  "differences",
  "storylines",
  "paraphrase",
  "support",
  "comments",
];

const shared = process.env.OCTAVO_BENCH_DATA ?? fileURLToPath(new URL("../../shared", import.meta.url));
const { positionals: wanted, values: flags } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: "string" }, seed: { type: "string" } },
});
const known = [...Object.keys(benches), "fuzz"];
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) fail(`There is no bench ${unknown.join(", ")}. There are: ${known.join(", ")}.`);
const asked = wanted.length > 0 ? wanted : Object.keys(benches);
if (!existsSync(shared) && asked.some((name) => !needNothing.includes(name)))
  fail(`The benchmarks' data is not there (${shared}). Set OCTAVO_BENCH_DATA to its folder.`);
for (const name of asked) {
  const figures = name === "fuzz" ? await fuzz(numbers(flags)) : await benches[name]?.(shared);
  console.table(figures);
  console.log(JSON.stringify({ bench: name, ...(figures as object) }));
}

function numbers(given: { seconds?: string; seed?: string }): { seconds?: number; seed?: number } {
  const read = Object.entries(given).map(([name, written]) => [name, Number(written)] as const);
  for (const [name, value] of read) if (!(value >= 0)) fail(`--${name} must be a number.`);
  return Object.fromEntries(read);
}

function fail(sentence: string): never {
  console.error(`bench: ${sentence}`);
  process.exit(2);
}
