import { createInterface } from "node:readline";
import type { Command } from "commander";
import { InvalidInput } from "../platform/refusals.ts";

type Study = (
  input: AsyncIterable<string>,
  write: (line: string) => void,
  wishes: { speakers?: boolean },
) => Promise<void>;

/** Each is read when it is asked for: what it needs, such as the parts of speech, is nothing that a server's main thread needs. */
const studies: readonly [name: string, description: string, load: () => Promise<Study>][] = [
  [
    "feed",
    "parse feeds: {id, url, headers, body_base64} in, {id, feed, entries} out",
    async () => (await import("./feed-study.ts")).studyFeeds,
  ],
  [
    "claims",
    "find who said what: {id, text} in, {id, claims: [{source, cue, content}]} out",
    async () => (await import("./claims-study.ts")).studyClaims,
  ],
  [
    "stories",
    "edit stories; --jsonl: place {id, title, text, publisher, url, publishedAt}, {id, story} out, again when one moves",
    async () => {
      const { studyStories } = await import("./stories-study.ts");
      return (lines, write) => studyStories(lines, write);
    },
  ],
  [
    "dates",
    "find dates: {id, text, publishedAt, language} in, {id, dates: [{start, end, value}]} out",
    async () => (await import("./dates-study.ts")).studyDates,
  ],
];

/**
 * The studies need no database: one JSON object a line on standard input and output.
 * @param besides commands that carry the name of a study and do more than that.
 */
export function addStudyCommands(octavo: Command, besides: Record<string, (command: Command) => void>): void {
  for (const [name, description, load] of studies) {
    const command = octavo.command(name);
    besides[name]?.(command);
    if (name === "claims")
      command.option("--speakers", "also who each speaker is, by what that is known, and the way of each claim");
    command
      .description(description)
      .option("--jsonl", "one JSON object a line, in and out")
      .action(async (flags: { jsonl?: boolean; speakers?: boolean }) => {
        if (!flags.jsonl)
          throw new InvalidInput(`This study reads JSON lines from standard input: octavo ${name} --jsonl < FILE`);
        const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
        const study = await load();
        await study(lines, (line) => process.stdout.write(`${line}\n`), flags);
      });
  }
}
