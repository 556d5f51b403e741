import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "../src/platform/database/database.ts";
import { type SearchOrder, searchArticles } from "../src/search/search.store.ts";
import { isRanked, parseSearch } from "../src/search/search-query.ts";
import { withDatabase } from "./fill-folder.ts";
import { processorTime } from "./processor-time.ts";
import { searchKinds } from "./search-kinds.ts";

const articles = 100_000;
/** Of each kind of query so many different ones, each asked so often. */
const different = 25;
const rounds = 2;

interface Figures {
  p50_ms: number;
  p95_ms: number;
  max_ms: number;
  /** Of the processor, a query; absent where the system does not tell. */
  cpu_ms: number | undefined;
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
  const figures: [string, Figures][] = [];
  const all: number[] = [];
  for (const [name, kind] of Object.entries(searchKinds())) {
    const asked = Array.from({ length: different }, (_, place) => kind.write(place));
    let found = 0;
    for (const written of asked) found += (await ask(database, written, kind.order)) / different;
    const before = await processorTime(database);
    const taken: number[] = [];
    for (let round = 0; round < rounds; round += 1)
      for (const written of asked) {
        const startedAt = performance.now();
        await ask(database, written, kind.order);
        taken.push(performance.now() - startedAt);
      }
    const used = await processorTime(database);
    const cpu = before === undefined || used === undefined ? undefined : (used - before) / taken.length;
    figures.push([name, figuresOf(taken, cpu, found)]);
    all.push(...taken);
  }
  return Object.fromEntries([...figures, ["all", figuresOf(all, undefined, 0)]]);
}

async function ask(database: Database, written: string, order: SearchOrder | undefined): Promise<number> {
  const query = parseSearch(written, new Date());
  const { total } = await searchArticles(database, query, { order: order ?? (isRanked(query) ? "best" : "newest") });
  return total;
}

function figuresOf(taken: readonly number[], cpu: number | undefined, found: number): Figures {
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number) => tenths(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return {
    ...{ p50_ms: at(0.5), p95_ms: at(0.95), max_ms: at(1) },
    cpu_ms: cpu === undefined ? undefined : tenths(cpu),
    found: Math.round(found),
  };
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
