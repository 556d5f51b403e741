import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "../src/platform/database/database.ts";
import { type SearchOrder, searchArticles } from "../src/search/search.store.ts";
import { isRanked, parseSearch } from "../src/search/search-query.ts";
import { withDatabase } from "./fill-folder.ts";
import { searchKinds } from "./search-kinds.ts";

const articles = 100_000;
/** Of each kind of query so many different ones, each asked so often. */
const different = 25;
const rounds = 3;

interface Figures {
  p50_ms: number;
  p95_ms: number;
  max_ms: number;
  found: number;
}

/**
 * Searches with counts and facets over 100,000 articles of an invented press, on the embedded database: milliseconds by kind of query,
 * each query once before it counts. BENCH_SEARCH_FOLDER keeps the database in a folder, where the next run finds it.
 */
export async function benchSearch(): Promise<Record<string, Figures>> {
  const kept = process.env.BENCH_SEARCH_FOLDER;
  const folder = kept ?? mkdtempSync(join(tmpdir(), "octavo-search-"));
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  try {
    return await withDatabase(folder, articles, measure);
  } finally {
    if (!kept) rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(database: Database): Promise<Record<string, Figures>> {
  const kinds = Object.entries(searchKinds()).map(([name, { write, order }]) => ({
    ...{ name, taken: [] as number[], found: 0 },
    asked: Array.from({ length: different }, (_, place) => ({ written: write(place), order })),
  }));
  for (let round = 0; round <= rounds; round += 1)
    for (const kind of kinds)
      for (const { written, order } of kind.asked) {
        const startedAt = performance.now();
        const total = await ask(database, written, order);
        if (round > 0) kind.taken.push(performance.now() - startedAt);
        else kind.found += total / different;
      }
  const figures = kinds.map(({ name, taken, found }): [string, Figures] => [name, figuresOf(taken, found)]);
  const all = kinds.flatMap(({ taken }) => taken);
  return Object.fromEntries([...figures, ["all", figuresOf(all, 0)]]);
}

async function ask(database: Database, written: string, order: SearchOrder | undefined): Promise<number> {
  const query = parseSearch(written, new Date());
  const { total } = await searchArticles(database, query, { order: order ?? (isRanked(query) ? "best" : "newest") });
  return total;
}

function figuresOf(taken: readonly number[], found: number): Figures {
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * 10) / 10;
  return { p50_ms: at(0.5), p95_ms: at(0.95), max_ms: at(1), found: Math.round(found) };
}
