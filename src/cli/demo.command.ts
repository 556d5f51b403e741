import { setTimeout as sleep } from "node:timers/promises";
import type { Command } from "commander";
import { countArticles } from "../articles/article-counts.store.ts";
import { countArticleProgress, countWaiting } from "../articles/recent-articles.store.ts";
import { addFeed } from "../feeds/add-feed.action.ts";
import { refreshAllFeeds } from "../feeds/change-feed.action.ts";
import { countStories } from "../stories/front-page.store.ts";
import { openDemoFolder, removeLeftFolders } from "./demo-folder.ts";
import { type DemoPress, openDemoPress } from "./demo-press.ts";
import { readDemoWriting } from "./demo-writing.ts";
import { listen, untilAsked } from "./serve.command.ts";
import type { Program, Tools } from "./tools.ts";
import { mayOperator, print } from "./with-tools.ts";

interface DemoFlags {
  keep?: string;
  host?: string;
  port?: string;
}

/** Time to look at the pages before some of them change. */
const laterEditionAfterMs = 15_000;
const everyMs = 500;

export function addDemoCommand(octavo: Command, program: Program): void {
  octavo
    .command("demo")
    .description("serve a newspaper of invented publishers on this machine; needs no network")
    .option("--keep <folder>", "keep its data in this new folder (else they go when the demo ends)")
    .option("--host <address>", "the address to listen on (OCTAVO_HOST)")
    .option("--port <number>", "the port to listen on (OCTAVO_PORT)")
    .action((flags: DemoFlags) => runDemo(program, flags));
}

async function runDemo(program: Program, flags: DemoFlags): Promise<void> {
  // Asked before anything is there to end: an early Ctrl-C must not leave a folder behind.
  const asked = untilAsked(program.isUnderNpm);
  const { host, port, keep } = flags;
  const writing = readDemoWriting(program.demoFolder, new Date());
  await removeLeftFolders().catch(complain);
  const folder = openDemoFolder(keep);
  print("Octavo’s demo is starting …");
  const endings: (() => Promise<void>)[] = [async () => folder.close()];
  try {
    const press = await openDemoPress(writing);
    endings.unshift(press.close);
    const tools = await program.openTools(
      { data: folder.path, host, port, pressHosts: press.hosts },
      { use: "own", works: true, logLevel: "warn" },
    );
    endings.unshift(() => tools.close());
    const site = await listen(tools);
    const pipeline = tools.startPipeline();
    endings.unshift(site.close, () => pipeline.stop());
    print(`Octavo’s demo is at ${site.address}`);
    print(
      `${writing.publishers.length} invented publishers print ${writing.articles.length} articles on this machine.`,
    );
    print(keep ? `Ctrl-C ends it; its data stay in ${folder.path}.` : "Ctrl-C ends it and removes its data.");
    const following = new AbortController();
    const followed = follow(tools, press, writing.articles.length, following.signal);
    endings.unshift(async () => {
      following.abort();
      await followed;
    });
    await asked;
  } finally {
    // What runs on the data ends before them; an ending that fails keeps none of the others.
    for (const end of endings) await end().catch(complain);
  }
}

function complain(error: Error): void {
  process.stderr.write(`octavo: ${error.message}\n`);
}

/** Follows every publisher by its home page, and looks again after a while for what has changed. */
async function follow(tools: Tools, press: DemoPress, articles: number, signal: AbortSignal): Promise<void> {
  try {
    const may = mayOperator("manage feeds");
    await Promise.all(press.homes.map((address) => addFeed(may, tools.feeds, { address })));
    await untilTold(tools, articles, signal);
    const stories = await countStories(tools.database);
    print(`${articles} articles are read; ${stories.shared} stories are told by several publishers.`);
    await sleep(laterEditionAfterMs, undefined, { signal });
    await refreshAllFeeds(may, tools.feeds);
    print(`${press.changing} articles have changed at their publishers: an update, a correction, a new headline.`);
  } catch (error) {
    if (!signal.aborted) tools.log.error({ error: (error as Error).message }, "the demo cannot follow its press");
  }
}

/** Until every article has its place, and every story is told with those that it has. */
async function untilTold({ database, queue }: Tools, articles: number, signal: AbortSignal): Promise<void> {
  for (;;) {
    const [{ total }, progress] = await Promise.all([countArticles(database), countArticleProgress(database)]);
    const isPlaced = total >= articles && countWaiting(progress) === 0;
    // Asked after: a placement queues its telling in the same transaction.
    const jobs = isPlaced ? await queue.count(["tell-story"]) : [];
    if (isPlaced && jobs.every(({ waiting, running }) => waiting + running === 0)) return;
    await sleep(everyMs, undefined, { signal });
  }
}
