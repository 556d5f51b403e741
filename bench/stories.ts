import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { studyStories } from "../src/cli/stories-study.ts";
import { type Figures, readLines, runStudy, score } from "./score.ts";

const ending = ".jsonl.gz";

/**
 * One pass over every set with the one configuration there is; figures by set. The model that comes with the program has
 * seen these sets: `npm run train:stories` prints what it reaches on stories that it has not seen.
 */
export async function benchStories(shared: string): Promise<Record<string, Figures>> {
  const folder = join(shared, "stories");
  const figures: Record<string, Figures> = {};
  for (const file of readdirSync(folder).filter((name) => name.endsWith(ending))) {
    const path = join(folder, file);
    const before = process.cpuUsage();
    const { predictions, aSecond } = await runStudy(studyStories, readLines(path).map(withoutAnswer));
    const { user, system } = process.cpuUsage(before);
    const settled = score(shared, "stories", predictions, path).figures;
    const first = score(shared, "stories", firstOfEach(predictions), path).figures;
    figures[basename(file, ending)] = {
      ...settled,
      first_bcubed_f1: first.bcubed_f1 ?? 0,
      first_pairwise_f1: first.pairwise_f1 ?? 0,
      articles_a_second: aSecond,
      articles_a_cpu_second: Math.round(((settled.articles ?? 0) * 1e6) / (user + system)),
    };
  }
  return figures;
}

/** The rows hold the true story: it never reaches the study. */
function withoutAnswer(line: string): string {
  const { story: _answer, ...article } = JSON.parse(line) as Record<string, unknown>;
  return JSON.stringify(article);
}

/** An article is written again when the second look moves it: the first placements are the first lines. */
function firstOfEach(predictions: readonly string[]): string[] {
  const first = new Map<unknown, string>();
  for (const line of predictions) {
    const { id } = JSON.parse(line) as { id: unknown };
    if (!first.has(id)) first.set(id, line);
  }
  return [...first.values()];
}
