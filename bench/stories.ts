import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { studyStories } from "../src/cli/stories-study.ts";
import { type Figures, readLines, runStudy, score } from "./score.ts";

const ending = ".jsonl.gz";

/** One pass over every set with the one configuration there is; figures by set. */
export async function benchStories(shared: string): Promise<Record<string, Figures>> {
  const folder = join(shared, "stories");
  const figures: Record<string, Figures> = {};
  for (const file of readdirSync(folder).filter((name) => name.endsWith(ending))) {
    const path = join(folder, file);
    const { predictions, aSecond } = await runStudy(studyStories, readLines(path).map(withoutAnswer));
    figures[basename(file, ending)] = {
      ...score(shared, "stories", predictions, path).figures,
      articles_a_second: aSecond,
    };
  }
  return figures;
}

/** The rows hold the true story: it never reaches the study. */
function withoutAnswer(line: string): string {
  const { story: _answer, ...article } = JSON.parse(line) as Record<string, unknown>;
  return JSON.stringify(article);
}
