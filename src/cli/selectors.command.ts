import type { Command } from "commander";
import { bodyText } from "../articles/block.ts";
import { changeSelectors, previewSelectors } from "../articles/change-selectors.action.ts";
import type { WholeAnswer } from "../articles/reading.ts";
import { loadSelectors } from "../feeds/feed-selectors.store.ts";
import type { Selectors } from "../feeds/selectors.ts";
import { findFeed } from "./find-feed.ts";
import type { Program, Tools } from "./tools.ts";
import { addDataFlag, mayOperator, print, withTools } from "./with-tools.ts";

interface SelectorFlags {
  data?: string;
  include?: string[];
  exclude?: string[];
  preview?: boolean;
  clear?: boolean;
}

/** `octavo feeds selectors`: what is text on a feed's pages. */
export function addSelectorsCommand(feeds: Command, program: Program): void {
  addDataFlag(feeds.command("selectors <feed>"))
    .description("show or set CSS selectors of what is text on a feed's pages (its number or address)")
    .option("--include <selector...>", "nothing but this is text, where a page has it")
    .option("--exclude <selector...>", "this is never text")
    .option("--preview", "keep nothing; show how the feed's newest article is read without and with them")
    .option("--clear", "forget the feed's selectors")
    .action((feed: string, flags: SelectorFlags) =>
      withTools(program, flags, async (tools) => run(tools, await findFeed(tools, feed), flags)),
    );
}

async function run(tools: Tools, feedId: number, flags: SelectorFlags): Promise<void> {
  const may = mayOperator("manage feeds");
  const selectors = { include: flags.include ?? [], exclude: flags.exclude ?? [] };
  const isAsked = selectors.include.length + selectors.exclude.length > 0 || flags.clear;
  if (!isAsked) return printSelectors(await loadSelectors(tools.database, feedId));
  if (flags.preview) {
    const { article, before, after } = await previewSelectors(
      may,
      { ...tools.feeds, now: () => new Date() },
      { feedId, selectors },
    );
    print(`${article.title} (${article.link})`);
    print(`\nWithout selectors\n\n${textOf(before)}`);
    return print(`\nWith these\n\n${textOf(after)}`);
  }
  const read = await changeSelectors(may, tools.articles, feedId, selectors);
  print(`kept; ${read} articles are read again while octavo serve runs`);
}

function printSelectors({ include, exclude }: Selectors): void {
  if (include.length + exclude.length === 0) print("This feed has no selectors: Octavo finds the text by itself.");
  for (const selector of include) print(`include ${selector}`);
  for (const selector of exclude) print(`exclude ${selector}`);
}

function textOf(answer: WholeAnswer): string {
  if (answer.outcome === "article") return bodyText(answer.reading.blocks);
  return answer.outcome === "later" ? "The host has enough to do; try again in a minute." : `(${answer.name})`;
}
