import type { Command } from "commander";
import { InvalidInput } from "../platform/refusals.ts";
import { listMemberships } from "../stories/story.store.ts";
import type { Program, Tools } from "./tools.ts";
import { addDataFlag, print, withTools } from "./with-tools.ts";

const rowsAtOnce = 5_000;

export function addExportCommand(octavo: Command, program: Program): void {
  const exporting = octavo.command("export").description("what Octavo has found, for other programs");
  addDataFlag(exporting.command("stories"))
    .description("which story each article belongs to")
    .option("--jsonl", "one {url, story} a line")
    .action(async (flags: { data?: string; jsonl?: boolean }) => {
      if (!flags.jsonl) throw new InvalidInput("Stories are exported as JSON lines: octavo export stories --jsonl");
      await withTools(program, flags, exportStories);
    });
}

async function exportStories(tools: Tools): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await listMemberships(tools.database, after, rowsAtOnce);
    for (const { url, story } of rows) print(JSON.stringify({ url, story }));
    const last = rows.at(-1);
    if (!last) return;
    after = last.seq;
  }
}
