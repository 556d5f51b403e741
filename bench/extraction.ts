import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { studyPages } from "../src/cli/read-study.ts";

/** Figures of the article extraction benchmark, and the pace beside that of Readability on linkedom alone. */
export async function benchExtraction(shared: string): Promise<Record<string, number>> {
  const folder = join(shared, "extraction");
  const lines = gunzipSync(readFileSync(join(folder, "pages.jsonl.gz")))
    .toString("utf8")
    .split("\n")
    .filter(Boolean);
  const predictions: string[] = [];
  const started = performance.now();
  await studyPages(linesOf(lines), (line) => predictions.push(line));
  const pagesPerSecond = pace(lines.length, started);
  const readabilityStarted = performance.now();
  for (const line of lines) readAlone(JSON.parse(line).html);
  const readabilityPagesPerSecond = pace(lines.length, readabilityStarted);
  const figures = score(predictions, shared, join(folder, "gold.jsonl.gz"));
  return { ...figures, pages_per_second: pagesPerSecond, readability_pages_per_second: readabilityPagesPerSecond };
}

async function* linesOf(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

function readAlone(html: string): void {
  const { document } = parseHTML(html);
  if (document.documentElement) new Readability(document).parse();
}

function pace(pages: number, startedMs: number): number {
  return Math.round((pages / (performance.now() - startedMs)) * 10_000) / 10;
}

function score(predictions: readonly string[], shared: string, gold: string): Record<string, number> {
  const folder = mkdtempSync(join(tmpdir(), "octavo-bench-"));
  try {
    const file = join(folder, "predictions.jsonl");
    writeFileSync(file, predictions.join("\n"));
    const output = execFileSync(process.execPath, [join(shared, "score.mjs"), "extraction", file, gold], {
      encoding: "utf8",
    });
    return JSON.parse(output.trim().split("\n").at(-1) ?? "{}");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
