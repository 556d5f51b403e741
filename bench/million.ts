import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import type { Database } from "../src/platform/database/database.ts";
import { withDatabase } from "./fill-folder.ts";
import { invented, word } from "./invented-press.ts";
import { firstPort, type RunningOctavo, startOctavo } from "./running-octavo.ts";

const port = firstPort + 3;
const articles = Number(process.env.BENCH_MILLION_ARTICLES ?? 1_000_000);
const requests = 30;

/**
 * Pages, resources and the status command over a million articles of an invented press: milliseconds of the first request, and median and
 * 95th percentile of those that follow, with what the program and its server took of the processor for one. Then the sizes of the tables.
 * BENCH_MILLION_FOLDER keeps the database in a folder, where the next run finds it; BENCH_MILLION_ARTICLES fills it with fewer.
 */
export async function benchMillion(): Promise<Record<string, Figures | Size>> {
  const kept = process.env.BENCH_MILLION_FOLDER;
  const folder = kept ?? mkdtempSync(join(tmpdir(), "octavo-million-"));
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  const sizes = await withDatabase(folder, articles, measureSizes);
  const octavo = await startOctavo(port, { OCTAVO_LOG: "warn" }, folder);
  try {
    return { ...(await measure(octavo)), ...sizes };
  } finally {
    await octavo.stop({ keepsFolder: true });
    if (!kept) rmSync(folder, { recursive: true, force: true });
  }
}

interface Figures {
  first_ms: number;
  median_ms: number;
  p95_ms: number;
  /** Mean, of program and server together. */
  cpu_ms: number;
}

/** Of one of the largest tables. */
interface Size {
  rows: number;
  table_mb: number;
  indexes_mb: number;
}

const shownTables = 24;

async function measureSizes(database: Database): Promise<Record<string, Size>> {
  const { rows } = await sql<{ name: string } & Size>`
    select relname as name, reltuples::bigint as rows, (pg_table_size(oid) / 1000000)::int as table_mb,
      (pg_indexes_size(oid) / 1000000)::int as indexes_mb
    from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
    order by pg_total_relation_size(oid) desc limit ${shownTables}`.execute(database);
  return Object.fromEntries(rows.map(({ name, ...size }) => [`table ${name}`, size]));
}

async function measure({ address, command, processorSeconds }: RunningOctavo): Promise<Record<string, Figures>> {
  const front = await (await fetch(address)).text();
  const [, story = ""] = /href="\/(stories\/\d+)"/.exec(front) ?? [];
  const [, earlier = ""] = /href="\/(\?from=[^"]+)"/.exec(front) ?? [];
  const common = word(0);
  const rare = word(invented.words - 1);
  const paths: Record<string, string> = {
    front: "",
    "front, earlier": earlier,
    story,
    article: `articles/${articles - 7}`,
    "publisher, the busiest": "publishers/1",
    publishers: "publishers",
    ledger: `${story}/ledger`,
    "entity, the commonest": "entities/1",
    "entity, a rare one": `entities/${invented.entities - 1}`,
    "entities by name": `entities?q=${common}`,
    "topic, the commonest": "topics/world",
    agenda: "agenda",
    storylines: "storylines",
    changes: "changes",
    "hashtag, the commonest": `hashtags/${common}`,
    "hashtag, a rare one": `hashtags/${word(invented.hashtags - 1)}`,
    feeds: "feeds",
    "search, the commonest word": `search?q=${common}`,
    "search, a rare word": `search?q=${rare}`,
    "search, two words": `search?q=${word(40)}+${word(300)}`,
    "search, newest first": `search?q=${word(40)}&order=newest`,
    "search, a phrase": `search?q=%22${word(1)}+${word(3)}%22`,
    "search, a publisher": `search?q=${word(40)}+publisher:${common}`,
    status: "status",
    metrics: "metrics",
    "API: status": "api/status",
    "API: stories": "api/stories?limit=100",
    "API: articles": "api/articles?limit=100",
    "API: publishers": "api/publishers?limit=100",
    "API: hashtags": "api/hashtags?limit=100",
    "API: feeds": "api/feeds?limit=100",
    "API: entities": "api/entities?limit=100",
    "API: entity": "api/entities/1",
    "API: agenda": "api/agenda?limit=100",
    "API: storylines": "api/storylines?limit=100",
    "API: changes": "api/changes?limit=100",
    "API: claims of an article": `api/articles/${articles - 7}/claims`,
    "API: statements of a story": `api/${story}/statements`,
    "API: speakers of a story": `api/${story}/speakers`,
    "API: search": `api/search?q=${common}`,
  };
  const figures: Record<string, Figures> = {};
  for (const [name, path] of Object.entries(paths))
    figures[name] = await time(() => load(`${address}/${path}`), processorSeconds);
  figures["octavo status"] = await time(async () => command("status", "--json"), processorSeconds, 3);
  return figures;
}

async function load(address: string): Promise<void> {
  const answer = await fetch(address);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${text.slice(0, 200)}`);
}

async function time(
  run: () => Promise<unknown>,
  processorSeconds: RunningOctavo["processorSeconds"],
  times = requests,
): Promise<Figures> {
  const taken: number[] = [];
  const usedSoFar = () => Object.values(processorSeconds()).reduce((sum, seconds) => sum + seconds * 1000, 0);
  let before = 0;
  for (let turn = 0; turn < times; turn += 1) {
    if (turn === 1) before = usedSoFar();
    const startedAt = performance.now();
    await run();
    taken.push(performance.now() - startedAt);
  }
  const used = usedSoFar() - before;
  const [first = 0, ...rest] = taken;
  rest.sort((a, b) => a - b);
  const at = (share: number) => tenths(rest[Math.floor((rest.length - 1) * share)] ?? 0);
  return { first_ms: tenths(first), median_ms: at(0.5), p95_ms: at(0.95), cpu_ms: tenths(used / rest.length) };
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
