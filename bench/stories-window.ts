import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { type Figures, readLines } from "./score.ts";
import type { Cost } from "./story-placer.ts";

/** Articles of the stream: as many copies of the set as it takes. */
const streamLength = 200_000;
/** Where cost is measured: the articles after the window has grown to so many. */
const marks = [10_000, 50_000, 100_000, 196_000];
const measured = 4_000;
/** As in `bin/octavo`. */
const runtimeFlags = ["--max-semi-space-size=8", "--heap-growing-percent=30"];
const copyApartDays = 9;
const dayMs = 86_400_000;

interface Row {
  id: string;
  title: string;
  text: string;
  publishedAt: string;
  [field: string]: unknown;
}

/**
 * What an article costs as the window grows, and the memory of the whole process. The stream is the set of local crime reports
 * again and again: each copy is published nine days later than the one before, all copies are mixed by date, and every
 * capitalised word of four letters or more, so people and places and months too, has its letters after the first moved
 * along the alphabet by a distance of the copy's own. Ordinary words stay, so the window fills with look-alikes.
 */
export async function benchStoriesWindow(shared: string): Promise<Record<string, Figures>> {
  const rows = readLines(join(shared, "stories", "gva.jsonl.gz")).map((line) => JSON.parse(line) as Row);
  const costs = await placeInAnotherProcess(
    orderOf(rows).map(
      ({ row, copy }) =>
        () =>
          JSON.stringify(copyOf(row, copy)),
    ),
    marks.flatMap((mark) => [mark, mark + measured]),
  );
  const figures: Record<string, Figures> = {};
  for (const mark of marks) {
    const [before, after] = [costs.get(mark), costs.get(mark + measured)];
    if (!before || !after) throw new Error(`nothing was measured at ${mark} articles`);
    figures[`window of ${mark}`] = {
      ms_an_article: round((after.cpuMs - before.cpuMs) / measured),
      memory_mb: Math.round(after.memory / 1e6),
    };
  }
  return figures;
}

/** In a process of its own, so that its memory and its processor time are the placer's and not the stream's. */
async function placeInAnotherProcess(
  lines: readonly (() => string)[],
  costsAt: readonly number[],
): Promise<Map<number, Cost>> {
  const placer = fork(
    fileURLToPath(new URL("./story-placer.ts", import.meta.url)),
    [JSON.stringify([streamLength, ...costsAt])],
    { stdio: ["pipe", "inherit", "inherit", "ipc"], execArgv: runtimeFlags },
  );
  const costs = new Map<number, Cost>();
  placer.on("message", (cost: Cost) => costs.set(cost.articles, cost));
  const ended = once(placer, "exit");
  await pipeline(
    Readable.from(lines, { highWaterMark: 16 }).map((line: () => string) => `${line()}\n`),
    placer.stdin as Writable,
  );
  const [code] = await ended;
  if (code !== 0) throw new Error(`the placer ended with ${code}`);
  return costs;
}

function orderOf(rows: readonly Row[]): { row: Row; copy: number }[] {
  const copies = Math.ceil(streamLength / rows.length);
  const all = Array.from({ length: copies }, (_, copy) => rows.map((row) => ({ row, copy }))).flat();
  const timeOf = ({ row, copy }: { row: Row; copy: number }) =>
    Date.parse(row.publishedAt) + copy * copyApartDays * dayMs;
  return all.sort((a, b) => timeOf(a) - timeOf(b) || a.copy - b.copy).slice(0, streamLength);
}

function copyOf(row: Row, copy: number): Row {
  const { story: _answer, ...article } = row;
  return {
    ...article,
    id: `${row.id} ${copy}`,
    title: renamed(row.title, copy),
    text: renamed(row.text, copy),
    publishedAt: new Date(Date.parse(row.publishedAt) + copy * copyApartDays * dayMs).toISOString(),
  };
}

function renamed(text: string, copy: number): string {
  return copy === 0
    ? text
    : text.replace(/\b[A-Z][a-z]{3,}\b/g, (word) => word.charAt(0) + shifted(word.slice(1), copy));
}

/** Later rounds of the alphabet get a letter more, so that no two copies share their names. */
function shifted(letters: string, copy: number): string {
  const moved = [...letters].map((letter) => String.fromCharCode(97 + ((letter.charCodeAt(0) - 97 + copy) % 26)));
  return `${moved.join("")}${"q".repeat(Math.floor(copy / 26))}`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
