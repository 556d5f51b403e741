import { createInterface } from "node:readline";
import type { Command } from "commander";
import { InvalidInput } from "../platform/refusals.ts";
import { studyFeeds } from "./feed-study.ts";
import { studyPages } from "./read-study.ts";
import { studyStories } from "./stories-study.ts";

type Study = (input: AsyncIterable<string>, write: (line: string) => void) => Promise<void>;

const studies: readonly [name: string, description: string, study: Study][] = [
  ["feed", "parse feeds: {id, url, headers, body_base64} in, {id, feed, entries} out", studyFeeds],
  ["read", "extract articles: {id, url, html} in, {id, title, text, blocks, …} out", studyPages],
  [
    "stories",
    "place articles: {id, title, text, publisher, url, publishedAt} in, {id, story} out; again when one moves",
    studyStories,
  ],
];

/** The studies need no database: one JSON object a line on standard input and output. */
export function addStudyCommands(octavo: Command): void {
  for (const [name, description, study] of studies)
    octavo
      .command(name)
      .description(description)
      .option("--jsonl", "one JSON object a line, in and out")
      .action(async (flags: { jsonl?: boolean }) => {
        if (!flags.jsonl)
          throw new InvalidInput(`This study reads JSON lines from standard input: octavo ${name} --jsonl < FILE`);
        const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
        await study(lines, (line) => process.stdout.write(`${line}\n`));
      });
}
