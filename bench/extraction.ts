import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { studyPages } from "../src/cli/read-study.ts";
import { type Figures, readLines, runStudy, score } from "./score.ts";

const rounds = 5;

/**
 * The article extraction benchmark's measure; the pace in pages a CPU second beside that of Readability on linkedom
 * alone, both taking turns in one process; and what stays in memory after 100 and after 1,000 pages.
 */
export async function benchExtraction(shared: string): Promise<Figures> {
  const folder = join(shared, "extraction");
  const pages = readLines(join(folder, "pages.jsonl.gz"));
  const { predictions } = await runStudy(studyPages, pages);
  const { figures } = score(shared, "extraction", predictions, join(folder, "gold.jsonl.gz"));
  return { ...figures, ...(await pace(pages)), ...(await memory(pages)) };
}

type Study = Parameters<typeof runStudy>[0];

async function pace(pages: readonly string[]): Promise<Figures> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await aCpuSecond(studyPages, pages));
    theirs.push(await aCpuSecond(readAlone, pages));
  }
  return {
    pages_a_cpu_second: rounded(median(ours)),
    readability_pages_a_cpu_second: rounded(median(theirs)),
    times_readability: rounded(median(ours) / median(theirs)),
  };
}

async function aCpuSecond(study: Study, pages: readonly string[]): Promise<number> {
  const before = process.cpuUsage();
  await runStudy(study, pages);
  const { user, system } = process.cpuUsage(before);
  return (pages.length * 1_000_000) / (user + system);
}

async function memory(pages: readonly string[]): Promise<Figures> {
  const collectGarbage = garbageCollector();
  const figures: Figures = {};
  let read = 0;
  for (const goal of [100, 1000]) {
    for (; read < goal; read += 1) await studyPages(one(pages[read % pages.length] ?? ""), () => undefined);
    collectGarbage();
    figures[`heap_mib_after_${goal}_pages`] = rounded(process.memoryUsage().heapUsed / 2 ** 20);
  }
  return figures;
}

async function* one(line: string): AsyncGenerator<string> {
  yield line;
}

function garbageCollector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc");
}

export function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;
}

function rounded(figure: number): number {
  return Math.round(figure * 10) / 10;
}

async function readAlone(lines: AsyncIterable<string>): Promise<void> {
  for await (const line of lines) {
    const { document } = parseHTML(JSON.parse(line).html);
    if (document.documentElement) new Readability(document).parse();
  }
}
