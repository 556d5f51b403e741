import { createInterface } from "node:readline";
import type { Command } from "commander";
import { InvalidInput } from "../platform/refusals.ts";
import { studyClaims } from "./claims-study.ts";
import { studyDates } from "./dates-study.ts";
import { studyFeeds } from "./feed-study.ts";
import { studyStories } from "./stories-study.ts";

type Study = (
  input: AsyncIterable<string>,
  write: (line: string) => void,
  wishes: { speakers?: boolean },
) => Promise<void>;

const studies: readonly [name: string, description: string, study: Study][] = [
  ["feed", "parse feeds: {id, url, headers, body_base64} in, {id, feed, entries} out", studyFeeds],
  ["claims", "find who said what: {id, text} in, {id, claims: [{source, cue, content}]} out", studyClaims],
  [
    "stories",
    "edit stories; --jsonl: place {id, title, text, publisher, url, publishedAt}, {id, story} out, again when one moves",
    (lines, write) => studyStories(lines, write),
  ],
  ["dates", "find dates: {id, text, publishedAt, language} in, {id, dates: [{start, end, value}]} out", studyDates],
];

/**
 * The studies need no database: one JSON object a line on standard input and output.
 * @param besides commands that carry the name of a study and do more than that.
 */
export function addStudyCommands(octavo: Command, besides: Record<string, (command: Command) => void>): void {
  for (const [name, description, study] of studies) {
    const command = octavo.command(name);
    besides[name]?.(command);
    if (study === studyClaims)
      command.option("--speakers", "also who each speaker is, by what that is known, and the way of each claim");
    command
      .description(description)
      .option("--jsonl", "one JSON object a line, in and out")
      .action(async (flags: { jsonl?: boolean; speakers?: boolean }) => {
        if (!flags.jsonl)
          throw new InvalidInput(`This study reads JSON lines from standard input: octavo ${name} --jsonl < FILE`);
        const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
        await study(lines, (line) => process.stdout.write(`${line}\n`), flags);
      });
  }
}
