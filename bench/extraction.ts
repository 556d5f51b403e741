import { join } from "node:path";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { studyPages } from "../src/cli/read-study.ts";
import { type Figures, readLines, runStudy, score } from "./score.ts";

/** The article extraction benchmark's measure, and the pace beside that of Readability on linkedom alone in the same run. */
export async function benchExtraction(shared: string): Promise<Figures> {
  const folder = join(shared, "extraction");
  const pages = readLines(join(folder, "pages.jsonl.gz"));
  const ours = await runStudy(studyPages, pages);
  const theirs = await runStudy(readAlone, pages);
  const { figures } = score(shared, "extraction", ours.predictions, join(folder, "gold.jsonl.gz"));
  return { ...figures, pages_a_second: ours.aSecond, readability_pages_a_second: theirs.aSecond };
}

async function readAlone(lines: AsyncIterable<string>): Promise<void> {
  for await (const line of lines) {
    const { document } = parseHTML(JSON.parse(line).html);
    if (document.documentElement) new Readability(document).parse();
  }
}
