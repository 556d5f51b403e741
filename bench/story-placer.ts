/**
 * `octavo stories --jsonl` in a process of its own, which tells its parent what it has cost: lines of articles on standard
 * input, `[window, mark, mark, …]` as its argument.
 */
import { createInterface } from "node:readline";
import { studyStories } from "../src/cli/stories-study.ts";

/** After so many articles; in ms of processor time and in bytes. */
export interface Cost {
  articles: number;
  cpuMs: number;
  memory: number;
}

const [window = 0, ...marks] = JSON.parse(process.argv[2] ?? "[]") as number[];
const wanted = new Set(marks);

async function* counted(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let articles = 0;
  for await (const line of lines) {
    yield line;
    articles += 1;
    if (wanted.has(articles)) tell(articles);
  }
}

function tell(articles: number): void {
  const { user, system } = process.cpuUsage();
  const cost: Cost = { articles, cpuMs: (user + system) / 1000, memory: process.memoryUsage.rss() };
  process.send?.(cost);
}

await studyStories(counted(createInterface({ input: process.stdin })), () => undefined, { mostArticles: window });
process.disconnect?.();
