import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
import { studyStories } from "../src/cli/stories-study.ts";

export interface StoryFigures {
  articles: number;
  stories_gold: number;
  stories_predicted: number;
  bcubed_precision: number;
  bcubed_recall: number;
  bcubed_f1: number;
  pairwise_precision: number;
  pairwise_recall: number;
  pairwise_f1: number;
  articlesPerSecond: number;
}

/**
 * Places every set in `${shared}/stories/` in one pass with the one configuration there is, scores it with
 * `${shared}/score.mjs` and prints a table. Answers the scorer's figures and the articles placed in a second, by set.
 */
export async function benchStories(shared: string): Promise<Record<string, StoryFigures>> {
  const ending = ".jsonl.gz";
  const names = (await readdir(join(shared, "stories"))).filter((name) => name.endsWith(ending)).sort();
  const figures: Record<string, StoryFigures> = {};
  console.log(tableRow("set", ["articles", "stories", "placed in", "B³ P", "B³ R", "B³ F1", "pairs F1", "a second"]));
  for (const name of names) {
    const found = await benchSet(shared, join(shared, "stories", name));
    figures[basename(name, ending)] = found;
    const { articles, stories_gold, stories_predicted, bcubed_precision, bcubed_recall, bcubed_f1, pairwise_f1 } =
      found;
    const counts = [articles, stories_gold, stories_predicted];
    const scores = [bcubed_precision, bcubed_recall, bcubed_f1, pairwise_f1].map((score) => score.toFixed(1));
    console.log(tableRow(basename(name, ending), [...counts, ...scores, found.articlesPerSecond]));
  }
  return figures;
}

async function benchSet(shared: string, path: string): Promise<StoryFigures> {
  const rows = gunzipSync(await readFile(path))
    .toString("utf8")
    .split("\n");
  const predictions: string[] = [];
  const startedAt = performance.now();
  await studyStories(withoutAnswers(rows), (line) => predictions.push(line));
  const seconds = (performance.now() - startedAt) / 1000;
  const folder = await mkdtemp(join(tmpdir(), "octavo-bench-"));
  try {
    const predicted = join(folder, "stories.jsonl");
    await writeFile(predicted, predictions.join("\n"));
    const { stdout } = await promisify(execFile)(process.execPath, [
      join(shared, "score.mjs"),
      "stories",
      predicted,
      path,
    ]);
    const figures = JSON.parse(stdout.trim().split("\n").at(-1) ?? "{}") as StoryFigures;
    return { ...figures, articlesPerSecond: Math.round(predictions.length / seconds) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The rows hold the true story: it never reaches the study. */
async function* withoutAnswers(rows: readonly string[]): AsyncGenerator<string> {
  for (const row of rows) {
    if (row.trim() === "") continue;
    const { story: _answer, ...article } = JSON.parse(row) as Record<string, unknown>;
    yield JSON.stringify(article);
  }
}

function tableRow(name: string, cells: readonly (string | number)[]): string {
  return name.padEnd(26) + cells.map((cell) => String(cell).padStart(10)).join("");
}
