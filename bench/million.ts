import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fillFolder } from "./fill-folder.ts";
import { invented, word } from "./invented-press.ts";
import { firstPort, type RunningOctavo, startOctavo } from "./running-octavo.ts";

const port = firstPort + 3;
const articles = Number(process.env.BENCH_MILLION_ARTICLES ?? 1_000_000);
const requests = 20;

/**
 * Pages, resources and the status command over a million articles of an invented press: milliseconds of the first request
 * and the median of those that follow. BENCH_MILLION_FOLDER keeps the database in a folder, where the next run finds it.
 */
export async function benchMillion(): Promise<Record<string, Figures>> {
  const kept = process.env.BENCH_MILLION_FOLDER;
  const folder = kept ?? mkdtempSync(join(tmpdir(), "octavo-million-"));
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  await fillFolder(folder, articles);
  const octavo = await startOctavo(port, { OCTAVO_LOG: "warn" }, folder);
  try {
    return await measure(octavo);
  } finally {
    await octavo.stop({ keepsFolder: true });
    if (!kept) rmSync(folder, { recursive: true, force: true });
  }
}

interface Figures {
  first_ms: number;
  median_ms: number;
}

async function measure({ address, command }: RunningOctavo): Promise<Record<string, Figures>> {
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
  };
  const figures: Record<string, Figures> = {};
  for (const [name, path] of Object.entries(paths)) figures[name] = await time(() => load(`${address}/${path}`));
  figures["octavo status"] = await time(async () => command("status", "--json"), 3);
  return figures;
}

async function load(address: string): Promise<void> {
  const answer = await fetch(address);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${text.slice(0, 200)}`);
}

async function time(run: () => Promise<unknown>, times = requests): Promise<Figures> {
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const startedAt = performance.now();
    await run();
    taken.push(performance.now() - startedAt);
  }
  const [first = 0, ...rest] = taken;
  rest.sort((a, b) => a - b);
  return { first_ms: Math.round(first), median_ms: Math.round((rest[Math.floor(rest.length / 2)] ?? 0) * 10) / 10 };
}
