import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "../src/platform/database/database.ts";
import { InvalidInput } from "../src/platform/refusals.ts";
import { type SearchOrder, searchArticles } from "../src/search/search.store.ts";
import { isRanked, parseSearch } from "../src/search/search-query.ts";
import { withDatabase } from "./fill-folder.ts";
import { serversOf, timeOf } from "./processor-time.ts";
import { quantile as at } from "./quantile.ts";
import { type AnswerFigures, measureAnswers } from "./search-answers.ts";
import { searchKinds } from "./search-kinds.ts";

const articles = Number(process.env.BENCH_SEARCH_ARTICLES ?? 100_000);
/** Of each kind of query so many different ones, each asked so often. */
const different = 25;
const rounds = 2;

interface Figures {
  p50_ms: number;
  p95_ms: number;
  max_ms: number;
  /** Of the processor; absent where the system does not tell. On a machine with other work these tell what the clock would say without it. */
  cpu_p50_ms: number | undefined;
  cpu_p95_ms: number | undefined;
  found: number;
  /** How many of the different ones were refused because they took too long. */
  refused: number;
}

/**
 * Searches with counts and facets over 100,000 articles of an invented press, on the embedded database: milliseconds by kind of query,
 * each query once before it counts. Then the page of a search and the answer of the API, as a running Octavo gives them.
 * BENCH_SEARCH_FOLDER keeps the database in a folder, where the next run finds it; BENCH_SEARCH_ARTICLES fills it with more or fewer.
 */
export async function benchSearch(): Promise<Record<string, Figures | AnswerFigures>> {
  const kept = process.env.BENCH_SEARCH_FOLDER;
  const folder = kept ?? mkdtempSync(join(tmpdir(), "octavo-search-"));
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  try {
    const figures = await withDatabase(folder, articles, measure);
    return { ...figures, ...(await measureAnswers(folder, different)) };
  } finally {
    if (!kept) rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(database: Database): Promise<Record<string, Figures>> {
  const figures: [string, Figures][] = [];
  const all: number[] = [];
  const allUsed: (number | undefined)[] = [];
  let refusedOfAll = 0;
  for (const [name, kind] of Object.entries(searchKinds())) {
    const asked = Array.from({ length: different }, (_, place) => kind.write(place));
    let [found, refused] = [0, 0];
    for (const written of asked) {
      const total = await ask(database, written, kind.order);
      if (total === undefined) refused += 1;
      found += (total ?? 0) / different;
    }
    const taken: number[] = [];
    const used: (number | undefined)[] = [];
    const servers = await serversOf(database);
    for (let round = 0; round < rounds; round += 1)
      for (const written of asked) {
        const [startedAt, before] = [performance.now(), timeOf(servers)];
        await ask(database, written, kind.order);
        const after = timeOf(servers);
        taken.push(performance.now() - startedAt);
        used.push(before === undefined || after === undefined ? undefined : after - before);
      }
    figures.push([name, { ...figuresOf(taken, used), found: Math.round(found), refused }]);
    allUsed.push(...used);
    all.push(...taken);
    refusedOfAll += refused;
  }
  return Object.fromEntries([...figures, ["all", { ...figuresOf(all, allUsed), found: 0, refused: refusedOfAll }]]);
}

/** @returns how many were found; nothing where the search was refused. */
async function ask(database: Database, written: string, order: SearchOrder | undefined): Promise<number | undefined> {
  const query = parseSearch(written, new Date());
  try {
    const { total } = await searchArticles(database, query, { order: order ?? (isRanked(query) ? "best" : "newest") });
    return total;
  } catch (error) {
    if (error instanceof InvalidInput) return undefined;
    throw error;
  }
}

function figuresOf(
  taken: readonly number[],
  used: readonly (number | undefined)[],
): Omit<Figures, "found" | "refused"> {
  const known = used.filter((each) => each !== undefined);
  const isKnown = known.length === used.length;
  return {
    ...{ p50_ms: at(taken, 0.5), p95_ms: at(taken, 0.95), max_ms: at(taken, 1) },
    ...{ cpu_p50_ms: isKnown ? at(known, 0.5) : undefined, cpu_p95_ms: isKnown ? at(known, 0.95) : undefined },
  };
}
