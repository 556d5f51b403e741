import { join } from "node:path";
import { studyFeeds } from "../src/cli/feed-study.ts";
import { benchFeedSpeed } from "./feed-speed.ts";
import { type Figures, readLines, runStudy, score } from "./score.ts";

/** Cases of another parser's test suite: a case passes when all its checks do. Prints the cases that failed. Then speed. */
export async function benchFeeds(shared: string): Promise<Figures> {
  const cases = join(shared, "feeds", "cases.jsonl.gz");
  const { predictions, aSecond } = await runStudy(studyFeeds, readLines(cases));
  const { figures, rows } = score(shared, "feeds", predictions, cases);
  for (const row of rows) console.log(row);
  return { ...figures, cases_a_second: aSecond, ...benchFeedSpeed() };
}
