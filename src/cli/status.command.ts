import type { Command } from "commander";
import { readStatus } from "../api/read-status.ts";
import { stepNames } from "../pipeline.ts";
import type { Program } from "./tools.ts";
import { addDataFlag, print, withTools } from "./with-tools.ts";

export function addStatusCommand(octavo: Command, program: Program): void {
  addDataFlag(octavo.command("status"))
    .description("how far feeds, articles, stories and jobs are")
    .option("--json", "one JSON object")
    .action((flags: { data?: string; json?: boolean }) =>
      withTools(program, flags, async (tools) => {
        const status = await readStatus({ database: tools.database, countJobs: () => tools.queue.count(stepNames) });
        if (flags.json) print(JSON.stringify(status));
        else describe(status);
      }),
    );
}

type Status = Awaited<ReturnType<typeof readStatus>>;

function describe({ feeds, outcomes, articles, texts, readings, stories, jobs }: Status): void {
  print(`feeds     ${feeds.all} followed, ${feeds.failing} failing, ${feeds.paused} paused, ${feeds.gone} gone`);
  for (const { outcome, feeds: count } of outcomes) print(`          ${String(count).padStart(6)}  ${outcome}`);
  print(
    `articles  ${articles.total} collected; text from the page ${texts.page}, from the feed ${texts.feed}, none ${texts.none}`,
  );
  print(
    `          waiting to be read ${articles.waitingForPage}, studied ${articles.waitingForStudy}, placed ${articles.waitingForPlace}`,
  );
  for (const { outcome, articles: count } of readings) print(`          ${String(count).padStart(6)}  ${outcome}`);
  print(`stories   ${stories.all}, of several publishers ${stories.shared}`);
  for (const { name, waiting, running, failed } of jobs)
    print(`jobs      ${name}: ${waiting} waiting, ${running} running, ${failed} failed`);
}
