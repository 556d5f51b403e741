import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import type { Database } from "../src/platform/database/database.ts";
import { withDatabase } from "./fill-folder.ts";
import { word } from "./invented-press.ts";
import { type RunningOctavo, startOctavo } from "./running-octavo.ts";

const port = Number(process.env.BENCH_COMMENTS_PORT ?? 8739);
const articles = 2_000;
const comments = 2_000;
const writers = 60;
const asks = 200;
const warmUps = 60;

interface Figures {
  kb: number;
  p50_ms: number;
  p95_ms: number;
  /** Of the processor, a page: the program and its PostgreSQL. */
  cpu_ms: number;
}

/**
 * Pages of a story with 2,000 comments in threads, beside the page of the same story before anybody had said anything; asked
 * for one at a time, as a visitor. At the end every page of the conversation is gone through and its comments are counted.
 */
export async function benchComments(): Promise<Record<string, Figures | { comments: number; pages: number }>> {
  const folder = mkdtempSync(join(tmpdir(), "octavo-comments-"));
  chmodSync(folder, 0o755);
  try {
    const story = await withDatabase(folder, articles, chooseStory);
    const without = await serve(folder, (octavo) => measure(octavo, `/stories/${story}`));
    await withDatabase(folder, articles, (database) => talk(database, story));
    const all = `/stories/${story}/comments`;
    const figures = await serve(folder, async (octavo) => ({
      "story, its first 20": await measure(octavo, `/stories/${story}`),
      "first page": await measure(octavo, all),
      "last page": await measure(octavo, `${all}?page=20`),
      "newest first": await measure(octavo, `${all}?order=newest`),
      complete: await countAll(octavo, all),
    }));
    return { "story without comments": without, ...figures };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function serve<Result>(folder: string, use: (octavo: RunningOctavo) => Promise<Result>): Promise<Result> {
  const octavo = await startOctavo(port, { OCTAVO_LOG: "warn" }, folder);
  try {
    return await use(octavo);
  } finally {
    await octavo.stop({ keepsFolder: true });
  }
}

/** One of ordinary size; with writers there, whoever asks is a visitor. */
async function chooseStory(database: Database): Promise<number> {
  await sql`
    insert into account (id, name, email, role)
    select 'writer-' || n, 'Writer ' || n, 'writer' || n || '@velden.example', 'reader'
    from generate_series(1, ${writers}::int) n`.execute(database);
  const { rows } = await sql<{ id: number }>`
    select id from story where article_count between 5 and 12 order by id desc limit 1`.execute(database);
  const [story] = rows;
  if (!story) throw new Error("the invented press has no story of that size");
  return story.id;
}

/** Each answers the one before, another or nobody, so that threads of every shape come about. */
async function talk(database: Database, story: number): Promise<void> {
  const paths: number[][] = [];
  for (let place = 0; place < comments; place += 1) {
    const answered = place % 4 === 0 ? undefined : paths[place - 1 - ((place * 7) % Math.min(place, 40))];
    paths.push([...(answered ?? []).slice(0, 4), place + 1]);
  }
  const rows = paths.map((path, place) => ({
    id: place + 1,
    root_id: path[0],
    parent_id: path.at(-2) ?? null,
    path,
    account_id: `writer-${1 + ((place * 13) % writers)}`,
    words: sentence(place),
  }));
  await sql`
    insert into comment (id, story_id, root_id, parent_id, path, account_id, writer_role, words, open_to, state, written_at)
    overriding system value
    select id, ${story}, root_id, parent_id, path, account_id, 'reader', words, 'all', 'shown',
      now() - make_interval(mins => ${comments}::int - id::int)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (id bigint, root_id bigint, parent_id bigint, path bigint[], account_id text, words text)
    order by id`.execute(database);
  await sql`vacuum analyze comment`.execute(database);
}

/** Forty words with some of the markup that there is. */
function sentence(place: number): string {
  const words = Array.from({ length: 40 }, (_, at) => word((place * 31 + at * 17) % 400));
  return `${words.slice(0, 20).join(" ")}.\n\n*${words[20]}* ${words.slice(21).join(" ")}, https://${words[0]}.example/${place}`;
}

async function measure(octavo: RunningOctavo, path: string): Promise<Figures> {
  let bytes = 0;
  for (let turn = 0; turn < warmUps; turn += 1) bytes = (await load(octavo, path)).length;
  const before = processorMs(octavo);
  const taken: number[] = [];
  for (let turn = 0; turn < asks; turn += 1) {
    const startedAt = performance.now();
    await load(octavo, path);
    taken.push(performance.now() - startedAt);
  }
  const cpu = (processorMs(octavo) - before) / asks;
  taken.sort((a, b) => a - b);
  const at = (share: number) => rounded(taken[Math.floor(asks * share)] ?? 0);
  return { kb: rounded(bytes / 1024), p50_ms: at(0.5), p95_ms: at(0.95), cpu_ms: rounded(cpu) };
}

async function load({ address }: RunningOctavo, path: string): Promise<string> {
  const answer = await fetch(address + path);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return text;
}

/** Goes through the pages by their numbers, as somebody without a script does. */
async function countAll(octavo: RunningOctavo, path: string): Promise<{ comments: number; pages: number }> {
  const seen = new Set<string>();
  let page = 1;
  for (; ; page += 1) {
    const text = await load(octavo, `${path}?page=${page}`);
    for (const [, id = ""] of text.matchAll(/<li id="comment-(\d+)"/g)) seen.add(id);
    if (!text.includes(`page=${page + 1}"`)) break;
  }
  return { comments: seen.size, pages: page };
}

function rounded(number: number): number {
  return Math.round(number * 10) / 10;
}

function processorMs(octavo: RunningOctavo): number {
  const { program, server } = octavo.processorSeconds();
  return (program + server) * 1000;
}
