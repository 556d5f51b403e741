import { Command, CommanderError } from "commander";
import { ChangedMeanwhile, InvalidInput, NotAllowed, NotFound } from "../platform/refusals.ts";
import { addArticlesCommands } from "./articles.command.ts";
import { addAssistantCommand } from "./assistant.command.ts";
import { addDemoCommand } from "./demo.command.ts";
import { addExportCommand } from "./export.command.ts";
import { addFeedsCommands } from "./feeds.command.ts";
import { addMcpCommand } from "./mcp.command.ts";
import { addReadCommand } from "./read.command.ts";
import { addServeCommand } from "./serve.command.ts";
import { addStatusCommand } from "./status.command.ts";
import { addStoryEditCommands } from "./story-edits.command.ts";
import { addStudyCommands } from "./studies.command.ts";
import type { Program } from "./tools.ts";
import { addUsersCommands } from "./users.command.ts";

/**
 * Runs one command.
 * @returns the exit code: 0, 1 for a refusal (said in a sentence), 2 for a page without an article, 70 for a defect.
 */
export async function runCommandLine(args: readonly string[], program: Program): Promise<number> {
  const octavo = new Command("octavo")
    .description("A newspaper you run yourself.")
    .version(program.version)
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError("(octavo --help lists the commands)");
  endWithReader();
  addServeCommand(octavo, program);
  addDemoCommand(octavo, program);
  addFeedsCommands(octavo, program);
  addArticlesCommands(octavo, program);
  addUsersCommands(octavo, program);
  addStatusCommand(octavo, program);
  addExportCommand(octavo, program);
  addAssistantCommand(octavo, program);
  addMcpCommand(octavo, program);
  addReadCommand(octavo, program);
  addStudyCommands(octavo, { stories: (stories) => addStoryEditCommands(stories, program) });
  try {
    await octavo.parseAsync(args, { from: "user" });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    return report(error);
  }
}

/** `octavo … | head` closes the pipe when it has read enough: that is an end, not a defect. */
function endWithReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode;
  if ([ChangedMeanwhile, InvalidInput, NotFound, NotAllowed].some((Refusal) => error instanceof Refusal)) {
    process.stderr.write(`octavo: ${(error as Error).message}\n`);
    return 1;
  }
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`octavo: this is a defect, please report it:\n${said}\n`);
  return 70;
}
