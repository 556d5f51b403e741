import type { Command } from "commander";
import { type Actor, allow, type May, type Permission } from "../platform/actor.ts";
import type { Program, Tools } from "./tools.ts";

/** Whoever may start this program on this machine may do everything with its data. */
const operator: Actor = { role: "administrator", name: "command line on this machine" };

export function mayOperator<P extends Permission>(permission: P): May<P> {
  return allow(operator, permission);
}

/** The settings every command that uses the database takes as flags. */
export function addDataFlag(command: Command): Command {
  return command.option("--data <folder>", "the data folder (OCTAVO_DATA)");
}

/** Opens the database for one command, beside a running server or alone, and closes it whatever happens. */
export async function withTools<Result>(
  program: Program,
  flags: { data?: string },
  run: (tools: Tools) => Promise<Result>,
): Promise<Result> {
  const tools = await program.openTools({ data: flags.data }, { use: "share", works: false, logLevel: "error" });
  try {
    return await run(tools);
  } finally {
    await tools.close();
  }
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
