import { readFileSync, writeFileSync } from "node:fs";
import type { Command } from "commander";
import { addFeed } from "../feeds/add-feed.action.ts";
import { pauseFeed, refreshAllFeeds, refreshFeed, removeFeed, resumeFeed } from "../feeds/change-feed.action.ts";
import { exportOpml } from "../feeds/export-opml.action.ts";
import { importOpml } from "../feeds/import-opml.action.ts";
import { InvalidInput } from "../platform/refusals.ts";
import { findFeed } from "./find-feed.ts";
import { listFeeds } from "./list-feeds.ts";
import { showProgress } from "./progress.ts";
import { addSelectorsCommand } from "./selectors.command.ts";
import type { Program, Tools } from "./tools.ts";
import { waitForReading } from "./wait-for-reading.ts";
import { addDataFlag, mayOperator, print, withTools } from "./with-tools.ts";

type Flags = { data?: string };

export function addFeedsCommands(octavo: Command, program: Program): void {
  const feeds = octavo.command("feeds").description("the publishers' feeds that are followed");
  addDataFlag(feeds.command("add <address>"))
    .description("follow a publisher, by its site or its feed")
    .option("--folder <path>", "a folder for it; parts of a nested one are separated by /")
    .action((address: string, flags: Flags & { folder?: string }) =>
      withTools(program, flags, (tools) => add(tools, address, flags.folder)),
    );
  addDataFlag(feeds.command("list"))
    .description("the feeds with their state")
    .option("--json", "one JSON object a line")
    .action((flags: Flags & { json?: boolean }) =>
      withTools(program, flags, (tools) => listFeeds(tools, flags.json ?? false)),
    );
  addDataFlag(feeds.command("import <file>"))
    .description("follow the feeds of an OPML file, an address, or - for standard input")
    .option("--wait", "show how far a running server is until all is read")
    .action((file: string, flags: Flags & { wait?: boolean }) =>
      withTools(program, flags, async (tools) => {
        await importFile(tools, file);
        if (flags.wait) await waitForReading(tools);
        else print("They are read while octavo serve runs; octavo status shows how far it is.");
      }),
    );
  addDataFlag(feeds.command("export [file]"))
    .description("write the feeds as OPML, to a file or standard output")
    .action((file: string | undefined, flags: Flags) => withTools(program, flags, (tools) => exportFile(tools, file)));
  addDataFlag(feeds.command("refresh [feed]"))
    .description("look at a feed (its number or address) now, or at --all")
    .option("--all", "every feed that is not paused")
    .action((feed: string | undefined, flags: Flags & { all?: boolean }) =>
      withTools(program, flags, (tools) => refresh(tools, feed, flags.all ?? false)),
    );
  addSelectorsCommand(feeds, program);
  for (const [name, change, done] of changes)
    addDataFlag(feeds.command(`${name.split(":")[0]} <feed>`))
      .description(name.split(":")[1] ?? "")
      .action((feed: string, flags: Flags) =>
        withTools(program, flags, async (tools) => {
          await change(mayOperator("manage feeds"), tools.feeds, await findFeed(tools, feed));
          print(`${done} ${feed}`);
        }),
      );
}

const changes = [
  ["remove:stop following a feed (its number or address); its articles stay", removeFeed, "no longer following"],
  ["pause:stop looking at a feed for now", pauseFeed, "paused"],
  ["resume:look at a paused feed again", resumeFeed, "resumed"],
] as const;

async function add(tools: Tools, address: string, folder: string | undefined): Promise<void> {
  const path = folder?.split("/").filter(Boolean);
  const added = await addFeed(mayOperator("manage feeds"), tools.feeds, { address, ...(path && { folder: path }) });
  if (added.outcome !== "choose") return print(`${added.outcome}: ${added.title} (feed ${added.feedId}, ${added.url})`);
  print(`${address} offers several feeds; add the one you want:`);
  for (const feed of added.feeds) print(`  octavo feeds add ${feed.url}    ${feed.title}`);
}

async function importFile(tools: Tools, file: string): Promise<void> {
  const progress = showProgress("feeds");
  const report = await importOpml(
    mayOperator("manage feeds"),
    tools.feeds,
    await readSource(tools, file),
    (done, all) => progress.to(done, all),
  );
  progress.end();
  print(`${report.added} feeds added, ${report.alreadyFollowed} already followed, ${report.refused.length} refused`);
  for (const { url, reason } of report.refused) print(`  refused ${url}: ${reason}`);
}

async function readSource(tools: Tools, file: string): Promise<Uint8Array> {
  if (/^https?:/i.test(file)) return download(tools, file);
  try {
    return readFileSync(file === "-" ? 0 : file);
  } catch (error) {
    throw new InvalidInput(`The file ${file} cannot be read (${(error as Error).message}).`);
  }
}

/** The operator typed this address on this machine, so its host may be a private one; where it redirects to may not. */
async function download(tools: Tools, url: string): Promise<Uint8Array> {
  const { host } = new URL(url);
  const fetched = await tools.feeds.fetcher.fetch({
    url,
    accept: "text/x-opml, application/xml, text/xml, */*;q=0.5",
    allowHosts: [host],
  });
  if (fetched.outcome === "answer" && fetched.status === 200) return fetched.body;
  const reason =
    fetched.outcome === "answer"
      ? `it answered HTTP ${fetched.status}`
      : "reason" in fetched
        ? fetched.reason
        : fetched.outcome;
  throw new InvalidInput(`The OPML file at ${url} cannot be had: ${reason}. Save it to a file and import that.`);
}

async function exportFile(tools: Tools, file: string | undefined): Promise<void> {
  const opml = await exportOpml(mayOperator("read"), tools);
  if (!file || file === "-") process.stdout.write(opml);
  else writeFileSync(file, opml);
}

async function refresh(tools: Tools, feed: string | undefined, isAll: boolean): Promise<void> {
  const may = mayOperator("manage feeds");
  if (isAll) return print(`${await refreshAllFeeds(may, tools.feeds)} feeds will be looked at`);
  if (!feed) throw new InvalidInput("Say which feed (its number or address, see octavo feeds list), or --all.");
  await refreshFeed(may, tools.feeds, await findFeed(tools, feed));
  print(`feed ${feed} will be looked at`);
}
