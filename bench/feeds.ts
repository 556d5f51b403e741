import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
import { studyFeeds } from "../src/cli/feed-study.ts";

export interface FeedFigures {
  cases: number;
  passed: number;
  pass_rate: number;
  checks: number;
  checks_passed: number;
  errors: number;
}

/**
 * Runs the feed study over the cases in `${shared}/feeds/cases.jsonl.gz` and scores it with `${shared}/score.mjs`.
 * Answers the scorer's figures, its rows (one for each case that failed) and the cases read in a second.
 */
export async function benchFeeds(
  shared: string,
): Promise<{ figures: FeedFigures; rows: string[]; casesPerSecond: number }> {
  const casesPath = join(shared, "feeds", "cases.jsonl.gz");
  const cases = gunzipSync(await readFile(casesPath))
    .toString("utf8")
    .split("\n");
  const predictions: string[] = [];
  const startedAt = performance.now();
  await studyFeeds(linesOf(cases), (line) => predictions.push(line));
  const seconds = (performance.now() - startedAt) / 1000;
  const folder = await mkdtemp(join(tmpdir(), "octavo-bench-"));
  try {
    const path = join(folder, "feeds.jsonl");
    await writeFile(path, predictions.join("\n"));
    const { stdout } = await promisify(execFile)(process.execPath, [
      join(shared, "score.mjs"),
      "feeds",
      path,
      casesPath,
    ]);
    const rows = stdout.trim().split("\n");
    const figures = JSON.parse(rows.pop() ?? "{}") as FeedFigures;
    return { figures, rows, casesPerSecond: Math.round(predictions.length / seconds) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function* linesOf(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}
