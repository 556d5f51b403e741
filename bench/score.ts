import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

export type Figures = Record<string, number>;

/** The lines of a compressed file of JSON lines. */
export function readLines(path: string): string[] {
  return gunzipSync(readFileSync(path)).toString("utf8").split("\n").filter(Boolean);
}

/** A study's lines out for these lines in, and how many lines a second it took. */
export async function runStudy(
  study: (input: AsyncIterable<string>, write: (line: string) => void) => Promise<void>,
  lines: readonly string[],
): Promise<{ predictions: string[]; aSecond: number }> {
  const predictions: string[] = [];
  const startedAt = performance.now();
  await study(oneByOne(lines), (line) => predictions.push(line));
  return { predictions, aSecond: Math.round(((lines.length * 1000) / (performance.now() - startedAt)) * 10) / 10 };
}

async function* oneByOne(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

/** The data's own scorer: what it prints, and the figures of its last line. */
export function score(
  shared: string,
  task: string,
  predictions: readonly string[],
  gold: string,
): { rows: string[]; figures: Figures } {
  const folder = mkdtempSync(join(tmpdir(), "octavo-bench-"));
  try {
    const file = join(folder, "predictions.jsonl");
    writeFileSync(file, predictions.join("\n"));
    const output = execFileSync(process.execPath, [join(shared, "score.mjs"), task, file, gold], { encoding: "utf8" });
    const rows = output.trim().split("\n");
    return { figures: JSON.parse(rows.pop() ?? "{}"), rows };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
