import type { Command } from "commander";
import { showStatus } from "../api/status.schema.ts";
import { stepNames } from "../pipeline.ts";
import { readFigures } from "../web/status-figures.ts";
import { describeStatus } from "./describe-status.ts";
import type { Program } from "./tools.ts";
import { addDataFlag, print, withTools } from "./with-tools.ts";

export function addStatusCommand(octavo: Command, program: Program): void {
  addDataFlag(octavo.command("status"))
    .description("how far feeds, articles, stories and jobs are, and which feeds fail or fell silent")
    .option("--json", "one JSON object, as /api/status answers it")
    .action((flags: { data?: string; json?: boolean }) =>
      withTools(program, flags, async ({ database, queue }) => {
        const countJobs = () => queue.count(stepNames);
        const status = showStatus(await readFigures({ database, now: () => new Date(), countJobs }));
        for (const line of flags.json ? [JSON.stringify(status)] : describeStatus(status)) print(line);
      }),
    );
}
