import { join } from "node:path";
import { studyStories } from "../src/cli/stories-study.ts";
import { type Figures, readLines } from "./score.ts";

/** Articles of the stream: as many copies of the set as it takes. */
const streamLength = 200_000;
/** Where cost is measured: the articles after the window has grown to so many. */
const marks = [10_000, 50_000, 100_000, 196_000];
const measured = 4_000;
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
 * What an article costs as the window grows, and the memory at the end beside that before, when the stream alone was
 * there. The stream is the set of local crime reports
 * again and again: each copy is published nine days later than the one before, all copies are mixed by date, and every
 * capitalised word of four letters or more, so people and places and months too, has its letters after the first moved
 * along the alphabet by a distance of the copy's own. Ordinary words stay, so the window fills with look-alikes.
 */
export async function benchStoriesWindow(shared: string): Promise<Record<string, Figures>> {
  const rows = readLines(join(shared, "stories", "gva.jsonl.gz")).map((line) => JSON.parse(line) as Row);
  const order = orderOf(rows);
  const spent = new Float64Array(order.length);
  const memoryBefore = process.memoryUsage().rss;
  const started = process.cpuUsage();
  async function* stream(): AsyncGenerator<string> {
    for (const [placed, { row, copy }] of order.entries()) {
      const line = JSON.stringify(copyOf(row, copy));
      const before = process.cpuUsage();
      yield line;
      const { user, system } = process.cpuUsage(before);
      spent[placed] = (user + system) / 1000;
    }
  }
  await studyStories(stream(), () => undefined, { mostArticles: streamLength });
  const { user, system } = process.cpuUsage(started);
  const figures: Record<string, Figures> = {};
  for (const mark of marks) {
    const some = spent.slice(mark, mark + measured);
    const each = some.reduce((sum, ms) => sum + ms, 0) / some.length;
    figures[`window of ${mark}`] = { articles: mark, ms_an_article: round(each) };
  }
  figures.end = {
    articles: spent.length,
    memory_mb: Math.round(process.memoryUsage().rss / 1e6),
    memory_before_mb: Math.round(memoryBefore / 1e6),
    cpu_s: Math.round((user + system) / 1e6),
  };
  return figures;
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
